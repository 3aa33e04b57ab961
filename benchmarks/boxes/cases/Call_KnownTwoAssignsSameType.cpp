//===- Call_KnownTwoAssignsSameType.cpp - Two values, one type ------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

using namespace boxes;

namespace call_knowntwoassignssametype {
struct Square {
  Int Side;
  Int area() const { return Side * Side; }
};

#ifndef HAND
REIFY_INTERFACE(Shape, (area, Int() const));
#endif
} // namespace call_knowntwoassignssametype
using namespace call_knowntwoassignssametype;

BOXES_CASE(Call_KnownTwoAssignsSameType, 1000, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
#ifndef HAND
    Shape S;
    if (I & 1)
      S = Square{hide(I + 5000)};
    else
      S = Square{hide(I + 1000)};
    Sum += S.area();
#else
    Square S;
    if (I & 1)
      S = Square{hide(I + 5000)};
    else
      S = Square{hide(I + 1000)};
    Sum += S.area();
#endif
  }
  return Sum;
}
