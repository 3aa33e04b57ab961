//===- Swap_Handles.cpp - Two handles of one type are exchanged -----------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

#include <utility>

using namespace calls;

namespace swap_handles {
CALLS_SHAPE(SwapHandlesShape, struct Square);
CALLS_TYPE(Square, SwapHandlesShape, X + Side * Side);

CALLS_CASE(Swap_Handles, 400, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
    Square A(hide(I)), B(2);
    SwapHandlesShape S = &A, T = &B;
    if (hide(I) & 1)
      std::swap(S, T);
    Sum += S.area(I) * 3 + T.area(I);
  }
  return Sum;
}
} // namespace swap_handles
