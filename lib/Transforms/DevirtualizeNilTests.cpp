//===- DevirtualizeNilTests.cpp - Fold tests for nil ----------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Part of reify-devirtualize: the test in front of an interface call, where
/// the itab is one of known ones and never nil.
///
///   %nil = icmp eq ptr %tab, null          ; %tab is @A or @B
///   br i1 %nil, label %reify.nil, label %reify.ok
/// becomes
///   br i1 false, label %reify.nil, label %reify.ok
///
/// Apart from the call itself, as the call is often made direct while the
/// object still has a store of nil that LLVM removes only later.
///
//===----------------------------------------------------------------------===//

#include "CheckFacts.h"
#include "DevirtualizeCalls.h"
#include "reify-opt/Options.h"
#include "reify-opt/Plant.h"
#include "reify-opt/RuntimeCalls.h"
#include "llvm/ADT/Statistic.h"
#include "llvm/IR/Constants.h"
#include "llvm/IR/Instructions.h"
#include "llvm/IR/Module.h"

#define DEBUG_TYPE "reify-devirtualize"

using namespace llvm;
using namespace reify;

ALWAYS_ENABLED_STATISTIC(NumNilTests, "Tests for a nil interface folded");

/// The comparison with null that leads to \p Panic, or null.
static ICmpInst *findNilTest(const CallBase &Panic) {
  const BasicBlock *Nil = Panic.getParent();
  const BasicBlock *Head = Nil->getSinglePredecessor();
  auto *Br = Head ? dyn_cast<BranchInst>(Head->getTerminator()) : nullptr;
  if (!Br || !Br->isConditional() || Br->getSuccessor(0) == Br->getSuccessor(1))
    return nullptr;
  auto *Cmp = dyn_cast<ICmpInst>(Br->getCondition());
  if (!Cmp || !Cmp->isEquality() ||
      !isa<ConstantPointerNull>(Cmp->getOperand(1)) ||
      (Br->getSuccessor(0) == Nil) != (Cmp->getPredicate() == CmpInst::ICMP_EQ))
    return nullptr;
  return Cmp;
}

void reify::planNilTests(Module &M, Function *Only, ItabSets &Sets,
                         std::vector<WeakVH> &Tests) {
  // Asked of each function: one look-up, not one for each row of ABI.def.
  Function *Panic = M.getFunction(getRow(RuntimeFn::PanicNilCall).Name);
  if (!Panic)
    return;
  auto Plan = [&](CallBase &CB) {
    if (CB.getCalledOperand() != Panic || options::isSkipped(*CB.getFunction()))
      return;
    ICmpInst *Cmp = findNilTest(CB);
    if (!Cmp || isa<Constant>(Cmp->getOperand(0)) || check::isLeft(*Cmp))
      return;
    const ItabSet Set = Sets.get(*Cmp->getOperand(0));
    // An empty set is that of a value nobody gives: others see to that.
    if (Set.isKnown() && !Set.addresses().empty() &&
        (!Set.mayBeNil() || REIFY_PLANT(dropped_nil_check)))
      Tests.emplace_back(Cmp);
  };
  // Of one function by its own instructions: the users are those of the whole
  // module, and this is asked for each of its functions.
  if (Only) {
    for (BasicBlock &BB : *Only)
      for (Instruction &I : BB)
        if (auto *CB = dyn_cast<CallBase>(&I))
          Plan(*CB);
    return;
  }
  for (User *U : Panic->users())
    if (auto *CB = dyn_cast<CallBase>(U))
      Plan(*CB);
}

bool reify::foldNilTests(std::vector<WeakVH> &Tests) {
  bool Changed = false;
  for (WeakVH &Test : Tests) {
    auto *Cmp = cast_or_null<ICmpInst>(static_cast<Value *>(Test));
    // Folded with its call, or for another one.
    if (!Cmp || Cmp->use_empty() || check::isLeft(*Cmp))
      continue;
    check::replaceByAnswer(
        *Cmp, *ConstantInt::getBool(Cmp->getType(),
                                    Cmp->getPredicate() == CmpInst::ICMP_NE));
    ++NumNilTests;
    Changed = true;
  }
  return Changed;
}
