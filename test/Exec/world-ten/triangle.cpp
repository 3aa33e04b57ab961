//===- triangle.cpp - A program of ten files: a shape ---------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "types.h"

namespace {
struct Triangle {
  long a;
  long area() const { return a * a / 2; }
  void scale(long k) { a *= k; }
};
} // namespace

static Triangle pool[9];
Shape makeTriangle(long a) {
  pool[a] = {a};
  return &pool[a];
}
