//===- identity-libraries/plugin_b.cpp - Library b ------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#pragma GCC visibility push(hidden)
#include "types.h"

namespace {
struct Hidden {
  int value;
  int area() const { return value + 1; }
  friend bool operator==(const Hidden &, const Hidden &) = default;
};

const Exports table = {
    [](int value) { return reify::any(Shared{value}); },
    [](reify::any x) { return reify::is<Shared>(x); },
    [] { return reify::any(Hidden{40}); },
    [](reify::any x) { return reify::is<Hidden>(x); },
    [](reify::any x) { return reify::as<Area>(x).area(); },
    [](reify::any x) { return reify::as<long>(x); },
};
} // namespace
#pragma GCC visibility pop

extern "C" [[gnu::visibility("default")]] const Exports *exports() {
  return &table;
}

REIFY_METHODS(Shared, area)
REIFY_METHODS(Hidden, area)
REIFY_METHODS(Other, area)
