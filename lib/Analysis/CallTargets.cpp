//===- CallTargets.cpp - Where an indirect call goes ----------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// The knowledge of reify-guard-calls (an interface of this file), of
/// reify-devirtualize-helpers at a link (a closed world) and of ItabSets,
/// without their limits: a set that is too large for a chain of comparisons is
/// small enough to look at each of its functions.
///
/// A function that the call could not call directly (other type, other
/// convention) makes the whole set unknown, as does -reify-check: what is to be
/// checked at run time is not known. A value that is nil goes nowhere, as the
/// test for nil, or the load from a null itab, comes before the call; unless
/// null may be read.
///
//===----------------------------------------------------------------------===//

#include "reify-opt/CallTargets.h"
#include "../Transforms/CheckFacts.h"
#include "../Transforms/DevirtualizeCalls.h"
#include "reify-opt/ItabSet.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SetVector.h"
#include "llvm/Analysis/ValueTracking.h"
#include "llvm/IR/Instructions.h"

using namespace llvm;
using namespace reify;

/// Functions in a set: each is walked for each box that the call gets.
static constexpr unsigned MaxTargets = 64;

/// The function in the slot at \p Offset of \p Itab.
static Function *readSlot(const GlobalValue &Itab, int64_t Offset) {
  const int64_t Slot = Offset - int64_t(layout::ITab_fun);
  if (Slot < 0 || Slot % layout::SlotSize != 0)
    return nullptr;
  std::optional<ITabDescriptor> Tab = ITabDescriptor::get(&Itab);
  Constant *C = Tab ? Tab->getSlot(Slot / layout::SlotSize) : nullptr;
  return C ? getFunction(C) : nullptr;
}

/// Of an interface that only this file can name. The call's own promise counts:
/// a load that was moved up may stand where the value is something else.
std::optional<CallTargets::Set> CallTargets::findLocal(CallBase &CB) {
  std::optional<DispatchSite> Site = getDispatchSite(CB);
  const CallSelector S = findSelector(CB);
  if (!Site || !Site->Descriptor || !S.IsItab || isa<Constant>(S.V) ||
      S.SlotOffset !=
          int64_t(layout::ITab_fun + Site->Slot * layout::SlotSize) ||
      NullPointerIsDefined(CB.getFunction()))
    return std::nullopt;
  const std::optional<LocalItabs> &Itabs =
      Interfaces.getItabs(*Site->Descriptor);
  if (!Itabs)
    return std::nullopt;
  SmallSetVector<Function *, 8> Targets;
  for (GlobalVariable *Itab : *Itabs) {
    Function *Target = readSlot(*Itab, S.SlotOffset);
    if (!Target)
      return std::nullopt;
    Targets.insert(Target);
  }
  return Set(Targets.begin(), Targets.end());
}

std::optional<CallTargets::Set> CallTargets::findClosed(CallBase &CB) {
  if (!Closed || !getDispatchSlot(CB))
    return std::nullopt;
  if (!World)
    World.emplace(readWorld(M));
  std::optional<std::vector<ClosedWorld::Target>> Targets =
      World->getTargets(CB);
  if (!Targets)
    return std::nullopt;
  Set Result;
  for (const ClosedWorld::Target &T : *Targets)
    Result.push_back(T.Fn);
  return Result;
}

std::optional<CallTargets::Set> CallTargets::findByFlow(CallBase &CB) {
  const CallSelector S = findSelector(CB);
  // Its own each time: it remembers writes, and what asks changes memory.
  const ItabSet Itabs = ItabSets(M, FlowScope::Module, MaxTargets).get(*S.V);
  if (!Itabs.isKnown() ||
      (Itabs.mayBeNil() && NullPointerIsDefined(CB.getFunction())))
    return std::nullopt;
  SmallSetVector<Function *, 8> Targets;
  for (const ConstantAddress &A : Itabs.addresses()) {
    Function *Target = S.IsItab   ? readSlot(*A.Base, A.Offset + S.SlotOffset)
                       : A.Offset ? nullptr
                                  : getFunction(A.Base);
    if (!Target)
      return std::nullopt;
    Targets.insert(Target);
  }
  return Set(Targets.begin(), Targets.end());
}

std::optional<CallTargets::Set> CallTargets::find(CallBase &CB) {
  if (check::isOn() || !isInterfaceCall(CB))
    return std::nullopt;
  std::optional<Set> Found = findLocal(CB);
  if (!Found)
    Found = findClosed(CB);
  if (!Found)
    Found = findByFlow(CB);
  // None: the call is never reached, as far as is known. Others see to that.
  if (!Found || Found->empty() || Found->size() > MaxTargets ||
      any_of(*Found, [&](Function *F) { return whyNotCall(CB, *F); }))
    return std::nullopt;
  return Found;
}

const CallTargets::Set *CallTargets::get(CallBase &CB) {
  auto [It, New] = Answers.try_emplace(&CB);
  Answer &A = It->second;
  if (New || !A.Call) {
    A.Call = &CB;
    A.Targets = find(CB);
  }
  return A.Targets ? &*A.Targets : nullptr;
}
