//===- Box_Uint8.cpp - A byte ---------------------------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

using namespace boxes;

BOXES_CASE(Box_Uint8, 1000, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
#ifndef HAND
    Sink = static_cast<unsigned char>(hide(I));
#else
    Sink = tagged(static_cast<unsigned char>(hide(I)));
#endif
    observe();
    Sum += I;
  }
  return Sum;
}
