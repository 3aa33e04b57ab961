//===- collector.cpp - Collections of the box heap ------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// One collection, from the decision to the new trigger.
///
/// A collection that cannot be sure frees nothing. If it finds out after the
/// old marks are gone, everything counts as live until the next one.
///
//===----------------------------------------------------------------------===//

#include "collector.h"
#include "finalizer.h"
#include "hooks.h"
#include "options.h"
#include "roots.h"
#include "stock.h"
#include "threads.h"
#include "tracer.h"

#include <cstdlib>
#include <cstring>

extern "C" {
void __asan_init() __attribute__((weak));
void __hwasan_init() __attribute__((weak));
void __msan_init() __attribute__((weak));
void __tsan_init() __attribute__((weak));
}

REIFY_BEGIN_NAMESPACE
namespace runtime {

/// 16 bytes each, of address space; what does not fit is found again.
constexpr std::size_t StackEntries = 1 << 20;

static constinit Tracer::Entry *MarkStack = nullptr;
static constinit Tracer *Marking = nullptr; ///< While finalizers are queued.

/// What is to be said when the lock is free.
namespace {
struct Pending {
  std::uint64_t Number, PauseUs, Scanned, Live, Freed, Threads;
};
} // namespace
static constinit Pending Line{};
static constinit std::atomic<bool> HaveLine{false}, Collected{false};

// --- Whether to collect at all ----------------------------------------------

static bool isUnderValgrind() {
#if defined(__x86_64__)
  // A client request (valgrind.h): rotations that do nothing, and an exchange
  // of rbx with itself, which valgrind takes for a question.
  volatile std::uint64_t Request[6] = {0x1001, 0, 0, 0, 0, 0};
  std::uint64_t Answer = 0;
  __asm__ volatile("rolq $3, %%rdi\n\trolq $13, %%rdi\n\t"
                   "rolq $61, %%rdi\n\trolq $51, %%rdi\n\t"
                   "xchgq %%rbx, %%rbx"
                   : "=d"(Answer)
                   : "a"(&Request[0]), "0"(Answer)
                   : "cc", "memory");
  if (Answer)
    return true;
#endif
  const char *Preload = std::getenv("LD_PRELOAD");
  return Preload && std::strstr(Preload, "vgpreload");
}

/// Sanitizers and valgrind keep shadows of memory that must not be searched,
/// and stop threads in ways of their own.
static bool mayCollect() {
  static constinit int Known = 0; // 1: yes, 2: no.
  if (!Known)
    Known = &__asan_init || &__hwasan_init || &__msan_init || &__tsan_init ||
                    isUnderValgrind()
                ? 2
                : 1;
  return Known == 1 && !heapHooks() &&
         !Options.Never.load(std::memory_order_relaxed);
}

// --- For finalizers ---------------------------------------------------------

static bool isMarked(const void *Box) {
  std::uintptr_t Word = reinterpret_cast<std::uintptr_t>(Box);
  const Chunk *C = chunkOf(Word);
  if (!C || C->Use < Chunk::Small)
    return true; // Not ours: never dead.
  std::size_t Offset = Word - reinterpret_cast<std::uintptr_t>(C->Start);
  unsigned Block = C->Use == Chunk::Large ? 0 : C->blockAt(Offset);
  return Block >= C->Blocks || C->isMarked(Block);
}

static void markBox(void *Box) {
  Marking->box(reinterpret_cast<std::uintptr_t>(Box));
}

/// Whether Box is marked is asked after this: what did not fit onto the stack
/// must be found first.
static void markContents(void *Box) {
  Marking->contents(reinterpret_cast<std::uintptr_t>(Box));
  Marking->finish([](auto Visit) { forEachChunk(TheHeap, Visit); });
}

// --- The parts of a collection ----------------------------------------------

static void clearMarks(Heap &H) {
  forEachChunk(H, [](Chunk &C) {
    for (unsigned I = 0; I != (C.Blocks + 63) / 64; ++I)
      C.Marks[I] = 0;
  });
}

/// Nothing is free but what nobody ever had.
static void markEverything(Heap &H) {
  forEachChunk(H, [](Chunk &C) {
    for (unsigned I = 0; I != (C.Blocks + 63) / 64; ++I)
      C.Marks[I] = ~std::uint64_t(0);
  });
  for (auto &Kind : H.Stocks)
    for (Chunk *&Stock : Kind)
      Stock = nullptr;
}

/// For tests: who reads a block that was freed sees it.
static void fillDead(Heap &H) {
  forEachChunk(H, [](Chunk &C) {
    for (unsigned I = 0; I != C.Blocks; ++I)
      if (!C.isMarked(I))
        std::memset(C.block(I), 0xdd, C.ByteSize);
  });
}

/// Marks what the stopped process refers to, its own thread's registers with
/// it. False where it is not sure; Touched says whether the old marks are gone.
[[gnu::noinline]] static bool markAll(Heap &H, Tracer &M, bool &Touched,
                                      std::uint64_t &Scanned) {
  // The registers that a call preserves, to this frame: plain, which setjmp's
  // buffer is not (glibc mangles rbp, rsp and the return address).
  __builtin_unwind_init();
  if (!openRoots()) {
    closeRoots();
    return false;
  }
  Touched = true;
  clearMarks(H);
  bool Sure = markRoots(M, Scanned);
  closeRoots();
  if (!Sure)
    return false;
  auto Chunks = [&](auto Visit) { forEachChunk(H, Visit); };
  M.finish(Chunks);
  Marking = &M;
  queueFinalizers({isMarked, markBox, markContents});
  Marking = nullptr;
  M.finish(Chunks);
  return true;
}

/// Puts every chunk where it belongs by what is left in it.
static void sortChunks(Heap &H) {
  for (auto &Kind : H.Stocks)
    for (Chunk *&Stock : Kind)
      Stock = nullptr;
  forEachChunk(H, [&H](Chunk &C) {
    if (C.Use == Chunk::Large) {
      if (!C.isMarked(0))
        freeLarge(H, C);
      return;
    }
    if (C.Owned)
      return;
    C.Position = 0;
    unsigned Marked = countMarks(C.Marks, C.Blocks);
    Chunk **List = nullptr;
    if (Marked == 0) {
      C.Use = Chunk::Free;
      C.Clean = false;
      H.InUse -= ChunkSize;
      List = &H.FreeChunks;
    } else if (Marked != C.Blocks) {
      List = &H.Stocks[static_cast<unsigned>(C.Holds)][C.Class];
    }
    if (List) {
      C.NextFree = *List;
      *List = &C;
    }
  });
  trimFreeChunks(H, H.Collected.live > SmallestTrigger ? H.Collected.live
                                                       : SmallestTrigger);
}

static bool prepare() {
  if (!MarkStack)
    MarkStack = static_cast<Tracer::Entry *>(
        mapInternal(StackEntries * sizeof(Tracer::Entry)));
  return MarkStack && prepareRoots();
}

static bool abandon(Heap &H) {
  ++H.Collected.abandoned;
  H.Since = 0;
  // It may be so for good: ask less and less often.
  H.Trigger = 2 * (H.Trigger ? H.Trigger : SmallestTrigger);
  return false;
}

bool collectLocked(Heap &H) noexcept {
  if (!mayCollect())
    return false;
  if (!prepare())
    return abandon(H);
  // The caller's own blocks can be sorted, those of running threads can not.
  releaseRuns(H, *Cache);
  releaseRuns(H, H.Shared);
  heap::Stats &S = H.Collected;
  std::uint64_t Boxes, Bytes;
  countBoxes(H, Boxes, Bytes);

  lockFinalizers();
  const std::uint64_t Start = nowNs();
  unsigned Threads;
  if (!stopThreads(Threads)) {
    unlockFinalizers();
    return abandon(H);
  }
  Tracer M(MarkStack, StackEntries);
  bool Touched = false;
  std::uint64_t Scanned = 0;
  bool Sure = markAll(H, M, Touched, Scanned);
  if (Touched && !Sure)
    markEverything(H);
  if (Sure && Options.Stress.load(std::memory_order_relaxed))
    fillDead(H);
  resumeThreads();
  unlockFinalizers();
  const std::uint64_t Pause = nowNs() - Start;
  S.pause_total_ns += Pause;
  if (Pause > S.pause_max_ns)
    S.pause_max_ns = Pause;
  if (!Sure)
    return abandon(H);

  Collected.store(true, std::memory_order_relaxed);
  ++S.collections;
  S.live = M.live();
  S.scanned = Scanned;
  const std::uint64_t Before = S.freed;
  // Blocks that were never handed out may be marked, too.
  if (Bytes > S.live && Bytes - S.live > S.freed)
    S.freed = Bytes - S.live;
  sortChunks(H);
  H.Since = 0;
  H.Trigger = SmallestTrigger;
  if (H.Trigger < S.live)
    H.Trigger = S.live;
  if (H.Trigger < Scanned / 8)
    H.Trigger = Scanned / 8;
  if (Options.PrintPauses.load(std::memory_order_relaxed)) {
    Line = {S.collections, Pause / 1000,     Scanned,
            S.live,        S.freed - Before, Threads + 1};
    HaveLine.store(true, std::memory_order_release);
  }
  return true;
}

void finishCollection() noexcept {
  if (HaveLine.load(std::memory_order_relaxed) &&
      HaveLine.exchange(false, std::memory_order_acquire)) {
    lockHeap(); // The next collection writes it.
    const Pending Line = runtime::Line;
    unlockHeap();
    report({"reify: collection=", Decimal(Line.Number).text(),
            " pause_us=", Decimal(Line.PauseUs).text(), " scanned=",
            Decimal(Line.Scanned).text(), " live=", Decimal(Line.Live).text(),
            " freed=", Decimal(Line.Freed).text(),
            " threads=", Decimal(Line.Threads).text()});
  }
  if (Collected.load(std::memory_order_relaxed) &&
      Collected.exchange(false, std::memory_order_acquire))
    startFinalizers(stopSignal());
}

} // namespace runtime
REIFY_END_NAMESPACE
