//===- Visitor_Value.cpp - A callee calls a visitor in a loop -------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

using namespace boxes;

namespace visitor_value {
struct Weights {
  Int A, B, C;
  Int visit(Int X) const { return A * X + B; }
};

#ifndef HAND
REIFY_INTERFACE(Visitor, (visit, Int(Int) const));
[[gnu::noinline]] static Int walk(Visitor V, Int Count) {
  Int Sum = 0;
  for (Int I = 0; I != Count; ++I)
    Sum += V.visit(hide(I));
  return Sum;
}
#else
[[gnu::noinline]] static Int walk(const Weights &V, Int Count) {
  Int Sum = 0;
  for (Int I = 0; I != Count; ++I)
    Sum += V.visit(hide(I));
  return Sum;
}
#endif
} // namespace visitor_value
using namespace visitor_value;

BOXES_CASE(Visitor_Value, 1000, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
    Sum += walk(Weights{hide(I), 2, 3}, 8);
  }
  return Sum;
}
