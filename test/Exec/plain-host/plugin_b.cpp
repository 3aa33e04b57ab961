//===- plain-host/plugin_b.cpp - The library that uses a value ------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "types.h"

extern "C" int use(const reify::any *value) {
  if (!reify::is<Square>(*value))
    return -1;
  return reify::as<Area>(*value).area();
}
