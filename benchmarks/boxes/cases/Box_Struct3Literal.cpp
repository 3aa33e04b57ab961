//===- Box_Struct3Literal.cpp - 24 constant bytes -------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

using namespace boxes;

namespace box_struct3literal {

#ifndef HAND

#else
static constexpr Struct3 Constant = {1, 2, 3};
#endif
} // namespace box_struct3literal
using namespace box_struct3literal;

BOXES_CASE(Box_Struct3Literal, 1000, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
#ifndef HAND
    Sink = Struct3{1, 2, 3};
#else
    Sink = borrowed(Constant);
#endif
    observe();
    Sum += I;
  }
  return Sum;
}
