//===- Helper_Recursive.cpp - A recursive helper hands its handle on ------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

using namespace calls;

namespace helper_recursive {
CALLS_SHAPE(HelperRecursiveShape, struct Square);
CALLS_TYPE(Square, HelperRecursiveShape, X + Side * Side);

[[gnu::noinline]] static Int down(const HelperRecursiveShape &S, Int Depth) {
  if (Depth == 0)
    return S.area(0);
  return S.area(Depth) + down(S, Depth - 1) + (Depth & 1 ? down(S, 0) : 0);
}

CALLS_CASE(Helper_Recursive, 50, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
    Square Q(hide(I));
    Sum += down(&Q, 8);
  }
  return Sum;
}
} // namespace helper_recursive
