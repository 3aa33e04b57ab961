//===- Go_CommaOk.cpp - t05: if v, ok := a.(M); ok { v.M() } --------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

#ifndef PEER

using namespace calls;

namespace go_commaok {
struct Impl {
  Int Side;
  Int area(Int X) const { return Side * Side + X; }
  Int name(Int X) const { return Side - X; }
};
#ifndef HAND
REIFY_INTERFACE(GoCommaOkM, (name, Int(Int) const));
REIFY_INTERFACE(GoCommaOkA, (area, Int(Int) const));
REIFY_INTERFACE(GoCommaOkAM, (area, Int(Int) const), (name, Int(Int) const));
REIFY_METHODS(Impl, area, name)
#endif

CALLS_CASE(Go_CommaOk, 400, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
    Impl Q{hide(I)};
#ifndef HAND
    GoCommaOkA X = &Q;
    if (GoCommaOkM Y = reify::try_as<GoCommaOkM>(X))
      Sum += Y.name(I);
#else
    Sum += Q.name(I);
#endif
  }
  return Sum;
}
} // namespace go_commaok

#endif // PEER
