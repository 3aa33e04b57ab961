//===- Closure_ByValue.cpp - A lambda holds an any ------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

using namespace boxes;

namespace closure_byvalue {
template <class F> [[gnu::noinline]] static Int apply(const F &Function) {
  return Function(1) + Function(2);
}
} // namespace closure_byvalue
using namespace closure_byvalue;

BOXES_CASE(Closure_ByValue, 1000, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
#ifndef HAND
    reify::any X = hide(I + 1000);
    Sum += apply([X](Int By) { return reify::as<Int>(X) + By; });
#else
    Int X = hide(I + 1000);
    Sum += apply([X](Int By) { return X + By; });
#endif
  }
  return Sum;
}
