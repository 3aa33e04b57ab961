//===- SkipUnchanged.h - Which functions need no second round ---*- C++ -*-===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// A second round of LLVM's inliner pipeline, which simplifies each function
/// once more, is wasted on those that nothing has changed since the first.
///
//===----------------------------------------------------------------------===//

#ifndef REIFY_LIB_TRANSFORMS_SKIPUNCHANGED_H
#define REIFY_LIB_TRANSFORMS_SKIPUNCHANGED_H

#include "llvm/ADT/DenseMap.h"
#include "llvm/IR/PassManager.h"

namespace reify {

/// Remembers what the functions of a module look like.
class FunctionSnapshot {
public:
  /// Reads all of \p M, some ten instructions an operand.
  explicit FunctionSnapshot(const llvm::Module &M);

  /// Tells the inliner pipeline that runs next not to simplify the functions of
  /// \p M that look as they did. It still visits their calls, and does simplify
  /// those that it inlines something into. A mark that LLVM drops when it
  /// changes a function, and at the end of the pipeline.
  void skipUnchanged(llvm::Module &M, llvm::FunctionAnalysisManager &FAM) const;

private:
  llvm::DenseMap<const llvm::Function *, size_t> Looks;
};

} // namespace reify

#endif // REIFY_LIB_TRANSFORMS_SKIPUNCHANGED_H
