//===- identity-files/types.h - What the two files share ------------------===//
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

template <class T> struct Wrapped { int value; };

namespace other {
reify::any shared(int value);
reify::any hidden(int value);
reify::any pointer();
reify::any local();
reify::any wrapped();
reify::any wrappedHidden();
} // namespace other

#endif
