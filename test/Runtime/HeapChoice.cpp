//===- HeapChoice.cpp - A heap chosen at link time ------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// usage: reify-heap-<name>-<runtime> never|gc|own [exhausted]. The boxes are
/// of the heap that the program was linked with, and Reify's collector does
/// nothing.
///
//===----------------------------------------------------------------------===//

#include "reify/heap.h"
#include "reify/reify.h"

#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>

// A heap of malloc that frees nothing: to LeakSanitizer, all of it is lost.
extern "C" const char *__asan_default_options() { return "detect_leaks=0"; }

namespace {
struct Wide {
  long Words[5];
};
struct Owner {
  long Word = 1;
  ~Owner() {}
};
} // namespace
template <> inline constexpr bool reify::boxable<Owner> = true;

static std::atomic<int> Scanned{0}, Unscanned{0}, Finalizers{0};

#ifdef REIFY_TEST_OWN_HEAP
static void *allocate(std::size_t Size, std::size_t Align, bool Pointers) {
  ++(Pointers ? Scanned : Unscanned);
  if (Size > 1 << 20)
    return nullptr;
  void *Box = nullptr;
  if (posix_memalign(&Box, Align < 16 ? 16 : Align, Size + 1) != 0)
    std::abort();
  return Box;
}
static void setFinalizer(void *, reify::Destroy) { ++Finalizers; }

constinit const reify::HeapHooks reify::abi::reify_heap_hooks = {
    "own", allocate, setFinalizer};
#endif

static reify::any Kept[1000];

#define CHECK(X)                                                               \
  if (!(X)) {                                                                  \
    std::fprintf(stderr, "line %d: %s\n", __LINE__, #X);                       \
    return 1;                                                                  \
  }

int main(int Count, char **Argv) {
  if (Count > 2) { // A box that the program's own heap has no memory for.
    static const std::string Long(2 << 20, 'x');
    Kept[0] = Long;
    return 0;
  }
  bool Own = std::strcmp(Argv[1], "own") == 0;
  const reify::HeapHooks &Hooks = reify::abi::reify_heap_hooks;
  CHECK(std::strcmp(Hooks.name,
                    std::strcmp(Argv[1], "gc") == 0 ? "bdwgc" : Argv[1]) == 0);
  for (int I = 0; I != 1000; ++I)
    Kept[I] = Wide{{I + 1, I, I, I, I}};
  for (int I = 0; I != 300000; ++I)
    (void)reify::any(Wide{{-I - 1, 0, 0, 0, 0}});
  reify::any Text = std::string(100, 'x'), Number = 123456789L;
  static reify::any Object;
  Object = Owner();
  CHECK(!reify::heap::collect());
  for (int I = 0; I != 1000; ++I)
    CHECK(reify::try_as<Wide>(Kept[I])->Words[0] == I + 1);
  CHECK(reify::try_as<reify::string>(Text)->size() == 100);
  CHECK(reify::as<long>(Number) == 123456789L);
  CHECK(reify::heap::stats().collections == 0);
  if (Own) {
    CHECK(Scanned + Unscanned >= 1000); // The others may be optimized away.
    CHECK(Scanned >= 1);
    CHECK(Finalizers == 1);
  }
  return 0;
}
