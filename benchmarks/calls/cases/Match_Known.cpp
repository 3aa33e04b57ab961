//===- Match_Known.cpp - A match of one of four known types ---------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

#ifndef PEER

using namespace calls;

namespace match_known {
struct A {
  Int N;
};
struct B {
  Int N;
};
struct C {
  Int N;
};
struct D {
  Int N;
};
static A First{1};
static B Second{2};
static C Third{3};
static D Fourth{4};
#ifdef HAND
struct Value {
  Int Type;
  void *Object;
};
#endif

CALLS_CASE(Match_Known, 400, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
#ifndef HAND
    const reify::any Values[] = {&First, &Second, &Third, &Fourth};
    reify::any X = Values[hide(I) & 3];
#else
    const Value Values[] = {
        {0, &First}, {1, &Second}, {2, &Third}, {3, &Fourth}};
    Value X = Values[hide(I) & 3];
#endif
#ifndef HAND
    Sum += reify::match(
        X, [](A *P) { return P->N; }, [](B *P) { return P->N * 3; },
        [](C *P) { return P->N ^ 5; }, [](D *P) { return -P->N; },
        [](reify::any) { return Int(0); });
#else
    switch (X.Type) {
    case 0:
      Sum += static_cast<A *>(X.Object)->N;
      break;
    case 1:
      Sum += static_cast<B *>(X.Object)->N * 3;
      break;
    case 2:
      Sum += static_cast<C *>(X.Object)->N ^ 5;
      break;
    case 3:
      Sum += -static_cast<D *>(X.Object)->N;
      break;
    }
#endif
  }
  return Sum;
}
} // namespace match_known

#endif // PEER
