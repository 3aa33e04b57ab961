//===- stock.h - The state of the box heap ----------------------*- C++ -*-===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// What heap.cpp, which hands out blocks, and collector.cpp share. Everything
/// here is under the heap's lock.
///
//===----------------------------------------------------------------------===//

#ifndef REIFY_RUNTIME_STOCK_H
#define REIFY_RUNTIME_STOCK_H

#include "chunk.h"

#include "reify/heap.h"

#include <pthread.h>

REIFY_BEGIN_NAMESPACE
namespace runtime {

/// Below it no collection happens.
constexpr std::uint64_t SmallestTrigger = 32 << 20;

struct Heap {
  Mutex Lock;
  Chunk *Stocks[NumContents][NumClasses]; ///< Chunks with free blocks, unowned.
  Chunk *FreeChunks;                      ///< Of any class.
  Chunk *UnusedChunks;                    ///< Descriptions without memory.
  struct Slab *Slabs;                     ///< All descriptions.
  char *RegionNext;                       ///< The region being cut into chunks.
  char *RegionEnd;
  std::size_t NextRegion;
  char *CachesNext; ///< The chunk being cut into ThreadCaches.
  char *CachesEnd;
  ThreadCache *Live;  ///< Caches of running threads.
  ThreadCache *Idle;  ///< Caches of threads that ended.
  ThreadCache Shared; ///< For threads that have none any more.
  /// Blocks handed out by caches that are idle now.
  std::uint64_t Retired[NumContents][NumClasses];
  std::uint64_t LargeBoxes, LargeBytes, Mapped;
  std::uint64_t
      InUse; ///< Bytes of chunks and large boxes; what a limit limits.
  std::uint64_t Limit;   ///< Of InUse; 0: none.
  std::uint64_t Since;   ///< Bytes taken for blocks since the last collection.
  std::uint64_t Trigger; ///< Collect at this; 0: SmallestTrigger.
  heap::Stats Collected; ///< The part of the statistics that collections write.
  bool HaveKey;
  pthread_key_t Key; ///< Its destructor runs when a thread ends.
};

/// Descriptions of chunks, in one chunk of the heap's own.
struct Slab {
  Slab *Next;
  unsigned Count;
  Chunk Chunks[1];
};
constexpr unsigned SlabCount =
    static_cast<unsigned>((ChunkSize - sizeof(Slab)) / sizeof(Chunk));

extern Heap TheHeap;

template <typename F> void forEachChunk(Heap &H, F Visit) {
  for (Slab *S = H.Slabs; S; S = S->Next)
    for (unsigned I = 0; I != S->Count; ++I)
      if (S->Chunks[I].Use >= Chunk::Small)
        Visit(S->Chunks[I]);
}

/// Takes the blocks that a cache has not handed out back into the stocks. Only
/// where its thread is the caller or gone.
void releaseRuns(Heap &H, ThreadCache &C) noexcept;
/// The blocks allocated so far.
void countBoxes(Heap &H, std::uint64_t &Boxes, std::uint64_t &Bytes) noexcept;
// --- region.cpp -------------------------------------------------------------

/// Ends the process: Bytes were not to be had.
[[noreturn, gnu::cold]] void exhausted(const Heap &H,
                                       std::size_t Bytes) noexcept;
/// Blocks may lie in this memory from now on.
void noteRange(char *Start, std::size_t Bytes) noexcept;
/// A chunk for the heap's own data.
char *cutInternal(Heap &H) noexcept;
/// A description without memory.
Chunk *newDescription(Heap &H) noexcept;
/// A chunk without blocks, or null with the size that was not to be had.
Chunk *newChunk(Heap &H, std::size_t &Wanted) noexcept;
/// Gives the memory of a dead large box back.
void freeLarge(Heap &H, Chunk &C) noexcept;
/// Gives the pages of free chunks beyond Keep bytes back.
void trimFreeChunks(Heap &H, std::uint64_t Keep) noexcept;

} // namespace runtime
REIFY_END_NAMESPACE

#endif // REIFY_RUNTIME_STOCK_H
