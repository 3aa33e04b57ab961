//===- Closure_ByReference.cpp - A lambda writes an any -------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

using namespace boxes;

namespace closure_byreference {
template <class F> static inline void each(const F &Function) {
  for (Int I = 0; I != 3; ++I)
    Function(hide(I));
}
} // namespace closure_byreference
using namespace closure_byreference;

BOXES_CASE(Closure_ByReference, 1000, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
#ifndef HAND
    reify::any X;
    each([&](Int Value) { X = Value + 1000; });
    Sum += reify::as<Int>(X) + hide(I);
#else
    Int X;
    each([&](Int Value) { X = Value + 1000; });
    Sum += X + hide(I);
#endif
  }
  return Sum;
}
