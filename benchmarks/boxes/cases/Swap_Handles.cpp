//===- Swap_Handles.cpp - Two handles are exchanged by reference ----------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

using namespace boxes;

namespace swap_handles {

#ifndef HAND
[[gnu::noinline]] static void order(reify::any &X, reify::any &Y) {
  if (reify::as<Int>(X) < reify::as<Int>(Y)) {
    reify::any Z = X;
    X = Y;
    Y = Z;
  }
}
#else
[[gnu::noinline]] static void order(Int &X, Int &Y) {
  if (X < Y) {
    Int Z = X;
    X = Y;
    Y = Z;
  }
}
#endif
} // namespace swap_handles
using namespace swap_handles;

BOXES_CASE(Swap_Handles, 1000, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
#ifndef HAND
    reify::any X = hide(I + 1000), Y = hide(I + 2000);
    order(X, Y);
    Sum += reify::as<Int>(X);
#else
    Int X = hide(I + 1000), Y = hide(I + 2000);
    order(X, Y);
    Sum += X;
#endif
  }
  return Sum;
}
