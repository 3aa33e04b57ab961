//===- reify/heap.h - The box heap ------------------------------*- C++ -*-===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// What a program can ask the heap that holds its boxes. This version never
/// collects: a box lives until the process ends. The environment:
///
///   REIFY_HEAP=never      what happens anyway
///   REIFY_HEAP=collect    answered by one line on stderr: not in this version
///   REIFY_HEAP_STATS=1    one line on stderr at exit: boxes=<n> bytes=<n>
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
};

/// Exact for boxes of the calling thread and of threads that have ended; a
/// thread that is boxing at this moment may be a few boxes further.
[[gnu::visibility("default")]] Stats stats() noexcept;

} // namespace heap
REIFY_END_NAMESPACE

#endif // REIFY_HEAP_H
