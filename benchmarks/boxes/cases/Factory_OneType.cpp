//===- Factory_OneType.cpp - A factory of any, read at once ---------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

using namespace boxes;

namespace factory_onetype {

#ifndef HAND
[[gnu::noinline]] static reify::any make(Int Seed) {
  return Struct3{Seed, 2, 3};
}
#else
[[gnu::noinline]] static Struct3 make(Int Seed) { return Struct3{Seed, 2, 3}; }
#endif
} // namespace factory_onetype
using namespace factory_onetype;

BOXES_CASE(Factory_OneType, 1000, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
#ifndef HAND
    Sum += reify::as<Struct3>(make(hide(I))).A;
#else
    Sum += make(hide(I)).A;
#endif
  }
  return Sum;
}
