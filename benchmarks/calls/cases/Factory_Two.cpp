//===- Factory_Two.cpp - A factory of two types ---------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

using namespace calls;

namespace factory_two {
CALLS_SHAPE(FactoryTwoShape, struct Square, struct Line);
CALLS_TYPE(Square, FactoryTwoShape, X + Side * Side);
CALLS_TYPE(Line, FactoryTwoShape, Side + X);

static Square Q(1);
static Line L(2);
[[gnu::noinline]] static FactoryTwoShape make(Int I) {
  if (I & 1)
    return &Q;
  L.Side += I;
  return &L;
}

CALLS_CASE(Factory_Two, 400, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
    Sum += make(hide(I)).area(I);
  }
  return Sum;
}
} // namespace factory_two
