//===- Sort_AnyArray.cpp - An array of any, sorted ------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

using namespace boxes;

namespace sort_anyarray {} // namespace sort_anyarray
using namespace sort_anyarray;

BOXES_CASE(Sort_AnyArray, 200, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
#ifndef HAND
    reify::any Values[8];
    for (Int J = 0; J != 8; ++J)
      Values[J] = hide(((I + J * 7919) & 4095) + 1000);
    for (int J = 1; J != 8; ++J)
      for (int K = J;
           K && reify::as<Int>(Values[K]) < reify::as<Int>(Values[K - 1]);
           --K) {
        reify::any Other = Values[K];
        Values[K] = Values[K - 1];
        Values[K - 1] = Other;
      }
    Sum += reify::as<Int>(Values[I & 7]);
#else
    Int Values[8];
    for (Int J = 0; J != 8; ++J)
      Values[J] = hide(((I + J * 7919) & 4095) + 1000);
    for (int J = 1; J != 8; ++J)
      for (int K = J; K && Values[K] < Values[K - 1]; --K) {
        Int Other = Values[K];
        Values[K] = Values[K - 1];
        Values[K - 1] = Other;
      }
    Sum += Values[I & 7];
#endif
  }
  return Sum;
}
