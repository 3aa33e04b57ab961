//===- Go_IfElse.cpp - t07: both branches assign one type -----------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

#ifndef PEER

using namespace calls;

namespace go_ifelse {
struct Impl {
  Int Side;
  Int area(Int X) const { return Side * Side + X; }
  Int name(Int X) const { return Side - X; }
};
#ifndef HAND
REIFY_INTERFACE(GoIfElseM, (name, Int(Int) const));
REIFY_INTERFACE(GoIfElseA, (area, Int(Int) const));
REIFY_INTERFACE(GoIfElseAM, (area, Int(Int) const), (name, Int(Int) const));
REIFY_METHODS(Impl, area, name)
#endif

CALLS_CASE(Go_IfElse, 400, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
    Impl Q{hide(I)};
    Impl R{5};
#ifndef HAND
    GoIfElseA X;
    if (hide(I) & 1)
      X = &Q;
    else
      X = &R;
    Sum += X.area(I);
#else
    Impl *X = hide(I) & 1 ? &Q : &R;
    Sum += X->area(I);
#endif
  }
  return Sum;
}
} // namespace go_ifelse

#endif // PEER
