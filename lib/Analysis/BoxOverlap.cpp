//===- BoxOverlap.cpp - Two boxes of one instruction ----------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Whether an older box of an instruction may still be used when the
/// instruction makes a newer one (design section 7, rule 6). Three ways for an
/// address to wait for the next iteration:
///
///  - a value: then it is live where the box is made. A value that the box
///    dominates is not: whoever uses it has passed its definition, and so the
///    box, again.
///  - a variable: then it is read without the store of the newer box before.
///    Where the store dominates the read and not the box, it lies on each path
///    from the box to the read, by the same argument.
///  - a frame of a callee: gone before the box's function goes on.
///
/// Costs a walk over the blocks between a value and its uses, which is bounded,
/// for those few values that the box does not dominate.
///
//===----------------------------------------------------------------------===//

#include "reify-opt/BoxUses.h"
#include "reify-opt/Plant.h"
#include "llvm/ADT/SCCIterator.h"
#include "llvm/ADT/SmallPtrSet.h"
#include "llvm/IR/CFG.h"
#include "llvm/IR/Dominators.h"
#include "llvm/IR/Instructions.h"

using namespace llvm;
using namespace reify;

/// Blocks looked at for one value: a bound for compile time only.
static constexpr unsigned MaxBlocks = 256;

BoxOverlap::BoxOverlap(Function &F, const DominatorTree &DT) : DT(DT) {
  for (auto It = scc_begin(&F); !It.isAtEnd(); ++It)
    if (It.hasCycle())
      Cyclic.insert(It->begin(), It->end());
}

bool BoxOverlap::isInCycle(const Instruction &Box) const {
  return Cyclic.contains(Box.getParent());
}

/// Whether \p V, which \p Point does not dominate, is live just before it.
bool BoxOverlap::isLiveAt(const Value &V, const Instruction &Point) const {
  const BasicBlock *Home = Point.getParent();
  auto *Maker = dyn_cast<Instruction>(&V);
  // Blocks at whose end V is live.
  SmallVector<const BasicBlock *, 16> Worklist;
  SmallPtrSet<const BasicBlock *, 16> Seen;
  auto AddPredecessors = [&](const BasicBlock *BB) {
    for (const BasicBlock *Pred : predecessors(BB))
      if (Seen.insert(Pred).second)
        Worklist.push_back(Pred);
  };
  for (const Use &U : V.uses()) {
    auto *I = cast<Instruction>(U.getUser());
    const BasicBlock *BB = I->getParent();
    if (auto *Phi = dyn_cast<PHINode>(I)) {
      BB = Phi->getIncomingBlock(U);
      if (Seen.insert(BB).second)
        Worklist.push_back(BB);
      continue;
    }
    if (BB == Home && !I->comesBefore(&Point))
      return true;
    if (!Maker || Maker->getParent() != BB)
      AddPredecessors(BB);
  }
  while (!Worklist.empty()) {
    const BasicBlock *BB = Worklist.pop_back_val();
    // V is not made behind Point in its block: Point would dominate it.
    if (BB == Home || Seen.size() > MaxBlocks)
      return true;
    if (!Maker || Maker->getParent() != BB)
      AddPredecessors(BB);
  }
  return false;
}

const Value *BoxOverlap::find(const BoxUses &Box) const {
  const Instruction &Maker = Box.getBox();
  if (!isInCycle(Maker) || REIFY_PLANT(shared_slot))
    return nullptr;
  for (const Value *V : Box.derived()) {
    auto *I = dyn_cast<Instruction>(V);
    if (I == &Maker || (I && DT.dominates(&Maker, I)))
      continue;
    if (isLiveAt(*V, Maker))
      return V;
  }
  for (const BoxUse &Hold : Box.uses()) {
    if (Hold.What != BoxUse::Hold ||
        Hold.Where->getFunction() != Maker.getFunction())
      continue;
    // Where a place is not certain, or was copied to, an older address may lie
    // beside.
    if (!isa<StoreInst>(Hold.Where) || !Hold.At.isExact() ||
        !Hold.Variable->isStaticAlloca() || DT.dominates(Hold.Where, &Maker))
      return Hold.Where;
    // What a callee reads is a fetch of its call, too.
    for (const BoxUse &Fetch : Box.uses())
      if (Fetch.What == BoxUse::Fetch && Fetch.Variable == Hold.Variable &&
          Fetch.Where->getFunction() == Maker.getFunction() &&
          getOverlap(Hold.At, Fetch.At, Fetch.Size).Relation != Overlap::None &&
          !DT.dominates(Hold.Where, Fetch.Where))
        return Fetch.Where;
  }
  return nullptr;
}
