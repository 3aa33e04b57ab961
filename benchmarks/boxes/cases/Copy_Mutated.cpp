//===- Copy_Mutated.cpp - The source changes after it was boxed -----------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

using namespace boxes;

namespace copy_mutated {} // namespace copy_mutated
using namespace copy_mutated;

BOXES_CASE(Copy_Mutated, 1000, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
#ifndef HAND
    Struct3 Value{hide(I), 2, 3};
    reify::any X = Value;
    Value.A = hide(Int(5));
    Sum += reify::try_as<Struct3>(X)->A + Value.A;
#else
    Struct3 Value{hide(I), 2, 3};
    Struct3 X = Value;
    Value.A = hide(Int(5));
    Sum += X.A + Value.A;
#endif
  }
  return Sum;
}
