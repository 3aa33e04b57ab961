//===- square.cpp - A program of ten files: a shape -----------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "types.h"

namespace {
struct Square {
  long a;
  long area() const { return a * a; }
  void scale(long k) { a *= k; }
};
} // namespace

static Square pool[9];
Shape makeSquare(long a) {
  pool[a] = {a};
  return &pool[a];
}
