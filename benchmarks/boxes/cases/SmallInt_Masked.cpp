//===- SmallInt_Masked.cpp - An int that is below 256 by its mask ---------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

using namespace boxes;

BOXES_CASE(SmallInt_Masked, 1000, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
#ifndef HAND
    Sink = hide(I) & 0xff;
#else
    Sink = tagged(hide(I) & 0xff);
#endif
    observe();
    Sum += I;
  }
  return Sum;
}
