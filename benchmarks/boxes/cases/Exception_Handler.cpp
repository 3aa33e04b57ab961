//===- Exception_Handler.cpp - A box that a handler reads -----------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

using namespace boxes;

namespace exception_handler {
[[gnu::noinline]] static Int mayThrow(Int X) {
  if (hide(X) < 0)
    throw 1;
  return X;
}
} // namespace exception_handler
using namespace exception_handler;

BOXES_CASE(Exception_Handler, 1000, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
#ifndef HAND
    reify::any X = hide(I + 1000);
    try {
      Sum += mayThrow(I);
    } catch (int) {
      Sum += reify::as<Int>(X);
    }
    Sum += reify::as<Int>(X);
#else
    Int X = hide(I + 1000);
    try {
      Sum += mayThrow(I);
    } catch (int) {
      Sum += X;
    }
    Sum += X;
#endif
  }
  return Sum;
}
