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
static constexpr StringLiteral ElementName = "reify.staticuint64.";
static constexpr StringLiteral ZerosName = "reify.zeros.";

static Constant *getTableContents(LLVMContext &Ctx) {
  SmallVector<uint64_t, NumSmallBoxes> Elements;
  for (uint64_t I = 0; I < NumSmallBoxes; ++I)
    Elements.push_back(I);
  return ConstantDataArray::get(Ctx, Elements);
}

/// True if what \p GV names is a box of \p Contents, whoever made it: every
/// thread finds the same bytes at one address, that any pointer can hold.
static bool holds(const GlobalVariable &GV, const Constant *Contents,
                  Align Alignment) {
  return GV.isConstant() && GV.hasDefinitiveInitializer() &&
         GV.getInitializer() == Contents && !GV.isThreadLocal() &&
         GV.getAddressSpace() == 0 && GV.getAlign().valueOrOne() >= Alignment;
}

/// One copy in the whole program, if the linker can: the optimizer of another
/// module makes the same.
static GlobalVariable *getShared(Module &M, StringRef Name, Constant *Contents,
                                 Align Alignment) {
  if (GlobalValue *Old = M.getNamedValue(Name)) {
    auto *GV = dyn_cast<GlobalVariable>(Old);
    return GV && holds(*GV, Contents, Alignment) ? GV : nullptr;
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

/// The runtime's table, if the module refers to it.
static GlobalVariable *getMentionedTable(Module &M) {
  GlobalVariable *GV = M.getGlobalVariable(
      getName(RuntimeGlobal::StaticUint64s), /*AllowInternal=*/true);
  return GV && matchRuntimeGlobal(*GV) && !GV->use_empty() ? GV : nullptr;
}

GlobalVariable *reify::getSmallBoxTable(Module &M, bool ForSize) {
  if (ForSize)
    if (GlobalVariable *GV = getMentionedTable(M))
      return GV;
  return getShared(M, TableName, getTableContents(M.getContext()), Align(8));
}

Constant *reify::getSmallBox(Module &M, uint64_t Number, bool ForSize) {
  Type *Int64 = Type::getInt64Ty(M.getContext());
  if (ForSize)
    if (GlobalVariable *GV = getMentionedTable(M)) {
      Constant *Index[] = {ConstantInt::get(Int64, 0),
                           ConstantInt::get(Int64, Number)};
      // It may be declared as another type.
      return ConstantExpr::getInBoundsGetElementPtr(
          ArrayType::get(Int64, NumSmallBoxes), GV, ArrayRef(Index));
    }
  // Found again by its name, so that equal numbers have equal addresses and
  // LLVM merges what is done with them.
  const std::string Name = (ElementName + Twine(Number)).str();
  Constant *Value = ConstantInt::get(Int64, Number);
  if (GlobalVariable *GV = M.getGlobalVariable(Name, /*AllowInternal=*/true);
      GV && holds(*GV, Value, Align(8)) && GV->hasGlobalUnnamedAddr())
    return GV;
  return makeConstant(M, Value, Align(8), Name);
}

bool reify::isSmallBoxTable(const GlobalVariable &GV) {
  if (matchRuntimeGlobal(GV) == RuntimeGlobal::StaticUint64s)
    return true;
  return GV.getName() == TableName &&
         holds(GV, getTableContents(GV.getContext()), Align(8));
}

GlobalVariable *reify::getZeros(Module &M, uint64_t Size) {
  if (Size > MaxZeroBytes)
    return nullptr;
  const uint64_t Bytes = std::max(MinZeroBytes, llvm::bit_ceil(Size));
  const std::string Name = (ZerosName + Twine(Bytes)).str();
  auto *Array = ArrayType::get(Type::getInt8Ty(M.getContext()), Bytes);
  return getShared(M, Name, ConstantAggregateZero::get(Array), Align(16));
}

GlobalVariable *reify::makeConstant(Module &M, Constant *Value, Align Alignment,
                                    const Twine &Name) {
  auto *GV = new GlobalVariable(M, Value->getType(), /*isConstant=*/true,
                                GlobalValue::PrivateLinkage, Value, Name);
  GV->setUnnamedAddr(GlobalValue::UnnamedAddr::Global);
  GV->setAlignment(Alignment);
  return GV;
}
