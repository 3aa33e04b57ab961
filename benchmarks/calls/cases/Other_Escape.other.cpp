//===- Other_Escape.other.cpp - The other file ----------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Other_Escape.h"

#ifndef PEER

using namespace calls;

namespace other_escape {
#ifndef HAND
static OtherEscapeShape Kept, *Seen = hide(&Kept);
[[gnu::noinline]] void keep(OtherEscapeShape S) {
  Kept = S;
  observe();
}
#else
static const Square *Kept, **Seen = hide(&Kept);
[[gnu::noinline]] void keep(const Square *S) {
  Kept = S;
  observe();
}
#endif
} // namespace other_escape

#endif // PEER
