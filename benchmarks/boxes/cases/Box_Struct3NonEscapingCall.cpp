//===- Box_Struct3NonEscapingCall.cpp - The same with 24 bytes ------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

using namespace boxes;

namespace box_struct3nonescapingcall {

#ifndef HAND
[[gnu::noinline]] static Int isNil(reify::any X) { return X == nullptr; }
#else
[[gnu::noinline]] static Int isNil(Tagged X) { return !X.Type; }
#endif
} // namespace box_struct3nonescapingcall
using namespace box_struct3nonescapingcall;

BOXES_CASE(Box_Struct3NonEscapingCall, 1000, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
#ifndef HAND
    Sum += isNil(Struct3{hide(I), 2, 3});
#else
    Struct3 X{hide(I), 2, 3};
    Sum += isNil(borrowed(X));
#endif
  }
  return Sum;
}
