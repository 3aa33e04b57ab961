//===- threads.h - Stops the other threads ----------------------*- C++ -*-===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Stopping the world by a signal to every thread of /proc/self/task.
///
//===----------------------------------------------------------------------===//

#ifndef REIFY_RUNTIME_THREADS_H
#define REIFY_RUNTIME_THREADS_H

#include "internal.h"

REIFY_BEGIN_NAMESPACE
namespace runtime {

/// Stops every other thread of the process. On success their registers are in
/// memory. False where one cannot be stopped, or not for sure: all run on.
/// Under the heap's lock. Count: how many were stopped.
bool stopThreads(unsigned &Count) noexcept;
void resumeThreads() noexcept;
/// The signal that stops threads; 0 before the first stop.
int stopSignal() noexcept;

// --- Raw system calls -------------------------------------------------------

/// open with O_CLOEXEC and O_RDONLY; below 0 on failure. Not a cancellation
/// point, as none of these.
int openRaw(int Directory, const char *Path, int Flags = 0) noexcept;
long readRaw(int File, void *Buffer, std::size_t Bytes) noexcept;
void closeRaw(int File) noexcept;
std::uint64_t nowNs() noexcept;

} // namespace runtime
REIFY_END_NAMESPACE

#endif // REIFY_RUNTIME_THREADS_H
