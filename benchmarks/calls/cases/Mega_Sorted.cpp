//===- Mega_Sorted.cpp - Four types, one after the other ------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

using namespace calls;

namespace mega_sorted {
CALLS_SHAPE(MegaSortedShape, struct Square, struct Line, struct Ring,
            struct Cube);
CALLS_TYPE(Square, MegaSortedShape, X + Side * Side);
CALLS_TYPE(Line, MegaSortedShape, Side + X);
CALLS_TYPE(Ring, MegaSortedShape, 3 * Side + X);
CALLS_TYPE(Cube, MegaSortedShape, -X + Side * Side * Side);

static Square Q(1);
static Line L(2);
static Ring R(3);
static Cube C(4);

CALLS_CASE(Mega_Sorted, 20, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
    MegaSortedShape Known[] = {&Q, &L, &R, &C};
    MegaSortedShape Shapes[64];
    for (Int J = 0; J != 64; ++J)
      Shapes[J] = Known[J / 16];
    for (Int K = 0; K != 8; ++K)
      for (const MegaSortedShape &S : Shapes)
        Sum += S.area(hide(K));
  }
  return Sum;
}
} // namespace mega_sorted
