//===- SinkPaths.cpp - Where an instruction may be moved down to ----------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Questions about the ways between two blocks of which one dominates the
/// other. They are asked of the graph itself and not of LoopInfo: a loop with
/// two entries is none there, and would make a box again and again.
///
/// Each walk has a bound, and no answer means "no". So the time is linear in
/// the number of questions.
///
//===----------------------------------------------------------------------===//

#include "SinkPaths.h"
#include "reify-opt/Plant.h"
#include "llvm/ADT/SmallPtrSet.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/IR/CFG.h"
#include "llvm/IR/Instructions.h"

using namespace llvm;
using namespace reify;

/// Blocks visited by one walk.
static constexpr unsigned MaxBlocks = 64;
/// Instructions that a walk looks at for a write, and writes of which aliasing
/// is asked.
static constexpr unsigned MaxInstructions = 2048, MaxWrites = 64;

bool reify::isReachable(const BasicBlock &From, const BasicBlock &To,
                        ArrayRef<const BasicBlock *> Without) {
  SmallVector<const BasicBlock *, 16> Worklist(successors(&From));
  SmallPtrSet<const BasicBlock *, 16> Seen;
  while (!Worklist.empty()) {
    const BasicBlock *BB = Worklist.pop_back_val();
    if (is_contained(Without, BB))
      continue;
    if (BB == &To)
      return true;
    if (!Seen.insert(BB).second)
      continue;
    if (Seen.size() > MaxBlocks)
      return true;
    append_range(Worklist, successors(BB));
  }
  return false;
}

BasicBlock *reify::getUseBlock(const Use &U) {
  auto *I = cast<Instruction>(U.getUser());
  if (auto *Phi = dyn_cast<PHINode>(I))
    return Phi->getIncomingBlock(U);
  return I->getParent();
}

SinkTarget SinkPaths::findTarget(BasicBlock &From,
                                 ArrayRef<BasicBlock *> Blocks) {
  BasicBlock *Target = nullptr;
  for (BasicBlock *BB : Blocks) {
    if (!DT.isReachableFromEntry(BB))
      continue; // It is never run.
    Target = Target ? DT.findNearestCommonDominator(Target, BB) : BB;
  }
  SinkTarget Result;
  // From the use up: a use in a loop below may have a place before the loop.
  while (Target && Target != &From && DT.properlyDominates(&From, Target)) {
    if (Target->isEHPad() || Target->getFirstInsertionPt() == Target->end())
      Result.Why = SinkTarget::EHPad;
    else if (isReachable(*Target, *Target, {&From}))
      Result.Why = SinkTarget::Loop;
    else
      return {SinkTarget::Ok, Target};
    Target = DT.getNode(Target)->getIDom()->getBlock();
  }
  return Result;
}

Instruction *SinkPaths::findWrite(Instruction &I, BasicBlock &Target,
                                  const MemoryLocation &Loc) {
  BasicBlock &From = *I.getParent();
  assert(DT.properlyDominates(&From, &Target) && "not below");
  if (REIFY_PLANT(sink_past_write))
    return nullptr;
  unsigned Looked = 0, Asked = 0;
  auto Find = [&](BasicBlock::iterator It, BasicBlock::iterator End) {
    for (; It != End; ++It)
      if (++Looked > MaxInstructions ||
          (It->mayWriteToMemory() &&
           (++Asked > MaxWrites || isModSet(AA.getModRefInfo(&*It, Loc)))))
        return &*It;
    return static_cast<Instruction *>(nullptr);
  };
  if (Instruction *Write = Find(std::next(I.getIterator()), From.end()))
    return Write;
  // Every way back from the target ends at From, which dominates it.
  SmallVector<BasicBlock *, 16> Worklist(predecessors(&Target));
  SmallPtrSet<BasicBlock *, 16> Seen;
  while (!Worklist.empty()) {
    BasicBlock *BB = Worklist.pop_back_val();
    if (BB == &From || !DT.isReachableFromEntry(BB) || !Seen.insert(BB).second)
      continue;
    if (Instruction *Write = Find(BB->begin(), BB->end()))
      return Write;
    append_range(Worklist, predecessors(BB));
  }
  return nullptr;
}

bool SinkPaths::canAvoid(const BasicBlock &From,
                         ArrayRef<BasicBlock *> Targets) {
  SmallVector<const BasicBlock *, 16> Worklist(successors(&From));
  SmallPtrSet<const BasicBlock *, 16> Seen;
  while (!Worklist.empty() && Seen.size() <= MaxBlocks) {
    const BasicBlock *BB = Worklist.pop_back_val();
    if (is_contained(Targets, BB) || !Seen.insert(BB).second)
      continue;
    // What ends in `unreachable` is a panic, and nothing is saved there.
    if (BB == &From || isa<ReturnInst, ResumeInst>(BB->getTerminator()))
      return true;
    append_range(Worklist, successors(BB));
  }
  return false;
}
