//===- Go_NilAssign.cpp - t08: nil first, then one type -------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

#ifndef PEER

using namespace calls;

namespace go_nilassign {
struct Impl {
  Int Side;
  Int area(Int X) const { return Side * Side + X; }
  Int name(Int X) const { return Side - X; }
};
#ifndef HAND
REIFY_INTERFACE(GoNilAssignM, (name, Int(Int) const));
REIFY_INTERFACE(GoNilAssignA, (area, Int(Int) const));
REIFY_INTERFACE(GoNilAssignAM, (area, Int(Int) const), (name, Int(Int) const));
REIFY_METHODS(Impl, area, name)
#endif

CALLS_CASE(Go_NilAssign, 400, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
    Impl Q{hide(I)};
#ifndef HAND
    GoNilAssignA X;
    if (hide(I) != -1)
      X = &Q;
    Sum += X.area(I);
#else
    Impl *X = nullptr;
    if (hide(I) != -1)
      X = &Q;
    if (!X)
      __builtin_trap();
    Sum += X->area(I);
#endif
  }
  return Sum;
}
} // namespace go_nilassign

#endif // PEER
