//===- Go_Impossible.cpp - an assertion that cannot hold ------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

#ifndef PEER

using namespace calls;

namespace go_impossible {
struct Impl {
  Int Side;
  Int area(Int X) const { return Side * Side + X; }
  Int name(Int X) const { return Side - X; }
};
#ifndef HAND
REIFY_INTERFACE(GoImpossibleM, (name, Int(Int) const));
REIFY_INTERFACE(GoImpossibleA, (area, Int(Int) const));
REIFY_INTERFACE(GoImpossibleAM, (area, Int(Int) const), (name, Int(Int) const));
REIFY_INTERFACE(GoImpossibleMissing, (length, Int() const));
REIFY_METHODS(Impl, area, name)
#endif

CALLS_CASE(Go_Impossible, 400, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
    Impl Q{hide(I)};
#ifndef HAND
    GoImpossibleA X = &Q;
    if (GoImpossibleMissing Y = reify::try_as<GoImpossibleMissing>(X))
      Sum += Y.length();
    Sum += X.area(I);
#else
    Sum += Q.area(I);
#endif
  }
  return Sum;
}
} // namespace go_impossible

#endif // PEER
