//===- Copy_Handle.cpp - Copies of a handle -------------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

using namespace calls;

namespace copy_handle {
CALLS_SHAPE(CopyHandleShape, struct Square);
CALLS_TYPE(Square, CopyHandleShape, X + Side * Side);

CALLS_CASE(Copy_Handle, 400, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
    Square Q(hide(I));
    CopyHandleShape S = &Q, Copy = S, Last;
    Last = Copy;
    Sum += S.area(I) - Copy.area(I + 1) + Last.area(3);
  }
  return Sum;
}
} // namespace copy_handle
