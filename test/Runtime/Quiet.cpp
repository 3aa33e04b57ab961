//===- Quiet.cpp - A program that never boxes -----------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Makes, calls and frees objects: through interface values that store
/// pointers, through none beside a runtime that is linked (REIFY_TEST_UNUSED),
/// or through a base class and without the runtime (REIFY_TEST_WITHOUT). Prints
/// what the kernel knows of it; quiet-cost counts the instructions of
/// `allocations`.
///
//===----------------------------------------------------------------------===//

#include <cstdio>
#include <cstring>
#include <vector>

namespace {
struct Object;
}
#ifdef REIFY_TEST_WITHOUT
namespace {
struct Valued {
  virtual long value() const = 0;
};
struct Object final : Valued {
  long V;
  explicit Object(long V) : V(V) {}
  long value() const override { return V; }
};
} // namespace
using Handle = const Valued *;
#else
#include "reify/heap.h"
#include "reify/reify.h"
REIFY_INTERFACE(Valued, (value, long() const));
namespace {
struct Object {
  void *AsLargeAsTheOther = nullptr;
  long V;
  explicit Object(long V) : V(V) {}
  long value() const { return V; }
};
} // namespace
REIFY_METHODS(Object, value)
#ifdef REIFY_TEST_UNUSED
using Handle = const Object *;
#else
using Handle = Valued;
#endif
#endif

static long valueOf(Handle H) {
#if defined(REIFY_TEST_WITHOUT) || defined(REIFY_TEST_UNUSED)
  return H->value();
#else
  return H.value();
#endif
}

constexpr long Count = 20000;
static Object *Objects[Count];

/// Nothing but allocations: quiet-cost counts it.
[[gnu::noinline]] static void allocations() {
  for (long I = 0; I != Count; ++I) {
    Objects[I] = new Object(I);
    if (I % 3 == 0) {
      delete Objects[I / 2];
      Objects[I / 2] = nullptr;
    }
  }
  for (Object *&O : Objects) {
    delete O;
    O = nullptr;
  }
}

int main() {
  std::vector<Handle> Handles;
  std::vector<Object *> Owned;
  for (long I = 0; I != Count; ++I) {
    Owned.push_back(new Object(I));
    Handles.push_back(Owned.back());
  }
  long Sum = 0;
  for (Handle H : Handles)
    Sum += valueOf(H);
  for (Object *O : Owned)
    delete O;
  allocations();
  std::printf("%ld\n", Sum);
  if (std::FILE *File = std::fopen("/proc/self/status", "r")) {
    char Line[256];
    while (std::fgets(Line, sizeof(Line), File))
      if (std::strncmp(Line, "Threads:", 8) == 0 ||
          std::strncmp(Line, "SigCgt:", 7) == 0 ||
          std::strncmp(Line, "SigBlk:", 7) == 0)
        std::fputs(Line, stdout);
    std::fclose(File);
  }
#ifndef REIFY_TEST_WITHOUT
  if (reify::heap::stats().mapped || reify::heap::stats().boxes)
    std::puts("the heap has started");
#endif
}
