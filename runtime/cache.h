//===- cache.h - The thread's own free blocks -------------------*- C++ -*-===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// The fast path of the box heap, inlined into every entry point that boxes: a
/// thread pointer, a load, a compare and a store. heap.cpp refills.
///
/// The free list of a size class is a run [Next, End) of adjacent blocks, not a
/// chain: taking a block reads no block, a run that is not used is not touched,
/// and what a thread has allocated follows from the runs, so that counting
/// costs the fast path nothing.
///
//===----------------------------------------------------------------------===//

#ifndef REIFY_RUNTIME_CACHE_H
#define REIFY_RUNTIME_CACHE_H

#include "internal.h"

#include <atomic>
#include <bit>

REIFY_BEGIN_NAMESPACE
namespace runtime {

/// Blocks up to 8 bytes are class 0; then steps of 16 up to 128; then four
/// classes a power of two. Every power of two is a class.
constexpr std::size_t LargestBlock = 4096;

constexpr unsigned classOf(std::size_t Size) {
  if (Size <= 8)
    return 0;
  if (Size <= 128)
    return static_cast<unsigned>((Size + 15) / 16);
  unsigned Log = static_cast<unsigned>(std::bit_width(Size - 1));
  return 9 + (Log - 8) * 4 + static_cast<unsigned>((Size - 1) >> (Log - 3)) - 4;
}

constexpr std::size_t blockSize(unsigned Class) {
  if (Class <= 8)
    return Class ? Class * 16 : 8;
  unsigned Log = 8 + (Class - 9) / 4;
  return static_cast<std::size_t>((Class - 9) % 4 + 5) << (Log - 3);
}

constexpr unsigned NumClasses = classOf(LargestBlock) + 1;

/// What the collector looks for in a block. In front: what is boxed most.
enum class Contents : std::uint8_t {
  Words,   ///< Pointers at multiples of 8; in blocks of 16 bytes anywhere.
  Nothing, ///< No pointers.
  Bytes,   ///< Pointers at any byte: what may be a packed struct.
};
constexpr unsigned NumContents = 3;

/// What a block for a value of T may hold. Where the alignment is below that of
/// a pointer and there is room for one, the type may be a packed struct with
/// pointers anywhere, whatever ptrbytes says: C++ cannot see into it.
inline Contents contentsOf(const Type &T) {
  const unsigned Number = T.kind & abi::KindMask;
  const bool Composed = Number == static_cast<unsigned>(Kind::Array) ||
                        Number == static_cast<unsigned>(Kind::Struct);
  if (T.align < sizeof(void *) && T.size >= sizeof(void *) && Composed)
    return Contents::Bytes;
  return T.ptrbytes ? Contents::Words : Contents::Nothing;
}

struct Chunk;

/// Free blocks of one class, and the chunk from which the thread that owns them
/// takes the next run without a lock. Atomic only for stats() of another
/// thread, which takes Next, End and Handed together when Changes is even and
/// the same before and after.
struct FreeRun {
  std::atomic<char *> Next{nullptr};
  std::atomic<char *> End{nullptr};
  Chunk *Source = nullptr;
  /// Blocks up to End, of all runs so far.
  std::atomic<std::uint64_t> Handed{0};
  std::atomic<std::uint32_t> Changes{0};
};

struct ThreadCache {
  FreeRun Runs[NumContents][NumClasses];
  ThreadCache *NextCache = nullptr;
  ThreadCache **Link = nullptr; ///< What points to this in the list of caches.
};

/// Never null: a thread starts at a cache without blocks. One word of static
/// TLS, so that the runtime can also be loaded by dlopen.
extern __thread ThreadCache *Cache __attribute__((tls_model("initial-exec")));

/// A block of the class, after a refill. errno stays.
void *allocateSlowly(unsigned Class, Contents Holds) noexcept;
/// A block above LargestBlock; aborts with a message where there is no memory.
void *allocateLarge(std::size_t Size, Contents Holds) noexcept;

/// A block of the class, or null where the thread has none.
inline void *tryAllocate(unsigned Class, Contents Holds) {
  FreeRun &Run = Cache->Runs[static_cast<unsigned>(Holds)][Class];
  char *Block = Run.Next.load(std::memory_order_relaxed);
  if (REIFY_UNLIKELY(Block == Run.End.load(std::memory_order_relaxed)))
    return nullptr;
  if (!Block)
    __builtin_unreachable(); // An empty cache has End == Next.
  Run.Next.store(Block + blockSize(Class), std::memory_order_relaxed);
  return Block;
}

/// Memory for Size bytes, aligned to Align (a power of two up to 128: it comes
/// from a byte of the type). Never null.
inline void *allocate(std::size_t Size, std::size_t Align, Contents Holds) {
  if (Size < Align)
    Size = Align;
  if (REIFY_UNLIKELY(Size > LargestBlock))
    return allocateLarge(Size, Holds);
  // Blocks of a class are multiples of their size away from a chunk's start: a
  // power of two aligns itself, and every size from 16 on aligns to 16.
  if (REIFY_UNLIKELY(Align > 16))
    Size = std::bit_ceil(Size);
  unsigned Class = classOf(Size);
  void *Block = tryAllocate(Class, Holds);
  return REIFY_LIKELY(Block) ? Block : allocateSlowly(Class, Holds);
}

} // namespace runtime
REIFY_END_NAMESPACE

#endif // REIFY_RUNTIME_CACHE_H
