//===- Other_Escape.cpp - A box escapes and is called here ----------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Other_Escape.h"

#ifndef PEER

using namespace calls;

namespace other_escape {
struct Square {
  Int Side;
  Int area(Int X) const { return Side * Side + X; }
};

CALLS_CASE(Other_Escape, 400, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
#ifndef HAND
    OtherEscapeShape S = Square{hide(I)};
    keep(S);
    Sum += S.area(I);
#else
    const Square *S = new Square{hide(I)};
    keep(S);
    Sum += S->area(I);
#endif
  }
  return Sum;
}
} // namespace other_escape

#endif // PEER
