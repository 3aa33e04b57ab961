//===- identity-libraries/main.cpp - One type, two libraries --------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Two libraries of hidden visibility, opened RTLD_LOCAL, make values of one
// type of a header. The program, and each library, sees the other's as that
// type; and there is one runtime: a record that a library registers counts
// everywhere.

#include "types.h"
#include <cstdio>
#include <dlfcn.h>

static const Exports *open(const char *path) {
  void *library = dlopen(path, RTLD_NOW | RTLD_LOCAL);
  if (!library) {
    std::fprintf(stderr, "%s\n", dlerror());
    return nullptr;
  }
  auto *get = reinterpret_cast<const Exports *(*)()>(dlsym(library, "exports"));
  return get ? get() : nullptr;
}

int main(int argc, char **argv) {
  if (argc != 3)
    return 2;
  reify::any early = Shared{2};
  const Exports *a = open(argv[1]);
  const Exports *b = open(argv[2]);
  if (!a || !b)
    return 3;

  reify::any fromA = a->make(10), fromB = b->make(20);
  std::printf("%d %d\n", reify::as<Shared>(fromA).value,
              reify::as<Shared>(fromB).value);
  std::printf("%d %d\n", a->isShared(fromB), b->isShared(early));
  std::printf("%d %d\n", fromA == fromB, a->make(5) == b->make(5));

  // The hidden types of the two libraries share their name and nothing else.
  reify::any hiddenA = a->makeHidden(), hiddenB = b->makeHidden();
  std::printf("%d %d\n", a->isHidden(hiddenA), b->isHidden(hiddenB));
  std::printf("%d %d\n", a->isHidden(hiddenB), b->isHidden(hiddenA));
  std::printf("%d\n", hiddenA == hiddenB);

  // Only library b has records for Shared and for its hidden type.
  std::printf("%d %d\n", reify::as<Area>(fromA).area(), a->area(early));
  std::printf("%d %d\n", reify::is<Area>(hiddenA), reify::is<Area>(hiddenB));
  std::printf("%d\n", reify::as<Area>(hiddenB).area());
  // Asked for the first time here: a miss may be remembered across a dlopen.
  std::printf("%d\n", reify::is<Area>(reify::any(Other{5})));

  // An exception of the runtime crosses the libraries.
  try {
    a->asLong(fromB);
  } catch (const reify::type_assertion_error &error) {
    std::printf("%s\n", error.what());
  }
  return 0;
}
