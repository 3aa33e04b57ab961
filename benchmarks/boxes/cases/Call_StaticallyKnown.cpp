//===- Call_StaticallyKnown.cpp - The type of a value is seen -------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

using namespace boxes;

namespace call_staticallyknown {
struct Square {
  Int Side;
  Int area() const { return Side * Side; }
};

#ifndef HAND
REIFY_INTERFACE(Shape, (area, Int() const));
#endif
} // namespace call_staticallyknown
using namespace call_staticallyknown;

BOXES_CASE(Call_StaticallyKnown, 1000, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
#ifndef HAND
    Shape S = Square{hide(I + 1000)};
    Sum += S.area();
#else
    Square S{hide(I + 1000)};
    Sum += S.area();
#endif
  }
  return Sum;
}
