//===- Call_SinglyTypedParam.cpp - A callee of one type -------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

using namespace boxes;

namespace call_singlytypedparam {
struct Square {
  Int Side;
  Int area() const { return Side * Side; }
};

#ifndef HAND
REIFY_INTERFACE(Shape, (area, Int() const));
[[gnu::noinline]] static Int both(Shape S) { return S.area() + 1; }
#else
[[gnu::noinline]] static Int both(Square S) { return S.area() + 1; }
#endif
} // namespace call_singlytypedparam
using namespace call_singlytypedparam;

BOXES_CASE(Call_SinglyTypedParam, 1000, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
    Sum += both(Square{hide(I + 1000)});
  }
  return Sum;
}
