//===- Struct_Field.cpp - A handle in a struct ----------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

using namespace calls;

namespace struct_field {
CALLS_SHAPE(StructFieldShape, struct Square);
CALLS_TYPE(Square, StructFieldShape, X + Side * Side);

struct Scene {
  Int Before;
  StructFieldShape First;
  Int After;
  Int area(Int X) const { return First.area(X) * Before + After; }
};

CALLS_CASE(Struct_Field, 400, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
    Square Q(hide(I));
    Scene Here{I, &Q, 3};
    observe();
    Sum += Here.area(I);
  }
  return Sum;
}
} // namespace struct_field
