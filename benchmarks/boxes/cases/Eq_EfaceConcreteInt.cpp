//===- Eq_EfaceConcreteInt.cpp - An any and an int ------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

using namespace boxes;

namespace eq_efaceconcreteint {

#ifndef HAND
extern reify::any Known;
reify::any Known = Int(1077);
#else
extern Tagged Known;
Tagged Known = tagged(Int(1077));
#endif
} // namespace eq_efaceconcreteint
using namespace eq_efaceconcreteint;

BOXES_CASE(Eq_EfaceConcreteInt, 1000, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
#ifndef HAND
    Sum += Known == reify::any(hide(1000 + (I & 127)));
#else
    Sum += Known.Type == &tag<Int> && Known.Word == hide(1000 + (I & 127));
#endif
  }
  return Sum;
}
