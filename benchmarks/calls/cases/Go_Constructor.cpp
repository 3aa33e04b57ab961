//===- Go_Constructor.cpp - t19: a constructor that is inlined ------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

using namespace calls;

namespace go_constructor {
CALLS_SHAPE(GoConstructorShape, struct Square);
CALLS_TYPE(Square, GoConstructorShape, X + Side * Side);

static GoConstructorShape make(Square *Q, Int Side) {
  Q->Side = Side;
  return Q;
}

CALLS_CASE(Go_Constructor, 400, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
    Square Q(1);
    Sum += make(&Q, hide(I)).area(I);
  }
  return Sum;
}
} // namespace go_constructor
