//===- Box_IntLarge.cpp - An int64 that escapes ---------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

using namespace boxes;

BOXES_CASE(Box_IntLarge, 1000, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
#ifndef HAND
    Sink = hide(I + 1000);
#else
    Sink = tagged(hide(I + 1000));
#endif
    observe();
    Sum += I;
  }
  return Sum;
}
