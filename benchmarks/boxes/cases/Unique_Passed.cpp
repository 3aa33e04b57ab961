//===- Unique_Passed.cpp - An owner that is passed by reference -----------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

using namespace boxes;

namespace unique_passed {
struct Counter {
  Int Value;
  Int next() { return ++Value; }
};

#ifndef HAND
REIFY_INTERFACE(Source, (next, Int()));
[[gnu::noinline]] static Int twice(reify::unique<Source> &U) {
  return U.next() + U.next();
}
#else
[[gnu::noinline]] static Int twice(Counter &U) { return U.next() + U.next(); }
#endif
} // namespace unique_passed
using namespace unique_passed;

BOXES_CASE(Unique_Passed, 1000, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
#ifndef HAND
    auto U = reify::make_unique<Source>(Counter{hide(I)});
    Sum += twice(U);
#else
    Counter U{hide(I)};
    Sum += twice(U);
#endif
  }
  return Sum;
}
