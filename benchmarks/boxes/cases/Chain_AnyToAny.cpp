//===- Chain_AnyToAny.cpp - Functions from any to any ---------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

using namespace boxes;

namespace chain_anytoany {

#ifndef HAND
[[gnu::noinline]] static reify::any increase(reify::any X) {
  return reify::as<Int>(X) + 1;
}
#else
[[gnu::noinline]] static Int increase(Int X) { return X + 1; }
#endif
} // namespace chain_anytoany
using namespace chain_anytoany;

BOXES_CASE(Chain_AnyToAny, 1000, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
#ifndef HAND
    Sum += reify::as<Int>(increase(increase(hide(I + 1000))));
#else
    Sum += increase(increase(hide(I + 1000)));
#endif
  }
  return Sum;
}
