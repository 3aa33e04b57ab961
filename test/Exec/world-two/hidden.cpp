//===- hidden.cpp - A single implementation, and one more by assertion ----===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "shapes.h"

namespace {
struct Triangle {
  long a;
  long area() const { return a * 100; }
  long label() const { return a; }
};
} // namespace
REIFY_METHODS(Triangle, area, label)

reify::any hidden() { return Triangle{5}; }

long labels() {
  long total = 0;
  reify::any one = Triangle{7};
  if (Label l = reify::try_as<Label>(one))
    total += l.label();
  return total;
}
