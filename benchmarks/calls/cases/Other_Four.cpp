//===- Other_Four.cpp - Four types in the program, handles from memory ----===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Other_Four.h"

using namespace calls;

namespace other_four {

CALLS_CASE(Other_Four, 20, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
    OtherFourShape *Shapes = make(I);
    for (Int J = 0; J != 64; ++J)
      Sum += Shapes[J].area(I);
  }
  return Sum;
}
} // namespace other_four
