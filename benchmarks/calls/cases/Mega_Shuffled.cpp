//===- Mega_Shuffled.cpp - Four types in random order, from a known set ---===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

using namespace calls;

namespace mega_shuffled {
CALLS_SHAPE(MegaShuffledShape, struct Square, struct Line, struct Ring,
            struct Cube);
CALLS_TYPE(Square, MegaShuffledShape, X + Side * Side);
CALLS_TYPE(Line, MegaShuffledShape, Side + X);
CALLS_TYPE(Ring, MegaShuffledShape, 3 * Side + X);
CALLS_TYPE(Cube, MegaShuffledShape, -X + Side * Side * Side);

static Square Q(1);
static Line L(2);
static Ring R(3);
static Cube C(4);

CALLS_CASE(Mega_Shuffled, 20, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
    MegaShuffledShape Known[] = {&Q, &L, &R, &C};
    MegaShuffledShape Shapes[64];
    std::uint64_t Seed = hide(I);
    for (MegaShuffledShape &S : Shapes)
      S = Known[(Seed = Seed * 6364136223846793005u + 1442695040888963407u) >>
                62];
    for (Int K = 0; K != 8; ++K)
      for (const MegaShuffledShape &S : Shapes)
        Sum += S.area(K);
  }
  return Sum;
}
} // namespace mega_shuffled
