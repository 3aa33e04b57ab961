//===- SmallInt_Enum.cpp - An enumeration of four bytes -------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

using namespace boxes;

namespace smallint_enum {
enum Color { Red, Green, Blue };
static inline Color color(Int I) { return I & 1 ? Red : I & 2 ? Green : Blue; }
} // namespace smallint_enum
using namespace smallint_enum;

BOXES_CASE(SmallInt_Enum, 1000, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
#ifndef HAND
    Sink = color(hide(I));
#else
    Sink = tagged(color(hide(I)));
#endif
    observe();
    Sum += I;
  }
  return Sum;
}
