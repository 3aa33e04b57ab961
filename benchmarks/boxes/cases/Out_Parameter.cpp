//===- Out_Parameter.cpp - A result by reference --------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

using namespace boxes;

namespace out_parameter {

#ifndef HAND
[[gnu::noinline]] static void get(Int Value, reify::any &X) { X = Value * 2; }
#else
[[gnu::noinline]] static void get(Int Value, Int &X) { X = Value * 2; }
#endif
} // namespace out_parameter
using namespace out_parameter;

BOXES_CASE(Out_Parameter, 1000, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
#ifndef HAND
    reify::any X;
    get(hide(I + 1000), X);
    Sum += reify::as<Int>(X);
#else
    Int X;
    get(hide(I + 1000), X);
    Sum += X;
#endif
  }
  return Sum;
}
