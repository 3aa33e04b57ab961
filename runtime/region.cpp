//===- region.cpp - Chunks out of the system's memory -------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Where chunks come from: regions that grow with the heap are cut into them.
/// Large boxes have mappings of their own.
///
//===----------------------------------------------------------------------===//

#include "stock.h"

#include <sys/mman.h>

/// LeakSanitizer's, where it is in the process: what only a box points to is
/// not lost.
extern "C" void __lsan_register_root_region(const void *, std::size_t)
    __attribute__((weak));
extern "C" void __lsan_unregister_root_region(const void *, std::size_t)
    __attribute__((weak));

REIFY_BEGIN_NAMESPACE
namespace runtime {

constexpr std::size_t FirstRegion = 1 << 20;
constexpr std::size_t LargestRegion = 64 << 20;
/// Regions from this size on ask for huge pages: with small ones, page faults
/// would be most of the cost of a box. Small programs stay small.
constexpr std::size_t HugeRegion = 8 << 20;
constexpr std::size_t HugePage = 2 << 20;

void exhausted(const Heap &H, std::size_t Bytes) noexcept {
  if (H.Limit && H.InUse + Bytes > H.Limit)
    fatal({"reify: out of memory: the limit of ", Decimal(H.Limit).text(),
           " bytes for boxes is reached"});
  fatal({"reify: out of memory: cannot map ", Decimal(Bytes).text(),
         " bytes for boxes"});
}

void noteRange(char *Start, std::size_t Bytes) noexcept {
  std::uintptr_t Low = reinterpret_cast<std::uintptr_t>(Start);
  if (Low < HeapLow)
    HeapLow = Low;
  if (Low + Bytes > HeapHigh)
    HeapHigh = Low + Bytes;
  if (&__lsan_register_root_region)
    __lsan_register_root_region(Start, Bytes);
}

/// Starts a new region. Its start is rounded up to a chunk or a huge page,
/// which loses only address space. The size that could not be mapped, or 0.
static std::size_t mapRegion(Heap &H) {
  std::size_t Wanted = H.NextRegion ? H.NextRegion : FirstRegion;
  char *Memory = mapMemory(Wanted);
  while (!Memory && Wanted > 2 * ChunkSize) {
    Wanted /= 2;
    Memory = mapMemory(Wanted);
  }
  if (!Memory)
    return Wanted;
  noteRange(Memory, Wanted);
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
  return 0;
}

/// A chunk of memory that no table knows yet, or null with the size that could
/// not be mapped.
static char *cutChunk(Heap &H, std::size_t &Wanted) {
  if (static_cast<std::size_t>(H.RegionEnd - H.RegionNext) < ChunkSize)
    if ((Wanted = mapRegion(H)))
      return nullptr;
  char *Memory = H.RegionNext;
  H.RegionNext += ChunkSize;
  return Memory;
}

char *cutInternal(Heap &H) noexcept {
  std::size_t Wanted;
  char *Memory = cutChunk(H, Wanted);
  InternalChunk.Use = Chunk::Internal;
  if (!Memory || !enterChunk(Memory, ChunkSize, &InternalChunk))
    exhausted(H, ChunkSize);
  return Memory;
}

Chunk *newDescription(Heap &H) noexcept {
  if (!H.UnusedChunks) {
    Slab *S = reinterpret_cast<Slab *>(cutInternal(H));
    S->Next = H.Slabs;
    S->Count = SlabCount;
    H.Slabs = S;
    for (unsigned I = SlabCount; I-- != 0;) {
      S->Chunks[I].NextFree = H.UnusedChunks;
      H.UnusedChunks = &S->Chunks[I];
    }
  }
  Chunk *C = H.UnusedChunks;
  H.UnusedChunks = C->NextFree;
  C->NextFree = nullptr;
  return C;
}

Chunk *newChunk(Heap &H, std::size_t &Wanted) noexcept {
  if (Chunk *C = H.FreeChunks) {
    H.FreeChunks = C->NextFree;
    H.InUse += ChunkSize;
    C->Clean = false;
    return C;
  }
  if (H.Limit && H.InUse + ChunkSize > H.Limit) {
    Wanted = ChunkSize;
    return nullptr;
  }
  Chunk *C = newDescription(H);
  C->Start = cutChunk(H, Wanted);
  if (!C->Start || !enterChunk(C->Start, ChunkSize, C)) {
    C->NextFree = H.UnusedChunks;
    H.UnusedChunks = C;
    return nullptr;
  }
  H.InUse += ChunkSize;
  return C;
}

void trimFreeChunks(Heap &H, std::uint64_t Keep) noexcept {
  std::uint64_t Kept = 0;
  for (Chunk *C = H.FreeChunks; C; C = C->NextFree)
    if ((Kept += ChunkSize) > Keep && !C->Clean) {
      C->Clean = true;
      (void)madvise(C->Start, ChunkSize, MADV_DONTNEED);
    }
}

void freeLarge(Heap &H, Chunk &C) noexcept {
  (void)enterChunk(C.Start, C.ByteSize, nullptr);
  if (&__lsan_unregister_root_region)
    __lsan_unregister_root_region(C.Mapping, C.MappingBytes);
  munmap(C.Mapping, C.MappingBytes);
  H.InUse -= C.ByteSize;
  H.Mapped -= C.ByteSize;
  C.Use = Chunk::Unused;
  C.NextFree = H.UnusedChunks;
  H.UnusedChunks = &C;
}

} // namespace runtime
REIFY_END_NAMESPACE
