//===- module.cpp - A library that the consumer opens itself --------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "shapes.h"

REIFY_INTERFACE(Area, (area, int() const));

extern "C" int areaOf(const reify::any *value) {
  return reify::as<Area>(*value).area();
}
