//===- HeapGc.cpp - Destructors of boxes under bdwgc ----------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// usage: reify-heap-gc-lifetime-<runtime>. What docs/Heap-choice.md says of
/// reify::heap_gc: destructors run, once, on a thread of their own, not for
/// what lives, and boxes may be made on any thread.
///
//===----------------------------------------------------------------------===//

#include "reify/heap.h"
#include "reify/reify.h"

#include <atomic>
#include <cstdio>
#include <gc/gc.h>
#include <mutex>
#include <thread>
#include <unistd.h>

static std::atomic<int> Destroyed{0}, Twice{0}, Here{0};
static std::mutex Lock;
static std::thread::id Main;

namespace {
template <int Alignment> struct alignas(Alignment) Counted {
  volatile long Alive = 1;
  long Padding[3] = {};
  Counted() = default;
  Counted(const Counted &) {}
  ~Counted() {
    if (!Alive)
      ++Twice;
    Alive = 0;
    // The program may hold it while it boxes.
    std::lock_guard<std::mutex> Guard(Lock);
    ++Destroyed;
    Here += std::this_thread::get_id() == Main;
  }
};
using Plain = Counted<8>;
using Aligned = Counted<64>;
} // namespace
template <> inline constexpr bool reify::boxable<Plain> = true;
template <> inline constexpr bool reify::boxable<Aligned> = true;

constexpr int Live = 50, Dead = 1000;
static reify::any Kept[Live];

[[gnu::noinline]] static void boxDead() {
  for (int I = 0; I != Dead; ++I) {
    (void)reify::any(Plain());
    (void)reify::any(Aligned());
  }
}

#define CHECK(X)                                                               \
  if (!(X)) {                                                                  \
    std::fprintf(stderr, "line %d: %s\n", __LINE__, #X);                       \
    return 1;                                                                  \
  }

int main() {
  Main = std::this_thread::get_id();
  for (int I = 0; I != Live; ++I)
    if (I % 2)
      Kept[I] = Plain();
    else
      Kept[I] = Aligned();
  boxDead();
  std::thread(boxDead).join();
  {
    // A destructor in the middle of this would wait for ever.
    std::lock_guard<std::mutex> Guard(Lock);
    for (int I = 0; I != 10; ++I) {
      GC_gcollect();
      for (std::int64_t N = 0; N != 1000; ++N)
        (void)reify::any(N + 1000);
    }
  }
  // Every box was made from a temporary, which counted too. A conservative
  // collector keeps some for what looks like a pointer.
  auto Boxes = [] { return Destroyed - (Live + 4 * Dead); };
  for (int I = 0; I != 500 && Boxes() < 4 * Dead * 9 / 10; ++I) {
    GC_gcollect();
    (void)reify::any(std::int64_t(100000 + I));
    usleep(10000);
  }
  std::printf("%d of %d destroyed\n", Boxes(), 4 * Dead);
  CHECK(Boxes() >= 4 * Dead * 9 / 10);
  CHECK(Boxes() <= 4 * Dead);
  CHECK(Twice == 0);
  CHECK(Here == Live + 2 * Dead); // The temporaries of this thread alone.
  for (int I = 0; I != Live; ++I)
    CHECK(I % 2 ? reify::try_as<Plain>(Kept[I])->Alive == 1
                : reify::try_as<Aligned>(Kept[I])->Alive == 1);
  return 0;
}
