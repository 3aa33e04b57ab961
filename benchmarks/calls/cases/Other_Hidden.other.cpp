//===- Other_Hidden.other.cpp - The other file ----------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Other_Hidden.h"

#ifndef PEER

using namespace calls;

namespace other_hidden {
#ifndef HAND
struct Square {
  Int Side;
  Int area(Int X) const { return Side * Side + X; }
};
REIFY_METHODS(Square, area)
using Result = reify::any;
#else
using Result = Square *;
#endif
static Square Q[2] = {{1}, {2}};
[[gnu::noinline]] Result make(Int I) {
  Q[I & 1].Side += I;
  return hide(&Q[I & 1]);
}
} // namespace other_hidden

#endif // PEER
