//===- Box_Slice.cpp - The three words of a slice -------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

#ifndef HAND
#include <reify/slice.h>
#endif

using namespace boxes;

namespace box_slice {

#ifndef HAND

#else
struct Slice {
  const Int *Data;
  std::size_t Length, Capacity;
};
#endif
} // namespace box_slice
using namespace box_slice;

BOXES_CASE(Box_Slice, 1000, N) {
#ifndef HAND
  reify::slice<Int> Elements = {1, 2, 3};
#else
  static const Int Three[] = {1, 2, 3};
  Slice Elements = {Three, 3, 3};
#endif
  asm volatile("" : "+m"(Elements));
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
#ifndef HAND
    Sink = Elements;
#else
    replace(Large, Elements);
#endif
    observe();
    Sum += I;
  }
  return Sum;
}
