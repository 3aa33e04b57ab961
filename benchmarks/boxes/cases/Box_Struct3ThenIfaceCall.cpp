//===- Box_Struct3ThenIfaceCall.cpp - And then a call ---------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

using namespace boxes;

namespace box_struct3thenifacecall {
struct Box {
  Int A, B, C;
  [[gnu::noinline]] Int area() const { return A * B + C; }
};

#ifndef HAND
REIFY_INTERFACE(Shape, (area, Int() const));
#endif
} // namespace box_struct3thenifacecall
using namespace box_struct3thenifacecall;

BOXES_CASE(Box_Struct3ThenIfaceCall, 1000, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
#ifndef HAND
    Shape S = Box{hide(I), 2, 3};
    Sum += S.area();
#else
    Box S{hide(I), 2, 3};
    Sum += S.area();
#endif
  }
  return Sum;
}
