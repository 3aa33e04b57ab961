//===- Line_String.cpp - A text in an object that is called once ----------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

#include <string_view>

#ifndef PEER

using namespace calls;

namespace line_string {
struct Text {
  std::string_view Chars;
  Int area(Int X) const { return Int(Chars.size()) + Chars[0] * X; }
};
#ifndef HAND
REIFY_INTERFACE(LineStringShape, (area, Int(Int) const));
#else
using LineStringShape = Text;
#endif

CALLS_CASE(Line_String, 400, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
    LineStringShape S =
        Text{std::string_view("some text").substr(0, hide(Int(5)))};
    Sum += S.area(I);
  }
  return Sum;
}
} // namespace line_string

#endif // PEER
