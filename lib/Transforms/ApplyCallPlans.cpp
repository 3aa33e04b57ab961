//===- ApplyCallPlans.cpp - Rewriting interface calls ---------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// What the plans of DevirtualizeCalls.h say: direct calls in the place of an
/// indirect one, behind comparisons where there are several. The test for nil
/// is another branch, before the call; nothing moves above it (design, rule 2).
///
//===----------------------------------------------------------------------===//

#include "CheckFacts.h"
#include "DevirtualizeCalls.h"
#include "reify-opt/Plant.h"
#include "reify-opt/Sites.h"
#include "llvm/ADT/Statistic.h"
#include "llvm/IR/Constants.h"
#include "llvm/IR/Instructions.h"
#include "llvm/IR/MDBuilder.h"
#include "llvm/Support/DebugCounter.h"
#include "llvm/Transforms/Utils/CallPromotionUtils.h"
#include "llvm/Transforms/Utils/Local.h"

#define DEBUG_TYPE "reify-devirtualize"

using namespace llvm;
using namespace reify;

ALWAYS_ENABLED_STATISTIC(NumDirect, "Interface calls made direct");
ALWAYS_ENABLED_STATISTIC(NumBranched,
                         "Interface calls made a choice of direct calls");
DEBUG_COUNTER(CallCounter, "reify-devirtualize",
              "Controls which interface calls are devirtualized");

/// \p Callee: what CB called. Whether the CFG changed.
static bool makeDirect(CallBase &CB, Value &Callee, Function &Target) {
  // Both speak of a call that may go several ways.
  CB.setMetadata(LLVMContext::MD_prof, nullptr);
  CB.setMetadata(LLVMContext::MD_callees, nullptr);
  return check::callTarget(CB, Callee, Target);
}

static MDNode *getWeights(LLVMContext &Ctx, BranchProbability Likely) {
  if (Likely.isUnknown())
    return nullptr;
  return MDBuilder(Ctx).createBranchWeights(Likely.getNumerator(),
                                            Likely.getCompl().getNumerator());
}

/// versionCallSite puts the copy where they are equal; now where they are not.
static void putWhereDifferent(CallBase &Copy) {
  auto *Br = cast<BranchInst>(
      Copy.getParent()->getSinglePredecessor()->getTerminator());
  cast<ICmpInst>(Br->getCondition())->setPredicate(CmpInst::ICMP_NE);
}

/// Puts a direct call in front of \p CB for each arm. CB itself becomes the
/// last: LLVM's inliner looks again at functions in which a call that *was*
/// indirect is direct now, and so finds the clones too (design-review.md A8).
static void branchToArms(CallBase &CB, Value &Selector, Value &Callee,
                         const CallPlan &Plan) {
  for (const CallPlan::Arm &A : Plan.Arms) {
    // versionCallSite compares the called operand; lend it what we compare.
    CB.setCalledOperand(&Selector);
    CallBase &Arm =
        versionCallSite(CB, A.Key, getWeights(CB.getContext(), A.Likely));
    if (REIFY_PLANT(swapped_arms))
      putWhereDifferent(Arm);
    makeDirect(Arm, Callee, *A.Target);
  }
}

/// The same where what is left stays indirect: it has to be a copy, and CB the
/// first arm, for the inliner to look.
static void guardWithArms(CallBase &CB, Value &Selector, const CallPlan &Plan) {
  Value *Callee = CB.getCalledOperand();
  CallBase *Rest = &CB;
  for (const CallPlan::Arm &A : Plan.Arms) {
    Rest->setCalledOperand(&Selector);
    CallBase &Copy = versionCallSite(
        *Rest, A.Key,
        getWeights(CB.getContext(),
                   A.Likely.isUnknown() ? A.Likely : A.Likely.getCompl()));
    if (!REIFY_PLANT(swapped_guard))
      putWhereDifferent(Copy);
    makeDirect(*Rest, *Callee, *A.Target);
    setGuarded(*Rest, false);
    Rest = &Copy;
  }
  Rest->setCalledOperand(Callee);
  setGuarded(*Rest, true);
}

/// Lets LLVM know what is known about an itab, so that it folds the test for
/// nil and whatever else is asked of it.
static bool replaceItab(Value &Selector, const CallPlan &Plan) {
  // With checks: LLVM must not know what is to be checked.
  if (isa<Constant>(Selector) || check::isOn())
    return false;
  if (Plan.OnlyItab) {
    Selector.replaceAllUsesWith(Plan.OnlyItab);
    return true;
  }
  if (!Plan.NeverNil)
    return false;
  bool Changed = false;
  for (User *U : make_early_inc_range(Selector.users())) {
    auto *Cmp = dyn_cast<ICmpInst>(U);
    if (!Cmp || !Cmp->isEquality() ||
        !(isa<ConstantPointerNull>(Cmp->getOperand(0)) ||
          isa<ConstantPointerNull>(Cmp->getOperand(1))))
      continue;
    Cmp->replaceAllUsesWith(ConstantInt::getBool(
        Cmp->getType(), Cmp->getPredicate() == ICmpInst::ICMP_NE));
    Changed = true;
  }
  return Changed;
}

PlanResult reify::applyPlans(std::vector<CallPlan> &Plans) {
  PlanResult Result;
  for (CallPlan &Plan : Plans) {
    // Gone with a value that only it computed, and that is dead now.
    if (!Plan.Call || !Plan.Selector)
      continue;
    if (!DebugCounter::shouldExecute(CallCounter))
      continue;
    auto &CB = cast<CallBase>(*Plan.Call);
    Value *Selector = Plan.Selector;
    WeakTrackingVH OldCallee = CB.getCalledOperand();
    if (!Plan.Last) {
      Result.ChangedCFG = true;
      guardWithArms(CB, *Selector, Plan);
    } else if (Plan.Arms.empty()) {
      ++NumDirect;
    } else {
      ++NumBranched;
      Result.ChangedCFG = true;
      branchToArms(CB, *Selector, *OldCallee, Plan);
    }
    if (Plan.Last)
      Result.ChangedCFG |= makeDirect(CB, *OldCallee, *Plan.Last);
    replaceItab(*Selector, Plan);
    if (OldCallee)
      RecursivelyDeleteTriviallyDeadInstructions(OldCallee);
    Result.Changed = true;
  }
  return Result;
}
