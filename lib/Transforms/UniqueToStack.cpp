//===- UniqueToStack.cpp - Owners without an allocation -------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// reify-unique-to-stack: the object of a reify::unique that does not leave the
/// function lives in its frame.
///
///   %p = call ptr @_Znwm(i64 8) "reify-owned"    %p = alloca [8 x i8]
///   store double %r, ptr %p                 ->   store double %r, ptr %p
///   br i1 %c, ...                                br i1 %c, ...
///   call void @_ZdlPvm(ptr %p, i64 8)            ; nothing
///
/// LLVM deletes a new-expression only when nobody reads the object any more,
/// which takes a single path from new to delete; with a branch, a loop or a
/// landing pad in between it stays. Promoted, the object is SROA's. C++ allows
/// it of every new-expression ([expr.new]); this pass does it to the objects of
/// make_unique alone (Owners.h).
///
/// Where what destroys the object is a choice of few functions, by the type
/// that was made, the call becomes a choice of direct calls: they are inlined,
/// and the release is in sight.
///
/// Destructors are calls like others and stay where they are. What must not
/// happen: an object that outlives the frame, two live objects in one slot, and
/// a release of what was not allocated. So nothing is done where the address
/// may be known elsewhere, where one release is also that of an object that
/// stays on the heap, in a loop where one object may still be in use when the
/// next is made, and in functions that return twice or are coroutines.
///
/// In a function alone the callee of a call is never looked at, its attributes
/// are: a method that is not inlined and may keep its receiver keeps the object
/// on the heap. <module>, when calls are direct and no more is inlined, sees
/// owners that are passed by reference, too (BoxUses.h).
///
//===----------------------------------------------------------------------===//

#include "CheckFacts.h"
#include "OwnedUses.h"
#include "reify-opt/BoxUses.h"
#include "reify-opt/ItabSet.h"
#include "reify-opt/Options.h"
#include "reify-opt/Owners.h"
#include "reify-opt/Passes.h"
#include "reify-opt/Plant.h"
#include "reify-opt/Remarks.h"
#include "reify-opt/RuntimeCalls.h"
#include "llvm/ADT/MapVector.h"
#include "llvm/ADT/Statistic.h"
#include "llvm/Analysis/CFG.h"
#include "llvm/Analysis/MemoryBuiltins.h"
#include "llvm/Analysis/TargetLibraryInfo.h"
#include "llvm/IR/Dominators.h"
#include "llvm/IR/IRBuilder.h"
#include "llvm/IR/InstIterator.h"
#include "llvm/Support/DebugCounter.h"
#include "llvm/Transforms/Utils/CallPromotionUtils.h"
#include "llvm/Transforms/Utils/Local.h"

#define DEBUG_TYPE "reify-unique-to-stack"

using namespace llvm;
using namespace reify;

ALWAYS_ENABLED_STATISTIC(NumOnStack, "Objects of unique owners on the stack");
ALWAYS_ENABLED_STATISTIC(NumDirect,
                         "Destructions of owned objects made direct");
DEBUG_COUNTER(Counter, "reify-unique-to-stack",
              "Which objects of unique owners are put on the stack");

/// What operator new gives at least: __STDCPP_DEFAULT_NEW_ALIGNMENT__.
static constexpr uint64_t NewAlign = 16;

namespace {

struct Candidate {
  OwnedUses Uses;
  uint64_t Size = 0;
  Align Alignment = Align(NewAlign);
  /// Where callees and memory were looked at.
  std::optional<BoxUses> InModule;
};

class Promoter {
public:
  Promoter(Function &F, FunctionAnalysisManager &AM, bool SeesCallees,
           bool SaysWhyNot)
      : F(F), SeesCallees(SeesCallees), SaysWhyNot(SaysWhyNot),
        TLI(AM.getResult<TargetLibraryAnalysis>(F)), ORE(&F) {}

  bool run();
  bool changedCFG() const { return CFGChanged; }

private:
  void collect();
  bool decide(CallBase &Alloc, Candidate &C);
  bool mayOverlapInLoop(CallBase &Alloc, const Candidate &C);
  void dropMixedReleases();
  bool makeDirect(CallBase &Destroy);
  void apply(CallBase &Alloc, Candidate &C);
  bool refuse(Remark R, CallBase &Alloc, const Twine &Why,
              const Instruction *Blocker = nullptr);

  Function &F;
  const bool SeesCallees, SaysWhyNot;
  const TargetLibraryInfo &TLI;
  OptimizationRemarkEmitter ORE;
  MapVector<CallBase *, Candidate> Candidates;
  std::optional<DominatorTree> DT;
  uint64_t Total = 0; ///< Bytes of all objects on the stack.
  bool CFGChanged = false;
};

} // namespace

bool Promoter::refuse(Remark R, CallBase &Alloc, const Twine &Why,
                      const Instruction *Blocker) {
  if (!SaysWhyNot)
    return false;
  ORE.emit([&] {
    auto Missed = missed(R, Alloc)
                  << "object of a unique owner stays on the heap: "
                  << Why.str();
    if (DebugLoc At = Blocker ? getUserLocation(*Blocker) : DebugLoc())
      Missed << " in line " << ore::NV("Line", At.getLine());
    return Missed;
  });
  return false;
}

//===----------------------------------------------------------------------===//
// Collect and decide
//===----------------------------------------------------------------------===//

void Promoter::collect() {
  for (Instruction &I : instructions(F))
    // A class may have an operator new of its own, which LLVM does not know.
    if (auto *CB = dyn_cast<CallBase>(&I); CB && isOwnedAllocation(*CB) &&
                                           isNewLikeFn(CB, &TLI) &&
                                           !CB->isMustTailCall()) {
      Candidate &C = Candidates[CB];
      C.Uses = findOwnedUses(*CB, TLI);
      if (!SeesCallees || !C.Uses.Why)
        continue;
      BoxUses Uses;
      C.Uses = findOwnedUsesInModule(*CB, TLI, Uses);
      if (!C.Uses.Why)
        C.InModule = std::move(Uses);
    }
}

/// Whether an object of one round of a loop may be in use when the next is
/// made. Without phis every use is dominated by the allocation, so that what
/// follows an allocation uses the object it made; and so it is with a phi that
/// the allocation dominates, whose operands are computed anew as well.
bool Promoter::mayOverlapInLoop(CallBase &Alloc, const Candidate &C) {
  if ((C.Uses.Merges.empty() && !C.InModule) || REIFY_PLANT(shared_owner))
    return false;
  if (!DT)
    DT.emplace(F); // Not from the manager: a destruction may have branched.
  if (C.InModule)
    return BoxOverlap(F, *DT).find(*C.InModule);
  if (all_of(C.Uses.Merges,
             [&](Instruction *I) { return DT->dominates(&Alloc, I); }))
    return false;
  BasicBlock *BB = Alloc.getParent();
  return any_of(successors(BB), [&](BasicBlock *Next) {
    return isPotentiallyReachable(Next, BB, nullptr, &*DT);
  });
}

/// Whether \p Alloc may live in the frame, as far as it alone can say.
bool Promoter::decide(CallBase &Alloc, Candidate &C) {
  if (C.Uses.Why)
    return refuse(Remark::UniqueEscapes, Alloc, C.Uses.Why, C.Uses.Blocker);
  if (!C.Uses.Indirect.empty())
    return refuse(Remark::UniqueEscapes, Alloc,
                  "it is passed to a function that is not known",
                  C.Uses.Indirect.front());
  std::optional<APInt> Size = getAllocSize(&Alloc, &TLI);
  if (!Size || Size->ugt(options::maxStackBox()))
    return refuse(Remark::UniqueTooLarge, Alloc,
                  !Size ? Twine("its size is not a constant")
                        : "its size is " + Twine(Size->getZExtValue()) +
                              " bytes, the limit " +
                              Twine(options::maxStackBox()));
  C.Size = Size->getZExtValue();
  C.Alignment = std::max(C.Alignment, Alloc.getRetAlign().valueOrOne());
  if (Value *Wanted = getAllocAlignment(&Alloc, &TLI)) {
    auto *Constant = dyn_cast<ConstantInt>(Wanted);
    if (!Constant || !isPowerOf2_64(Constant->getZExtValue()) ||
        Constant->getZExtValue() > Value::MaximumAlignment)
      return refuse(Remark::UniqueTooLarge, Alloc,
                    "its alignment is not a constant");
    C.Alignment = std::max(C.Alignment, Align(Constant->getZExtValue()));
  }
  for (CallBase *Free : C.Uses.Frees)
    if (getAllocationFamily(Free, &TLI) != getAllocationFamily(&Alloc, &TLI) ||
        !Free->getType()->isVoidTy())
      return refuse(Remark::UniqueMixedRelease, Alloc,
                    "it is released by another heap", Free);
  if (mayOverlapInLoop(Alloc, C))
    return refuse(Remark::UniqueInLoop, Alloc,
                  "in a loop, the next one may be made while it is in use");
  Total += C.Size;
  if (Total > options::maxStackBoxes())
    return refuse(Remark::UniqueTooLarge, Alloc,
                  "the function has too many bytes of them");
  // Asked before releases are compared: two that share one go together.
  return DebugCounter::shouldExecute(Counter);
}

/// A release of one object or another goes away only if it does for both.
void Promoter::dropMixedReleases() {
  for (bool Again = true; Again;) {
    Again = false;
    Candidates.remove_if([&](auto &Entry) {
      for (CallBase *Free : Entry.second.Uses.Frees)
        for (Value *Object : findFreed(*Free, TLI)) {
          auto *CB = dyn_cast<CallBase>(Object);
          if (CB && Candidates.contains(CB))
            continue;
          refuse(Remark::UniqueMixedRelease, *Entry.first,
                 "its release is also that of an object on the heap", Free);
          return Again = true;
        }
      return false;
    });
  }
}

//===----------------------------------------------------------------------===//
// Destruction through a pointer
//===----------------------------------------------------------------------===//

/// Calls what \p Destroy may call, where that is known: LLVM's inliner looks
/// again at a function in which a call that was indirect is direct now.
bool Promoter::makeDirect(CallBase &Destroy) {
  // A call of null is undefined, so null does not get here, except where the
  // target says otherwise.
  if (NullPointerIsDefined(&F) || Destroy.cannotDuplicate() ||
      Destroy.isConvergent())
    return false;
  Value *Selector = Destroy.getCalledOperand();
  const ItabSet Set =
      ItabSets(*F.getParent(), FlowScope::Function, options::maxItabs())
          .get(*Selector);
  if (!Set.isKnown() || Set.addresses().empty())
    return false;
  for (const ConstantAddress &A : Set.addresses()) {
    auto *Target = dyn_cast<Function>(A.Base);
    if (!Target || A.Offset ||
        Target->getFunctionType() != Destroy.getFunctionType() ||
        Target->getCallingConv() != Destroy.getCallingConv() ||
        !isLegalToPromote(Destroy, Target))
      return false;
  }
  ORE.emit([&] {
    return passed(Remark::UniqueDestroyKnown, Destroy)
           << "destruction of a unique owner's object made direct";
  });
  ++NumDirect;
  auto Call = [&](CallBase &CB, GlobalValue *Target) {
    CFGChanged |= check::callTarget(CB, *Selector, *cast<Function>(Target));
    CB.setMetadata(LLVMContext::MD_prof, nullptr);
    CB.setMetadata(LLVMContext::MD_callees, nullptr);
  };
  // The original is the last arm (design-review.md A8).
  for (const ConstantAddress &A : Set.addresses().drop_back()) {
    Destroy.setCalledOperand(Selector);
    Call(versionCallSite(Destroy, A.Base, nullptr), A.Base);
    CFGChanged = true;
  }
  Call(Destroy, Set.addresses().back().Base);
  return true;
}

//===----------------------------------------------------------------------===//
// Apply
//===----------------------------------------------------------------------===//

void Promoter::apply(CallBase &Alloc, Candidate &C) {
  ORE.emit([&] {
    return passed(Remark::UniqueOnStack, Alloc)
           << "object of a unique owner put on the stack";
  });
  ++NumOnStack;
  auto ToCall = [&](CallBase &CB) -> CallInst * {
    auto *Invoke = dyn_cast<InvokeInst>(&CB);
    if (!Invoke)
      return cast<CallInst>(&CB);
    CFGChanged = true;
    return changeToCall(Invoke);
  };
  IRBuilder<> B(&*F.getEntryBlock().getFirstInsertionPt());
  AllocaInst *Slot =
      B.CreateAlloca(ArrayType::get(B.getInt8Ty(), C.Size), nullptr,
                     Alloc.hasName() ? Alloc.getName() : "reify.owned");
  Slot->setAlignment(C.Alignment);

  for (CallBase *Free : C.Uses.Frees) {
    CallInst *Call = ToCall(*Free);
    // Freed by this address, the object is dead on every path from here. What
    // a phi gave may be another, and then this one was never born.
    if (getFreedOperand(Call, &TLI)->stripPointerCasts() == &Alloc) {
      B.SetInsertPoint(Call);
      B.CreateLifetimeEnd(Slot);
    }
    // Candidates that share a release find it in their own list.
    for (auto &[Other, Shared] : Candidates)
      if (Other != &Alloc)
        erase(Shared.Uses.Frees, Free);
    Call->eraseFromParent();
  }
  // `tail` promises that the callee does not look at this frame.
  for (CallBase *Borrower : C.Uses.Borrowers)
    if (auto *Call = dyn_cast<CallInst>(Borrower))
      Call->setTailCall(false);

  CallInst *Old = ToCall(Alloc);
  B.SetInsertPoint(Old);
  B.CreateLifetimeStart(Slot);
  Old->replaceAllUsesWith(Slot);
  Old->eraseFromParent();
}

bool Promoter::run() {
  collect();
  // A frame that is left twice, or that does not live on this stack.
  if (Candidates.empty() || F.isPresplitCoroutine() ||
      F.callsFunctionThatReturnsTwice())
    return false;
  bool Changed = false;
  for (auto &[Alloc, C] : Candidates) {
    if (C.Uses.Why)
      continue;
    const size_t Left = C.Uses.Indirect.size();
    // Another candidate that shares the call has it in its list still, and
    // stays on the heap until the next run sees the callee.
    erase_if(C.Uses.Indirect, [&](CallBase *Destroy) {
      bool Direct = Destroy->isIndirectCall() && makeDirect(*Destroy);
      Changed |= Direct;
      return Direct;
    });
    if (C.Uses.Indirect.size() != Left)
      C.Uses.Why = "what destroys it is not inlined yet";
  }
  Candidates.remove_if(
      [&](auto &Entry) { return !decide(*Entry.first, Entry.second); });
  dropMixedReleases();
  for (auto &[Alloc, C] : Candidates)
    apply(*Alloc, C);
  return Changed || !Candidates.empty();
}

PreservedAnalyses UniqueToStackPass::run(Function &F,
                                         FunctionAnalysisManager &AM) {
  if (!isActive(*F.getParent()) || options::isSkipped(F))
    return PreservedAnalyses::all();
  Promoter P(F, AM, SeesCallees, SaysWhyNot);
  if (!P.run())
    return PreservedAnalyses::all();
  PreservedAnalyses PA;
  if (!P.changedCFG())
    PA.preserveSet<CFGAnalyses>();
  return PA;
}
