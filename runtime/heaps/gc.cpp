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

// Declares what registers threads, and does not replace pthread_create.
#define GC_THREADS
#define GC_NO_THREAD_REDIRECTS

#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <gc/gc.h>
#include <mutex>
#include <pthread.h>
#include <semaphore.h>

[[noreturn]] static void fail(const char *Message) {
  std::fputs(Message, stderr);
  std::abort();
}

static void *orFail(void *Memory) {
  if (!Memory)
    fail("reify: out of memory: bdwgc has none for boxes\n");
  return Memory;
}

// --- Threads ----------------------------------------------------------------

namespace {
/// bdwgc knows the threads that its own pthread_create made. Others, such as
/// those of std::thread, are made known here, from the first box on.
struct Registration {
  bool Ours = false;
  Registration() {
    if (GC_thread_is_registered())
      return;
    GC_stack_base Base;
    if (GC_get_stack_base(&Base) != GC_SUCCESS ||
        GC_register_my_thread(&Base) != GC_SUCCESS)
      fail("reify: bdwgc does not take this thread\n");
    Ours = true;
  }
  ~Registration() {
    if (Ours)
      (void)GC_unregister_my_thread();
  }
};
} // namespace

// --- Destructors ------------------------------------------------------------
// Left alone, bdwgc runs them in whatever thread asks for memory: where a user
// holds the lock that a destructor takes, and inside of calls that have no
// effects to a compiler. They get a thread of their own instead.

static sem_t Due;
static constinit std::atomic<bool> Exiting{false};

static void *runDestructors(void *) {
  Registration Here;
  for (;;) {
    while (sem_wait(&Due) != 0)
      ;
    GC_invoke_finalizers();
  }
  return nullptr;
}

/// From a thread that asked for memory, which holds no lock of bdwgc.
static void notify() {
  static constinit std::once_flag Once;
  std::call_once(Once, [] {
    (void)std::atexit([] { Exiting = true; });
    pthread_t Thread;
    if (pthread_create(&Thread, nullptr, runDestructors, nullptr) == 0)
      pthread_detach(Thread);
  });
  (void)sem_post(&Due);
}

namespace {
struct Finalizer {
  reify::Destroy Function;
  /// From the start of bdwgc's object, which is what it knows: an aligned box
  /// begins inside of one.
  std::size_t Offset;
};
} // namespace

static void setFinalizer(void *Box, reify::Destroy Function) {
  void *Object = GC_base(Box);
  auto *F =
      static_cast<Finalizer *>(orFail(GC_malloc_atomic(sizeof(Finalizer))));
  *F = {Function, static_cast<std::size_t>(static_cast<char *>(Box) -
                                           static_cast<char *>(Object))};
  GC_register_finalizer(
      Object,
      [](void *Dead, void *Data) {
        auto *F = static_cast<Finalizer *>(Data);
        if (!Exiting)
          F->Function(static_cast<char *>(Dead) + F->Offset);
      },
      F, nullptr, nullptr);
}

// --- Boxes ------------------------------------------------------------------

static void *allocate(std::size_t Size, std::size_t Align, bool Pointers) {
  static constinit std::once_flag Once;
  std::call_once(Once, [] {
    // Compilers keep pointers into a box.
    GC_set_all_interior_pointers(1);
    GC_INIT();
    GC_allow_register_threads();
    sem_init(&Due, 0, 0);
    GC_set_finalize_on_demand(1);
    GC_set_finalizer_notifier(notify);
  });
  static thread_local Registration Here;
  (void)&Here;
  // One byte more: one past the end stays inside.
  return orFail(Align > 16 ? GC_memalign(Align, Size + 1)
                : Pointers ? GC_malloc(Size + 1)
                           : GC_malloc_atomic(Size + 1));
}

constinit const reify::HeapHooks reify::abi::reify_heap_hooks = {
    "bdwgc", allocate, setFinalizer};
