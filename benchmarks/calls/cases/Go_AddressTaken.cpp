//===- Go_AddressTaken.cpp - t14: the address of the handle is taken ------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

using namespace calls;

namespace go_addresstaken {
CALLS_SHAPE(GoAddressTakenShape, struct Square);
CALLS_TYPE(Square, GoAddressTakenShape, X + Side * Side);

[[gnu::noinline]] static void assign(GoAddressTakenShape *To, Square *From) {
  *To = From;
}

CALLS_CASE(Go_AddressTaken, 400, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
    Square Q(hide(I)), R(3);
    GoAddressTakenShape S = &Q;
    assign(&S, &R);
    Sum += S.area(I);
  }
  return Sum;
}
} // namespace go_addresstaken
