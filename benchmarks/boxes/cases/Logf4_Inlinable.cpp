//===- Logf4_Inlinable.cpp - Ints for a log that is off -------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

using namespace boxes;

namespace logf4_inlinable {
extern bool Enabled;
bool Enabled = false;

#ifndef HAND
extern reify::any Ring[8];
reify::any Ring[8];
[[gnu::noinline]] static void keep(const reify::any *Args, int Count) {
  for (int I = 0; I != Count; ++I)
    Ring[I] = Args[I];
}
template <class... T> static inline void logf(const T &...Values) {
  const reify::any Args[] = {Values...};
  if (Enabled)
    keep(Args, sizeof...(Values));
}
#else
extern Tagged Ring[8];
Tagged Ring[8];
[[gnu::noinline]] static void keep(const Tagged *Args, int Count) {
  for (int I = 0; I != Count; ++I)
    Ring[I] = Args[I];
}
template <class... T> static inline void logf(const T &...Values) {
  if (Enabled) {
    const Tagged Args[] = {tagged(Values)...};
    keep(Args, sizeof...(Values));
  }
}
#endif
} // namespace logf4_inlinable
using namespace logf4_inlinable;

BOXES_CASE(Logf4_Inlinable, 1000, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
    logf(hide(I + 1000), I + 2000, I + 3000, I + 4000);
    observe();
    Sum += I;
  }
  return Sum;
}
