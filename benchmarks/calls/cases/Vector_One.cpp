//===- Vector_One.cpp - A vector of objects of one type -------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

#include <vector>

using namespace calls;

namespace vector_one {
CALLS_SHAPE(VectorOneShape, struct Square);
CALLS_TYPE(Square, VectorOneShape, X + Side * Side);

CALLS_CASE(Vector_One, 20, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
    Square Q[] = {Square(hide(I)), Square(2), Square(3), Square(4)};
    std::vector<VectorOneShape> Shapes;
    for (Square &Each : Q)
      Shapes.push_back(&Each);
    for (const VectorOneShape &S : Shapes)
      Sum += S.area(I);
  }
  return Sum;
}
} // namespace vector_one
