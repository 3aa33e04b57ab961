//===- Go_ViaAny.cpp - t04: any(a).(A).A() --------------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

#ifndef PEER

using namespace calls;

namespace go_viaany {
struct Impl {
  Int Side;
  Int area(Int X) const { return Side * Side + X; }
  Int name(Int X) const { return Side - X; }
};
#ifndef HAND
REIFY_INTERFACE(GoViaAnyM, (name, Int(Int) const));
REIFY_INTERFACE(GoViaAnyA, (area, Int(Int) const));
REIFY_INTERFACE(GoViaAnyAM, (area, Int(Int) const), (name, Int(Int) const));
REIFY_METHODS(Impl, area, name)
#endif

CALLS_CASE(Go_ViaAny, 400, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
    Impl Q{hide(I)};
#ifndef HAND
    GoViaAnyA X = &Q;
    reify::any Y = X;
    Sum += reify::as<GoViaAnyA>(Y).area(I);
#else
    Sum += Q.area(I);
#endif
  }
  return Sum;
}
} // namespace go_viaany

#endif // PEER
