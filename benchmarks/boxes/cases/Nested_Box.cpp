//===- Nested_Box.cpp - A box in a boxed struct ---------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

using namespace boxes;

namespace nested_box {

#ifndef HAND
struct Pair {
  reify::any First;
  Int Second;
};
#endif
} // namespace nested_box
using namespace nested_box;

BOXES_CASE(Nested_Box, 1000, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
#ifndef HAND
    reify::any Outer = Pair{hide(I + 1000), 5};
    auto *P = reify::try_as<Pair>(Outer);
    Sum += reify::as<Int>(P->First) + P->Second;
#else
    Sum += hide(I + 1000) + 5;
#endif
  }
  return Sum;
}
