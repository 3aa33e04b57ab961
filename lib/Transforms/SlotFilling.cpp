//===- SlotFilling.cpp - A stack slot that is filled, then read -----------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Where the stores to a slot may be moved down to. They may, because between
/// them and the new place nobody looks: all other uses are below. That leaves
/// those who learned the address from such a use and look later, when a loop
/// has come back. The life of a C++ object that is declared in the loop ends
/// with the round, and with it every pointer to it; the front end says so by
/// llvm.lifetime.start before the stores. Without it, the slot stays as it is.
///
//===----------------------------------------------------------------------===//

#include "SlotFilling.h"
#include "reify-opt/Descriptors.h"
#include "reify-opt/RuntimeCalls.h"
#include "llvm/IR/IntrinsicInst.h"
#include "llvm/IR/Operator.h"

using namespace llvm;
using namespace reify;

/// Uses of one slot that are looked at.
static constexpr unsigned MaxUses = 512;

bool SlotFilling::storesBox(const StoreInst &Store) {
  const Value *V = Store.getValueOperand();
  return isa<BoxCall, NewStringCall>(V) ||
         (isa<Constant>(V) && V->getType()->isPointerTy() &&
          (TypeDescriptor::get(V) || ITabDescriptor::get(V)));
}

/// Whether \p U is the place that \p I only writes to.
static bool isPlainWrite(const Instruction &I, const Use &U) {
  if (auto *Store = dyn_cast<StoreInst>(&I))
    return Store->isSimple() &&
           U.getOperandNo() == StoreInst::getPointerOperandIndex();
  auto *Mem = dyn_cast<MemIntrinsic>(&I);
  // A copy of the slot into itself reads it, too: that is another use.
  return Mem && &U == &Mem->getRawDestUse() && !Mem->isVolatile();
}

/// Whether whoever gets the address by \p U has forgotten it afterwards.
static bool isForgotten(const Instruction &I, const Use &U) {
  if (isa<LoadInst>(I) || isa<ICmpInst>(I) || isa<MemIntrinsic>(I))
    return true;
  if (isa<StoreInst>(I))
    return U.getOperandNo() == StoreInst::getPointerOperandIndex();
  auto *CB = dyn_cast<CallBase>(&I);
  return CB && CB->isArgOperand(&U) &&
         CB->doesNotCapture(CB->getArgOperandNo(&U)) &&
         !CB->hasFnAttr(Attribute::ReturnsTwice);
}

SlotFilling::SlotFilling(AllocaInst &Slot, SinkPaths &Paths) {
  if (Slot.isUsedWithInAlloca() || Slot.isSwiftError())
    return;
  DominatorTree &DT = Paths.getDomTree();
  collect(Slot);
  // The places where somebody looks.
  BasicBlock *Nearest = nullptr;
  for (BasicBlock *BB : OtherBlocks)
    if (DT.isReachableFromEntry(BB))
      Nearest = Nearest ? DT.findNearestCommonDominator(Nearest, BB) : BB;
  if (!Nearest)
    return;
  for (Instruction *Write : Writes) {
    BasicBlock *BB = Write->getParent();
    if (!DT.isReachableFromEntry(BB) || DT.dominates(Nearest, BB))
      continue; // Stays where it is, below.
    if (DT.dominates(BB, Nearest))
      Stores.push_back(Write);
    else
      Partial = Write;
  }
  if (Stores.empty())
    return;
  // Blocks that dominate one block are a chain.
  llvm::sort(Stores, [&](Instruction *A, Instruction *B) {
    if (A->getParent() == B->getParent())
      return A->comesBefore(B);
    return DT.getNode(A->getParent())->getLevel() <
           DT.getNode(B->getParent())->getLevel();
  });
  // A life that begins below has the stores of an earlier one above it. Those
  // are dead; moved down, they might come before the new life begins, when the
  // memory may still be another slot's.
  for (Instruction *Start : Starts)
    if (DT.isReachableFromEntry(Start->getParent()) &&
        !DT.dominates(Start, Stores.front()))
      return;
  Target = Paths.findTarget(*Stores.back()->getParent(), OtherBlocks);
}

void SlotFilling::collect(AllocaInst &Slot) {
  SmallVector<Value *, 8> Worklist = {&Slot};
  unsigned Seen = 0;
  while (!Worklist.empty()) {
    Value *Ptr = Worklist.pop_back_val();
    for (Use &U : Ptr->uses()) {
      if (++Seen > MaxUses) {
        // As if somebody looked at once.
        OtherBlocks.push_back(Slot.getParent());
        return;
      }
      auto *GEP = dyn_cast<GetElementPtrInst>(U.getUser());
      // A store at a place that varies is another store each time.
      if (GEP && GEP->hasAllConstantIndices())
        Worklist.push_back(GEP);
      else
        classify(U);
    }
  }
}

void SlotFilling::classify(Use &U) {
  auto &I = *cast<Instruction>(U.getUser());
  if (auto *II = dyn_cast<IntrinsicInst>(&I);
      II && II->isLifetimeStartOrEnd()) {
    if (II->getIntrinsicID() == Intrinsic::lifetime_start)
      Starts.push_back(II);
    return;
  }
  if (isPlainWrite(I, U)) {
    Writes.push_back(&I);
    return;
  }
  OtherBlocks.push_back(getUseBlock(U));
  if (!isForgotten(I, U))
    IsKept = true;
}

bool SlotFilling::happensOnce(const Instruction &Store) const {
  return !isReachable(*Target.Block, *Target.Block, {Store.getParent()});
}

bool SlotFilling::mayBeReadBetween() const {
  if (!IsKept)
    return false;
  const Instruction &First = *Stores.front();
  const bool BeginsAnew = any_of(Starts, [&](const Instruction *Start) {
    return Start->getParent() == First.getParent() &&
           Start->comesBefore(&First);
  });
  for (const Instruction *Store : Stores) {
    const BasicBlock *BB = Store->getParent();
    // The ways back that do not begin the slot's life anew.
    bool Back = BeginsAnew
                    ? BB != First.getParent() &&
                          isReachable(*Target.Block, *BB, {First.getParent()})
                    : isReachable(*Target.Block, *BB, {});
    if (Back)
      return true;
  }
  return false;
}
