//===- sum.cpp - A program of ten files: calls ----------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "types.h"

long sumOne(One one, long n) {
  long sum = 0;
  for (long i = 0; i != n; ++i)
    sum += one.one(i);
  return sum;
}

long sumShapes(const Shape *shapes, int n) {
  long sum = 0;
  for (int i = 0; i != n; ++i) {
    Shape s = shapes[i];
    s.scale(2);
    sum += s.area();
  }
  return sum;
}
