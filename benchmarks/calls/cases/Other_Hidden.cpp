//===- Other_Hidden.cpp - The itab of an assertion ------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Other_Hidden.h"

#ifndef PEER

using namespace calls;

namespace other_hidden {

CALLS_CASE(Other_Hidden, 400, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
#ifndef HAND
    Sum += reify::as<OtherHiddenShape>(make(I)).area(I);
#else
    Sum += make(I)->area(I);
#endif
  }
  return Sum;
}
} // namespace other_hidden

#endif // PEER
