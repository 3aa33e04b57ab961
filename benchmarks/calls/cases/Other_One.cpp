//===- Other_One.cpp - One type in the program, handles from memory -------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Other_One.h"

using namespace calls;

namespace other_one {

CALLS_CASE(Other_One, 20, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
    OtherOneShape *Shapes = make(I);
    for (Int J = 0; J != 16; ++J)
      Sum += Shapes[J].area(I);
  }
  return Sum;
}
} // namespace other_one
