//===- Other_Four.h - What both files know ----------------------*- C++ -*-===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REIFY_BENCHMARKS_CALLS_OTHER_FOUR_H
#define REIFY_BENCHMARKS_CALLS_OTHER_FOUR_H

#include "../Case.h"

namespace other_four {
using namespace calls;

CALLS_SHAPE(OtherFourShape, struct Square, struct Line, struct Ring,
            struct Cube);
CALLS_TYPE(Square, OtherFourShape, X + Side * Side);
CALLS_TYPE(Line, OtherFourShape, Side + X);
CALLS_TYPE(Ring, OtherFourShape, 3 * Side + X);
CALLS_TYPE(Cube, OtherFourShape, -X + Side * Side * Side);

OtherFourShape *make(Int N);
} // namespace other_four

#endif // REIFY_BENCHMARKS_CALLS_OTHER_FOUR_H
