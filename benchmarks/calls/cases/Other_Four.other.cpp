//===- Other_Four.other.cpp - The other file ------------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Other_Four.h"

using namespace calls;

namespace other_four {
static Square Q(1);
static Line L(2);
static Ring R(3);
static Cube C(4);
static OtherFourShape Shapes[64];
[[gnu::noinline]] OtherFourShape *make(Int N) {
  OtherFourShape Known[] = {&Q, &L, &R, &C};
  std::uint64_t Seed = N;
  for (OtherFourShape &S : Shapes)
    S = Known[(Seed = Seed * 6364136223846793005u + 1442695040888963407u) >>
              62];
  return hide(Shapes);
}
} // namespace other_four
