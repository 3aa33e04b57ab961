//===- Loop_Box.cpp - A box is called in a loop ---------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

#ifndef PEER

using namespace calls;

namespace loop_box {
struct Square {
  Int Side;
  Int area(Int X) const { return Side * Side + X; }
};
#ifndef HAND
REIFY_INTERFACE(LoopBoxShape, (area, Int(Int) const));
#else
using LoopBoxShape = Square;
#endif

CALLS_CASE(Loop_Box, 20, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
    LoopBoxShape S = Square{hide(I)};
    for (Int J = 0; J != 256; ++J)
      Sum += S.area(hide(I) ^ J);
  }
  return Sum;
}
} // namespace loop_box

#endif // PEER
