//===- Lookup_Local.cpp - a failing assertion of a type of this file ------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

#ifndef PEER

using namespace calls;

namespace lookup_local {
namespace {
struct Impl {
  Int Side;
  Int area(Int X) const { return Side * Side + X; }
};
} // namespace
#ifndef HAND
REIFY_INTERFACE(LookupLocalA, (area, Int(Int) const));
REIFY_INTERFACE(LookupLocalMissing, (length, Int() const));
REIFY_METHODS(Impl, area)
#endif

CALLS_CASE(Lookup_Local, 400, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
    Impl Q{hide(I)};
#ifndef HAND
    LookupLocalA X = &Q;
    if (LookupLocalMissing Y = reify::try_as<LookupLocalMissing>(X))
      Sum += Y.length();
    Sum += X.area(I);
#else
    Sum += Q.area(I);
#endif
  }
  return Sum;
}
} // namespace lookup_local

#endif // PEER
