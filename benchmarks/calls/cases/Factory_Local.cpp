//===- Factory_Local.cpp - A local factory, always of one type ------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

using namespace calls;

namespace factory_local {
CALLS_SHAPE(FactoryLocalShape, struct Square);
CALLS_TYPE(Square, FactoryLocalShape, X + Side * Side);

static Square Q[2] = {Square(1), Square(2)};
[[gnu::noinline]] static FactoryLocalShape make(Int I) {
  Q[I & 1].Side += I;
  return &Q[I & 1];
}

CALLS_CASE(Factory_Local, 400, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
    Sum += make(I).area(I);
  }
  return Sum;
}
} // namespace factory_local
