//===- Line_Pointer.cpp - An object, a handle, a call ---------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

using namespace calls;

namespace line_pointer {
CALLS_SHAPE(LinePointerShape, struct Square);
CALLS_TYPE(Square, LinePointerShape, X + Side * Side);

CALLS_CASE(Line_Pointer, 400, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
    Square Q(hide(I));
    LinePointerShape S = &Q;
    Sum += S.area(I);
  }
  return Sum;
}
} // namespace line_pointer
