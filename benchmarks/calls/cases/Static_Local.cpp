//===- Static_Local.cpp - A static variable of a function -----------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

using namespace calls;

namespace static_local {
CALLS_SHAPE(StaticLocalShape, struct Square);
CALLS_TYPE(Square, StaticLocalShape, X + Side * Side);

static Square Q(5);
[[gnu::noinline]] static Int measure(Int I) {
  static const StaticLocalShape S = &Q;
  return S.area(I);
}

CALLS_CASE(Static_Local, 400, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
    Q.Side = hide(I);
    Sum += measure(I);
  }
  return Sum;
}
} // namespace static_local
