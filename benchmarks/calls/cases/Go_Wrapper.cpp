//===- Go_Wrapper.cpp - a type made of another has its own method ---------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

#ifndef PEER

using namespace calls;

namespace go_wrapper {
struct Impl {
  Int Side;
  Int area(Int X) const { return Side * Side + X; }
  Int name(Int X) const { return Side - X; }
};
#ifndef HAND
REIFY_INTERFACE(GoWrapperM, (name, Int(Int) const));
REIFY_INTERFACE(GoWrapperA, (area, Int(Int) const));
REIFY_INTERFACE(GoWrapperAM, (area, Int(Int) const), (name, Int(Int) const));
REIFY_METHODS(Impl, area, name)
#endif
struct Wrapper : Impl {
  Int area(Int X) const { return -Side - X; }
};

CALLS_CASE(Go_Wrapper, 400, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
    Wrapper Q{{hide(I)}};
#ifndef HAND
    Wrapper *W = reinterpret_cast<Wrapper *>(&Q);
    GoWrapperA X = W;
    Sum += X.area(I);
#else
    Sum += -Q.Side - I;
#endif
  }
  return Sum;
}
} // namespace go_wrapper

#endif // PEER
