//===- Box_Struct3Ptr.cpp - 24 bytes with a pointer that escape -----------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

using namespace boxes;

namespace box_struct3ptr {
struct WithPointer {
  Int *Where;
  Int B, C;
};
static Int There;
} // namespace box_struct3ptr
using namespace box_struct3ptr;

BOXES_CASE(Box_Struct3Ptr, 1000, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
#ifndef HAND
    Sink = WithPointer{hide(&There), 2, 3};
#else
    replace(Large, WithPointer{hide(&There), 2, 3});
#endif
    observe();
    Sum += I;
  }
  return Sum;
}
