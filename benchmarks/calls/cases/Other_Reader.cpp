//===- Other_Reader.cpp - A helper in another file is given one type ------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Other_Reader.h"

using namespace calls;

namespace other_reader {
static Int Numbers[256];

CALLS_CASE(Other_Reader, 20, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
    Square Q(hide(I));
    Sum += sum(&Q, Numbers);
    Numbers[I & 255] = Sum;
  }
  return Sum;
}
} // namespace other_reader
