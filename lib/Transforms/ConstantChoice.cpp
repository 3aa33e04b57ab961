//===- ConstantChoice.cpp - One of several constants ----------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ConstantChoice.h"
#include "llvm/Analysis/ValueTracking.h"
#include "llvm/IR/IRBuilder.h"

using namespace llvm;
using namespace reify;

/// Ways into a phi that are worth a constant each.
static constexpr unsigned MaxCases = 16;

/// What \p V is in case \p I of \p Decider; null where that is no constant.
static Constant *getInCase(Value *V, const Instruction *Decider, unsigned I) {
  if (auto *C = dyn_cast<Constant>(V))
    return C;
  if (auto *Phi = dyn_cast<PHINode>(V);
      Phi && isa_and_nonnull<PHINode>(Decider) &&
      Phi->getParent() == Decider->getParent())
    // The ways in may stand in another order.
    return dyn_cast<Constant>(Phi->getIncomingValueForBlock(
        cast<PHINode>(Decider)->getIncomingBlock(I)));
  auto *Select = dyn_cast<SelectInst>(V);
  auto *Other = dyn_cast_or_null<SelectInst>(Decider);
  if (Select && Other && Select->getCondition() == Other->getCondition())
    return dyn_cast<Constant>(I == 0 ? Select->getTrueValue()
                                     : Select->getFalseValue());
  return nullptr;
}

std::optional<ConstantChoice> ConstantChoice::get(ArrayRef<Value *> Values) {
  ConstantChoice Result;
  unsigned NumCases = 1;
  if (auto It = find_if(Values, [](Value *V) { return !isa<Constant>(V); });
      It != Values.end()) {
    if (auto *Phi = dyn_cast<PHINode>(*It))
      NumCases = Phi->getNumIncomingValues();
    else if (auto *Select = dyn_cast<SelectInst>(*It);
             Select && !Select->getCondition()->getType()->isVectorTy())
      NumCases = 2;
    else
      return std::nullopt;
    Result.Decider = cast<Instruction>(*It);
  }
  if (NumCases == 0 || NumCases > MaxCases)
    return std::nullopt;
  for (unsigned I = 0; I != NumCases; ++I) {
    Case &Words = Result.Cases.emplace_back();
    for (Value *V : Values) {
      Constant *C = getInCase(V, Result.Decider, I);
      if (!C)
        return std::nullopt;
      Words.push_back(C);
    }
  }
  return Result;
}

Value *ConstantChoice::pick(ArrayRef<Constant *> Results,
                            Instruction &At) const {
  assert(Results.size() == Cases.size() && "one for each case");
  if (!Decider || all_equal(Results))
    return Results.front();
  if (auto *Old = dyn_cast<PHINode>(Decider)) {
    IRBuilder<> B(Old);
    PHINode *New = B.CreatePHI(Results[0]->getType(), Results.size());
    for (auto [I, Result] : enumerate(Results))
      New->addIncoming(Result, Old->getIncomingBlock(I));
    return New;
  }
  IRBuilder<> B(&At);
  Value *Condition = cast<SelectInst>(Decider)->getCondition();
  // A call that was given poison gave a good address all the same.
  if (!isGuaranteedNotToBeUndefOrPoison(Condition))
    Condition = B.CreateFreeze(Condition);
  return B.CreateSelect(Condition, Results[0], Results[1]);
}
