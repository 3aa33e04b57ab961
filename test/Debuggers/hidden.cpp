//===- hidden.cpp - A type without debug information ----------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "hidden.h"

struct Hidden {
  int x;
};

reify::any makeHidden() { return Hidden{3}; }
