//===- Box_StringConst.cpp - A literal ------------------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

#include <string_view>

using namespace boxes;

namespace box_stringconst {

#ifndef HAND

#else
static constexpr std::string_view Text = "a literal";
#endif
} // namespace box_stringconst
using namespace box_stringconst;

BOXES_CASE(Box_StringConst, 1000, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
#ifndef HAND
    Sink = "a literal";
#else
    Sink = borrowed(Text);
#endif
    observe();
    Sum += I;
  }
  return Sum;
}
