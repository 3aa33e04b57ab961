//===- uno.cpp - A program of ten files: One ------------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "types.h"

struct Uno {
  long base;
  long one(long x) const { return base + x; }
  long two() const { return base * 2; }
};

static Uno uno{40};
One makeUno() { return &uno; }
Wide makeWide() { return &uno; }
