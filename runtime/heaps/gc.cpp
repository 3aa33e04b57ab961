//===- gc.cpp - Boxes of the Boehm-Demers-Weiser collector ----------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// reify::heap_gc: for programs that have bdwgc already. What keeps a box is
/// what that collector scans; docs/Heap-choice.md says what it does not.
///
//===----------------------------------------------------------------------===//

#include "reify/ABI.h"

#include <cstdio>
#include <cstdlib>
#include <gc/gc.h>
#include <mutex>

static void *allocate(std::size_t Size, std::size_t Align, bool Pointers) {
  static constinit std::once_flag Once;
  std::call_once(Once, [] {
    // Compilers keep pointers into a box.
    GC_set_all_interior_pointers(1);
    GC_INIT();
  });
  // One byte more: one past the end stays inside.
  void *Box = Align > 16 ? GC_memalign(Align, Size + 1)
              : Pointers ? GC_malloc(Size + 1)
                         : GC_malloc_atomic(Size + 1);
  if (!Box) {
    std::fputs("reify: out of memory: bdwgc has none for boxes\n", stderr);
    std::abort();
  }
  return Box;
}

static void setFinalizer(void *Box, reify::Destroy Function) {
  GC_register_finalizer(
      Box,
      [](void *Object, void *Data) {
        reinterpret_cast<reify::Destroy>(Data)(Object);
      },
      reinterpret_cast<void *>(Function), nullptr, nullptr);
}

constinit const reify::HeapHooks reify::abi::reify_heap_hooks = {
    "bdwgc", allocate, setFinalizer};
