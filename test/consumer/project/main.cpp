//===- main.cpp - The consumer's program ----------------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "shapes.h"

#include <cstdio>
#include <dlfcn.h>

int main(int argc, char **argv) {
  if (argc != 2)
    return 2;
  Square square{3};
  Shape own = &square;
  std::printf("shape %d %d\n", makeRectangle(3, 4).area(), own.area());

  // The record of Square is in the shared library, the question in the module,
  // the runtime in this program.
  void *module = dlopen(argv[1], RTLD_NOW | RTLD_LOCAL);
  if (!module) {
    std::fprintf(stderr, "%s\n", dlerror());
    return 3;
  }
  auto areaOf =
      reinterpret_cast<int (*)(const reify::any *)>(dlsym(module, "areaOf"));
  reify::any boxed = makeSquare(7);
  std::printf("module %d\n", areaOf(&boxed));
  std::printf("box %d\n", reify::as<int>(reify::any(42)));
  return 0;
}
