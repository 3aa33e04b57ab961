//===- Go_TwoWays.cpp - each of two functions assigns the same type -------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

#ifndef PEER

using namespace calls;

namespace go_twoways {
struct Impl {
  Int Side;
  Int area(Int X) const { return Side * Side + X; }
  Int name(Int X) const { return Side - X; }
};
#ifndef HAND
REIFY_INTERFACE(GoTwoWaysM, (name, Int(Int) const));
REIFY_INTERFACE(GoTwoWaysA, (area, Int(Int) const));
REIFY_INTERFACE(GoTwoWaysAM, (area, Int(Int) const), (name, Int(Int) const));
REIFY_METHODS(Impl, area, name)
#endif

CALLS_CASE(Go_TwoWays, 400, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
    Impl Q{hide(I)};
    Impl R{Q.Side + 1};
#ifndef HAND
    GoTwoWaysA X = &Q;
    auto Again = [&] { X = &R; };
    Again();
    Sum += X.area(I);
#else
    Sum += R.area(I);
#endif
  }
  return Sum;
}
} // namespace go_twoways

#endif // PEER
