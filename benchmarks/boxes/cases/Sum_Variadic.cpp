//===- Sum_Variadic.cpp - A variadic sum that is inlined ------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

using namespace boxes;

namespace sum_variadic {

#ifndef HAND
template <class... T> static inline Int sum(const T &...Values) {
  const reify::any Args[] = {Values...};
  Int Result = 0;
  for (const reify::any &X : Args)
    Result += reify::match(
        X, [](Int Value) { return Value; },
        [](double Value) { return static_cast<Int>(Value * 4); },
        [](reify::any) { return Int(0); });
  return Result;
}
#else
static inline Int number(Int Value) { return Value; }
static inline Int number(double Value) { return static_cast<Int>(Value * 4); }
template <class... T> static inline Int sum(const T &...Values) {
  return (number(Values) + ...);
}
#endif
} // namespace sum_variadic
using namespace sum_variadic;

BOXES_CASE(Sum_Variadic, 1000, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
    Sum += sum(hide(I), hide(I + 1000), hide(0.5));
  }
  return Sum;
}
