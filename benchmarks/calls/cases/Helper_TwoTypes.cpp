//===- Helper_TwoTypes.cpp - A helper that is given two types -------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

using namespace calls;

namespace helper_twotypes {
CALLS_SHAPE(HelperTwoTypesShape, struct Square, struct Line);
CALLS_TYPE(Square, HelperTwoTypesShape, X + Side * Side);
CALLS_TYPE(Line, HelperTwoTypesShape, Side + X);
static Int Numbers[256];

[[gnu::noinline]] static Int sum(HelperTwoTypesShape S) {
  Int Sum = 0;
  for (Int J = 0; J != 256; ++J)
    Sum += S.area(Numbers[J]);
  return Sum;
}

CALLS_CASE(Helper_TwoTypes, 20, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
    Square Q(hide(I));
    Line L(hide(I));
    Sum += sum(&Q) - sum(&L);
    Numbers[I & 255] = Sum;
  }
  return Sum;
}
} // namespace helper_twotypes
