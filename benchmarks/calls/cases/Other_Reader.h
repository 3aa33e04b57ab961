//===- Other_Reader.h - What both files know --------------------*- C++ -*-===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REIFY_BENCHMARKS_CALLS_OTHER_READER_H
#define REIFY_BENCHMARKS_CALLS_OTHER_READER_H

#include "../Case.h"

namespace other_reader {
using namespace calls;

CALLS_SHAPE(OtherReaderShape, struct Square);
CALLS_TYPE(Square, OtherReaderShape, X + Side * Side);

Int sum(const OtherReaderShape &S, const Int *Numbers);
} // namespace other_reader

#endif // REIFY_BENCHMARKS_CALLS_OTHER_READER_H
