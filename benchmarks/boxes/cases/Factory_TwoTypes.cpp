//===- Factory_TwoTypes.cpp - A factory of two types ----------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

using namespace boxes;

namespace factory_twotypes {

#ifndef HAND
[[gnu::always_inline]] static inline Int read(reify::any X) {
  return reify::match(
      X, [](Int Value) { return Value; },
      [](double Value) { return static_cast<Int>(Value * 4); },
      [](reify::any) { return Int(0); });
}
[[gnu::noinline]] static reify::any parse(Int Seed) {
  if (Seed & 1)
    return Seed + 1000;
  return static_cast<double>(Seed);
}
#else
[[gnu::always_inline]] static inline Int read(Tagged X) {
  if (X.Type == &tag<Int>)
    return X.Word;
  double Value;
  std::memcpy(&Value, &X.Word, sizeof(Value));
  return static_cast<Int>(Value * 4);
}
[[gnu::noinline]] static Tagged parse(Int Seed) {
  if (Seed & 1)
    return tagged(Seed + 1000);
  return tagged(static_cast<double>(Seed));
}
#endif
} // namespace factory_twotypes
using namespace factory_twotypes;

BOXES_CASE(Factory_TwoTypes, 1000, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
    Sum += read(parse(hide(I)));
  }
  return Sum;
}
