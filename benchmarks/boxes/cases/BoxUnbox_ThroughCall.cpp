//===- BoxUnbox_ThroughCall.cpp - Unboxed in a callee ---------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

using namespace boxes;

namespace boxunbox_throughcall {

#ifndef HAND
[[gnu::noinline]] static Int get(reify::any X) { return reify::as<Int>(X); }
#else
[[gnu::noinline]] static Int get(Int X) { return X; }
#endif
} // namespace boxunbox_throughcall
using namespace boxunbox_throughcall;

BOXES_CASE(BoxUnbox_ThroughCall, 1000, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
    Sum += get(hide(I + 1000));
  }
  return Sum;
}
