//===- Optional_Handle.cpp - A handle in a std::optional ------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

#include <optional>

using namespace calls;

namespace optional_handle {
CALLS_SHAPE(OptionalHandleShape, struct Square);
CALLS_TYPE(Square, OptionalHandleShape, X + Side * Side);

CALLS_CASE(Optional_Handle, 400, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
    Square Q(hide(I));
    std::optional<OptionalHandleShape> S;
    if (hide(I) & 1)
      S = OptionalHandleShape(&Q);
    if (S)
      Sum += S->area(I);
  }
  return Sum;
}
} // namespace optional_handle
