//===- Factory_Error.cpp - nil, or an error for each sixteenth ------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

#include <optional>

using namespace boxes;

namespace factory_error {
struct BadValue {
  Int Value, Line;
  Int code() const { return Value + Line; }
};

#ifndef HAND
REIFY_INTERFACE(Error, (code, Int() const));
[[gnu::noinline]] static Error check(Int Value) {
  if ((Value & 15) == 0)
    return BadValue{Value, 7};
  return nullptr;
}
#else
[[gnu::noinline]] static std::optional<BadValue> check(Int Value) {
  if ((Value & 15) == 0)
    return BadValue{Value, 7};
  return std::nullopt;
}
#endif
} // namespace factory_error
using namespace factory_error;

BOXES_CASE(Factory_Error, 1000, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
#ifndef HAND
    if (Error E = check(hide(I)))
      Sum += E.code();
    ++Sum;
#else
    if (std::optional<BadValue> E = check(hide(I)))
      Sum += E->code();
    ++Sum;
#endif
  }
  return Sum;
}
