//===- main.cpp - A single implementation, and one more by assertion ------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "shapes.h"
#include <cstdio>

static Circle circle{2};

int main(int argc, char **) {
  std::printf("%ld\n", sum(&circle, 10));
  // design-review.md A1: without its rule the second line was the first type's.
  reify::any other = hidden();
  if (Shape s = reify::try_as<Shape>(other))
    std::printf("%ld\n", sum(s, argc));
  std::printf("%ld\n", labels());
}
