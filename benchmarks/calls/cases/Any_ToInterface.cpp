//===- Any_ToInterface.cpp - as<Shape> of an any of a known type ----------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

#ifndef PEER

using namespace calls;

namespace any_tointerface {
struct Square {
  Int Side;
  Int area(Int X) const { return Side * Side + X; }
};
#ifndef HAND
REIFY_INTERFACE(AnyToInterfaceShape, (area, Int(Int) const));
REIFY_METHODS(Square, area)
#endif

CALLS_CASE(Any_ToInterface, 400, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
    Square Q{hide(I)};
#ifndef HAND
    Sum += reify::as<AnyToInterfaceShape>(reify::any(&Q)).area(I);
#else
    Sum += Q.area(I);
#endif
  }
  return Sum;
}
} // namespace any_tointerface

#endif // PEER
