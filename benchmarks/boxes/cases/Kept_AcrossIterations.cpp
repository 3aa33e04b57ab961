//===- Kept_AcrossIterations.cpp - The largest of many --------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

using namespace boxes;

namespace kept_acrossiterations {} // namespace kept_acrossiterations
using namespace kept_acrossiterations;

BOXES_CASE(Kept_AcrossIterations, 1000, N) {
#ifndef HAND
  reify::any Best = Int(0);
#else
  Int Best = 0;
#endif
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
#ifndef HAND
    reify::any X = hide(((I * 7919) & 4095) + 1000);
    if (reify::as<Int>(X) > reify::as<Int>(Best))
      Best = X;
    Sum += reify::as<Int>(Best);
#else
    Int X = hide(((I * 7919) & 4095) + 1000);
    if (X > Best)
      Best = X;
    Sum += Best;
#endif
  }
  return Sum;
}
