//===- Lambda_Capture.cpp - A handle that a lambda captures ---------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

using namespace calls;

namespace lambda_capture {
CALLS_SHAPE(LambdaCaptureShape, struct Square);
CALLS_TYPE(Square, LambdaCaptureShape, X + Side * Side);

template <class F> [[gnu::noinline]] static Int twice(const F &Fn, Int I) {
  return Fn(I) ^ Fn(I + 1);
}

CALLS_CASE(Lambda_Capture, 400, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
    Square Q(hide(I));
    LambdaCaptureShape S = &Q;
    Sum += twice([S](Int X) { return S.area(X); }, I);
  }
  return Sum;
}
} // namespace lambda_capture
