//===- Helper_Value.cpp - A loop in a helper by value ---------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

using namespace calls;

namespace helper_value {
CALLS_SHAPE(HelperValueShape, struct Square);
CALLS_TYPE(Square, HelperValueShape, X + Side * Side);
static Int Numbers[256];

[[gnu::noinline]] static Int sum(HelperValueShape S) {
  Int Sum = 0;
  for (Int J = 0; J != 256; ++J)
    Sum += S.area(Numbers[J]);
  return Sum;
}

CALLS_CASE(Helper_Value, 20, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
    Square Q(hide(I));
    Sum += sum(&Q);
    Numbers[I & 255] = Sum;
  }
  return Sum;
}
} // namespace helper_value
