//===- Closure_Boxed.cpp - A closure is boxed as an interface -------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

using namespace boxes;

namespace closure_boxed {
struct Adder {
  Int A, B;
  Int call(Int X) const { return A + B * X; }
};

#ifndef HAND
REIFY_INTERFACE(Function, (call, Int(Int) const));
[[gnu::noinline]] static Int apply(Function F) { return F.call(1) + F.call(2); }
#else
[[gnu::noinline]] static Int apply(Adder F) { return F.call(1) + F.call(2); }
#endif
} // namespace closure_boxed
using namespace closure_boxed;

BOXES_CASE(Closure_Boxed, 1000, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
    Sum += apply(Adder{hide(I), 5});
  }
  return Sum;
}
