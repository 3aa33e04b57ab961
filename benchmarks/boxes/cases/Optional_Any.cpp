//===- Optional_Any.cpp - An optional any ---------------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

#include <optional>

using namespace boxes;

namespace optional_any {

#ifndef HAND
static inline std::optional<reify::any> find(Int Key) {
  if (Key & 1)
    return reify::any(Key + 1000);
  return std::nullopt;
}
#else
static inline std::optional<Int> find(Int Key) {
  if (Key & 1)
    return Key + 1000;
  return std::nullopt;
}
#endif
} // namespace optional_any
using namespace optional_any;

BOXES_CASE(Optional_Any, 1000, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
#ifndef HAND
    std::optional<reify::any> X = find(hide(I));
    if (X)
      Sum += reify::as<Int>(*X);
#else
    std::optional<Int> X = find(hide(I));
    if (X)
      Sum += *X;
#endif
  }
  return Sum;
}
