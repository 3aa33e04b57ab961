//===- shapes.h - A single implementation, and one more by assertion ------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include <reify/reify.h>

REIFY_INTERFACE(Shape, (area, long() const));
REIFY_INTERFACE(Label, (label, long() const));

/// The only type that is converted to Shape.
struct Circle {
  long r;
  long area() const { return 3 * r * r; }
};

long sum(Shape, int);
/// A Shape that only an assertion can make: no file sees Shape and its type.
reify::any hidden();
long labels();
