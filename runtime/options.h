//===- options.h - The environment of the heap ------------------*- C++ -*-===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// The REIFY_HEAP variables, read once, at the first box.
///
//===----------------------------------------------------------------------===//

#ifndef REIFY_RUNTIME_OPTIONS_H
#define REIFY_RUNTIME_OPTIONS_H

#include "internal.h"

#include <atomic>

REIFY_BEGIN_NAMESPACE
namespace runtime {

/// Written by readHeapOptions and, for Limit and Signal, by heap::set_*.
struct HeapOptions {
  std::atomic<bool> Never;
  std::atomic<bool> Stress;
  std::atomic<bool> PrintStats;
  std::atomic<bool> PrintPauses;
  std::atomic<int> Signal; ///< To stop threads with; 0: the heap chooses.
  std::atomic<std::uint64_t> Limit; ///< In bytes; 0: none.
};
extern HeapOptions Options;

/// A size such as 65536, 64K, 512M or 2G; false for anything else.
bool parseSize(const char *Text, std::uint64_t &Bytes) noexcept;
/// A number in [Low, High]; false for anything else.
bool parseNumber(const char *Text, int Low, int High, int &Number) noexcept;

} // namespace runtime
REIFY_END_NAMESPACE

#endif // REIFY_RUNTIME_OPTIONS_H
