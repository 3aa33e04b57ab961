//===- Reference_Helper.cpp - A handle passed by reference ----------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

using namespace boxes;

namespace reference_helper {
struct Box {
  Int A, B, C;
  Int area() const { return A * B + C; }
};

#ifndef HAND
REIFY_INTERFACE(Shape, (area, Int() const));
[[gnu::noinline]] static Int area(const Shape &S) { return S.area(); }
#else
[[gnu::noinline]] static Int area(const Box &S) { return S.area(); }
#endif
} // namespace reference_helper
using namespace reference_helper;

BOXES_CASE(Reference_Helper, 1000, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
#ifndef HAND
    Shape S = Box{hide(I), 2, 3};
    Sum += area(S);
#else
    Box S{hide(I), 2, 3};
    Sum += area(S);
#endif
  }
  return Sum;
}
