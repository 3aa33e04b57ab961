//===- Other_Factory.cpp - A factory in another file, one type ------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Other_Factory.h"

using namespace calls;

namespace other_factory {

CALLS_CASE(Other_Factory, 400, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
    Sum += make(I).area(I);
  }
  return Sum;
}
} // namespace other_factory
