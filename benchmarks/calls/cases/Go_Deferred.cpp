//===- Go_Deferred.cpp - t16: called when the scope ends ------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

using namespace calls;

namespace go_deferred {
CALLS_SHAPE(GoDeferredShape, struct Square);
CALLS_TYPE(Square, GoDeferredShape, X + Side * Side);

template <class F> struct Deferred {
  F Fn;
  ~Deferred() { Fn(); }
};
template <class F> Deferred(F) -> Deferred<F>;

CALLS_CASE(Go_Deferred, 400, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
    Square Q(hide(I));
    GoDeferredShape S = &Q;
    Deferred D{[&] { Sum += S.area(I); }};
    Sum ^= I;
  }
  return Sum;
}
} // namespace go_deferred
