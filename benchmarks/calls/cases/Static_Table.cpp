//===- Static_Table.cpp - A constant table of two types -------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

using namespace calls;

namespace static_table {
CALLS_SHAPE(StaticTableShape, struct Square, struct Line);
CALLS_TYPE(Square, StaticTableShape, X + Side * Side);
CALLS_TYPE(Line, StaticTableShape, Side + X);

static Square Q(5);
static Line L(7);
static const StaticTableShape Table[] = {&Q, &L, &Q, &L};

CALLS_CASE(Static_Table, 400, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
    Sum += Table[hide(I) & 3].area(I);
  }
  return Sum;
}
} // namespace static_table
