//===- Static_Global.cpp - A static variable of the file ------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

using namespace calls;

namespace static_global {
CALLS_SHAPE(StaticGlobalShape, struct Square);
CALLS_TYPE(Square, StaticGlobalShape, X + Side * Side);

static Square Q(5);
static StaticGlobalShape S = &Q;
[[gnu::noinline]] static Int measure(Int I) { return S.area(I); }

CALLS_CASE(Static_Global, 400, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
    Q.Side = hide(I);
    observe();
    Sum += measure(I);
  }
  return Sum;
}
} // namespace static_global
