//===- Box_IntSmall.cpp - An int64 that turns out to be below 256 ---------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

using namespace boxes;

BOXES_CASE(Box_IntSmall, 1000, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
#ifndef HAND
    Sink = hide(I & 127);
#else
    Sink = tagged(hide(I & 127));
#endif
    observe();
    Sum += I;
  }
  return Sum;
}
