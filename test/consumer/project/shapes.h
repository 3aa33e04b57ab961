//===- shapes.h - What the parts of the consumer share --------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SHAPES_H
#define SHAPES_H

#include <reify/reify.h>

REIFY_INTERFACE(Shape, (area, int() const), (grow, void(int)));

struct Square {
  int side;
  int area() const { return side * side; }
  void grow(int by) { side += by; }
};

/// In the shared library.
Shape makeRectangle(int width, int height);
reify::any makeSquare(int side);

#endif
