//===- Rebox_Int.cpp - A value is taken out of a box and boxed again ------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

using namespace boxes;

namespace rebox_int {

#ifndef HAND
extern reify::any Source;
reify::any Source = Int(123456);
#else
extern Tagged Source;
Tagged Source = tagged(Int(123456));
#endif
} // namespace rebox_int
using namespace rebox_int;

BOXES_CASE(Rebox_Int, 1000, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
#ifndef HAND
    Sink = reify::as<Int>(Source);
#else
    Sink = Source;
#endif
    observe();
    Sum += I;
  }
  return Sum;
}
