//===- Select_Two.cpp - One of two, by a condition ------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

using namespace calls;

namespace select_two {
CALLS_SHAPE(SelectTwoShape, struct Square, struct Line);
CALLS_TYPE(Square, SelectTwoShape, X + Side * Side);
CALLS_TYPE(Line, SelectTwoShape, Side + X);

CALLS_CASE(Select_Two, 400, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
    Square Q(hide(I));
    Line L(hide(I));
    SelectTwoShape S = hide(I) & 1 ? SelectTwoShape(&Q) : SelectTwoShape(&L);
    Sum += S.area(I);
  }
  return Sum;
}
} // namespace select_two
