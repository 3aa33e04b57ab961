//===- Exception_Path.cpp - A box that only an error needs ----------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

using namespace boxes;

namespace exception_path {

#ifndef HAND
struct Failure {
  reify::any What;
};
static inline Int check(Int Value) {
  reify::any X = Value;
  if (Value < 0)
    throw Failure{X};
  return reify::as<Int>(X) + 1;
}
#else
struct Failure {
  Int What;
};
static inline Int check(Int Value) {
  if (Value < 0)
    throw Failure{Value};
  return Value + 1;
}
#endif
} // namespace exception_path
using namespace exception_path;

BOXES_CASE(Exception_Path, 1000, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
    Sum += check(hide(I + 1000));
  }
  return Sum;
}
