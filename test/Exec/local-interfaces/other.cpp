//===- other.cpp - Another Shape of the same name -------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "shapes.h"
#include <vector>

namespace {

REIFY_INTERFACE(Shape, (area, long() const), (name, const char *() const));

struct Triangle {
  long b, h;
  long area() const { return b * h / 2; }
  const char *name() const { return "triangle"; }
};
struct Dot {
  long area() const { return 1; }
  const char *name() const { return "dot"; }
};

struct Secret {
  long n;
  long size() const { return n; }
};
REIFY_METHODS(Secret, size)

[[gnu::noinline]] long total(const std::vector<Shape> &shapes) {
  long sum = 0;
  for (const Shape &s : shapes)
    sum = sum * 11 + s.area() + s.name()[0];
  return sum;
}

} // namespace

long other(unsigned seed, bool nil) {
  Triangle t{6, long(seed) + 3};
  std::vector<Shape> shapes = {&t, Dot{}, Triangle{4, 5}};
  if (nil)
    shapes.push_back(nullptr);
  try {
    return total(shapes);
  } catch (const std::exception &) {
    return -1;
  }
}

reify::any hidden(long n) { return Secret{n}; }
