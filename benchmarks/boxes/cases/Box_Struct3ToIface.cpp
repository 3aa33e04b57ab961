//===- Box_Struct3ToIface.cpp - 24 bytes that escape as an interface ------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

using namespace boxes;

namespace box_struct3toiface {
struct Box {
  Int A, B, C;
  Int area() const { return A * B * C; }
};

#ifndef HAND
REIFY_INTERFACE(Shape, (area, Int() const));
extern Shape ShapeSink;
Shape ShapeSink;
#else
extern Tagged ShapeSink;
Tagged ShapeSink;
#endif
} // namespace box_struct3toiface
using namespace box_struct3toiface;

BOXES_CASE(Box_Struct3ToIface, 1000, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
#ifndef HAND
    ShapeSink = Box{hide(I), 2, 3};
#else
    replace(ShapeSink, Box{hide(I), 2, 3});
#endif
    observe();
    Sum += I;
  }
  return Sum;
}
