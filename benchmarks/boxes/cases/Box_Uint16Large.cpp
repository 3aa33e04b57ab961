//===- Box_Uint16Large.cpp - A uint16 that escapes ------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

using namespace boxes;

BOXES_CASE(Box_Uint16Large, 1000, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
#ifndef HAND
    Sink = static_cast<std::uint16_t>(hide(I) | 0x1000);
#else
    Sink = tagged(static_cast<std::uint16_t>(hide(I) | 0x1000));
#endif
    observe();
    Sum += I;
  }
  return Sum;
}
