//===- Twice_Stored.cpp - One value escapes under two names ---------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

using namespace boxes;

namespace twice_stored {

#ifndef HAND
extern reify::any Other;
reify::any Other;
#else
extern Tagged Other;
Tagged Other;
#endif
} // namespace twice_stored
using namespace twice_stored;

BOXES_CASE(Twice_Stored, 1000, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
#ifndef HAND
    Int Value = hide(I + 1000);
    Sink = Value;
    Other = Value;
#else
    Int Value = hide(I + 1000);
    Sink = tagged(Value);
    Other = tagged(Value);
#endif
    observe();
    Sum += I;
  }
  return Sum;
}
