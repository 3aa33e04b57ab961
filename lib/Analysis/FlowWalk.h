//===- FlowWalk.h - What a pointer can be -----------------------*- C++ -*-===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// The walk behind ItabSets::get.
///
//===----------------------------------------------------------------------===//

#ifndef REIFY_LIB_ANALYSIS_FLOWWALK_H
#define REIFY_LIB_ANALYSIS_FLOWWALK_H

#include "reify-opt/ItabSet.h"
#include "llvm/ADT/MapVector.h"
#include "llvm/IR/Instructions.h"
#include <set>

namespace reify {

class ItabSets::Walk {
public:
  static constexpr uint64_t WordSize = 8;

  explicit Walk(ItabSets &Sets) : Sets(Sets) {}

  /// An object and where in it a pointer points to.
  struct Target {
    llvm::Value *Object; ///< A global, a function, an alloca or a
                         ///< call that HeapObjects knows.
    Places At;
  };
  struct Reached {
    llvm::SmallVector<Target, 4> Targets;
    bool Nil = false;
  };

  /// Finds everything that \p V can be. False where that is not known.
  bool run(llvm::Value &V);
  const Reached &getResult() const { return Pointers.front().second->Result; }

  FlowUnknown Why = FlowUnknown::Known;
  llvm::Value *Blocker = nullptr;

private:
  struct Pointer;
  /// A part of what some pointer can be: the word at byte Field of V, plus the
  /// offsets Add.
  struct Word {
    Pointer *Of;
    llvm::Value *V;
    uint64_t Field;
    Places Add;
  };
  /// The same: the word of an object, plus the offsets Add.
  struct Cell {
    Pointer *Of;
    Target T;
    Places Add;
    llvm::Instruction *Reader;
  };
  /// What reads through a pointer: a cell for each target, also those that are
  /// found later.
  struct Read {
    Pointer *Of;
    Places At, Add;
    llvm::Instruction *Reader;
  };
  /// A pointer whose targets are asked for: the first one, and what words are
  /// loaded through on the way.
  struct Pointer {
    Reached Result;
    llvm::DenseMap<std::pair<llvm::Value *, uint64_t>, Places> Words;
    std::set<std::tuple<llvm::Value *, int64_t, uint64_t, int64_t, uint64_t>>
        Cells;
    llvm::SmallVector<Read, 2> Reads;
  };

  bool fail(FlowUnknown Reason, llvm::Value *V) {
    Why = Reason;
    Blocker = V;
    return false;
  }
  Pointer &getPointer(llvm::Value &V);
  void push(Pointer &P, llvm::Value *V, uint64_t Field, Places Add);
  bool addTarget(Pointer &P, llvm::Value *Object, Places At);

  bool visit(Word W);
  bool visitConstant(Pointer &P, llvm::Constant *C, uint64_t Field, Places Add);
  bool visitInsert(llvm::Instruction *I, uint64_t At, uint64_t Size, Word W);
  bool visitLoad(llvm::LoadInst *L, Word W);
  bool visitArgument(llvm::Argument *A, Word W);
  bool visitCall(llvm::CallBase *CB, Word W);
  bool visitCell(Cell C);
  bool visitInitializer(llvm::GlobalVariable *GV, const Cell &C);
  bool visitWrite(const ObjectWrite &W, const Cell &C);
  bool visitCopy(Pointer &P, llvm::Value *Source, Places At, Places Add,
                 llvm::Instruction *Where);

  ItabSets &Sets;
  llvm::MapVector<llvm::Value *, std::unique_ptr<Pointer>> Pointers;
  llvm::SmallVector<Word, 16> Worklist;
  llvm::SmallVector<Cell, 4> Unseen;
  unsigned Steps = 0;
};

} // namespace reify

#endif // REIFY_LIB_ANALYSIS_FLOWWALK_H
