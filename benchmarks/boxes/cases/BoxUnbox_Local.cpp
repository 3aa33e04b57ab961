//===- BoxUnbox_Local.cpp - Boxed and unboxed in one function -------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

using namespace boxes;

namespace boxunbox_local {} // namespace boxunbox_local
using namespace boxunbox_local;

BOXES_CASE(BoxUnbox_Local, 1000, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
#ifndef HAND
    reify::any X = hide(I + 1000);
    Sum += reify::as<Int>(X);
#else
    Sum += hide(I + 1000);
#endif
  }
  return Sum;
}
