//===- Other_Reader.other.cpp - The other file ----------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Other_Reader.h"

using namespace calls;

namespace other_reader {
[[gnu::noinline]] Int sum(const OtherReaderShape &S, const Int *Numbers) {
  Int Sum = 0;
  for (Int J = 0; J != 256; ++J)
    Sum += S.area(Numbers[J]);
  return Sum;
}
} // namespace other_reader
