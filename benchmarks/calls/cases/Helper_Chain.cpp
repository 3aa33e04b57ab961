//===- Helper_Chain.cpp - A handle is passed down three helpers -----------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

using namespace calls;

namespace helper_chain {
CALLS_SHAPE(HelperChainShape, struct Square);
CALLS_TYPE(Square, HelperChainShape, X + Side * Side);

[[gnu::noinline]] static Int third(const HelperChainShape &S, Int I) {
  return S.area(I) + S.area(I + 1);
}
[[gnu::noinline]] static Int second(HelperChainShape S, Int I) {
  return third(S, I) ^ third(S, I + 2);
}
[[gnu::noinline]] static Int first(const HelperChainShape &S, Int I) {
  return second(S, I) + second(S, I + 3);
}

CALLS_CASE(Helper_Chain, 400, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
    Square Q(hide(I));
    Sum += first(&Q, I);
  }
  return Sum;
}
} // namespace helper_chain
