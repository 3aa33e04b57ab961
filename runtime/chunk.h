//===- chunk.h - Memory of the heap by address ------------------*- C++ -*-===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// The heap's memory in aligned chunks of 64 KB, and the table that finds the
/// chunk of any address: a conservative collector asks for every word it sees.
/// What describes a chunk is outside it, so that blocks of every power of two
/// are aligned and marking does not touch what it marks.
///
/// The heap's own data (descriptions, caches of threads, the mark stack) lies
/// in chunks, too: so the search for roots leaves it out by one rule.
///
//===----------------------------------------------------------------------===//

#ifndef REIFY_RUNTIME_CHUNK_H
#define REIFY_RUNTIME_CHUNK_H

#include "cache.h"

#include <bit>

REIFY_BEGIN_NAMESPACE
namespace runtime {

constexpr std::size_t ChunkSize = 64 << 10;
/// A pointer one past the end of a chunk's last block is still inside the
/// chunk: compilers keep such derived pointers.
constexpr std::size_t ChunkTail = 16;
constexpr unsigned MarkWords = ChunkSize / 8 / 64;

struct Chunk {
  enum Purpose : std::uint8_t { Unused, Internal, Free, Small, Large };

  char *Start;
  /// Of a Large one: what was asked for, rounded to pages. ByteSize of Small
  /// chunks is the size of a block.
  std::size_t ByteSize;
  std::uint32_t Reciprocal; ///< Of ByteSize, times 2^32, rounded up.
  std::uint32_t Blocks;
  /// Blocks before it were handed out since the last collection, whatever
  /// Marks says. Written by the owner.
  std::uint32_t Position;
  Purpose Use;
  std::uint8_t Class;
  Contents Holds;
  /// A thread takes its blocks from here, without the heap's lock, also while a
  /// collection begins: the collector marks in it, but hands out nothing.
  bool Owned;
  bool Clean;      ///< A Free one whose pages were given back.
  Chunk *NextFree; ///< In a stock, or among the Free or Unused ones.
  void *Mapping;   ///< Of a Large one, for munmap.
  std::size_t MappingBytes;
  std::uint64_t Marks[MarkWords]; ///< One bit a block: live.

  bool isMarked(unsigned Block) const {
    return Marks[Block / 64] >> (Block % 64) & 1;
  }
  /// The block that Offset is in; Blocks for what is behind the last.
  unsigned blockAt(std::size_t Offset) const {
    return static_cast<unsigned>(Offset * Reciprocal >> 32);
  }
  char *block(unsigned Index) const { return Start + Index * ByteSize; }
};

/// Makes C, whose Start is set, a chunk of free blocks.
inline void prepareSmall(Chunk &C, unsigned Class, Contents Holds) {
  C.ByteSize = blockSize(Class);
  // Exact for offsets below 2^16 and blocks up to 2^12.
  C.Reciprocal = static_cast<std::uint32_t>(
      ((std::uint64_t(1) << 32) + C.ByteSize - 1) / C.ByteSize);
  C.Blocks = static_cast<std::uint32_t>((ChunkSize - ChunkTail) / C.ByteSize);
  C.Position = 0;
  C.Use = Chunk::Small;
  C.Class = static_cast<std::uint8_t>(Class);
  C.Holds = Holds;
  C.Owned = false;
  C.NextFree = nullptr;
  for (unsigned I = 0; I != (C.Blocks + 63) / 64; ++I)
    C.Marks[I] = 0;
}

/// The first run of clear bits in [From, Limit): its begin, and its end in End.
/// Limit where there is none.
inline unsigned findRun(const std::uint64_t *Marks, unsigned From,
                        unsigned Limit, unsigned &End) {
  // Both loops look for the first word that ends them; the bits before From
  // count as the other kind.
  unsigned Begin = From;
  while (Begin < Limit) {
    std::uint64_t Clear = ~Marks[Begin / 64] >> (Begin % 64);
    if (Clear) {
      Begin += static_cast<unsigned>(std::countr_zero(Clear));
      break;
    }
    Begin = (Begin / 64 + 1) * 64;
  }
  if (Begin >= Limit)
    return End = Limit;
  End = Begin;
  while (End < Limit) {
    std::uint64_t Set = Marks[End / 64] >> (End % 64);
    if (Set) {
      End += static_cast<unsigned>(std::countr_zero(Set));
      break;
    }
    End = (End / 64 + 1) * 64;
  }
  if (End > Limit)
    End = Limit;
  return Begin;
}

/// How many of the first Count bits are set.
inline unsigned countMarks(const std::uint64_t *Marks, unsigned Count) {
  unsigned Sum = 0;
  for (unsigned I = 0; I != Count / 64; ++I)
    Sum += static_cast<unsigned>(std::popcount(Marks[I]));
  if (Count % 64)
    Sum += static_cast<unsigned>(
        std::popcount(Marks[Count / 64] << (64 - Count % 64)));
  return Sum;
}

// --- The table --------------------------------------------------------------

/// mmap gives no address from here on to who does not ask for one.
constexpr unsigned AddressBits = 47;
/// One pointer for each 4 GB; behind it one for each chunk.
extern Chunk **ChunkTable[std::size_t(1) << (AddressBits - 32)];

/// The chunk of an address, or null. Under the heap's lock.
inline Chunk *chunkOf(std::uintptr_t Address) {
  if (Address >> AddressBits)
    return nullptr;
  Chunk **Part = ChunkTable[Address >> 32];
  return Part ? Part[Address >> 16 & 0xffff] : nullptr;
}

/// Enters C for the chunks of [Start, Start + Bytes); false without memory for
/// the table. C may be null.
bool enterChunk(const char *Start, std::size_t Bytes, Chunk *C) noexcept;
/// All chunks of blocks lie in [HeapLow, HeapHigh).
extern std::uintptr_t HeapLow, HeapHigh;

// --- Memory of the system ---------------------------------------------------

/// Private memory of the system, null without. Addresses as the table has them.
char *mapMemory(std::size_t Bytes) noexcept;
/// Memory of the heap's own, aligned to a chunk, zero, never a root; null
/// without. Bytes is rounded up to chunks; pages that are not touched cost
/// nothing. Under the heap's lock. Never given back.
void *mapInternal(std::size_t Bytes) noexcept;
/// What describes all mapInternal memory.
extern Chunk InternalChunk;

} // namespace runtime
REIFY_END_NAMESPACE

#endif // REIFY_RUNTIME_CHUNK_H
