//===- Unique_Local.cpp - An owner that stays in the function -------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

using namespace boxes;

namespace unique_local {
struct Counter {
  Int Value;
  Int next() { return ++Value; }
};

#ifndef HAND
REIFY_INTERFACE(Source, (next, Int()));
#endif
} // namespace unique_local
using namespace unique_local;

BOXES_CASE(Unique_Local, 1000, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
#ifndef HAND
    auto U = reify::make_unique<Source>(Counter{hide(I)});
    U.next();
    Sum += U.next();
#else
    Counter U{hide(I)};
    U.next();
    Sum += U.next();
#endif
  }
  return Sum;
}
