//===- Reader_Struct3.cpp - The same with 24 bytes ------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

using namespace boxes;

namespace reader_struct3 {

#ifndef HAND
[[gnu::noinline]] static Int get(reify::any X) {
  return reify::try_as<Struct3>(X)->A;
}
#else
[[gnu::noinline]] static Int get(const Struct3 &X) { return X.A; }
#endif
} // namespace reader_struct3
using namespace reader_struct3;

BOXES_CASE(Reader_Struct3, 1000, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
    Sum += get(Struct3{hide(I), 2, 3});
  }
  return Sum;
}
