//===- Rebox_String.cpp - A string is taken out of a box and boxed again --===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

#include <string_view>

using namespace boxes;

namespace rebox_string {

#ifndef HAND
extern reify::any Source;
reify::any Source = "a string";
static inline reify::string again(reify::any X) {
  return reify::as<reify::string>(X);
}
#else
static constexpr std::string_view Text = "a string";
extern Tagged Source;
Tagged Source = borrowed(Text);
#endif
} // namespace rebox_string
using namespace rebox_string;

BOXES_CASE(Rebox_String, 1000, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
#ifndef HAND
    Sink = again(Source);
#else
    Sink = Source;
#endif
    observe();
    Sum += I;
  }
  return Sum;
}
