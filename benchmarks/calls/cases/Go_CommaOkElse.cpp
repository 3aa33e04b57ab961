//===- Go_CommaOkElse.cpp - a call in the other branch of an assertion ----===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

#ifndef PEER

using namespace calls;

namespace go_commaokelse {
struct Impl {
  Int Side;
  Int area(Int X) const { return Side * Side + X; }
  Int name(Int X) const { return Side - X; }
};
#ifndef HAND
REIFY_INTERFACE(GoCommaOkElseM, (name, Int(Int) const));
REIFY_INTERFACE(GoCommaOkElseA, (area, Int(Int) const));
REIFY_INTERFACE(GoCommaOkElseAM, (area, Int(Int) const),
                (name, Int(Int) const));
REIFY_INTERFACE(GoCommaOkElseMissing, (length, Int() const));
REIFY_METHODS(Impl, area, name)
#endif

CALLS_CASE(Go_CommaOkElse, 400, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
    Impl Q{hide(I)};
#ifndef HAND
    GoCommaOkElseA X = &Q;
    if (reify::try_as<GoCommaOkElseMissing>(X))
      Sum += 1;
    else
      Sum += X.area(I);
#else
    Sum += Q.area(I);
#endif
  }
  return Sum;
}
} // namespace go_commaokelse

#endif // PEER
