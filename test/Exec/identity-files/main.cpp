//===- identity-files/main.cpp - One type, two files ----------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A type of a header is one type in both files; two types of the same spelling
// in two anonymous namespaces, or two functions, are two.

#include "types.h"
#include <cstdio>

namespace {
struct Hidden {
  long value;
  int area() const { return 100; }
};
} // namespace

int main() {
  reify::any shared = other::shared(7), hidden = other::hidden(8),
             pointer = other::pointer();
  std::printf("%d %d\n", reify::is<Shared>(shared),
              reify::as<Shared>(shared).value);
  std::printf("%d %d\n", reify::is<Hidden>(hidden),
              reify::is<Hidden *>(pointer));
  std::printf("%d\n", hidden == reify::any(Hidden{8}));
  std::printf("%d\n", shared == reify::any(Shared{7}));

  // Local classes of one name.
  struct Local {
    int value;
  };
  std::printf("%d\n", reify::is<Local>(other::local()));
  // A template of the header over a type of the header, and over a hidden one.
  std::printf("%d %d\n", reify::is<Wrapped<Shared>>(other::wrapped()),
              reify::is<Wrapped<Hidden>>(other::wrappedHidden()));

  // The method record is in the other file.
  Area area = reify::as<Area>(reify::any(Shared{3}));
  std::printf("%d\n", area.area());
  std::printf("%d\n", reify::is<Area>(hidden));
  std::printf("%d\n", reify::as<Area>(hidden).area());
  std::printf("%d\n", reify::is<Area>(reify::any(Hidden{1})));
  return 0;
}
