//===- Invariant_Box.cpp - The same value escapes in each iteration -------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

using namespace boxes;

BOXES_CASE(Invariant_Box, 1000, N) {
  Int Value = hide(Int(100000));
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
#ifndef HAND
    Sink = Value;
#else
    Sink = tagged(Value);
#endif
    observe();
    Sum += I;
  }
  return Sum;
}
