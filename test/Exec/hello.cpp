//===- hello.cpp - The example of the README, as a test -------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// An interface, a box and an assertion.

#include <cstdio>
#include <reify/reify.h>

REIFY_INTERFACE(Shape, (area, double() const), (scale, void(double)));

struct Circle {
  double radius;
  double area() const { return 3 * radius * radius; }
  void scale(double by) { radius *= by; }
};

int main() {
  Circle circle{2};
  Shape shape = &circle;
  shape.scale(3);
  std::printf("area %g\n", shape.area());

  reify::any box = 42;
  std::printf("box %d\n", reify::as<int>(box));
  std::printf("is a double: %d\n", reify::is<double>(box));
  return 0;
}
