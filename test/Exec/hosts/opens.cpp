//===- hosts/opens.cpp - A main that opens the test -----------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A program that opens the test as a library, by RTLD_LOCAL, and calls it. With
// HOST_BOXES it uses Reify itself, so that the runtime is in the program.

#ifdef HOST_BOXES
#include <reify/reify.h>
static volatile int Large = 100000;
static reify::any boxed() { return static_cast<int>(Large); }
#endif
#include <cstdio>
#include <dlfcn.h>

int main(int, char **Argv) {
#ifdef HOST_BOXES
  if (reify::as<int>(boxed()) != 100000)
    return 2;
#endif
  void *Library = dlopen(Argv[1], RTLD_NOW | RTLD_LOCAL);
  if (!Library) {
    std::fprintf(stderr, "%s\n", dlerror());
    return 3;
  }
  void *Symbol = dlsym(Library, "program_main");
  if (!Symbol)
    return 4;
  return reinterpret_cast<int (*)()>(Symbol)();
}
