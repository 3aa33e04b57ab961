//===- chunk.cpp - Memory of the heap by address --------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// The table of chunks and the memory behind it.
///
//===----------------------------------------------------------------------===//

#include "chunk.h"

#include <sys/mman.h>

REIFY_BEGIN_NAMESPACE
namespace runtime {

// Zero pages of .bss: what is not touched costs nothing.
constinit Chunk **ChunkTable[std::size_t(1) << (AddressBits - 32)] = {};
constinit Chunk InternalChunk{};
constinit std::uintptr_t HeapLow = ~std::uintptr_t(0), HeapHigh = 0;

char *mapMemory(std::size_t Bytes) noexcept {
  void *Memory = mmap(nullptr, Bytes, PROT_READ | PROT_WRITE,
                      MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  if (Memory == MAP_FAILED)
    return nullptr;
  if ((reinterpret_cast<std::uintptr_t>(Memory) + Bytes) >> AddressBits) {
    munmap(Memory, Bytes);
    return nullptr;
  }
  return static_cast<char *>(Memory);
}

static char *mapAligned(std::size_t Bytes) {
  if (Bytes + 2 * ChunkSize < Bytes)
    return nullptr;
  Bytes = (Bytes + ChunkSize - 1) & ~(ChunkSize - 1);
  char *Memory = mapMemory(Bytes + ChunkSize);
  if (!Memory)
    return nullptr;
  std::size_t Before =
      -reinterpret_cast<std::uintptr_t>(Memory) & (ChunkSize - 1);
  // What is cut off is address space alone; given back so that a limit on it
  // does not count it.
  if (Before)
    munmap(Memory, Before);
  munmap(Memory + Before + Bytes, ChunkSize - Before);
  return Memory + Before;
}

bool enterChunk(const char *Start, std::size_t Bytes, Chunk *C) noexcept {
  std::uintptr_t Address = reinterpret_cast<std::uintptr_t>(Start);
  std::uintptr_t End = Address + Bytes;
  for (; Address < End; Address += ChunkSize) {
    Chunk **&Part = ChunkTable[Address >> 32];
    if (!Part) {
      constexpr std::size_t PartBytes = 65536 * sizeof(Chunk *);
      char *Memory = mapAligned(PartBytes);
      if (!Memory)
        return false;
      Part = reinterpret_cast<Chunk **>(Memory);
      if (!enterChunk(Memory, PartBytes, &InternalChunk))
        return false;
    }
    Part[Address >> 16 & 0xffff] = C;
  }
  return true;
}

void *mapInternal(std::size_t Bytes) noexcept {
  char *Memory = mapAligned(Bytes);
  if (!Memory)
    return nullptr;
  InternalChunk.Use = Chunk::Internal;
  if (!enterChunk(Memory, (Bytes + ChunkSize - 1) & ~(ChunkSize - 1),
                  &InternalChunk)) {
    // Left mapped: parts of it may be entered.
    return nullptr;
  }
  return Memory;
}

} // namespace runtime
REIFY_END_NAMESPACE
