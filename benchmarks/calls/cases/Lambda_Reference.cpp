//===- Lambda_Reference.cpp - A handle that a lambda refers to ------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

using namespace calls;

namespace lambda_reference {
CALLS_SHAPE(LambdaReferenceShape, struct Square);
CALLS_TYPE(Square, LambdaReferenceShape, X + Side * Side);

template <class F> [[gnu::noinline]] static Int twice(const F &Fn, Int I) {
  return Fn(I) ^ Fn(I + 1);
}

CALLS_CASE(Lambda_Reference, 400, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
    Square Q(hide(I));
    LambdaReferenceShape S = &Q;
    Sum += twice([&](Int X) { return S.area(X); }, I);
  }
  return Sum;
}
} // namespace lambda_reference
