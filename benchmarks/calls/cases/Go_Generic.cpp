//===- Go_Generic.cpp - t20: a template over handles ----------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

using namespace calls;

namespace go_generic {
CALLS_SHAPE(GoGenericShape, struct Square);
CALLS_TYPE(Square, GoGenericShape, X + Side * Side);

template <class T> [[gnu::noinline]] static Int total(const T *Items, Int N) {
  Int Sum = 0;
  for (Int J = 0; J != N; ++J)
    Sum += Items[J].area(J);
  return Sum;
}

CALLS_CASE(Go_Generic, 100, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
    Square Q(hide(I)), R(3);
    GoGenericShape Items[] = {&Q, &R, &Q};
    Sum += total(Items, 3);
  }
  return Sum;
}
} // namespace go_generic
