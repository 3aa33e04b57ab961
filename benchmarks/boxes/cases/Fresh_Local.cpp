//===- Fresh_Local.cpp - A class with private members, boxed --------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

using namespace boxes;

namespace fresh_local {
class Counter {
  Int Value, Other = 1;

public:
  explicit Counter(Int Value) : Value(Value) {}
  Int get() const { return Value + Other; }
};
} // namespace fresh_local
using namespace fresh_local;

BOXES_CASE(Fresh_Local, 1000, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
#ifndef HAND
    reify::any X = Counter(hide(I));
    Sum += reify::try_as<Counter>(X)->get();
#else
    Counter X(hide(I));
    Sum += X.get();
#endif
  }
  return Sum;
}
