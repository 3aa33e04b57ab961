//===- plain-host/main.cpp - A program without Reify ----------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The program has no runtime; its two libraries share libreify.so. A value goes
// from one to the other through memory that the program does not understand.

#include <cstdio>
#include <dlfcn.h>

struct Words {
  void *words[2];
};

int main(int argc, char **argv) {
  if (argc != 3)
    return 2;
  void *a = dlopen(argv[1], RTLD_NOW | RTLD_LOCAL);
  void *b = dlopen(argv[2], RTLD_NOW | RTLD_LOCAL);
  if (!a || !b) {
    std::fprintf(stderr, "%s\n", dlerror());
    return 3;
  }
  auto make = reinterpret_cast<void (*)(Words *)>(dlsym(a, "make"));
  auto use = reinterpret_cast<int (*)(const Words *)>(dlsym(b, "use"));
  Words words;
  make(&words);
  std::printf("%d\n", use(&words));
  return 0;
}
