//===- heap.cpp - The memory of boxes -------------------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Where the blocks of cache.h come from. Regions of the system's memory are
/// cut into aligned chunks, a chunk into blocks of one class. A thread owns the
/// chunk that it takes blocks from, and finds the next run of free ones by the
/// chunk's marks without a lock (Go's idea, runtime/mcache.go, mbitmap.go):
/// after a collection, free runs are short.
///
/// The heap interposes nothing, uses no malloc, and starts with the first box.
///
//===----------------------------------------------------------------------===//

#include "collector.h"
#include "finalizer.h"
#include "hooks.h"
#include "options.h"
#include "stock.h"

#include <csignal>
#include <new>

REIFY_BEGIN_NAMESPACE
namespace runtime {

constexpr std::size_t Page = 4096;
/// Under REIFY_HEAP_STRESS the slow path is frequent.
constexpr unsigned StressBlocks = 16;

constinit Heap TheHeap{};
/// The cache of threads that have not boxed yet, and of threads whose key
/// destructor has run: these get single blocks.
static constinit ThreadCache NoCache;
static constinit ThreadCache EndedCache;

// gcc does not take the model over from the declaration.
__thread ThreadCache *Cache __attribute__((tls_model("initial-exec"))) =
    &NoCache;

// --- Runs of blocks ---------------------------------------------------------

/// The one place where a run changes. Its thread is the only writer.
static void setRun(FreeRun &Run, char *Next, char *End, std::uint64_t Handed) {
  std::uint32_t Changes = Run.Changes.load(std::memory_order_relaxed);
  Run.Changes.store(Changes + 1, std::memory_order_relaxed);
  // Released, so that who sees a new value sees that it is changing.
  Run.Handed.store(Handed, std::memory_order_release);
  Run.Next.store(Next, std::memory_order_release);
  Run.End.store(End, std::memory_order_release);
  Run.Changes.store(Changes + 2, std::memory_order_release);
}

/// Makes the next free blocks of the run's chunk its run and returns the first,
/// or null. Without the lock: a collection may stop the thread anywhere in
/// here. It hands out nothing of an owned chunk, so what was free stays so.
static void *takeFromSource(FreeRun &Run) {
  Chunk *C = Run.Source;
  if (!C)
    return nullptr;
  unsigned End, Begin = findRun(C->Marks, C->Position, C->Blocks, End);
  if (Begin == C->Blocks)
    return nullptr;
  if (REIFY_UNLIKELY(Options.Stress.load(std::memory_order_relaxed)) &&
      End - Begin > StressBlocks)
    End = Begin + StressBlocks;
  C->Position = End;
  char *Block = C->block(Begin);
  setRun(Run, Block + C->ByteSize, C->block(End),
         Run.Handed.load(std::memory_order_relaxed) + (End - Begin));
  return Block;
}

/// What C can still hand out.
static std::uint64_t freeBytes(const Chunk &C) {
  std::uint64_t Blocks = 0;
  for (unsigned End, At = C.Position; At < C.Blocks; At = End) {
    At = findRun(C.Marks, At, C.Blocks, End);
    Blocks += End - At;
  }
  return Blocks * C.ByteSize;
}

static void putIntoStock(Heap &H, Chunk &C) {
  Chunk *&Stock = H.Stocks[static_cast<unsigned>(C.Holds)][C.Class];
  C.NextFree = Stock;
  Stock = &C;
}

void releaseRuns(Heap &H, ThreadCache &Of) noexcept {
  for (unsigned Kind = 0; Kind != NumContents; ++Kind)
    for (unsigned Class = 0; Class != NumClasses; ++Class) {
      FreeRun &Run = Of.Runs[Kind][Class];
      Chunk *C = Run.Source;
      if (!C)
        continue;
      char *Next = Run.Next.load(std::memory_order_relaxed);
      char *End = Run.End.load(std::memory_order_relaxed);
      std::size_t Left = static_cast<std::size_t>(End - Next) / C->ByteSize;
      C->Position -= static_cast<std::uint32_t>(Left);
      setRun(Run, nullptr, nullptr,
             Run.Handed.load(std::memory_order_relaxed) - Left);
      Run.Source = nullptr;
      C->Owned = false;
      // Refilling has counted all of it.
      const std::uint64_t Free = freeBytes(*C);
      H.Since -= Free < H.Since ? Free : H.Since;
      if (Free)
        putIntoStock(H, *C);
    }
}

/// Gives the run a chunk with free blocks: the one place where memory for
/// blocks is chosen.
static void *refill(Heap &H, FreeRun &Run, unsigned Class, Contents Holds) {
  if (Chunk *Used = Run.Source) { // Full until the next collection.
    Used->Owned = false;
    Run.Source = nullptr;
    setRun(Run, nullptr, nullptr, Run.Handed.load(std::memory_order_relaxed));
  }
  for (bool Collected = false;; Collected = true) {
    Chunk *&Stock = H.Stocks[static_cast<unsigned>(Holds)][Class];
    while (Chunk *C = Stock) {
      Stock = C->NextFree;
      C->NextFree = nullptr;
      C->Owned = true;
      Run.Source = C;
      const std::uint64_t Free = freeBytes(*C);
      if (void *Block = takeFromSource(Run)) {
        H.Since += Free;
        return Block;
      }
      C->Owned = false;
      Run.Source = nullptr;
    }
    std::size_t Wanted = ChunkSize;
    if (Chunk *C = newChunk(H, Wanted)) {
      prepareSmall(*C, Class, Holds);
      putIntoStock(H, *C);
    } else if (Collected || !collectLocked(H)) {
      exhausted(H, Wanted);
    }
  }
}

static std::uint64_t triggerOf(const Heap &H) {
  std::uint64_t Trigger = H.Trigger ? H.Trigger : SmallestTrigger;
  // Near a limit, half of what is left.
  if (H.Limit) {
    std::uint64_t Left =
        H.Limit > H.Collected.live ? (H.Limit - H.Collected.live) / 2 : 0;
    if (Left < 16 * ChunkSize)
      Left = 16 * ChunkSize;
    if (Left < Trigger)
      return Left;
  }
  return Trigger;
}

/// Whether the next allocation of the slow path collects first.
static bool isDue(const Heap &H) {
  return H.Since >= triggerOf(H) ||
         Options.Stress.load(std::memory_order_relaxed);
}

// --- Caches -----------------------------------------------------------------

/// Puts a cache whose thread is gone among the idle ones.
static void retireCache(Heap &H, ThreadCache *C) {
  releaseRuns(H, *C);
  for (unsigned Kind = 0; Kind != NumContents; ++Kind)
    for (unsigned Class = 0; Class != NumClasses; ++Class) {
      FreeRun &Run = C->Runs[Kind][Class];
      H.Retired[Kind][Class] += Run.Handed.load(std::memory_order_relaxed);
      setRun(Run, nullptr, nullptr, 0);
    }
  *C->Link = C->NextCache;
  if (C->NextCache)
    C->NextCache->Link = C->Link;
  C->NextCache = H.Idle;
  H.Idle = C;
}

static void endThread(void *Ended) {
  // Destructors of other keys may still box; those of thread_locals ran before.
  Cache = &EndedCache;
  std::lock_guard<Mutex> Guard(TheHeap.Lock);
  retireCache(TheHeap, static_cast<ThreadCache *>(Ended));
}

static ThreadCache *newCache(Heap &H) {
  ThreadCache *C = H.Idle;
  if (C) {
    H.Idle = C->NextCache;
  } else {
    if (static_cast<std::size_t>(H.CachesEnd - H.CachesNext) <
        sizeof(ThreadCache)) {
      H.CachesNext = cutInternal(H);
      H.CachesEnd = H.CachesNext + ChunkSize;
    }
    C = new (H.CachesNext) ThreadCache;
    H.CachesNext += sizeof(ThreadCache);
  }
  C->NextCache = H.Live;
  C->Link = &H.Live;
  if (H.Live)
    H.Live->Link = &C->NextCache;
  H.Live = C;
  return C;
}

/// The calling thread's first box: gives it a cache.
static void startThread() {
  // The code of endThread must outlive every thread. Before the lock: this may
  // call the loader.
  pinOwner(&NoCache);
  ensureForkHandlers();
  readHeapOptions();
  bool HaveKey;
  {
    std::lock_guard<Mutex> Guard(TheHeap.Lock);
    TheHeap.Limit = Options.Limit.load(std::memory_order_relaxed);
    if (!TheHeap.HaveKey)
      TheHeap.HaveKey = pthread_key_create(&TheHeap.Key, endThread) == 0;
    HaveKey = TheHeap.HaveKey;
    Cache = newCache(TheHeap);
  }
  // Without a key the blocks that are left when the thread ends stay unused.
  if (HaveKey)
    (void)pthread_setspecific(TheHeap.Key, Cache);
}

/// A block of the heap that the program was linked with. Caches stay empty
/// then: every box comes here. A block size says which alignment may be meant.
static void *allocateForeign(std::size_t Size, Contents Holds) {
  constexpr std::size_t MostAligned = 128;
  std::size_t Align = Size & -Size;
  if (Align > MostAligned || Size > LargestBlock)
    Align = MostAligned;
  const HeapHooks *Hooks = heapHooks();
  void *Block = Hooks->allocate(Size, Align, Holds != Contents::Nothing);
  if (!Block)
    fatal({"reify: out of memory: the heap '", Hooks->name, "' has not ",
           Decimal(Size).text(), " bytes for boxes"});
  return Block;
}

void *allocateSlowly(unsigned Class, Contents Holds) noexcept {
  KeepErrno Keep;
  if (isForeignHeap())
    return allocateForeign(blockSize(Class), Holds);
  const unsigned Kind = static_cast<unsigned>(Holds);
  if (Cache == &NoCache)
    startThread();
  const bool Ended = Cache == &EndedCache;
  if (!Ended && !Options.Stress.load(std::memory_order_relaxed))
    if (void *Block = takeFromSource(Cache->Runs[Kind][Class]))
      return Block;
  void *Block;
  {
    Heap &H = TheHeap;
    std::lock_guard<Mutex> Guard(H.Lock);
    if (isDue(H))
      (void)collectLocked(H);
    FreeRun &Run = (Ended ? H.Shared : *Cache).Runs[Kind][Class];
    Block = Ended ? Run.Next.load(std::memory_order_relaxed) : nullptr;
    if (Block && Block != Run.End.load(std::memory_order_relaxed))
      Run.Next.store(static_cast<char *>(Block) + blockSize(Class),
                     std::memory_order_relaxed);
    else if (!(Block = takeFromSource(Run)))
      Block = refill(H, Run, Class, Holds);
  }
  finishCollection();
  return Block;
}

// --- Large boxes ------------------------------------------------------------

void *allocateLarge(std::size_t Size, Contents Holds) noexcept {
  KeepErrno Keep;
  if (isForeignHeap())
    return allocateForeign(Size, Holds);
  ensureForkHandlers();
  readHeapOptions();
  // At least one byte more than asked for: one past the end stays inside.
  std::size_t Bytes = (Size / Page + 1) * Page;
  // The table knows whole chunks; what is not touched is address space alone.
  std::size_t Mapped = (Bytes + 2 * ChunkSize - 1) & ~(ChunkSize - 1);
  char *Block = nullptr;
  {
    Heap &H = TheHeap;
    std::lock_guard<Mutex> Guard(H.Lock);
    H.Limit = Options.Limit.load(std::memory_order_relaxed);
    if (isDue(H))
      (void)collectLocked(H);
    auto Fits = [&] { return !H.Limit || H.InUse + Bytes <= H.Limit; };
    char *Memory = nullptr;
    if (Mapped > Size) {
      if (Fits())
        Memory = mapMemory(Mapped);
      if (!Memory && collectLocked(H) && Fits())
        Memory = mapMemory(Mapped);
    }
    if (!Memory)
      exhausted(H, Size);
    std::uintptr_t Start = reinterpret_cast<std::uintptr_t>(Memory);
    Block = Memory + (-Start & (ChunkSize - 1));
    noteRange(Memory, Mapped);
    Chunk *C = newDescription(H);
    C->Start = Block;
    C->ByteSize = Bytes;
    C->Use = Chunk::Large;
    C->Blocks = 1;
    C->Holds = Holds;
    C->Marks[0] = 1; // Not to be freed by a collection that is abandoned.
    C->Mapping = Memory;
    C->MappingBytes = Mapped;
    if (!enterChunk(Block, Bytes, C))
      exhausted(H, Size);
    H.LargeBoxes += 1;
    H.LargeBytes += Bytes;
    H.Mapped += Bytes;
    H.InUse += Bytes;
    H.Since += Bytes;
  }
  finishCollection();
  return Block;
}

// --- Counting, fork ---------------------------------------------------------

/// Blocks that left a run. A thread that is stopped in the middle of a change
/// would keep the reader for ever: it gives up after a while.
static std::uint64_t countRun(const FreeRun &Run, unsigned Class) {
  std::uint64_t Count = 0;
  for (unsigned Tries = 0; Tries != 1000; ++Tries) {
    std::uint32_t Changes = Run.Changes.load(std::memory_order_acquire);
    std::uint64_t Handed = Run.Handed.load(std::memory_order_acquire);
    char *Next = Run.Next.load(std::memory_order_acquire);
    char *End = Run.End.load(std::memory_order_acquire);
    if (Changes % 2 == 0 && End >= Next) {
      Count = Handed - static_cast<std::size_t>(End - Next) / blockSize(Class);
      if (Run.Changes.load(std::memory_order_relaxed) == Changes)
        break;
    }
  }
  return Count;
}

void countBoxes(Heap &H, std::uint64_t &Boxes, std::uint64_t &Bytes) noexcept {
  Boxes = H.LargeBoxes;
  Bytes = H.LargeBytes;
  for (unsigned Kind = 0; Kind != NumContents; ++Kind)
    for (unsigned Class = 0; Class != NumClasses; ++Class) {
      std::uint64_t Count =
          H.Retired[Kind][Class] + countRun(H.Shared.Runs[Kind][Class], Class);
      for (ThreadCache *C = H.Live; C; C = C->NextCache)
        Count += countRun(C->Runs[Kind][Class], Class);
      Boxes += Count;
      Bytes += Count * blockSize(Class);
    }
}

void lockHeap() noexcept { TheHeap.Lock.lock(); }
void unlockHeap() noexcept { TheHeap.Lock.unlock(); }

/// A run whose thread was in setRun when the process forked: Next and End may
/// be of two runs, and what lies between them is nobody's business. Both runs
/// are in front of the chunk's Position, so dropping them loses free blocks
/// until the next collection and hands out none twice. (Before setRun, Position
/// may be ahead of the run: the same loss.) Handed may count them.
static void dropTornRun(FreeRun &Run) {
  std::uint32_t Changes = Run.Changes.load(std::memory_order_relaxed);
  if (Changes % 2 == 0)
    return;
  Run.Changes.store(Changes + 1, std::memory_order_relaxed);
  setRun(Run, nullptr, nullptr, Run.Handed.load(std::memory_order_relaxed));
}

void unlockHeapInChild() noexcept {
  // The other threads are gone: what they had is free again.
  for (ThreadCache *C = TheHeap.Live, *Next; C; C = Next) {
    Next = C->NextCache;
    if (C == Cache)
      continue;
    for (auto &Kind : C->Runs)
      for (FreeRun &Run : Kind)
        dropTornRun(Run);
    retireCache(TheHeap, C);
  }
  TheHeap.Lock.unlock();
}

/// After the destructors of the executable's static objects, so that their
/// boxes count.
[[gnu::destructor]] static void printStats() {
  readHeapOptions();
  if (!Options.PrintStats.load(std::memory_order_relaxed))
    return;
  heap::Stats S = heap::stats();
  report({"reify: boxes=", Decimal(S.boxes).text(),
          " bytes=", Decimal(S.bytes).text(), " collections=",
          Decimal(S.collections).text(), " live=", Decimal(S.live).text()});
}

} // namespace runtime

heap::Stats heap::stats() noexcept {
  using namespace runtime;
  std::lock_guard<Mutex> Guard(TheHeap.Lock);
  Stats Sum = TheHeap.Collected;
  countBoxes(TheHeap, Sum.boxes, Sum.bytes);
  Sum.mapped = TheHeap.Mapped;
  Sum.finalized = finalizedCount();
  return Sum;
}

bool heap::collect() noexcept {
  using namespace runtime;
  KeepErrno Keep;
  readHeapOptions();
  ensureForkHandlers();
  bool Sure;
  {
    std::lock_guard<Mutex> Guard(TheHeap.Lock);
    Sure = collectLocked(TheHeap);
  }
  finishCollection();
  return Sure;
}

void heap::set_limit(std::size_t Bytes) noexcept {
  using namespace runtime;
  std::lock_guard<Mutex> Guard(TheHeap.Lock);
  Options.Limit.store(Bytes, std::memory_order_relaxed);
  TheHeap.Limit = Bytes;
}

void heap::set_signal(int Signal) noexcept {
  if (Signal < 1 || Signal > SIGRTMAX)
    Signal = 0;
  runtime::Options.Signal.store(Signal, std::memory_order_relaxed);
}

REIFY_END_NAMESPACE
