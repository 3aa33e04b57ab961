//===- Narrow_Value.cpp - To an embedded interface, and a call ------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

using namespace boxes;

namespace narrow_value {
struct Thing {
  Int A, B, C;
  Int area() const { return A * B; }
  Int id() const { return C; }
};

#ifndef HAND
REIFY_INTERFACE(Shape, (area, Int() const));
REIFY_INTERFACE(Identified, (id, Int() const));
REIFY_INTERFACE_EMBED(Named, (Shape, Identified));
[[gnu::noinline]] static Int area(Shape S) { return S.area(); }
#else
[[gnu::noinline]] static Int area(const Thing &S) { return S.area(); }
#endif
} // namespace narrow_value
using namespace narrow_value;

BOXES_CASE(Narrow_Value, 1000, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
#ifndef HAND
    Named W = Thing{hide(I), 5, 6};
    Sum += area(W);
#else
    Thing T{hide(I), 5, 6};
    Sum += area(T);
#endif
  }
  return Sum;
}
