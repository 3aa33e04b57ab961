//===- Select_Loop.cpp - One of two is called in a loop -------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

using namespace calls;

namespace select_loop {
CALLS_SHAPE(SelectLoopShape, struct Square, struct Line);
CALLS_TYPE(Square, SelectLoopShape, X + Side * Side);
CALLS_TYPE(Line, SelectLoopShape, Side + X);
static Int Numbers[256];

CALLS_CASE(Select_Loop, 20, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
    Square Q(hide(I));
    Line L(hide(I));
    SelectLoopShape S = hide(I) & 1 ? SelectLoopShape(&Q) : SelectLoopShape(&L);
    for (Int J = 0; J != 256; ++J)
      Sum += S.area(Numbers[J]);
    Numbers[I & 255] = Sum;
  }
  return Sum;
}
} // namespace select_loop
