//===- Go_Map.cpp - t09: m[0] of a map of one type ------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

#include <map>

using namespace calls;

namespace go_map {
CALLS_SHAPE(GoMapShape, struct Square);
CALLS_TYPE(Square, GoMapShape, X + Side * Side);

CALLS_CASE(Go_Map, 50, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
    Square Q(hide(I));
    std::map<Int, Square *> Map = {{0, &Q}};
    GoMapShape S = Map[0];
    Sum += S.area(I);
  }
  return Sum;
}
} // namespace go_map
