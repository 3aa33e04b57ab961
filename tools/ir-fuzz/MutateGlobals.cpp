//===- MutateGlobals.cpp - Random changes of globals ----------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Descriptors, itabs and tables are what the passes read most, and a module
/// may hold any bytes under their names.
///
//===----------------------------------------------------------------------===//

#include "Mutate.h"
#include "llvm/IR/Constants.h"
#include "llvm/IR/DataLayout.h"
#include "llvm/Transforms/Utils/ModuleUtils.h"

using namespace llvm;
using namespace reify::fuzz;

static GlobalVariable *pickGlobal(Module &M, Choice &C) {
  SmallVector<GlobalVariable *> All;
  for (GlobalVariable &GV : M.globals())
    if (!GV.getName().starts_with("llvm."))
      All.push_back(&GV);
  return All.empty() ? nullptr : C.of(All);
}

/// Another constant of the type of \p Old, or \p Old with one part changed.
static Constant *changeConstant(Module &M, Constant *Old, Choice &C) {
  Type *Ty = Old->getType();
  if (auto *Agg = dyn_cast<ConstantAggregate>(Old);
      Agg && Agg->getNumOperands() && !C.oneIn(10)) {
    SmallVector<Constant *> Parts;
    for (Use &U : Agg->operands())
      Parts.push_back(cast<Constant>(U));
    Constant *&Part = C.of(Parts);
    Part = changeConstant(M, Part, C);
    if (auto *Struct = dyn_cast<StructType>(Ty))
      return ConstantStruct::get(Struct, Parts);
    if (auto *Array = dyn_cast<ArrayType>(Ty))
      return ConstantArray::get(Array, Parts);
    return ConstantVector::get(Parts);
  }
  switch (C.below(6)) {
  case 0:
    return Constant::getNullValue(Ty);
  case 1:
    return UndefValue::get(Ty);
  case 2:
    return PoisonValue::get(Ty);
  case 3:
    if (auto *Int = dyn_cast<IntegerType>(Ty)) {
      static constexpr uint64_t Values[] = {
          1, 3, 8, 16, 20, 25, 255, 1ull << 31, 1ull << 40, ~0ull};
      return ConstantInt::get(Int, C.of(Values));
    }
    [[fallthrough]];
  default: {
    if (!Ty->isPointerTy())
      return Constant::getNullValue(Ty);
    SmallVector<GlobalValue *> All;
    for (GlobalValue &GV : M.global_values())
      if (GV.getType() == Ty && !GV.getName().starts_with("llvm."))
        All.push_back(&GV);
    Constant *New = All.empty() ? Constant::getNullValue(Ty) : C.of(All);
    if (C.oneIn(4))
      New = ConstantExpr::getGetElementPtr(
          Type::getInt8Ty(M.getContext()), New,
          ConstantInt::get(Type::getInt64Ty(M.getContext()), 8));
    return New;
  }
  }
}

static bool changeInitializer(Module &M, Choice &C) {
  GlobalVariable *GV = pickGlobal(M, C);
  if (!GV)
    return false;
  if (!GV->hasInitializer()) {
    if (!GV->getValueType()->isSized())
      return false;
    GV->setInitializer(
        changeConstant(M, Constant::getNullValue(GV->getValueType()), C));
    return true;
  }
  GV->setInitializer(changeConstant(M, GV->getInitializer(), C));
  return true;
}

/// Fewer or other bytes under the name than the layout says.
static bool changeType(Module &M, Choice &C) {
  GlobalVariable *GV = pickGlobal(M, C);
  if (!GV || !GV->hasInitializer())
    return false;
  Constant *Init = GV->getInitializer();
  LLVMContext &Ctx = M.getContext();
  auto *Agg = dyn_cast<ConstantAggregate>(Init);
  if (Agg && Agg->getNumOperands() > 1 && isa<StructType>(Init->getType()) &&
      C.oneIn(2)) {
    SmallVector<Constant *> Parts;
    for (Use &U : Agg->operands())
      Parts.push_back(cast<Constant>(U));
    Parts.resize(1 + C.below(Parts.size() - 1));
    Init = ConstantStruct::getAnon(Ctx, Parts, /*Packed=*/C.oneIn(3));
  } else {
    Type *Types[] = {Type::getInt8Ty(Ctx), Type::getInt64Ty(Ctx),
                     PointerType::get(Ctx, 0), StructType::get(Ctx),
                     ArrayType::get(Type::getInt8Ty(Ctx), 1 + C.below(200))};
    Init = changeConstant(M, Constant::getNullValue(C.of(Types)), C);
  }
  auto *New = new GlobalVariable(M, Init->getType(), GV->isConstant(),
                                 GV->getLinkage(), Init, "", GV);
  New->copyAttributesFrom(GV);
  New->setComdat(GV->getComdat());
  New->takeName(GV);
  GV->replaceAllUsesWith(New);
  GV->eraseFromParent();
  return true;
}

static bool changeProperties(Module &M, Choice &C) {
  GlobalVariable *GV = pickGlobal(M, C);
  if (!GV)
    return false;
  switch (C.below(7)) {
  case 0:
    GV->setConstant(!GV->isConstant());
    break;
  case 1:
    GV->setInitializer(nullptr);
    GV->setComdat(nullptr);
    GV->setLinkage(C.oneIn(4) ? GlobalValue::ExternalWeakLinkage
                              : GlobalValue::ExternalLinkage);
    break;
  case 2:
    GV->setThreadLocal(!GV->isThreadLocal());
    break;
  case 3:
    GV->setExternallyInitialized(!GV->isExternallyInitialized());
    break;
  case 4:
    GV->setSection(C.oneIn(2) ? "" : "elsewhere");
    break;
  case 5:
    GV->setAlignment(Align(uint64_t(1) << C.below(6)));
    break;
  default:
    (C.oneIn(2) ? appendToUsed : appendToCompilerUsed)(M, {GV});
  }
  return true;
}

static bool changeLinkage(Module &M, Choice &C) {
  SmallVector<GlobalObject *> All;
  for (GlobalObject &GO : M.global_objects())
    if (!GO.isDeclaration() && !GO.getName().starts_with("llvm."))
      All.push_back(&GO);
  if (All.empty())
    return false;
  static constexpr GlobalValue::LinkageTypes Linkages[] = {
      GlobalValue::ExternalLinkage,    GlobalValue::AvailableExternallyLinkage,
      GlobalValue::LinkOnceAnyLinkage, GlobalValue::LinkOnceODRLinkage,
      GlobalValue::WeakAnyLinkage,     GlobalValue::WeakODRLinkage,
      GlobalValue::InternalLinkage,    GlobalValue::PrivateLinkage};
  GlobalObject &GO = *C.of(All);
  GO.setComdat(nullptr);
  GO.setVisibility(GlobalValue::DefaultVisibility);
  GO.setLinkage(C.of(Linkages));
  if (!GO.hasLocalLinkage() && C.oneIn(4))
    GO.setVisibility(GlobalValue::HiddenVisibility);
  return true;
}

static bool changeFunction(Module &M, Choice &C) {
  Function *F = pickFunction(M, C);
  if (!F)
    return false;
  static constexpr Attribute::AttrKind Kinds[] = {
      Attribute::NoInline,          Attribute::AlwaysInline,
      Attribute::NoUnwind,          Attribute::ReturnsTwice,
      Attribute::MinSize,           Attribute::OptimizeForSize,
      Attribute::NoReturn,          Attribute::WillReturn,
      Attribute::PresplitCoroutine, Attribute::Naked,
      Attribute::StrictFP,          Attribute::NullPointerIsValid,
      Attribute::Convergent,        Attribute::Cold};
  switch (C.below(5)) {
  case 0:
    F->addFnAttr(Attribute::NoInline);
    F->addFnAttr(Attribute::OptimizeNone);
    return true;
  case 1:
    F->setAttributes(AttributeList());
    return true;
  case 2:
    F->setGC("statepoint-example");
    return true;
  default:
    F->addFnAttr(C.of(Kinds));
    return true;
  }
}

/// A declaration stays: callers see no body any more.
static bool dropBody(Module &M, Choice &C) {
  Function *F = pickFunction(M, C);
  if (!F)
    return false;
  F->deleteBody();
  F->setComdat(nullptr);
  return true;
}

/// Somebody else's target, or what marks a module for a link.
static bool changeModule(Module &M, Choice &C) {
  static constexpr StringLiteral Layouts[] = {
      "e-m:e-p270:32:32-p271:32:32-p272:64:64-i64:64-i128:128-f80:128-n8:16:32:"
      "64-S128",
      "e-p:32:32",
      "E-m:e-i64:64",
      "e-p:64:64:64:32",
      "e-p:128:128",
      "e-ni:0",
      "e-A5-P3-G1"};
  switch (C.below(3)) {
  case 0:
    M.setDataLayout(C.of(Layouts));
    return true;
  case 1:
    if (M.getModuleFlag("ThinLTO"))
      return false;
    M.addModuleFlag(Module::Error, "ThinLTO", uint32_t(C.below(2)));
    return true;
  default:
    if (M.getModuleFlag("EnableSplitLTOUnit"))
      return false;
    M.addModuleFlag(Module::Error, "EnableSplitLTOUnit", uint32_t(C.below(2)));
    return true;
  }
}

ArrayRef<Mutation> reify::fuzz::getGlobalMutations() {
  static constexpr Mutation All[] = {
      changeInitializer, changeInitializer, changeInitializer, changeType,
      changeProperties,  changeLinkage,     changeLinkage,     changeFunction,
      changeFunction,    dropBody,          changeModule};
  return All;
}
