//===- Line_Struct24.cpp - A box of 24 bytes is called once ---------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

#ifndef PEER

using namespace calls;

namespace line_struct24 {
struct Square {
  Int A, B, C;
  Int area(Int X) const { return A * B + C * X; }
};
#ifndef HAND
REIFY_INTERFACE(LineStruct24Shape, (area, Int(Int) const));
#else
using LineStruct24Shape = Square;
#endif

CALLS_CASE(Line_Struct24, 400, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
    LineStruct24Shape S = Square{hide(I), 2, 3};
    Sum += S.area(I);
  }
  return Sum;
}
} // namespace line_struct24

#endif // PEER
