//===- Branch_TwoTypes.cpp - One of two types by a condition --------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

using namespace boxes;

namespace branch_twotypes {} // namespace branch_twotypes
using namespace branch_twotypes;

BOXES_CASE(Branch_TwoTypes, 1000, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
#ifndef HAND
    reify::any X;
    if (hide(I) & 1)
      X = hide(I + 1000);
    else
      X = hide(0.5);
    if (const Int *Value = reify::try_as<Int>(X))
      Sum += *Value;
    else
      Sum += static_cast<Int>(reify::as<double>(X) * 4);
#else
    if (hide(I) & 1)
      Sum += hide(I + 1000);
    else
      Sum += static_cast<Int>(hide(0.5) * 4);
#endif
  }
  return Sum;
}
