//===- heap.cpp - Which heap the program was linked with ------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include <reify/heap.h>
#include <reify/reify.h>

#include <cstdio>

int main() {
#ifdef HEAP_CHOSEN // Otherwise there is no such symbol.
  const char *Name = reify::abi::reify_heap_hooks.name;
#else
  const char *Name = "reify";
#endif
  reify::any Box = 123456789L;
  std::printf("%s %ld %d\n", Name, reify::as<long>(Box),
              reify::heap::collect());
}
