//===- Box_IntLargeNonEscapingCall.cpp - Only tested for nil --------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

using namespace boxes;

namespace box_intlargenonescapingcall {

#ifndef HAND
[[gnu::noinline]] static Int isNil(reify::any X) { return X == nullptr; }
#else
[[gnu::noinline]] static Int isNil(Tagged X) { return !X.Type; }
#endif
} // namespace box_intlargenonescapingcall
using namespace box_intlargenonescapingcall;

BOXES_CASE(Box_IntLargeNonEscapingCall, 1000, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
#ifndef HAND
    Sum += isNil(hide(I + 1000));
#else
    Sum += isNil(tagged(hide(I + 1000)));
#endif
  }
  return Sum;
}
