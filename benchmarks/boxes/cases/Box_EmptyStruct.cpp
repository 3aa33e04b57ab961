//===- Box_EmptyStruct.cpp - A class without members ----------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

using namespace boxes;

namespace box_emptystruct {
struct Empty {};
} // namespace box_emptystruct
using namespace box_emptystruct;

BOXES_CASE(Box_EmptyStruct, 1000, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
#ifndef HAND
    Sink = Empty{};
#else
    Sink = tagged(Empty{});
#endif
    observe();
    Sum += I;
  }
  return Sum;
}
