//===- SinkPaths.h - Where an instruction may be moved down to --*- C++ -*-===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REIFY_LIB_TRANSFORMS_SINKPATHS_H
#define REIFY_LIB_TRANSFORMS_SINKPATHS_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/Analysis/AliasAnalysis.h"
#include "llvm/IR/Dominators.h"

namespace reify {

/// Whether there is a way from the end of \p From to the start of \p To that
/// enters none of \p Without on the way. True where that is not found out
/// within a bounded number of blocks.
bool isReachable(const llvm::BasicBlock &From, const llvm::BasicBlock &To,
                 llvm::ArrayRef<const llvm::BasicBlock *> Without);

/// Where a use takes place: the end of the incoming block for a phi.
llvm::BasicBlock *getUseBlock(const llvm::Use &U);

/// A block that an instruction may be moved to the start of, seen from the
/// block where it is.
struct SinkTarget {
  enum Verdict {
    Ok,
    Same,  ///< There is none below the block where the instruction is.
    Loop,  ///< All that is below is in a loop, and would make it again.
    EHPad, ///< ... or starts an unwinding path.
  } Why = Same;
  llvm::BasicBlock *Block = nullptr;
};

/// Paths of one function. Holds for as long as the CFG does not change.
class SinkPaths {
public:
  SinkPaths(llvm::DominatorTree &DT, llvm::AAResults &AA) : DT(DT), AA(AA) {}

  llvm::DominatorTree &getDomTree() { return DT; }

  /// The block nearest to all of \p Blocks that is dominated by \p From, is not
  /// From, and is entered at most once for each time that From is. From
  /// dominates all of \p Blocks.
  SinkTarget findTarget(llvm::BasicBlock &From,
                        llvm::ArrayRef<llvm::BasicBlock *> Blocks);

  /// An instruction that may write \p Loc after \p I and before \p Target,
  /// which the block of \p I dominates; or that is not known not to, because
  /// there is too much between. Null where there is none.
  llvm::Instruction *findWrite(llvm::Instruction &I, llvm::BasicBlock &Target,
                               const llvm::MemoryLocation &Loc);

  /// Whether some run leaves \p From, and ends or comes back to it, without
  /// entering any of \p Targets. False where that is not found out.
  static bool canAvoid(const llvm::BasicBlock &From,
                       llvm::ArrayRef<llvm::BasicBlock *> Targets);

private:
  llvm::DominatorTree &DT;
  llvm::AAResults &AA;
};

} // namespace reify

#endif // REIFY_LIB_TRANSFORMS_SINKPATHS_H
