//===- rectangle.cpp - A program of ten files: a shape --------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "types.h"

namespace {
struct Rectangle {
  long a;
  long area() const { return a * (a + 1); }
  void scale(long k) { a *= k; }
};
} // namespace

static Rectangle pool[9];
Shape makeRectangle(long a) {
  pool[a] = {a};
  return &pool[a];
}
