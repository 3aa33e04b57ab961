//===- main.cpp - A program of ten files: main ----------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "types.h"
#include <cstdio>

int main() {
  Shape shapes[8];
  for (int i = 0; i != 8; ++i)
    shapes[i] = i % 4 == 0   ? makeCircle(i + 1)
                : i % 4 == 1 ? makeSquare(i + 1)
                : i % 4 == 2 ? makeTriangle(i + 1)
                             : makeRectangle(i + 1);
  std::printf("one %ld\n", sumOne(makeUno(), 10));
  std::printf("wide %ld\n", sumOne(makeWide(), 10));
  std::printf("shapes %ld\n", sumShapes(shapes, 8));
  std::printf("many %ld\n", sumMany(10));
  std::printf("names %ld\n", sumNames(9));
  try {
    Shape nil;
    sumShapes(&nil, 1);
  } catch (const reify::nil_call_error &error) {
    std::puts(error.what());
  }
}
