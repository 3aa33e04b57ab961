//===- roots.h - The memory that boxes are held from ------------*- C++ -*-===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// The roots of a collection: all memory of the process that a program can
/// write handles to.
///
//===----------------------------------------------------------------------===//

#ifndef REIFY_RUNTIME_ROOTS_H
#define REIFY_RUNTIME_ROOTS_H

#include "tracer.h"

REIFY_BEGIN_NAMESPACE
namespace runtime {

/// In the child of a fork.
void noteForkForRoots() noexcept;
/// The memory that searching takes, from mapInternal; false without memory.
bool prepareRoots() noexcept;
/// The list of mappings, with all threads stopped. False where it cannot be had
/// as a whole. What it opens, closeRoots closes.
bool openRoots() noexcept;
/// Marks from all of them. Bytes: how much was looked at. False where some of
/// it could not be read.
bool markRoots(Tracer &M, std::uint64_t &Bytes) noexcept;
void closeRoots() noexcept;

} // namespace runtime
REIFY_END_NAMESPACE

#endif // REIFY_RUNTIME_ROOTS_H
