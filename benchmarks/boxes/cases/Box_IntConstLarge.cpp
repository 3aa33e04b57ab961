//===- Box_IntConstLarge.cpp - A constant int64 ---------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

using namespace boxes;

BOXES_CASE(Box_IntConstLarge, 1000, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
#ifndef HAND
    Sink = Int(123456);
#else
    Sink = tagged(Int(123456));
#endif
    observe();
    Sum += I;
  }
  return Sum;
}
