//===- LocalConstants.cpp - Boxes that need no runtime --------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "LocalConstants.h"
#include "reify-opt/RuntimeCalls.h"
#include "llvm/IR/Constants.h"
#include "llvm/TargetParser/Triple.h"

using namespace llvm;
using namespace reify;

static constexpr StringLiteral TableName = "reify.staticuint64s";
static constexpr StringLiteral ZerosName = "reify.zeros";

static Constant *getTableContents(LLVMContext &Ctx) {
  SmallVector<uint64_t, NumSmallBoxes> Elements;
  for (uint64_t I = 0; I < NumSmallBoxes; ++I)
    Elements.push_back(I);
  return ConstantDataArray::get(Ctx, Elements);
}

/// One copy in the whole program, if the linker can: the optimizer of another
/// module makes the same.
static GlobalVariable *getShared(Module &M, StringRef Name, Constant *Contents,
                                 Align Alignment) {
  if (GlobalValue *Old = M.getNamedValue(Name)) {
    auto *GV = dyn_cast<GlobalVariable>(Old);
    return GV && GV->isConstant() && GV->hasDefinitiveInitializer() &&
                   GV->getInitializer() == Contents &&
                   GV->getAlign().valueOrOne() >= Alignment
               ? GV
               : nullptr;
  }
  auto *GV =
      new GlobalVariable(M, Contents->getType(), /*isConstant=*/true,
                         GlobalValue::LinkOnceODRLinkage, Contents, Name);
  GV->setVisibility(GlobalValue::HiddenVisibility);
  GV->setUnnamedAddr(GlobalValue::UnnamedAddr::Global);
  GV->setAlignment(Alignment);
  if (Triple(M.getTargetTriple()).supportsCOMDAT())
    GV->setComdat(M.getOrInsertComdat(Name));
  return GV;
}

GlobalVariable *reify::getSmallBoxTable(Module &M, bool ForSize) {
  if (ForSize) {
    GlobalVariable *GV = M.getGlobalVariable(
        getName(RuntimeGlobal::StaticUint64s), /*AllowInternal=*/true);
    if (GV && matchRuntimeGlobal(*GV) && !GV->use_empty())
      return GV;
  }
  return getShared(M, TableName, getTableContents(M.getContext()), Align(8));
}

bool reify::isSmallBoxTable(const GlobalVariable &GV) {
  if (matchRuntimeGlobal(GV) == RuntimeGlobal::StaticUint64s)
    return true;
  return GV.getName() == TableName && GV.isConstant() &&
         GV.hasDefinitiveInitializer() &&
         GV.getInitializer() == getTableContents(GV.getContext());
}

GlobalVariable *reify::getZeros(Module &M, uint64_t Size) {
  if (Size > MaxZeroBytes)
    return nullptr;
  const uint64_t Bytes = std::max(NumZeroBytes, llvm::bit_ceil(Size));
  std::string Name = ZerosName.str();
  if (Bytes != NumZeroBytes)
    Name += "." + std::to_string(Bytes);
  auto *Array = ArrayType::get(Type::getInt8Ty(M.getContext()), Bytes);
  return getShared(M, Name, ConstantAggregateZero::get(Array), Align(16));
}

GlobalVariable *reify::makeConstant(Module &M, Constant *Value,
                                    Align Alignment) {
  auto *GV =
      new GlobalVariable(M, Value->getType(), /*isConstant=*/true,
                         GlobalValue::PrivateLinkage, Value, "reify.const");
  GV->setUnnamedAddr(GlobalValue::UnnamedAddr::Global);
  GV->setAlignment(Alignment);
  return GV;
}
