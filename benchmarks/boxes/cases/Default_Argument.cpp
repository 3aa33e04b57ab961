//===- Default_Argument.cpp - An optional argument ------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

#ifdef HAND
#include <optional>
#endif

using namespace boxes;

namespace default_argument {

#ifndef HAND
[[gnu::noinline]] static Int set(Int Value, reify::any Extra = nullptr) {
  return Extra ? Value + reify::as<Int>(Extra) : Value;
}
#else
[[gnu::noinline]] static Int set(Int Value, std::optional<Int> Extra = {}) {
  return Extra ? Value + *Extra : Value;
}
#endif
} // namespace default_argument
using namespace default_argument;

BOXES_CASE(Default_Argument, 1000, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
    Sum += set(hide(I)) + set(hide(I), I + 1000);
  }
  return Sum;
}
