//===- finalizer.h - Destructors of dead boxes ------------------*- C++ -*-===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// What the collector and fork() ask of finalizer.cpp. A collection calls, in
/// this order: lockFinalizers before it stops the world, queueFinalizers after
/// marking, unlockFinalizers after the world runs again, and, once it holds no
/// lock at all, startFinalizers.
///
//===----------------------------------------------------------------------===//

#ifndef REIFY_RUNTIME_FINALIZER_H
#define REIFY_RUNTIME_FINALIZER_H

#include "internal.h"

REIFY_BEGIN_NAMESPACE
namespace runtime {

/// The collector's side of queueFinalizers. Each takes the start of a box.
struct Marker {
  bool (*IsMarked)(const void *Box);
  /// Marks the box and all it reaches.
  void (*Mark)(void *Box);
  /// Marks all that the box reaches, and itself only where that leads back.
  void (*MarkContents)(void *Box);
};

/// Taken after the heap's lock, and held over the stop: no stopped thread then
/// has it.
void lockFinalizers() noexcept;
void unlockFinalizers() noexcept;

/// Queues every box with a finalizer that is not marked, and marks it. What
/// such a box reaches is not queued with it: a destructor may use the objects
/// behind its members, so the outermost runs first, and a cycle never (Go:
/// runtime/mgcmark.go, markroot of specials). Allocates by mmap alone.
void queueFinalizers(const Marker &M) noexcept;

/// Wakes the finalizer thread where something is queued; the first time, starts
/// it with every signal blocked but StopSignal (0: none), by which the
/// collector stops threads. May call malloc and the loader.
void startFinalizers(int StopSignal) noexcept;

/// In the child of a fork: the finalizer thread is not there.
void resetFinalizersInChild() noexcept;

/// Destructors that have run.
std::uint64_t finalizedCount() noexcept;

} // namespace runtime
REIFY_END_NAMESPACE

#endif // REIFY_RUNTIME_FINALIZER_H
