//===- Box_Pointer.cpp - A pointer ----------------------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

using namespace boxes;

namespace box_pointer {
static Int There;
} // namespace box_pointer
using namespace box_pointer;

BOXES_CASE(Box_Pointer, 1000, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
#ifndef HAND
    Sink = hide(&There);
#else
    Sink = tagged(hide(&There));
#endif
    observe();
    Sum += I;
  }
  return Sum;
}
