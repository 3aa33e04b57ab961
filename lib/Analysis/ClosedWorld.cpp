//===- ClosedWorld.cpp - Which functions a slot may hold ------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// The union over the three ways of World.h. What a set leaves out has to be
/// impossible, so every question that cannot be answered is answered by "all".
///
/// Only the target of a load from an itab is taken to be in the set: the itab
/// exists in the program then. The slot of another one may have been folded
/// into a function, as in `phi [@circle_area, ...], [%loaded, ...]`, after
/// which nothing kept that itab; such functions are added as they are found.
///
//===----------------------------------------------------------------------===//

#include "reify-opt/Plant.h"
#include "reify-opt/World.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/IR/Instructions.h"
#include "llvm/IR/Module.h"

using namespace llvm;
using namespace reify;

/// How many phis, selects and loads the target of a call may come from.
static constexpr unsigned MaxSources = 16;

/// The methods of the interface of this hash, where the module describes it.
/// Two interfaces of one hash: \p Ambiguous.
const InterfaceShape *ClosedWorld::findShape(uint64_t Hash,
                                             bool &Ambiguous) const {
  const InterfaceShape *Found = nullptr;
  auto Look = [&](const InterfaceShape &S) {
    if (S.Hash != Hash)
      return;
    if (Found && Found->Methods != S.Methods)
      Ambiguous = true;
    Found = &S;
  };
  for (const WorldItab &Itab : Parts.Itabs)
    Look(Itab.Interface);
  for (const InterfaceShape &S : Parts.Asserted)
    Look(S);
  for (const InterfaceShape &S : Parts.Narrowed)
    Look(S);
  return Found;
}

/// Whether some type of record \p T may have all methods of \p Inter, by this
/// record and others about it.
bool ClosedWorld::hasAll(const WorldTable &T,
                         const InterfaceShape &Inter) const {
  auto IsRelated = [&](const WorldTable &Other) {
    return &Other == &T || T.AnySubject || Other.AnySubject ||
           any_of(Other.Subjects,
                  [&](uint64_t H) { return is_contained(T.Subjects, H); });
  };
  return all_of(Inter.Methods, [&](const MethodId &M) {
    return any_of(Parts.Tables, [&](const WorldTable &Other) {
      return IsRelated(Other) &&
             any_of(Other.Entries, [&](const auto &E) { return E.Id == M; });
    });
  });
}

bool ClosedWorld::isAsserted(const MethodId &Id) const {
  return Parts.AssertsUnknown || Parts.Unreadable ||
         any_of(Parts.Asserted,
                [&](const InterfaceShape &S) { return S.has(Id); });
}

/// The order reaches the IR.
static void sortByName(std::vector<ClosedWorld::Target> &Targets) {
  llvm::sort(Targets,
             [](const ClosedWorld::Target &A, const ClosedWorld::Target &B) {
               return A.Fn->getName() < B.Fn->getName();
             });
}

std::optional<std::vector<ClosedWorld::Target>>
ClosedWorld::getTargets(const DispatchSlot &Slot) const {
  if (Parts.Unreadable)
    return std::nullopt;
  std::vector<Target> Targets;
  auto Add = [&](Constant *C, StringRef TypeName) {
    Function *Fn = C ? getFunction(C) : nullptr;
    if (Fn && none_of(Targets, [&](const Target &T) { return T.Fn == Fn; }))
      Targets.push_back({Fn, TypeName});
    return Fn != nullptr;
  };
  auto AddSlot = [&](const WorldItab &Itab, uint64_t I) {
    auto Tab = ITabDescriptor::get(Itab.Global);
    return Tab && Add(Tab->getSlot(I), Itab.TypeName);
  };

  // Static itabs. Where two interfaces share a hash, only the slot's number is
  // common to them.
  bool Ambiguous = false;
  const InterfaceShape *Shape = findShape(Slot.InterfaceHash, Ambiguous);
  const MethodId Id{Slot.Method, Slot.MethodHash};
  if (Shape && !Ambiguous &&
      (Slot.Slot >= Shape->Methods.size() || Shape->Methods[Slot.Slot] != Id))
    return std::nullopt; // Not what the call was promised to be.
  for (const WorldItab &Itab : Parts.Itabs)
    if (Itab.Interface.Hash == Slot.InterfaceHash &&
        (Slot.Slot >= Itab.Interface.Methods.size() ||
         !AddSlot(Itab, Slot.Slot)))
      return std::nullopt;
  if (Ambiguous)
    Shape = nullptr;

  auto Speaks = [&](const InterfaceShape &S) {
    return S.Hash == Slot.InterfaceHash;
  };
  const bool Narrowed = Parts.AssertsUnknown || any_of(Parts.Narrowed, Speaks);
  // A wider interface that is narrowed may itself have been asserted, or come
  // from a wider one still: any assertion counts.
  const bool Asserted = Parts.AssertsUnknown ||
                        any_of(Parts.Asserted, Speaks) ||
                        (Narrowed && !Parts.Asserted.empty());
  if (Narrowed)
    for (const WorldItab &Itab : Parts.Itabs)
      if (!Shape || Itab.Interface.covers(*Shape))
        for (auto [I, M] : enumerate(Itab.Interface.Methods))
          if (M == Id && !AddSlot(Itab, I))
            return std::nullopt;
  if (Asserted && !REIFY_PLANT(small_world))
    for (const WorldTable &T : Parts.Tables)
      if (!Shape || hasAll(T, *Shape))
        for (const WorldTable::Entry &E : T.Entries)
          if (E.Id == Id && !E.Fn->isNullValue() && !Add(E.Fn, T.TypeName))
            return std::nullopt;

  sortByName(Targets);
  return Targets;
}

/// Whether \p Load reads slot \p Slot of what it takes for an itab.
static bool readsSlot(const LoadInst &Load, uint64_t Slot) {
  if (!Load.isSimple() || Load.getPointerAddressSpace() != 0)
    return false;
  const DataLayout &DL = Load.getModule()->getDataLayout();
  APInt Offset(DL.getIndexTypeSizeInBits(Load.getPointerOperandType()), 0);
  Load.getPointerOperand()->stripAndAccumulateConstantOffsets(
      DL, Offset, /*AllowNonInbounds=*/true);
  return Offset == layout::ITab_fun + Slot * layout::SlotSize;
}

std::optional<std::vector<ClosedWorld::Target>>
ClosedWorld::getTargets(const CallBase &CB) const {
  std::optional<DispatchSlot> Slot = getDispatchSlot(CB);
  if (!Slot)
    return std::nullopt;
  std::vector<Target> Folded;
  bool Loads = false;
  SmallVector<Value *, 4> Worklist = {CB.getCalledOperand()};
  for (unsigned I = 0; I != Worklist.size(); ++I) {
    if (I == MaxSources)
      return std::nullopt;
    auto Push = [&](Value *In) {
      if (!is_contained(Worklist, In))
        Worklist.push_back(In);
    };
    Value *V = Worklist[I];
    if (auto *Phi = dyn_cast<PHINode>(V)) {
      for (Value *In : Phi->incoming_values())
        Push(In);
    } else if (auto *Select = dyn_cast<SelectInst>(V)) {
      Push(Select->getTrueValue());
      Push(Select->getFalseValue());
    } else if (auto *Load = dyn_cast<LoadInst>(V)) {
      if (!readsSlot(*Load, Slot->Slot))
        return std::nullopt;
      Loads = true;
    } else if (isa<UndefValue>(V)) {
      continue;
    } else {
      auto *C = dyn_cast<Constant>(V);
      Function *Fn = C ? getFunction(C) : nullptr;
      if (!Fn)
        return std::nullopt;
      Folded.push_back({Fn, "?"});
    }
  }
  if (!Loads) // Known without us.
    return std::nullopt;
  std::optional<std::vector<Target>> Targets = getTargets(*Slot);
  if (!Targets)
    return std::nullopt;
  for (const Target &T : Folded)
    if (none_of(*Targets, [&](const Target &U) { return U.Fn == T.Fn; }))
      Targets->push_back(T);
  sortByName(*Targets);
  return Targets;
}
