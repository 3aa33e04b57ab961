//===- Go_Escaping.cpp - t12: the object escapes, its type is known -------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

using namespace calls;

namespace go_escaping {
CALLS_SHAPE(GoEscapingShape, struct Square);
CALLS_TYPE(Square, GoEscapingShape, X + Side * Side);

static Square *Kept;

CALLS_CASE(Go_Escaping, 400, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
    Square Q(hide(I));
    Kept = &Q;
    observe();
    GoEscapingShape S = &Q;
    Sum += S.area(I);
    observe();
    Sum += S.area(I + 1);
    Kept = nullptr;
  }
  return Sum;
}
} // namespace go_escaping
