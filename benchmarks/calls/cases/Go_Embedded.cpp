//===- Go_Embedded.cpp - t21: a promoted method of a handle in a struct ---===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

using namespace calls;

namespace go_embedded {
CALLS_SHAPE(GoEmbeddedShape, struct Square);
CALLS_TYPE(Square, GoEmbeddedShape, X + Side * Side);

struct Named {
  GoEmbeddedShape Inner;
  Int Offset;
  Int area(Int X) const { return Inner.area(X) + Offset; }
};

CALLS_CASE(Go_Embedded, 400, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
    Square Q(hide(I));
    Named Outer{&Q, 3};
    Sum += Outer.area(I);
  }
  return Sum;
}
} // namespace go_embedded
