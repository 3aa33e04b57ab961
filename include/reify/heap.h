//===- reify/heap.h - The box heap ------------------------------*- C++ -*-===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// What a program can ask the heap that holds its boxes. Once 32 MB of boxes
/// were allocated it collects (docs/Heap.md): it stops the threads of the
/// process for a moment and frees the boxes that nothing refers to. The
/// environment:
///
///   REIFY_HEAP=never      no collection ever; a box lives until the end
///   REIFY_HEAP=collect    the default
///   REIFY_HEAP_LIMIT=512M as set_limit
///   REIFY_HEAP_SIGNAL=n   as set_signal
///   REIFY_HEAP_STATS=1    one line on stderr at exit: boxes=<n> bytes=<n> ...
///   REIFY_HEAP_PAUSES=1   one line on stderr for each collection
///   REIFY_HEAP_STRESS=1   for tests: collects at every turn, and fills what it
///                         frees with 0xdd
///
/// Boxing is as safe as malloc: from any thread, from static constructors and
/// destructors, from destructors of thread_locals, in the child of a fork; not
/// from a signal handler.
///
//===----------------------------------------------------------------------===//

#ifndef REIFY_HEAP_H
#define REIFY_HEAP_H

#include "reify/ABI.h"

REIFY_BEGIN_NAMESPACE
namespace heap {

/// Numbers since the start of the process, over all threads.
struct Stats {
  /// Blocks allocated for boxes, fresh objects and copied strings. Static boxes
  /// (small integers, zero values, literals) are not among them.
  std::uint64_t boxes;
  /// The size of those blocks in bytes, rounded up as the heap does.
  std::uint64_t bytes;
  /// Address space taken from the system for blocks, in bytes.
  std::uint64_t mapped;
  /// Collections that freed what was dead, and such that were given up because
  /// it was not sure what was (docs/Heap.md).
  std::uint64_t collections, abandoned;
  /// Bytes of the blocks that survived the last collection.
  std::uint64_t live;
  /// Bytes of blocks that collections freed.
  std::uint64_t freed;
  /// Bytes of the process's memory that the last collection looked through.
  std::uint64_t scanned;
  /// How long the threads stood still, together and at most, in nanoseconds.
  std::uint64_t pause_total_ns, pause_max_ns;
  /// Objects whose finalizers have run.
  std::uint64_t finalized;
};

/// Exact for boxes of the calling thread and of threads that have ended; a
/// thread that is boxing at this moment may be a few boxes further.
[[gnu::visibility("default")]] Stats stats() noexcept;

/// Collects now. False where the heap could not be sure what lives and freed
/// nothing, or does not collect: REIFY_HEAP=never, a sanitizer or valgrind, a
/// heap of the program's own.
[[gnu::visibility("default")]] bool collect() noexcept;

/// Boxes may take that many bytes of memory, 0 for no limit. Near it the heap
/// collects more often; where that is not enough the program ends with the line
/// "reify: out of memory: ..." and abort. Goes before REIFY_HEAP_LIMIT.
[[gnu::visibility("default")]] void set_limit(std::size_t bytes) noexcept;

/// The signal that stops threads, if called before the first collection. By
/// default a real-time signal that the program does not use; one that the
/// program uses is never taken from it. Goes before REIFY_HEAP_SIGNAL.
[[gnu::visibility("default")]] void set_signal(int signal) noexcept;

} // namespace heap
REIFY_END_NAMESPACE

#endif // REIFY_HEAP_H
