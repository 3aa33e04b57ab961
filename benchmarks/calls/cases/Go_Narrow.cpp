//===- Go_Narrow.cpp - t17: a wider interface becomes a narrower one ------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

#ifndef PEER

using namespace calls;

namespace go_narrow {
struct Impl {
  Int Side;
  Int area(Int X) const { return Side * Side + X; }
  Int name(Int X) const { return Side - X; }
};
#ifndef HAND
REIFY_INTERFACE(GoNarrowM, (name, Int(Int) const));
REIFY_INTERFACE(GoNarrowA, (area, Int(Int) const));
REIFY_INTERFACE(GoNarrowAM, (area, Int(Int) const), (name, Int(Int) const));
REIFY_METHODS(Impl, area, name)
#endif

CALLS_CASE(Go_Narrow, 400, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
    Impl Q{hide(I)};
#ifndef HAND
    GoNarrowAM X = &Q;
    GoNarrowA Y = X;
    Sum += Y.area(I);
#else
    Sum += Q.area(I);
#endif
  }
  return Sum;
}
} // namespace go_narrow

#endif // PEER
