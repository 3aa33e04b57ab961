//===- Go_AssignAfter.cpp - another type is assigned after the call -------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

#ifndef PEER

using namespace calls;

namespace go_assignafter {
struct Impl {
  Int Side;
  Int area(Int X) const { return Side * Side + X; }
  Int name(Int X) const { return Side - X; }
};
#ifndef HAND
REIFY_INTERFACE(GoAssignAfterM, (name, Int(Int) const));
REIFY_INTERFACE(GoAssignAfterA, (area, Int(Int) const));
REIFY_INTERFACE(GoAssignAfterAM, (area, Int(Int) const),
                (name, Int(Int) const));
REIFY_METHODS(Impl, area, name)
#endif
struct Wrapper {
  Int Side;
  Int area(Int X) const { return -Side - X; }
};

CALLS_CASE(Go_AssignAfter, 400, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
    Impl Q{hide(I)};
    Wrapper W{hide(I)};
#ifndef HAND
    GoAssignAfterA X = &Q;
    Sum += X.area(I);
    X = &W;
    Sum += X.area(I);
#else
    Sum += Q.area(I);
    Sum += -W.Side - I;
#endif
  }
  return Sum;
}
} // namespace go_assignafter

#endif // PEER
