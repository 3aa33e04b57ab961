//===- Other_One.h - What both files know -----------------------*- C++ -*-===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REIFY_BENCHMARKS_CALLS_OTHER_ONE_H
#define REIFY_BENCHMARKS_CALLS_OTHER_ONE_H

#include "../Case.h"

namespace other_one {
using namespace calls;

CALLS_SHAPE(OtherOneShape, struct Square);
CALLS_TYPE(Square, OtherOneShape, X + Side * Side);

OtherOneShape *make(Int N);
} // namespace other_one

#endif // REIFY_BENCHMARKS_CALLS_OTHER_ONE_H
