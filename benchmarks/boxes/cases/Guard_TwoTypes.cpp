//===- Guard_TwoTypes.cpp - One of two types is called --------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

using namespace boxes;

namespace guard_twotypes {
struct Box {
  Int A, B, C;
  [[gnu::noinline]] Int area() const { return A * B + C; }
};
struct Line {
  Int A, B;
  [[gnu::noinline]] Int area() const { return A + B; }
};

#ifndef HAND
REIFY_INTERFACE(Shape, (area, Int() const));
#endif
} // namespace guard_twotypes
using namespace guard_twotypes;

BOXES_CASE(Guard_TwoTypes, 1000, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
#ifndef HAND
    Shape S;
    if (hide(I) & 1)
      S = Box{hide(I), 2, 3};
    else
      S = Line{hide(I), 5};
    Sum += S.area();
#else
    if (hide(I) & 1)
      Sum += Box{hide(I), 2, 3}.area();
    else
      Sum += Line{hide(I), 5}.area();
#endif
  }
  return Sum;
}
