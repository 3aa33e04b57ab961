//===- Array_Two.cpp - An element of an array of two types ----------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

using namespace calls;

namespace array_two {
CALLS_SHAPE(ArrayTwoShape, struct Square, struct Line);
CALLS_TYPE(Square, ArrayTwoShape, X + Side * Side);
CALLS_TYPE(Line, ArrayTwoShape, Side + X);

CALLS_CASE(Array_Two, 400, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
    Square Q(hide(I));
    Line L(hide(I));
    ArrayTwoShape Shapes[] = {&Q, &L};
    Sum += Shapes[hide(I) & 1].area(I);
  }
  return Sum;
}
} // namespace array_two
