//===- collector.h - Collections of the box heap ----------------*- C++ -*-===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// When the heap collects. A collection
///
///   1. takes the heap's lock, then that of the finalizers (finalizer.h), and
///      stops every other thread (threads.cpp),
///   2. marks what the process's memory refers to (roots.cpp, tracer.cpp),
///   3. queues the finalizers of what is not marked, which marks more,
///   4. lets the threads go on, sorts the chunks by what is left in them, and
///      wakes the finalizers' thread without a lock.
///
/// Until the threads go on nothing may be called that takes a lock of another
/// library, malloc and stdio among them: a stopped thread may hold it.
///
//===----------------------------------------------------------------------===//

#ifndef REIFY_RUNTIME_COLLECTOR_H
#define REIFY_RUNTIME_COLLECTOR_H

#include "cache.h"

REIFY_BEGIN_NAMESPACE
namespace runtime {

struct Heap;

/// Collects. The heap's lock is held. False where it could not be sure what
/// lives, or must not collect at all; everything then counts as live.
bool collectLocked(Heap &H) noexcept;
/// What a collection still owes when the lock is free: its line, finalizers.
void finishCollection() noexcept;

} // namespace runtime
REIFY_END_NAMESPACE

#endif // REIFY_RUNTIME_COLLECTOR_H
