//===- Eq_TwoInts.cpp - Two boxed ints are compared -----------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

using namespace boxes;

namespace eq_twoints {} // namespace eq_twoints
using namespace eq_twoints;

BOXES_CASE(Eq_TwoInts, 1000, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
#ifndef HAND
    Sum += reify::any(hide(1000 + (I & 127))) == reify::any(hide(Int(1077)));
#else
    Sum += hide(1000 + (I & 127)) == hide(Int(1077));
#endif
  }
  return Sum;
}
