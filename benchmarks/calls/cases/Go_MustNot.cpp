//===- Go_MustNot.cpp - t13: another type is assigned in between ----------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

using namespace calls;

namespace go_mustnot {
CALLS_SHAPE(GoMustNotShape, struct Square, struct Line);
CALLS_TYPE(Square, GoMustNotShape, X + Side * Side);
CALLS_TYPE(Line, GoMustNotShape, Side + X);

CALLS_CASE(Go_MustNot, 400, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
    Square Q(hide(I));
    Line L(hide(I));
    GoMustNotShape S = &Q;
    if (hide(I) & 1)
      S = &L;
    Sum += S.area(I);
  }
  return Sum;
}
} // namespace go_mustnot
