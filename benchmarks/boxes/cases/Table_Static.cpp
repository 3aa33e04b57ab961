//===- Table_Static.cpp - A table of constants of any type ----------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

using namespace boxes;

namespace table_static {

#ifndef HAND
[[gnu::always_inline]] static inline Int read(reify::any X) {
  return reify::match(
      X, [](Int Value) { return Value; },
      [](double Value) { return static_cast<Int>(Value * 4); },
      [](reify::any) { return Int(0); });
}
static const reify::any Table[] = {Int(1000), 2.5, Int(2000), 0.5};
#else
[[gnu::always_inline]] static inline Int read(Tagged X) {
  if (X.Type == &tag<Int>)
    return X.Word;
  double Value;
  std::memcpy(&Value, &X.Word, sizeof(Value));
  return static_cast<Int>(Value * 4);
}
static const Tagged Table[] = {tagged(Int(1000)), tagged(2.5),
                               tagged(Int(2000)), tagged(0.5)};
#endif
} // namespace table_static
using namespace table_static;

BOXES_CASE(Table_Static, 1000, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
    Sum += read(Table[hide(I) & 3]);
  }
  return Sum;
}
