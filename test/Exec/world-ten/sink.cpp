//===- sink.cpp - A program of ten files: calls that stay -----------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "types.h"

long sumMany(int n) {
  long sum = 0;
  for (int i = 0; i != n; ++i)
    sum += makeMany(i).many();
  return sum;
}
