//===- Other_One.other.cpp - The other file -------------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Other_One.h"

using namespace calls;

namespace other_one {
static Square Q[16] = {Square(1), Square(2), Square(3), Square(4),
                       Square(5), Square(6), Square(7), Square(8),
                       Square(9), Square(1), Square(2), Square(3),
                       Square(4), Square(5), Square(6), Square(7)};
static OtherOneShape Shapes[16];
[[gnu::noinline]] OtherOneShape *make(Int N) {
  for (Int J = 0; J != 16; ++J)
    Shapes[J] = &Q[(J + N) & 15];
  return hide(Shapes);
}
} // namespace other_one
