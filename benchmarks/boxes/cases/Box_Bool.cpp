//===- Box_Bool.cpp - A truth value ---------------------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

using namespace boxes;

BOXES_CASE(Box_Bool, 1000, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
#ifndef HAND
    Sink = hide(I) > 5;
#else
    Sink = tagged(hide(I) > 5);
#endif
    observe();
    Sum += I;
  }
  return Sum;
}
