//===- Go_LongChain.cpp - a.(AM), then .(M), then .(A) --------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

#ifndef PEER

using namespace calls;

namespace go_longchain {
struct Impl {
  Int Side;
  Int area(Int X) const { return Side * Side + X; }
  Int name(Int X) const { return Side - X; }
};
#ifndef HAND
REIFY_INTERFACE(GoLongChainM, (name, Int(Int) const));
REIFY_INTERFACE(GoLongChainA, (area, Int(Int) const));
REIFY_INTERFACE(GoLongChainAM, (area, Int(Int) const), (name, Int(Int) const));
REIFY_METHODS(Impl, area, name)
#endif

CALLS_CASE(Go_LongChain, 400, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
    Impl Q{hide(I)};
#ifndef HAND
    GoLongChainA X = &Q;
    GoLongChainAM Y = reify::as<GoLongChainAM>(X);
    GoLongChainM Z = reify::as<GoLongChainM>(Y);
    GoLongChainA W = reify::as<GoLongChainA>(Z);
    Sum += W.area(I);
#else
    Sum += Q.area(I);
#endif
  }
  return Sum;
}
} // namespace go_longchain

#endif // PEER
