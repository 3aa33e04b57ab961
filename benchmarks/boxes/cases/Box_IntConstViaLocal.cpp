//===- Box_IntConstViaLocal.cpp - A constant that went through a variable -===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

using namespace boxes;

BOXES_CASE(Box_IntConstViaLocal, 1000, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
#ifndef HAND
    Int Value = 1000;
    auto Get = [&] { return Value; };
    Sink = Get();
#else
    Sink = tagged(Int(1000));
#endif
    observe();
    Sum += I;
  }
  return Sum;
}
