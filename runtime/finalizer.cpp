//===- finalizer.cpp - Destructors of dead boxes --------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Go's finalizers (runtime/mfinal.go) as destructors: one thread, one at a
/// time, outermost object first, each once. None starts after exit() has come
/// to the handler below; one that runs then is waited for briefly, and left: it
/// may wait for a lock that the exiting thread holds.
///
/// The table is no root: it holds the complement of each address, so that the
/// collector, which looks at all memory, need not know where the table is. The
/// queue holds plain addresses: what is queued lives.
///
//===----------------------------------------------------------------------===//

#include "finalizer.h"
#include "hooks.h"

#include <atomic>
#include <cerrno>
#include <climits>
#include <csignal>
#include <cstdlib>
#include <ctime>
#include <linux/futex.h>
#include <pthread.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

REIFY_BEGIN_NAMESPACE
namespace runtime {

namespace {

struct Entry {
  std::uintptr_t Word; ///< The box; its complement in the table.
  Destroy Function;
};

/// A growing array on pages of its own. Not malloc: it grows in a stopped
/// world, in which any thread may hold malloc's lock.
struct Entries {
  Entry *Data;
  std::size_t Size, Capacity;

  bool reserve(std::size_t Wanted);
  void push(Entry E) { Data[Size++] = E; }
};

} // namespace

static constinit Mutex Lock;
static constinit Entries Table{}; ///< Boxes with finalizers, hidden.
static constinit Entries Queue{}; ///< Dead ones. From Head on: not yet run.
static constinit std::size_t Head = 0;
/// The box whose destructor runs: it lives until that has returned.
static constinit std::atomic<std::uintptr_t> Running{0};

/// Futex words. Wakeups counts up; Exiting is not 0 once exit() has begun.
static constinit std::atomic<std::uint32_t> Wakeups{0};
static constinit std::atomic<std::uint32_t> Exiting{0};
static constinit std::atomic<std::uint64_t> Finalized{0};
static constinit bool HaveThread = false; ///< Under Lock.
static constinit std::atomic<bool> HaveExitHandler{false};
static constinit std::atomic<pid_t> FinalizerThread{0};

bool Entries::reserve(std::size_t Wanted) {
  if (Wanted <= Capacity)
    return true;
  std::size_t NewCapacity = Capacity ? Capacity * 2 : 256;
  while (NewCapacity < Wanted)
    NewCapacity *= 2;
  void *Memory =
      Data ? mremap(Data, Capacity * sizeof(Entry), NewCapacity * sizeof(Entry),
                    MREMAP_MAYMOVE)
           : mmap(nullptr, NewCapacity * sizeof(Entry), PROT_READ | PROT_WRITE,
                  MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (Memory == MAP_FAILED)
    return false;
  Data = static_cast<Entry *>(Memory);
  Capacity = NewCapacity;
  return true;
}

// --- The collector's side ---------------------------------------------------

void lockFinalizers() noexcept { Lock.lock(); }
void unlockFinalizers() noexcept { Lock.unlock(); }

void queueFinalizers(const Marker &M) noexcept {
  // All contents before any box: an object that another one with a finalizer
  // reaches must not look dead.
  for (std::size_t I = 0; I != Table.Size; ++I)
    M.MarkContents(reinterpret_cast<void *>(~Table.Data[I].Word));
  // What has run leaves the front of the queue.
  if (Head) {
    Queue.Size -= Head;
    for (std::size_t I = 0; I != Queue.Size; ++I)
      Queue.Data[I] = Queue.Data[Head + I];
    for (std::size_t I = 0; I != Head; ++I)
      Queue.Data[Queue.Size + I] = {};
    Head = 0;
  }
  std::size_t Kept = 0;
  for (std::size_t I = 0; I != Table.Size; ++I) {
    Entry E = Table.Data[I];
    void *Box = reinterpret_cast<void *>(~E.Word);
    bool Alive = M.IsMarked(Box);
    if (!Alive)
      M.Mark(Box);
    // Without memory for the queue the box waits for the next collection.
    if (Alive || !Queue.reserve(Queue.Size + 1))
      Table.Data[Kept++] = E;
    else
      Queue.push({~E.Word, E.Function});
  }
  Table.Size = Kept;
}

std::uint64_t finalizedCount() noexcept {
  // Who sees a destructor counted sees what it did.
  return Finalized.load(std::memory_order_acquire);
}

// --- The thread -------------------------------------------------------------

static void wait(std::atomic<std::uint32_t> &Word, std::uint32_t Value,
                 const timespec *Timeout = nullptr) {
  (void)syscall(SYS_futex, &Word, FUTEX_WAIT_PRIVATE, Value, Timeout, nullptr,
                0);
}
static void wake(std::atomic<std::uint32_t> &Word) {
  (void)syscall(SYS_futex, &Word, FUTEX_WAKE_PRIVATE, INT_MAX, nullptr, nullptr,
                0);
}

/// Takes the first of the queue into Running.
static bool takeFirst(Entry &E) {
  std::lock_guard<Mutex> Guard(Lock);
  if (Head == Queue.Size || Exiting.load(std::memory_order_relaxed))
    return false;
  E = Queue.Data[Head];
  Running.store(E.Word, std::memory_order_relaxed);
  // Clears what it leaves: the array is a root.
  Queue.Data[Head++] = {};
  if (Head == Queue.Size)
    Head = Queue.Size = 0;
  return true;
}

static void *runFinalizers(void *) {
  FinalizerThread.store(static_cast<pid_t>(syscall(SYS_gettid)),
                        std::memory_order_relaxed);
  for (;;) {
    std::uint32_t Seen = Wakeups.load(std::memory_order_acquire);
    Entry E;
    if (!takeFirst(E)) {
      E = {};
      wait(Wakeups, Seen);
      continue;
    }
    E.Function(reinterpret_cast<void *>(E.Word));
    E = {};
    Finalized.fetch_add(1, std::memory_order_release);
    std::lock_guard<Mutex> Guard(Lock);
    Running.store(0, std::memory_order_relaxed);
    if (Exiting.load(std::memory_order_relaxed))
      wake(Exiting);
  }
  return nullptr;
}

/// Lets no destructor start any more.
static void stopFinalizers() {
  {
    std::lock_guard<Mutex> Guard(Lock);
    Exiting.store(1, std::memory_order_relaxed);
  }
  if (FinalizerThread.load(std::memory_order_relaxed) == syscall(SYS_gettid))
    return; // A destructor called exit().
  // A tenth of a second at most; a signal may end a wait early.
  constexpr timespec Slice = {0, 10'000'000};
  for (int I = 0; I != 10 && Running.load(std::memory_order_relaxed); ++I)
    wait(Exiting, 1, &Slice);
}

void startFinalizers(int StopSignal) noexcept {
  {
    std::lock_guard<Mutex> Guard(Lock);
    if (Head == Queue.Size || Exiting.load(std::memory_order_relaxed))
      return;
    Wakeups.fetch_add(1, std::memory_order_release);
    if (HaveThread) {
      wake(Wakeups);
      return;
    }
    HaveThread = true;
  }
  // Handlers run in the reverse order of their registration: before the
  // destructors of all static objects that exist by now.
  if (!HaveExitHandler.exchange(true, std::memory_order_relaxed))
    (void)std::atexit(stopFinalizers);
  sigset_t Blocked, Before;
  sigfillset(&Blocked);
  if (StopSignal)
    sigdelset(&Blocked, StopSignal);
  // So that the thread has this mask from its first instruction.
  pthread_sigmask(SIG_SETMASK, &Blocked, &Before);
  pthread_attr_t Attributes;
  pthread_t Thread;
  bool Started = false;
  if (pthread_attr_init(&Attributes) == 0) {
    pthread_attr_setdetachstate(&Attributes, PTHREAD_CREATE_DETACHED);
    Started = pthread_create(&Thread, &Attributes, runFinalizers, nullptr) == 0;
    pthread_attr_destroy(&Attributes);
  }
  pthread_sigmask(SIG_SETMASK, &Before, nullptr);
  if (Started)
    return;
  // The next collection tries again.
  std::lock_guard<Mutex> Guard(Lock);
  HaveThread = false;
}

void resetFinalizersInChild() noexcept {
  // A destructor that was running in the parent does not end here; its box is
  // left as it is. What is queued is for the child's own thread, which its next
  // collection starts.
  Running.store(0, std::memory_order_relaxed);
  FinalizerThread.store(0, std::memory_order_relaxed);
  HaveThread = false;
}

} // namespace runtime

using namespace runtime;

void abi::reify_setfinalizer(void *Box, Destroy Function) noexcept {
  KeepErrno Keep;
  if (const HeapHooks *Hooks = heapHooks()) {
    if (Hooks->set_finalizer)
      Hooks->set_finalizer(Box, Function);
    return;
  }
  std::lock_guard<Mutex> Guard(Lock);
  if (!Table.reserve(Table.Size + 1))
    fatal({"reify: out of memory: cannot map the table of finalizers"});
  Table.push({~reinterpret_cast<std::uintptr_t>(Box), Function});
}

REIFY_END_NAMESPACE
