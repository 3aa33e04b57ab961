//===- Line_Int.cpp - A box of 8 bytes is called once ---------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

#ifndef PEER

using namespace calls;

namespace line_int {
struct Square {
  Int Side;
  Int area(Int X) const { return Side * Side + X; }
};
#ifndef HAND
REIFY_INTERFACE(LineIntShape, (area, Int(Int) const));
#else
using LineIntShape = Square;
#endif

CALLS_CASE(Line_Int, 400, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
    LineIntShape S = Square{hide(I)};
    Sum += S.area(I);
  }
  return Sum;
}
} // namespace line_int

#endif // PEER
