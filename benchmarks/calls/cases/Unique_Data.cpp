//===- Unique_Data.cpp - The object is in a unique_ptr --------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

#include <memory>

using namespace calls;

namespace unique_data {
CALLS_SHAPE(UniqueDataShape, struct Square);
CALLS_TYPE(Square, UniqueDataShape, X + Side * Side);

CALLS_CASE(Unique_Data, 400, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
    auto Q = std::make_unique<Square>(hide(I));
    UniqueDataShape S = Q.get();
    Sum += S.area(I);
  }
  return Sum;
}
} // namespace unique_data
