//===- Box_String.cpp - A string whose characters are there already -------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

#include <string_view>

using namespace boxes;

BOXES_CASE(Box_String, 1000, N) {
#ifndef HAND
  reify::string Text("a string that is there already");
#else
  std::string_view Text = "a string that is there already";
#endif
  asm volatile("" : "+m"(Text));
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
#ifndef HAND
    Sink = Text;
#else
    replace(Large, Text);
#endif
    observe();
    Sum += I;
  }
  return Sum;
}
