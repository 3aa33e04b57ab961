//===- Go_Closure.cpp - t15: a closure captures the handle ----------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

using namespace calls;

namespace go_closure {
CALLS_SHAPE(GoClosureShape, struct Square);
CALLS_TYPE(Square, GoClosureShape, X + Side * Side);

CALLS_CASE(Go_Closure, 400, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
    Square Q(hide(I));
    GoClosureShape S = &Q;
    auto F = [&] { return S.area(I); };
    Sum += F();
  }
  return Sum;
}
} // namespace go_closure
