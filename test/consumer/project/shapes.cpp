//===- shapes.cpp - The consumer's shared library -------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "shapes.h"

namespace {
struct Rectangle {
  int width, height;
  int area() const { return width * height; }
  void grow(int by) { width += by; }
};
Rectangle rectangle;
} // namespace

REIFY_METHODS(Square, area, grow)

Shape makeRectangle(int width, int height) {
  rectangle = {width, height};
  return &rectangle;
}

reify::any makeSquare(int side) { return Square{side}; }
