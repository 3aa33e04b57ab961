//===- heap.cpp - The memory of boxes -------------------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Where the blocks of cache.h come from. Regions of the system's memory are
/// cut into aligned chunks, a chunk into blocks of one class, and a thread gets
/// a batch of adjacent blocks at a time: one lock for 2000 small boxes. A
/// thread that ends gives back what it did not use. Nothing is freed yet.
///
/// The heap interposes nothing, uses no malloc, and starts with the first box.
///
//===----------------------------------------------------------------------===//

#include "cache.h"

#include "reify/heap.h"

#include <cstdlib>
#include <cstring>
#include <new>
#include <pthread.h>
#include <sys/mman.h>

/// LeakSanitizer's, where it is in the process: what only a box points to is
/// not lost.
extern "C" void __lsan_register_root_region(const void *, std::size_t)
    __attribute__((weak));

REIFY_BEGIN_NAMESPACE
namespace runtime {

constexpr std::size_t ChunkSize = 64 << 10;
/// A pointer one past the end of a chunk's last block is still inside the
/// chunk: compilers keep such derived pointers.
constexpr std::size_t ChunkTail = 16;
constexpr std::size_t BatchSize = 16 << 10;
constexpr std::size_t FirstRegion = 1 << 20;
constexpr std::size_t LargestRegion = 64 << 20;
/// Regions from this size on ask for huge pages: with small ones, page faults
/// would be most of the cost of a box. Small programs stay small.
constexpr std::size_t HugeRegion = 8 << 20;
constexpr std::size_t HugePage = 2 << 20;

namespace {

/// A run that a thread gave back, written into its first block.
struct ReturnedRun {
  ReturnedRun *NextRun;
  char *End;
};

/// The heap's stock of one class.
struct Stock {
  char *Next;            ///< The chunk being cut.
  char *End;             ///< Where its blocks end.
  ReturnedRun *Returned; ///< Used up before the chunk.
  std::uint64_t Handed;  ///< Blocks with threads or in boxes.
};

struct Heap {
  std::mutex Lock;
  Stock Stocks[NumClasses];
  char *RegionNext; ///< The region being cut into chunks.
  char *RegionEnd;
  std::size_t NextRegion;
  char *CachesNext; ///< The chunk being cut into ThreadCaches.
  char *CachesEnd;
  ThreadCache *Live; ///< Caches of running threads.
  ThreadCache *Idle; ///< Caches of threads that ended.
  std::uint64_t LargeBoxes, LargeBytes, Mapped;
  bool HaveKey;
  pthread_key_t Key; ///< Its destructor runs when a thread ends.
};

} // namespace

static constinit Heap TheHeap{};
/// The cache of threads that have not boxed yet, and of threads whose key
/// destructor has run: these get single blocks.
static constinit ThreadCache NoCache;
static constinit ThreadCache EndedCache;

// gcc does not take the model over from the declaration.
__thread ThreadCache *Cache __attribute__((tls_model("initial-exec"))) =
    &NoCache;

// --- Memory of the system ---------------------------------------------------

[[noreturn, gnu::cold]] static void exhausted(std::size_t Bytes) {
  fatal({"reify: out of memory: cannot map ", Decimal(Bytes).text(),
         " bytes for boxes"});
}

static char *tryMap(std::size_t Bytes) {
  void *Memory = mmap(nullptr, Bytes, PROT_READ | PROT_WRITE,
                      MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  if (Memory == MAP_FAILED)
    return nullptr;
  if (&__lsan_register_root_region)
    __lsan_register_root_region(Memory, Bytes);
  return static_cast<char *>(Memory);
}

/// Starts a new region. Its start is rounded up to a chunk or a huge page,
/// which loses only address space.
static void mapRegion(Heap &H) {
  std::size_t Wanted = H.NextRegion ? H.NextRegion : FirstRegion;
  char *Memory = tryMap(Wanted);
  while (!Memory && Wanted > 2 * ChunkSize) {
    Wanted /= 2;
    Memory = tryMap(Wanted);
  }
  if (!Memory)
    exhausted(Wanted);
  H.NextRegion = Wanted < LargestRegion ? Wanted * 2 : LargestRegion;
  H.Mapped += Wanted;
  std::uintptr_t Start = reinterpret_cast<std::uintptr_t>(Memory);
  H.RegionNext = Memory + (-Start & (ChunkSize - 1));
  H.RegionEnd = Memory + Wanted;
  if (Wanted >= HugeRegion) {
    H.RegionNext = Memory + (-Start & (HugePage - 1));
    // Only advice: without huge pages the heap is slower and no less right.
    (void)madvise(H.RegionNext,
                  static_cast<std::size_t>(H.RegionEnd - H.RegionNext),
                  MADV_HUGEPAGE);
  }
}

static char *newChunk(Heap &H) {
  if (static_cast<std::size_t>(H.RegionEnd - H.RegionNext) < ChunkSize)
    mapRegion(H);
  char *Chunk = H.RegionNext;
  H.RegionNext += ChunkSize;
  return Chunk;
}

// --- Runs of blocks ---------------------------------------------------------

/// A run of at least one and at most MaxBlocks blocks; End is its end.
static char *takeRun(Heap &H, unsigned Class, std::size_t MaxBlocks,
                     char *&End) {
  Stock &S = H.Stocks[Class];
  const std::size_t Size = blockSize(Class);
  char *Run;
  if (S.Returned) {
    Run = reinterpret_cast<char *>(S.Returned);
    ReturnedRun Head = *S.Returned;
    End = Head.End;
    S.Returned = Head.NextRun;
    if (static_cast<std::size_t>(End - Run) > MaxBlocks * Size) {
      char *Rest = Run + MaxBlocks * Size;
      // What cannot hold the header of a run (one block of 8 bytes) is lost.
      if (static_cast<std::size_t>(End - Rest) >= sizeof(ReturnedRun)) {
        S.Returned = reinterpret_cast<ReturnedRun *>(Rest);
        *S.Returned = {Head.NextRun, End};
      }
      End = Rest;
    }
  } else {
    if (S.Next == S.End) {
      S.Next = newChunk(H);
      S.End = S.Next + (ChunkSize - ChunkTail) / Size * Size;
    }
    std::size_t Blocks = static_cast<std::size_t>(S.End - S.Next) / Size;
    Run = S.Next;
    End = S.Next += (Blocks < MaxBlocks ? Blocks : MaxBlocks) * Size;
  }
  S.Handed += static_cast<std::size_t>(End - Run) / Size;
  return Run;
}

static void giveBack(Heap &H, unsigned Class, FreeRun &Run) {
  char *Next = Run.Next.load(std::memory_order_relaxed);
  std::size_t Bytes = static_cast<std::size_t>(Run.End - Next);
  Stock &S = H.Stocks[Class];
  S.Handed -= Bytes / blockSize(Class);
  if (Bytes >= sizeof(ReturnedRun)) {
    ReturnedRun *Returned = reinterpret_cast<ReturnedRun *>(Next);
    *Returned = {S.Returned, Run.End};
    S.Returned = Returned;
  }
  Run.End = nullptr;
  Run.Next.store(nullptr, std::memory_order_relaxed);
}

// --- Caches -----------------------------------------------------------------

static void endThread(void *Ended) {
  ThreadCache *C = static_cast<ThreadCache *>(Ended);
  // Destructors of other keys may still box; those of thread_locals ran before.
  Cache = &EndedCache;
  std::lock_guard<std::mutex> Guard(TheHeap.Lock);
  for (unsigned Class = 0; Class != NumClasses; ++Class)
    giveBack(TheHeap, Class, C->Runs[Class]);
  *C->Link = C->NextCache;
  if (C->NextCache)
    C->NextCache->Link = C->Link;
  C->NextCache = TheHeap.Idle;
  TheHeap.Idle = C;
}

static ThreadCache *newCache(Heap &H) {
  ThreadCache *C = H.Idle;
  if (C) {
    H.Idle = C->NextCache;
  } else {
    if (static_cast<std::size_t>(H.CachesEnd - H.CachesNext) <
        sizeof(ThreadCache)) {
      H.CachesNext = newChunk(H);
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
    std::lock_guard<std::mutex> Guard(TheHeap.Lock);
    if (!TheHeap.HaveKey)
      TheHeap.HaveKey = pthread_key_create(&TheHeap.Key, endThread) == 0;
    HaveKey = TheHeap.HaveKey;
    Cache = newCache(TheHeap);
  }
  // Without a key the blocks that are left when the thread ends stay unused.
  if (HaveKey)
    (void)pthread_setspecific(TheHeap.Key, Cache);
}

void *allocateSlowly(unsigned Class) noexcept {
  char *End;
  if (Cache == &EndedCache) {
    std::lock_guard<std::mutex> Guard(TheHeap.Lock);
    return takeRun(TheHeap, Class, 1, End);
  }
  if (Cache == &NoCache)
    startThread();
  const std::size_t Size = blockSize(Class);
  FreeRun &Run = Cache->Runs[Class];
  std::lock_guard<std::mutex> Guard(TheHeap.Lock);
  char *Block = takeRun(TheHeap, Class, BatchSize / Size, End);
  Run.End = End;
  Run.Next.store(Block + Size, std::memory_order_relaxed);
  return Block;
}

void *allocateLarge(std::size_t Size) noexcept {
  ensureForkHandlers();
  readHeapOptions();
  // At least one byte more than asked for: one past the end stays inside.
  constexpr std::size_t Page = 4096;
  std::size_t Bytes = (Size / Page + 1) * Page;
  char *Block = Bytes > Size ? tryMap(Bytes) : nullptr;
  if (!Block)
    exhausted(Size);
  std::lock_guard<std::mutex> Guard(TheHeap.Lock);
  TheHeap.LargeBoxes += 1;
  TheHeap.LargeBytes += Bytes;
  TheHeap.Mapped += Bytes;
  return Block;
}

void lockHeap() noexcept { TheHeap.Lock.lock(); }
void unlockHeap() noexcept { TheHeap.Lock.unlock(); }

// --- Environment and report -------------------------------------------------

static std::atomic<bool> PrintStats{false};

void readHeapOptions() noexcept {
  static constinit std::atomic<bool> Done{false};
  if (Done.load(std::memory_order_relaxed) ||
      Done.exchange(true, std::memory_order_relaxed))
    return;
  if (const char *Mode = std::getenv("REIFY_HEAP")) {
    if (std::strcmp(Mode, "collect") == 0)
      report({"reify: REIFY_HEAP=collect: this version does not collect boxes "
              "yet; going on as with REIFY_HEAP=never"});
    else if (std::strcmp(Mode, "never") != 0 && *Mode)
      report({"reify: REIFY_HEAP=", Mode,
              ": unknown value ignored (known: never, collect)"});
  }
  const char *Stats = std::getenv("REIFY_HEAP_STATS");
  PrintStats.store(Stats && std::strcmp(Stats, "1") == 0,
                   std::memory_order_relaxed);
}

/// After the destructors of the executable's static objects, so that their
/// boxes count.
[[gnu::destructor]] static void printStats() {
  readHeapOptions();
  if (!PrintStats.load(std::memory_order_relaxed))
    return;
  heap::Stats S = heap::stats();
  report({"reify: boxes=", Decimal(S.boxes).text(),
          " bytes=", Decimal(S.bytes).text()});
}

} // namespace runtime

heap::Stats heap::stats() noexcept {
  using namespace runtime;
  Heap &H = TheHeap;
  std::lock_guard<std::mutex> Guard(H.Lock);
  Stats Sum{H.LargeBoxes, H.LargeBytes, H.Mapped};
  for (unsigned Class = 0; Class != NumClasses; ++Class) {
    std::uint64_t Boxes = H.Stocks[Class].Handed;
    for (ThreadCache *C = H.Live; C; C = C->NextCache) {
      FreeRun &Run = C->Runs[Class];
      Boxes -= static_cast<std::size_t>(
                   Run.End - Run.Next.load(std::memory_order_relaxed)) /
               blockSize(Class);
    }
    Sum.boxes += Boxes;
    Sum.bytes += Boxes * blockSize(Class);
  }
  return Sum;
}

REIFY_END_NAMESPACE
