//===- Rebox_Struct3.cpp - The same with 24 bytes -------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

using namespace boxes;

namespace rebox_struct3 {

#ifndef HAND
extern reify::any Source;
reify::any Source = Struct3{123456, 2, 3};
#else
extern Tagged Source;
const Struct3 Value = {123456, 2, 3};
Tagged Source = borrowed(Value);
#endif
} // namespace rebox_struct3
using namespace rebox_struct3;

BOXES_CASE(Rebox_Struct3, 1000, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
#ifndef HAND
    Sink = reify::as<Struct3>(Source);
#else
    Sink = Source;
#endif
    observe();
    Sum += I;
  }
  return Sum;
}
