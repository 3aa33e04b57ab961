//===- BoxToStack.cpp - A box that nobody keeps is a local variable -------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// reify-box-to-stack makes a stack slot of a box whose address does not
/// outlive the frame, pure or fresh:
///
///     %b = call ptr @convT64(i64 %v)        %box = alloca [8 x i8], align 8
///     call void @reads(ptr %b)         ->   store i64 %v, ptr %box
///                                           call void @reads(ptr %box)
///
///  - by value: the words are stored where the box was made;
///  - by address: the source is copied there, and not later: a box is a copy
///    (design section 7, rule 7);
///  - fresh: what constructs the object follows.
///
/// Calls that only read are no escape, nor are interface calls that are direct
/// by now, or of which each function that they may go to is known and keeps
/// nothing (CallTargets.h); arrays of `any` and captures of lambdas that such
/// calls get are followed (BoxUses.h). The slot is in the entry block, also in
/// a loop; two boxes that are in use at once never share one (rule 6). Lifetime
/// markers are set only where all uses are in the block of the box: anywhere
/// else an end is easily wrong, and a slot without markers lives as long as its
/// frame.
///
/// A value with a destructor is destroyed where the function ends, as its type
/// says that the time is free (DestroyAtExits.h). Until all boxes of a function
/// are decided on, the call that hands the destructor to the runtime stays, as
/// what may do anything with the slot; what the destructor reaches is decided
/// on then.
///
/// Never: a size that is not a constant, `tail` on a call that gets the slot.
/// Why else is in lib/Analysis/StackBox.cpp. Costs one bounded walk a box, a
/// few times where boxes hold boxes.
///
//===----------------------------------------------------------------------===//

#include "../ABI/LowerDispatch.h"
#include "DestroyAtExits.h"
#include "Identity.h"
#include "reify-opt/CallTargets.h"
#include "reify-opt/Descriptors.h"
#include "reify-opt/Options.h"
#include "reify-opt/Passes.h"
#include "reify-opt/Plant.h"
#include "reify-opt/Reads.h"
#include "reify-opt/Remarks.h"
#include "reify-opt/RuntimeCalls.h"
#include "reify-opt/StackBox.h"
#include "llvm/ADT/Statistic.h"
#include "llvm/IR/Dominators.h"
#include "llvm/IR/IRBuilder.h"
#include "llvm/IR/InstIterator.h"
#include "llvm/Support/DebugCounter.h"

#define DEBUG_TYPE "reify-box-to-stack"

using namespace llvm;
using namespace reify;

ALWAYS_ENABLED_STATISTIC(NumPure, "Pure boxes put on the stack");
ALWAYS_ENABLED_STATISTIC(NumFresh, "Fresh objects put on the stack");
DEBUG_COUNTER(Counter, "reify-box-to-stack", "Which boxes go to the stack");

/// A box may lie in the source of another. Each round does one layer.
static constexpr unsigned MaxRounds = 4;
/// A box that a destructor reaches can go to the stack once that is a call. The
/// same again, then.
static constexpr unsigned MaxRuns = 4;

//===----------------------------------------------------------------------===//
// Apply
//===----------------------------------------------------------------------===//

/// The last instruction that may use the slot, where that is in the block of
/// the box and something can stand behind it; else null.
static Instruction *findLastUse(const BoxUses &Uses) {
  Instruction *Last = &Uses.getBox();
  auto Add = [&](Instruction *I) {
    if (I->getParent() != Last->getParent() || I->isTerminator() ||
        isa<PHINode>(I))
      return false;
    if (Last->comesBefore(I))
      Last = I;
    return true;
  };
  for (Value *V : Uses.derived())
    for (User *U : V->users())
      if (!Add(cast<Instruction>(U)))
        return nullptr;
  // Also readers of a variable that holds the address.
  for (const BoxUse &Use : Uses.uses())
    if (Use.Where->getFunction() == Uses.getBox().getFunction() &&
        !Add(Use.Where))
      return nullptr;
  return Last;
}

/// Puts the value that \p Call boxes into \p Slot.
static void fill(IRBuilder<> &B, CallBase &Call, AllocaInst *Slot) {
  auto *Box = dyn_cast<BoxCall>(&Call);
  if (!Box) // Uninitialized, as the heap gives it.
    return;
  if (!Box->isByValue()) {
    auto Type = TypeDescriptor::get(Box->getTypeDescriptor());
    B.CreateMemCpy(Slot, Slot->getAlign(), Box->getSource(), *Type->getAlign(),
                   *Type->getSize());
    return;
  }
  const DataLayout &DL = Box->getModule()->getDataLayout();
  uint64_t Offset = 0;
  for (unsigned I = 0, E = Box->getNumWords(); I != E; ++I) {
    Value *Word = Box->getWord(I);
    Value *To = Offset ? B.CreatePtrAdd(Slot, B.getInt64(Offset)) : Slot;
    B.CreateAlignedStore(Word, To, commonAlignment(Slot->getAlign(), Offset));
    Offset += DL.getTypeStoreSize(Word->getType());
  }
}

namespace {

/// A box that goes to the stack. All are decided before the first is changed:
/// the order of instructions in a block is numbered anew after each change.
struct Change {
  CallBase *Box;
  StackBox Plan;
  Instruction *Last; ///< Of findLastUse; null where it is destroyed later.
};

} // namespace

/// Leaves the call behind, without users: another change may name it as its
/// last use. The slot.
static AllocaInst *apply(const Change &C) {
  CallBase &Call = *C.Box;
  const StackBox &Plan = C.Plan;
  BasicBlock &Entry = Call.getFunction()->getEntryBlock();
  IRBuilder<> B(&Entry, Entry.getFirstInsertionPt());
  auto *Slot = B.CreateAlloca(ArrayType::get(B.getInt8Ty(), Plan.Size),
                              /*ArraySize=*/nullptr, "box");
  Slot->setAlignment(Plan.Alignment);

  // A callee that is called with `tail` must not touch our frame.
  for (Value *V : Plan.Uses.derived())
    for (User *U : V->users())
      if (auto *CI = dyn_cast<CallInst>(U); CI && CI->isTailCall())
        CI->setTailCallKind(CallInst::TCK_None);

  B.SetInsertPoint(&Call);
  if (C.Last)
    B.CreateLifetimeStart(Slot);
  fill(B, Call, Slot);
  if (C.Last) {
    B.SetInsertPoint(C.Last->getParent(), std::next(C.Last->getIterator()));
    B.CreateLifetimeEnd(Slot);
  }
  Value *Place = Slot;
  if (auto *Box = dyn_cast<BoxCall>(&Call);
      REIFY_PLANT(uncopied_box) && Box && !Box->isByValue())
    Place = Box->getSource();
  if (REIFY_PLANT(invariant_box))
    for (const BoxUse &Use : Plan.Uses.uses())
      if (Use.What == BoxUse::Read && isa<LoadInst>(Use.Where))
        Use.Where->setMetadata(LLVMContext::MD_invariant_load,
                               MDNode::get(Call.getContext(), {}));
  Call.replaceAllUsesWith(Place);
  return Slot;
}

//===----------------------------------------------------------------------===//
// The pass
//===----------------------------------------------------------------------===//

static SmallVector<CallBase *, 8> collect(Function &F) {
  SmallVector<CallBase *, 8> Boxes;
  for (Instruction &I : instructions(F))
    if (isa<BoxCall, NewObjectCall>(I))
      Boxes.push_back(cast<CallBase>(&I));
  return Boxes;
}

namespace {
enum class Result { Same, Changed, ChangedCFG };
} // namespace

/// \p Last: there is no other run, so that what stays is said.
static Result run(Function &F, FunctionAnalysisManager &FAM,
                  CallTargets &Targets, uint64_t &BytesLeft, bool Last) {
  SmallVector<CallBase *, 8> Boxes = collect(F);
  if (Boxes.empty())
    return Result::Same;
  StackBoxes Decider(F, FAM.getResult<DominatorTreeAnalysis>(F), &Targets);
  OptimizationRemarkEmitter ORE(&F);
  bool Changed = false;
  SmallVector<Destruction, 4> Destructions;
  SmallVector<std::pair<CallBase *, HeapBox>, 8> Kept;
  for (unsigned Round = 1;; ++Round) {
    SmallVector<Change, 8> Changes;
    Kept.clear();
    for (CallBase *Box : Boxes) {
      auto Decision = Decider.decide(*Box);
      auto *Plan = std::get_if<StackBox>(&Decision);
      if (Plan && Plan->Size > BytesLeft)
        Decision = HeapBox{Remark::BoxFrameFull,
                           "does not fit: -reify-max-stack-boxes"};
      if (auto *No = std::get_if<HeapBox>(&Decision)) {
        Kept.push_back({Box, *No});
      } else if (DebugCounter::shouldExecute(Counter)) {
        BytesLeft -= Plan->Size;
        Instruction *Last = Plan->Finalizer ? nullptr : findLastUse(Plan->Uses);
        Changes.push_back({Box, std::move(*Plan), Last});
      }
    }
    for (const Change &C : Changes) {
      ORE.emit([&] {
        return passed(Remark::BoxOnStack, *C.Box)
               << "box of " << ore::NV("Bytes", C.Plan.Size)
               << " bytes put on the stack";
      });
      ++(isa<NewObjectCall>(C.Box) ? NumFresh : NumPure);
    }
    for (const Change &C : Changes) {
      AllocaInst *Slot = apply(C);
      if (C.Plan.Finalizer)
        Destructions.push_back({Slot, C.Plan.Finalizer});
    }
    for (const Change &C : Changes)
      C.Box->eraseFromParent();
    Changed |= !Changes.empty();
    if (Changes.empty() || Round == MaxRounds)
      break;
    Boxes.clear();
    for (auto &[Box, No] : Kept)
      Boxes.push_back(Box);
  }
  if (Last || Destructions.empty())
    for (auto &[Box, No] : Kept)
      ORE.emit([&, Box = Box, &No = No] {
        return missed(No.Why, *Box) << "box stays on the heap: it " << No.Text;
      });
  if (Destructions.empty())
    return Changed ? Result::Changed : Result::Same;
  destroyAtExits(F, Destructions);
  return Result::ChangedCFG;
}

PreservedAnalyses BoxToStackPass::run(Module &M, ModuleAnalysisManager &AM) {
  if (!isActive(M))
    return PreservedAnalyses::all();
  // A callee that reads a box now must not come to keep it later.
  forgetReads(M);
  auto &FAM = AM.getResult<FunctionAnalysisManagerModuleProxy>(M).getManager();
  for (Function &F : M) // As a box may come to a call in any of them.
    restorePromises(F);
  CallTargets Targets(M, world::isClosedWorld(M));
  bool Changed = false;
  for (Function &F : M) {
    if (F.isDeclaration() || options::isSkipped(F))
      continue;
    uint64_t BytesLeft = options::maxStackBoxes();
    for (unsigned Run = 1; Run <= MaxRuns; ++Run) {
      const Result Of = ::run(F, FAM, Targets, BytesLeft, Run == MaxRuns);
      if (Of == Result::Same)
        break;
      Changed = true;
      PreservedAnalyses PA;
      if (Of == Result::Changed)
        PA.preserveSet<CFGAnalyses>();
      FAM.invalidate(F, PA);
      if (Cleanup) {
        PA = Cleanup->run(F, FAM);
        FAM.invalidate(F, PA);
      }
      if (Of == Result::Changed)
        break;
    }
  }
  if (!Changed)
    return PreservedAnalyses::all();
  PreservedAnalyses PA;
  PA.preserve<FunctionAnalysisManagerModuleProxy>();
  return PA;
}
