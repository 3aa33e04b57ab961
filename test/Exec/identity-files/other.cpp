//===- identity-files/other.cpp - The second file -------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "types.h"

namespace {
struct Hidden { // spelled as in main.cpp, of another size
  int value;
  int area() const { return 200 + value; }
};
Hidden object{1};
} // namespace

REIFY_METHODS(Shared, area)
REIFY_METHODS(Hidden, area)

reify::any other::shared(int value) { return Shared{value}; }
reify::any other::hidden(int value) { return Hidden{value}; }
reify::any other::pointer() { return &object; }
reify::any other::local() {
  struct Local {
    int value;
  };
  return Local{1};
}
reify::any other::wrapped() { return Wrapped<Shared>{1}; }
reify::any other::wrappedHidden() { return Wrapped<Hidden>{1}; }
