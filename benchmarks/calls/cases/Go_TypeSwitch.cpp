//===- Go_TypeSwitch.cpp - t06: switch v := a.(type) ----------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

#ifndef PEER

using namespace calls;

namespace go_typeswitch {
struct Impl {
  Int Side;
  Int area(Int X) const { return Side * Side + X; }
  Int name(Int X) const { return Side - X; }
};
#ifndef HAND
REIFY_INTERFACE(GoTypeSwitchM, (name, Int(Int) const));
REIFY_INTERFACE(GoTypeSwitchA, (area, Int(Int) const));
REIFY_INTERFACE(GoTypeSwitchAM, (area, Int(Int) const), (name, Int(Int) const));
REIFY_METHODS(Impl, area, name)
#endif

CALLS_CASE(Go_TypeSwitch, 400, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
    Impl Q{hide(I)};
#ifndef HAND
    GoTypeSwitchA X = &Q;
    Sum += reify::match(
        X, [](int) { return Int(1); },
        [&](GoTypeSwitchM Y) { return Y.name(I); },
        [](reify::any) { return Int(2); });
#else
    Sum += Q.name(I);
#endif
  }
  return Sum;
}
} // namespace go_typeswitch

#endif // PEER
