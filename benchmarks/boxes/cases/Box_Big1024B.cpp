//===- Box_Big1024B.cpp - A kilobyte that escapes -------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

using namespace boxes;

namespace box_big1024b {
struct Big {
  unsigned char Bytes[1024];
};
} // namespace box_big1024b
using namespace box_big1024b;

BOXES_CASE(Box_Big1024B, 200, N) {
  static Big Value;
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
#ifndef HAND
    Value.Bytes[0] = static_cast<unsigned char>(hide(I | 1));
    Sink = Value;
#else
    Value.Bytes[0] = static_cast<unsigned char>(hide(I | 1));
    replace(Large, Value);
#endif
    observe();
    Sum += I;
  }
  return Sum;
}
