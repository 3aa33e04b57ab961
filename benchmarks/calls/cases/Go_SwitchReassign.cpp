//===- Go_SwitchReassign.cpp - the same type again after a type switch ----===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

#ifndef PEER

using namespace calls;

namespace go_switchreassign {
struct Impl {
  Int Side;
  Int area(Int X) const { return Side * Side + X; }
  Int name(Int X) const { return Side - X; }
};
#ifndef HAND
REIFY_INTERFACE(GoSwitchReassignM, (name, Int(Int) const));
REIFY_INTERFACE(GoSwitchReassignA, (area, Int(Int) const));
REIFY_INTERFACE(GoSwitchReassignAM, (area, Int(Int) const),
                (name, Int(Int) const));
REIFY_METHODS(Impl, area, name)
#endif

CALLS_CASE(Go_SwitchReassign, 400, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
    Impl Q{hide(I)};
    Impl R{5};
    R.Side += Q.Side;
    observe();
#ifndef HAND
    GoSwitchReassignA X = &Q;
    if (reify::is<Impl *>(X))
      X = &R;
    Sum += X.area(I);
#else
    Sum += R.area(I);
#endif
  }
  return Sum;
}
} // namespace go_switchreassign

#endif // PEER
