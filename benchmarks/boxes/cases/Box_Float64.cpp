//===- Box_Float64.cpp - A double that escapes ----------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

using namespace boxes;

BOXES_CASE(Box_Float64, 1000, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
#ifndef HAND
    Sink = hide(1.5);
#else
    Sink = tagged(hide(1.5));
#endif
    observe();
    Sum += I;
  }
  return Sum;
}
