//===- Logf4_NoInline.cpp - Ints for a reader -----------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

using namespace boxes;

namespace logf4_noinline {

#ifndef HAND
[[gnu::noinline]] static Int sum(const reify::any *Args, int Count) {
  Int Sum = 0;
  for (int I = 0; I != Count; ++I)
    if (const Int *Value = reify::try_as<Int>(Args[I]))
      Sum += *Value;
  return Sum;
}
template <class... T> static inline Int logf(const T &...Values) {
  const reify::any Args[] = {Values...};
  return sum(Args, sizeof...(Values));
}
#else
[[gnu::noinline]] static Int sum(const Tagged *Args, int Count) {
  Int Sum = 0;
  for (int I = 0; I != Count; ++I)
    if (Args[I].Type == &tag<Int>)
      Sum += Args[I].Word;
  return Sum;
}
template <class... T> static inline Int logf(const T &...Values) {
  const Tagged Args[] = {tagged(Values)...};
  return sum(Args, sizeof...(Values));
}
#endif
} // namespace logf4_noinline
using namespace logf4_noinline;

BOXES_CASE(Logf4_NoInline, 1000, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
    Sum += logf(hide(I + 1000), I + 2000, I + 3000, I + 4000);
  }
  return Sum;
}
