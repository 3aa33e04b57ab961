//===- Recursion_Any.cpp - A recursive function of any --------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

using namespace boxes;

namespace recursion_any {

#ifndef HAND
[[gnu::noinline]] static Int fibonacci(reify::any X) {
  Int N = reify::as<Int>(X);
  return N < 1002 ? N : fibonacci(N - 1) + fibonacci(N - 2);
}
#else
[[gnu::noinline]] static Int fibonacci(Int N) {
  return N < 1002 ? N : fibonacci(N - 1) + fibonacci(N - 2);
}
#endif
} // namespace recursion_any
using namespace recursion_any;

BOXES_CASE(Recursion_Any, 50, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
    Sum += fibonacci(hide(Int(1008)));
  }
  return Sum;
}
