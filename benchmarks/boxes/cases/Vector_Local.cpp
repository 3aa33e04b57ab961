//===- Vector_Local.cpp - A vector of handles, summed ---------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

#include <vector>

using namespace boxes;

namespace vector_local {} // namespace vector_local
using namespace vector_local;

BOXES_CASE(Vector_Local, 200, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
#ifndef HAND
    std::vector<reify::any> Values;
    for (Int J = 0; J != 8; ++J)
      Values.push_back(hide(I + 1000 + 1000 * J));
    for (const reify::any &X : Values)
      Sum += reify::as<Int>(X);
#else
    std::vector<Int> Values;
    for (Int J = 0; J != 8; ++J)
      Values.push_back(hide(I + 1000 + 1000 * J));
    for (Int X : Values)
      Sum += X;
#endif
  }
  return Sum;
}
