//===- Other_Hidden.h - What both files know --------------------*- C++ -*-===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REIFY_BENCHMARKS_CALLS_OTHER_HIDDEN_H
#define REIFY_BENCHMARKS_CALLS_OTHER_HIDDEN_H

#include "../Case.h"

#ifndef PEER

namespace other_hidden {
using namespace calls;

#ifndef HAND
REIFY_INTERFACE(OtherHiddenShape, (area, Int(Int) const));
reify::any make(Int I);
#else
struct Square {
  Int Side;
  Int area(Int X) const { return Side * Side + X; }
};
Square *make(Int I);
#endif
} // namespace other_hidden

#endif // PEER

#endif // REIFY_BENCHMARKS_CALLS_OTHER_HIDDEN_H
