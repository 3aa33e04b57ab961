//===- Constant_Aggregate.cpp - 80 constant bytes with addresses in them --===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

using namespace boxes;

namespace constant_aggregate {
struct Record {
  const char *Name;
  Int Numbers[8];
  Int *Where;
};
static Int There;

#ifndef HAND

#else
static constexpr Record Constant = {"name", {1, 2, 3, 4, 5, 6, 7, 8}, &There};
#endif
} // namespace constant_aggregate
using namespace constant_aggregate;

BOXES_CASE(Constant_Aggregate, 1000, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
#ifndef HAND
    Sink = Record{"name", {1, 2, 3, 4, 5, 6, 7, 8}, &There};
#else
    Sink = borrowed(Constant);
#endif
    observe();
    Sum += I;
  }
  return Sum;
}
