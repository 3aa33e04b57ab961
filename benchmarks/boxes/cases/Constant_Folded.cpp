//===- Constant_Folded.cpp - A constant that calls compute ----------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

using namespace boxes;

namespace constant_folded {

#ifndef HAND
static inline Int sum(const Struct3 &X) { return X.A + X.B + X.C; }
static inline Struct3 fold(const Struct3 &X, Int By) {
  Struct3 Result = X;
  for (Int I = 0; I != 3; ++I)
    Result.B += By * I;
  Result.C = sum(Result) << 8;
  return Result;
}
#else
static const Struct3 Folded = {1, 17, 5376};
#endif
} // namespace constant_folded
using namespace constant_folded;

BOXES_CASE(Constant_Folded, 1000, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
#ifndef HAND
    Sink = fold(Struct3{1, 2, 3}, 5);
#else
    Sink = borrowed(Folded);
#endif
    observe();
    Sum += I;
  }
  return Sum;
}
