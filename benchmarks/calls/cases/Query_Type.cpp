//===- Query_Type.cpp - is<Square *> of an opaque handle, then a call -----===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

#ifndef PEER

using namespace calls;

namespace query_type {
struct Square {
  Int Side;
  Int area(Int X) const { return Side * Side + X; }
};
#ifndef HAND
REIFY_INTERFACE(QueryTypeShape, (area, Int(Int) const));
#else
struct QueryTypeShape {
  Int Type;
  Square *Object;
  QueryTypeShape(Square *Object) : Type(1), Object(Object) {}
};
#endif
[[gnu::noinline]] static QueryTypeShape make(Square *Q) {
  QueryTypeShape S = Q;
  asm volatile("" : "+m"(S));
  return S;
}

CALLS_CASE(Query_Type, 400, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
    Square Q{hide(I)};
    QueryTypeShape S = make(&Q);
#ifndef HAND
    if (reify::is<Square *>(S))
      Sum += S.area(I);
#else
    if (S.Type == 1)
      Sum += S.Object->area(I);
#endif
  }
  return Sum;
}
} // namespace query_type

#endif // PEER
