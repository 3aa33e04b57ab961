//===- sum.cpp - A single implementation, and one more by assertion -------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "shapes.h"

long sum(Shape s, int n) {
  long total = 0;
  for (int i = 0; i != n; ++i)
    total += s.area();
  return total;
}
