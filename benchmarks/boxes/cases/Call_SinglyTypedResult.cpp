//===- Call_SinglyTypedResult.cpp - A factory of one type -----------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

using namespace boxes;

namespace call_singlytypedresult {
struct Square {
  Int Side;
  Int area() const { return Side * Side; }
};

#ifndef HAND
REIFY_INTERFACE(Shape, (area, Int() const));
[[gnu::noinline]] static Shape make(Int Side) { return Square{Side}; }
#else
[[gnu::noinline]] static Square make(Int Side) { return Square{Side}; }
#endif
} // namespace call_singlytypedresult
using namespace call_singlytypedresult;

BOXES_CASE(Call_SinglyTypedResult, 1000, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
    Sum += make(hide(I + 1000)).area();
  }
  return Sum;
}
