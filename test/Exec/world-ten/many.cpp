//===- many.cpp - A program of ten files: more types than are told apart --===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "types.h"

template <int N> struct Number {
  long x;
  long many() const { return x * N; }
  long name() const { return x + N; }
};

Many makeMany(int i) {
  switch (i % 5) {
  case 0:
    return Number<1>{i};
  case 1:
    return Number<2>{i};
  case 2:
    return Number<3>{i};
  case 3:
    return Number<4>{i};
  default:
    return Number<5>{i};
  }
}

using Number7 = Number<7>;
using Number8 = Number<8>;
REIFY_METHODS(Number7, name)
REIFY_METHODS(Number8, name)

reify::any makeAny(int i) {
  if (i % 3 == 0)
    return Number7{i};
  if (i % 3 == 1)
    return Number8{i};
  return i;
}
