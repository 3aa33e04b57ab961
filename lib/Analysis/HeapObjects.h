//===- HeapObjects.h - Memory that malloc or new returned -------*- C++ -*-===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Which calls return memory that nobody else has, as an alloca is: those of
/// LLVM's MemoryBuiltins. What a vector holds is there.
///
//===----------------------------------------------------------------------===//

#ifndef REIFY_LIB_ANALYSIS_HEAPOBJECTS_H
#define REIFY_LIB_ANALYSIS_HEAPOBJECTS_H

#include "llvm/Analysis/TargetLibraryInfo.h"
#include "llvm/IR/InstrTypes.h"
#include <optional>

namespace reify {

/// Answers for one module. By the names that the target's library gives a
/// meaning to, but not in functions that were compiled with -fno-builtin. Needs
/// no analysis manager: a walk goes on in other functions.
class HeapObjects {
public:
  explicit HeapObjects(const llvm::Module &M) : M(M) {}

  /// What a pointer in the memory that \p CB returns is before somebody writes
  /// it: undef, or null of calloc. None (null) where it returns something else,
  /// or memory that others may know.
  llvm::Constant *getInitialPointer(const llvm::CallBase &CB);

  /// The pointer whose memory \p CB gives back, if it does: it keeps none to
  /// it that anybody may use.
  llvm::Value *getFreed(const llvm::CallBase &CB);

private:
  llvm::TargetLibraryInfo getLibrary(const llvm::CallBase &CB);

  const llvm::Module &M;
  std::optional<llvm::TargetLibraryInfoImpl> Library;
};

} // namespace reify

#endif // REIFY_LIB_ANALYSIS_HEAPOBJECTS_H
