//===- Box_Uint32Large.cpp - A uint32 that escapes ------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

using namespace boxes;

BOXES_CASE(Box_Uint32Large, 1000, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
#ifndef HAND
    Sink = static_cast<std::uint32_t>(hide(I) | 0x10000);
#else
    Sink = tagged(static_cast<std::uint32_t>(hide(I) | 0x10000));
#endif
    observe();
    Sum += I;
  }
  return Sum;
}
