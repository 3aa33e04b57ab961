//===- Match_Loop.cpp - A value of three types, matched -------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

using namespace boxes;

namespace match_loop {} // namespace match_loop
using namespace match_loop;

BOXES_CASE(Match_Loop, 1000, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
#ifndef HAND
    reify::any X;
    if (I % 3 == 0)
      X = hide(I + 1000);
    else if (I % 3 == 1)
      X = hide(0.5);
    else
      X = Struct3{hide(I), 2, 3};
    Sum += reify::match(
        X, [](Int Value) { return Value; },
        [](double Value) { return static_cast<Int>(Value * 4); },
        [](const Struct3 &Value) { return Value.A + Value.B; },
        [](reify::any) { return Int(0); });
#else
    if (I % 3 == 0)
      Sum += hide(I + 1000);
    else if (I % 3 == 1)
      Sum += static_cast<Int>(hide(0.5) * 4);
    else
      Sum += hide(I) + 2;
#endif
  }
  return Sum;
}
