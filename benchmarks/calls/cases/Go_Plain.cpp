//===- Go_Plain.cpp - t01: a variable that is assigned once ---------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

#ifndef PEER

using namespace calls;

namespace go_plain {
struct Impl {
  Int Side;
  Int area(Int X) const { return Side * Side + X; }
  Int name(Int X) const { return Side - X; }
};
#ifndef HAND
REIFY_INTERFACE(GoPlainM, (name, Int(Int) const));
REIFY_INTERFACE(GoPlainA, (area, Int(Int) const));
REIFY_INTERFACE(GoPlainAM, (area, Int(Int) const), (name, Int(Int) const));
REIFY_METHODS(Impl, area, name)
#endif

CALLS_CASE(Go_Plain, 400, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
    Impl Q{hide(I)};
#ifndef HAND
    GoPlainA X = &Q;
    Sum += X.area(I);
#else
    Sum += Q.area(I);
#endif
  }
  return Sum;
}
} // namespace go_plain

#endif // PEER
