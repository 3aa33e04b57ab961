//===- plain-host/types.h - What the two libraries share ------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef TYPES_H
#define TYPES_H

#include <reify/reify.h>

REIFY_INTERFACE(Area, (area, int() const));

struct Square {
  int side;
  int area() const { return side * side; }
};

#endif
