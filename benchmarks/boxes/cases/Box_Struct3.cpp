//===- Box_Struct3.cpp - 24 bytes that escape -----------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

using namespace boxes;

BOXES_CASE(Box_Struct3, 1000, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
#ifndef HAND
    Sink = Struct3{hide(I), 2, 3};
#else
    replace(Large, Struct3{hide(I), 2, 3});
#endif
    observe();
    Sum += I;
  }
  return Sum;
}
