//===- Other_Escape.h - What both files know --------------------*- C++ -*-===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REIFY_BENCHMARKS_CALLS_OTHER_ESCAPE_H
#define REIFY_BENCHMARKS_CALLS_OTHER_ESCAPE_H

#include "../Case.h"

#ifndef PEER

namespace other_escape {
using namespace calls;

#ifndef HAND
REIFY_INTERFACE(OtherEscapeShape, (area, Int(Int) const));
void keep(OtherEscapeShape S);
#else
struct Square;
void keep(const Square *S);
#endif
} // namespace other_escape

#endif // PEER

#endif // REIFY_BENCHMARKS_CALLS_OTHER_ESCAPE_H
