//===- Other_Factory.h - What both files know -------------------*- C++ -*-===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REIFY_BENCHMARKS_CALLS_OTHER_FACTORY_H
#define REIFY_BENCHMARKS_CALLS_OTHER_FACTORY_H

#include "../Case.h"

namespace other_factory {
using namespace calls;

CALLS_SHAPE(OtherFactoryShape, struct Square);
CALLS_TYPE(Square, OtherFactoryShape, X + Side * Side);

OtherFactoryShape make(Int I);
} // namespace other_factory

#endif // REIFY_BENCHMARKS_CALLS_OTHER_FACTORY_H
