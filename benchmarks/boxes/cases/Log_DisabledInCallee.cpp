//===- Log_DisabledInCallee.cpp - The callee tests ------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

using namespace boxes;

namespace log_disabledincallee {
extern bool Enabled;
bool Enabled = false;

#ifndef HAND
extern reify::any Ring[8];
reify::any Ring[8];
[[gnu::noinline]] static void keep(const reify::any *Args, int Count) {
  if (!Enabled)
    return;
  for (int I = 0; I != Count; ++I)
    Ring[I] = Args[I];
}
template <class... T> static inline void logf(const T &...Values) {
  const reify::any Args[] = {Values...};
  keep(Args, sizeof...(Values));
}
#else
extern Tagged Ring[8];
Tagged Ring[8];
[[gnu::noinline]] static void keep(const Tagged *Args, int Count) {
  if (!Enabled)
    return;
  for (int I = 0; I != Count; ++I)
    Ring[I] = Args[I];
}
template <class... T> static inline void logf(const T &...Values) {
  const Tagged Args[] = {tagged(Values)...};
  keep(Args, sizeof...(Values));
}
#endif
} // namespace log_disabledincallee
using namespace log_disabledincallee;

BOXES_CASE(Log_DisabledInCallee, 1000, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
    logf(hide(I + 1000), I + 2000, I + 3000, I + 4000);
    observe();
    Sum += I;
  }
  return Sum;
}
