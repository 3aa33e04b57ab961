//===- Array_Local.cpp - An array of handles, read at a place -------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

using namespace boxes;

namespace array_local {} // namespace array_local
using namespace array_local;

BOXES_CASE(Array_Local, 1000, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
#ifndef HAND
    reify::any Values[8];
    for (Int J = 0; J != 8; ++J)
      Values[J] = hide(I + 1000 + 1000 * J);
    Sum += reify::as<Int>(Values[hide(I) & 7]);
#else
    Int Values[8];
    for (Int J = 0; J != 8; ++J)
      Values[J] = hide(I + 1000 + 1000 * J);
    Sum += Values[hide(I) & 7];
#endif
  }
  return Sum;
}
