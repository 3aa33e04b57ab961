//===- Other_Factory.other.cpp - The other file ---------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Other_Factory.h"

using namespace calls;

namespace other_factory {
static Square Q[2] = {Square(1), Square(2)};
[[gnu::noinline]] OtherFactoryShape make(Int I) {
  Q[I & 1].Side += I;
  return &Q[I & 1];
}
} // namespace other_factory
