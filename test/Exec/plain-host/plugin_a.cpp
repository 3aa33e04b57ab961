//===- plain-host/plugin_a.cpp - The library that makes a value -----------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "types.h"

// The method record is here, the question in the other library.
REIFY_METHODS(Square, area)

extern "C" void make(reify::any *result) { *result = Square{12}; }
