//===- Scope_Guard.cpp - A box that a destructor reads --------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

using namespace boxes;

namespace scope_guard {

#ifndef HAND
struct Guard {
  reify::any X;
  Int &Sum;
  ~Guard() { Sum += reify::as<Int>(X); }
};
#else
struct Guard {
  Int X;
  Int &Sum;
  ~Guard() { Sum += X; }
};
#endif
} // namespace scope_guard
using namespace scope_guard;

BOXES_CASE(Scope_Guard, 1000, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
    Guard G{hide(I + 1000), Sum};
    Sum += hide(I) & 1;
  }
  return Sum;
}
