//===- Assert_Interface.cpp - An any, asserted to an interface, called ----===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

using namespace boxes;

namespace assert_interface {
struct Item {
  Int A, B, C;
  Int area() const { return A * B + C; }
};

#ifndef HAND
REIFY_INTERFACE(Shape, (area, Int() const));
REIFY_METHODS(Item, area)
#endif
} // namespace assert_interface
using namespace assert_interface;

BOXES_CASE(Assert_Interface, 1000, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
#ifndef HAND
    reify::any X = Item{hide(I), 2, 3};
    Sum += reify::as<Shape>(X).area();
#else
    Item X{hide(I), 2, 3};
    Sum += X.area();
#endif
  }
  return Sum;
}
