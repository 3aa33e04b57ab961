//===- Loop_View.cpp - A view of a local in a vectorizable loop -----------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

using namespace calls;

namespace loop_view {
CALLS_SHAPE(LoopViewShape, struct Square);
CALLS_TYPE(Square, LoopViewShape, X + Side * Side);
static Int Numbers[256];

CALLS_CASE(Loop_View, 20, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
    Square Q(hide(I));
    LoopViewShape S = &Q;
    for (Int J = 0; J != 256; ++J)
      Sum += S.area(Numbers[J]);
    Numbers[I & 255] = Sum;
  }
  return Sum;
}
} // namespace loop_view
