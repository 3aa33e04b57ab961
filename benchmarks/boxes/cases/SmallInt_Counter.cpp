//===- SmallInt_Counter.cpp - The counter of a short loop -----------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

using namespace boxes;

BOXES_CASE(SmallInt_Counter, 1000, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
#ifndef HAND
    for (Int J = 0; J != 16; ++J) {
      Sink = J;
      observe();
    }
#else
    for (Int J = 0; J != 16; ++J) {
      Sink = tagged(J);
      observe();
    }
#endif
    observe();
    Sum += I;
  }
  return Sum;
}
