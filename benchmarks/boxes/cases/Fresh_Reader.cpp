//===- Fresh_Reader.cpp - The same, read in a callee ----------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

using namespace boxes;

namespace fresh_reader {
class Counter {
  Int Value, Other = 1;

public:
  explicit Counter(Int Value) : Value(Value) {}
  Int get() const { return Value + Other; }
};

#ifndef HAND
[[gnu::noinline]] static Int get(reify::any X) {
  return reify::try_as<Counter>(X)->get();
}
#else
[[gnu::noinline]] static Int get(const Counter &X) { return X.get(); }
#endif
} // namespace fresh_reader
using namespace fresh_reader;

BOXES_CASE(Fresh_Reader, 1000, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
    Sum += get(Counter(hide(I)));
  }
  return Sum;
}
