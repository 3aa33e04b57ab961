//===- Go_Results.cpp - the second result of a function -------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

#ifndef PEER

using namespace calls;

namespace go_results {
struct Impl {
  Int Side;
  Int area(Int X) const { return Side * Side + X; }
  Int name(Int X) const { return Side - X; }
};
#ifndef HAND
REIFY_INTERFACE(GoResultsM, (name, Int(Int) const));
REIFY_INTERFACE(GoResultsA, (area, Int(Int) const));
REIFY_INTERFACE(GoResultsAM, (area, Int(Int) const), (name, Int(Int) const));
REIFY_METHODS(Impl, area, name)
#endif
#ifndef HAND
struct Found {
  GoResultsA First;
  bool Second;
};
static Found find(Impl *Q) { return {Q, true}; }
#endif

CALLS_CASE(Go_Results, 400, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
    Impl Q{hide(I)};
#ifndef HAND
    auto [X, Ok] = find(&Q);
    if (Ok)
      Sum += X.area(I);
#else
    Sum += Q.area(I);
#endif
  }
  return Sum;
}
} // namespace go_results

#endif // PEER
