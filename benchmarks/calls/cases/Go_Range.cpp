//===- Go_Range.cpp - t11: the elements of an array of one type -----------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

using namespace calls;

namespace go_range {
CALLS_SHAPE(GoRangeShape, struct Square);
CALLS_TYPE(Square, GoRangeShape, X + Side * Side);

CALLS_CASE(Go_Range, 400, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
    Square Q[] = {Square(hide(I)), Square(2), Square(3)};
    for (Square &Each : Q) {
      GoRangeShape S = &Each;
      Sum += S.area(I);
    }
  }
  return Sum;
}
} // namespace go_range
