//===- identity-libraries/types.h - What program and libraries share ------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef TYPES_H
#define TYPES_H

#include <reify/reify.h>

REIFY_INTERFACE(Area, (area, int() const));

struct Shared {
  int value;
  int area() const { return value * value; }
  friend bool operator==(const Shared &, const Shared &) = default;
};

struct Other {
  int value;
  int area() const { return value; }
};

struct Exports {
  reify::any (*make)(int);
  bool (*isShared)(reify::any);
  reify::any (*makeHidden)();
  bool (*isHidden)(reify::any);
  int (*area)(reify::any);
  long (*asLong)(reify::any);
};

#endif
