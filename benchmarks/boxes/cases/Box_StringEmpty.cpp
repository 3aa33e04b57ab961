//===- Box_StringEmpty.cpp - A string that turns out to be empty ----------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

#include <string_view>

using namespace boxes;

namespace box_stringempty {
static const char Text[] = "hello";
} // namespace box_stringempty
using namespace box_stringempty;

BOXES_CASE(Box_StringEmpty, 1000, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
#ifndef HAND
    Sink = reify::string(Text + 5, static_cast<std::size_t>(hide(Int(0))));
#else
    replace(Large, std::string_view(Text + 5, hide(Int(0))));
#endif
    observe();
    Sum += I;
  }
  return Sum;
}
