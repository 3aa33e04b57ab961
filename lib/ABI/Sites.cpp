//===- Sites.cpp - Interface calls and boxes by number --------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Reading and writing the metadata of Sites.h. Metadata comes from files too,
/// so a reader takes nothing for granted.
///
//===----------------------------------------------------------------------===//

#include "reify-opt/Sites.h"
#include "SiteNames.h"
#include "llvm/IR/Constants.h"
#include "llvm/IR/Instructions.h"
#include "llvm/IR/Metadata.h"

using namespace llvm;
using namespace reify;

static ConstantAsMetadata *getInt(Type *Ty, uint64_t Value) {
  return ConstantAsMetadata::get(ConstantInt::get(Ty, Value));
}

void reify::setDispatchSite(Instruction &I, const DispatchSite &Site) {
  LLVMContext &Ctx = I.getContext();
  SmallVector<Metadata *, 5> Operands = {
      MDString::get(Ctx, Site.Interface), MDString::get(Ctx, Site.Method),
      getInt(Type::getInt32Ty(Ctx), Site.Slot),
      getInt(Type::getInt64Ty(Ctx), Site.Id)};
  if (Site.Descriptor)
    Operands.push_back(ConstantAsMetadata::get(Site.Descriptor));
  I.setMetadata(DispatchKind, MDNode::get(Ctx, Operands));
}

std::optional<DispatchSite> reify::getDispatchSite(const Instruction &I) {
  const MDNode *N = I.getMetadata(DispatchKind);
  if (!N || (N->getNumOperands() != 4 && N->getNumOperands() != 5))
    return std::nullopt;
  auto *Interface = dyn_cast_or_null<MDString>(N->getOperand(0));
  auto *Method = dyn_cast_or_null<MDString>(N->getOperand(1));
  auto *Slot = mdconst::dyn_extract_or_null<ConstantInt>(N->getOperand(2));
  auto *Id = mdconst::dyn_extract_or_null<ConstantInt>(N->getOperand(3));
  if (!Interface || !Method || !Slot || !Id)
    return std::nullopt;
  GlobalVariable *Descriptor = nullptr;
  if (N->getNumOperands() == 5)
    Descriptor = mdconst::dyn_extract_or_null<GlobalVariable>(N->getOperand(4));
  return DispatchSite{Interface->getString(), Method->getString(),
                      Slot->getZExtValue(), Id->getZExtValue(), Descriptor};
}

std::optional<DispatchSite> reify::findDispatchSite(const CallBase &CB) {
  if (std::optional<DispatchSite> Site = getDispatchSite(CB))
    return Site;
  auto *Load = dyn_cast<LoadInst>(CB.getCalledOperand());
  return Load ? getDispatchSite(*Load) : std::nullopt;
}

void reify::setDispatchSlot(CallBase &CB, const DispatchSlot &Slot) {
  LLVMContext &Ctx = CB.getContext();
  Type *I32 = Type::getInt32Ty(Ctx);
  CB.setMetadata(SlotKind, MDNode::get(Ctx, {getInt(I32, Slot.InterfaceHash),
                                             getInt(I32, Slot.Slot),
                                             MDString::get(Ctx, Slot.Method),
                                             getInt(I32, Slot.MethodHash)}));
}

std::optional<DispatchSlot> reify::getDispatchSlot(const CallBase &CB) {
  const MDNode *N = CB.getMetadata(SlotKind);
  if (!N || N->getNumOperands() != 4)
    return std::nullopt;
  auto *Interface = mdconst::dyn_extract_or_null<ConstantInt>(N->getOperand(0));
  auto *Slot = mdconst::dyn_extract_or_null<ConstantInt>(N->getOperand(1));
  auto *Method = dyn_cast_or_null<MDString>(N->getOperand(2));
  auto *Hash = mdconst::dyn_extract_or_null<ConstantInt>(N->getOperand(3));
  if (!Interface || !Slot || !Method || !Hash)
    return std::nullopt;
  return DispatchSlot{Interface->getZExtValue(), Slot->getZExtValue(),
                      Method->getString(), Hash->getZExtValue()};
}

void reify::setGuarded(CallBase &CB, bool Guarded) {
  CB.setMetadata(GuardedKind,
                 Guarded ? MDNode::get(CB.getContext(), {}) : nullptr);
}

bool reify::isGuarded(const CallBase &CB) {
  return CB.getMetadata(GuardedKind) != nullptr;
}

void reify::setBoxId(CallBase &CB, uint64_t Id) {
  LLVMContext &Ctx = CB.getContext();
  CB.setMetadata(BoxKind, MDNode::get(Ctx, getInt(Type::getInt64Ty(Ctx), Id)));
}

uint64_t reify::getBoxId(const CallBase &CB) {
  const MDNode *N = CB.getMetadata(BoxKind);
  if (!N || N->getNumOperands() != 1)
    return 0;
  auto *Id = mdconst::dyn_extract_or_null<ConstantInt>(N->getOperand(0));
  return Id ? Id->getZExtValue() : 0;
}

void reify::noteConstantBox(CallBase &CB) {
  if (MDNode *N = CB.getMetadata(BoxKind))
    CB.getModule()->getOrInsertNamedMetadata(ConstantsName)->addOperand(N);
}
