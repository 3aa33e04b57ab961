//===- Box_Struct3Zero.cpp - 24 zero bytes --------------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

using namespace boxes;

namespace box_struct3zero {

#ifndef HAND

#else
static constexpr Struct3 Zero{};
#endif
} // namespace box_struct3zero
using namespace box_struct3zero;

BOXES_CASE(Box_Struct3Zero, 1000, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
#ifndef HAND
    Sink = Struct3{};
#else
    Sink = borrowed(Zero);
#endif
    observe();
    Sum += I;
  }
  return Sum;
}
