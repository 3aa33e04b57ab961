//===- Go_AssertWide.cpp - t02: a.(M).M() ---------------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

#ifndef PEER

using namespace calls;

namespace go_assertwide {
struct Impl {
  Int Side;
  Int area(Int X) const { return Side * Side + X; }
  Int name(Int X) const { return Side - X; }
};
#ifndef HAND
REIFY_INTERFACE(GoAssertWideM, (name, Int(Int) const));
REIFY_INTERFACE(GoAssertWideA, (area, Int(Int) const));
REIFY_INTERFACE(GoAssertWideAM, (area, Int(Int) const), (name, Int(Int) const));
REIFY_METHODS(Impl, area, name)
#endif

CALLS_CASE(Go_AssertWide, 400, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
    Impl Q{hide(I)};
#ifndef HAND
    GoAssertWideA X = &Q;
    Sum += reify::as<GoAssertWideM>(X).name(I);
#else
    Sum += Q.name(I);
#endif
  }
  return Sum;
}
} // namespace go_assertwide

#endif // PEER
