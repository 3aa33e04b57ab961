//===- Vector_Reserved.cpp - A vector of known size, of one type ----------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

#include <vector>

using namespace calls;

namespace vector_reserved {
CALLS_SHAPE(VectorReservedShape, struct Square);
CALLS_TYPE(Square, VectorReservedShape, X + Side * Side);

CALLS_CASE(Vector_Reserved, 20, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
    Square Q[] = {Square(hide(I)), Square(2), Square(3), Square(4)};
    std::vector<VectorReservedShape> Shapes(4);
    for (Int J = 0; J != 4; ++J)
      Shapes[J] = &Q[J];
    for (const VectorReservedShape &S : Shapes)
      Sum += S.area(I);
  }
  return Sum;
}
} // namespace vector_reserved
