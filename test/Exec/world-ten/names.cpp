//===- names.cpp - A program of ten files: assertions ---------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "types.h"

long sumNames(int n) {
  long sum = 0;
  for (int i = 0; i != n; ++i)
    if (Named named = reify::try_as<Named>(makeAny(i)))
      sum += named.name();
  return sum;
}
