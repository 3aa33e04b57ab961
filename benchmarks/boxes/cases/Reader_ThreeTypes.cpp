//===- Reader_ThreeTypes.cpp - Reads by type ------------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

using namespace boxes;

namespace reader_threetypes {

#ifndef HAND
[[gnu::noinline]] static Int size(reify::any X) {
  return reify::match(
      X, [](Int Value) { return Value; },
      [](double Value) { return static_cast<Int>(Value * 4); },
      [](const Struct3 &Value) { return Value.A + Value.B; },
      [](reify::any) { return Int(0); });
}
#else
[[gnu::noinline]] static Int size(const Tagged &X) {
  if (X.Type == &tag<Int>)
    return X.Word;
  if (X.Type == &tag<double>) {
    double Value;
    std::memcpy(&Value, &X.Word, sizeof(Value));
    return static_cast<Int>(Value * 4);
  }
  if (X.Type == &tag<Struct3>) {
    auto *Value = static_cast<const Struct3 *>(X.Pointer);
    return Value->A + Value->B;
  }
  return 0;
}
#endif
} // namespace reader_threetypes
using namespace reader_threetypes;

BOXES_CASE(Reader_ThreeTypes, 1000, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
#ifndef HAND
    Sum += size(hide(I + 1000));
    Sum += size(hide(0.5));
    Sum += size(Struct3{hide(I), 2, 3});
#else
    Sum += size(tagged(hide(I + 1000)));
    Sum += size(tagged(hide(0.5)));
    Struct3 X{hide(I), 2, 3};
    Sum += size(borrowed(X));
#endif
  }
  return Sum;
}
