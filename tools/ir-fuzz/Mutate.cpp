//===- Mutate.cpp - Random changes of a module ----------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// The choice among the changes, and the picking of places and values.
///
/// Every change is made on a copy, which replaces the module only if LLVM's
/// verifier takes it: so a change need not know all rules of IR.
///
//===----------------------------------------------------------------------===//

#include "Mutate.h"
#include "llvm/FuzzMutate/IRMutator.h"
#include "llvm/FuzzMutate/RandomIRBuilder.h"
#include "llvm/IR/Dominators.h"
#include "llvm/IR/InstIterator.h"
#include "llvm/IR/Instructions.h"
#include "llvm/IR/Verifier.h"
#include "llvm/Transforms/Utils/Cloning.h"

using namespace llvm;
using namespace reify::fuzz;

//===----------------------------------------------------------------------===//
// Picking
//===----------------------------------------------------------------------===//

Function *reify::fuzz::pickFunction(Module &M, Choice &C) {
  SmallVector<Function *> All;
  for (Function &F : M)
    if (!F.isDeclaration())
      All.push_back(&F);
  return All.empty() ? nullptr : C.of(All);
}

Instruction *reify::fuzz::pickInstruction(Module &M, Choice &C) {
  Function *F = pickFunction(M, C);
  if (!F)
    return nullptr;
  SmallVector<Instruction *> All;
  for (Instruction &I : instructions(*F))
    All.push_back(&I);
  return C.of(All);
}

/// A constant of \p Type that is not a global.
static Constant *pickConstant(Type *Type, Choice &C) {
  switch (C.below(4)) {
  case 0:
    return UndefValue::get(Type);
  case 1:
    return PoisonValue::get(Type);
  case 2:
    if (auto *Int = dyn_cast<IntegerType>(Type)) {
      // Sizes, slots and offsets that stand near a limit.
      static constexpr uint64_t Values[] = {
          1, 2, 7, 8, 15, 16, 24, 64, 127, 255, 256, 1024, 4096, ~0ull};
      return ConstantInt::get(Int, C.of(Values));
    }
    [[fallthrough]];
  default:
    return Constant::getNullValue(Type);
  }
}

Value *reify::fuzz::pickValue(Type *Type, Instruction *Where, Choice &C) {
  Function &F = *Where->getFunction();
  SmallVector<Value *> All;
  for (Argument &A : F.args())
    if (A.getType() == Type)
      All.push_back(&A);
  DominatorTree DT(F);
  for (Instruction &I : instructions(F))
    if (I.getType() == Type && DT.dominates(&I, Where))
      All.push_back(&I);
  if (!All.empty() && !C.oneIn(4))
    return C.of(All);
  if (Type->isPointerTy()) {
    All.clear();
    for (GlobalValue &GV : F.getParent()->global_values())
      if (GV.getType() == Type && !GV.getName().starts_with("llvm."))
        All.push_back(&GV);
    if (!All.empty() && !C.oneIn(4))
      return C.of(All);
  }
  // Tokens and the like have no constants that could be made up.
  if (!Type->isFirstClassType() || Type->isTokenTy() || Type->isMetadataTy() ||
      Type->isLabelTy() || Type->isTargetExtTy())
    return nullptr;
  return pickConstant(Type, C);
}

//===----------------------------------------------------------------------===//
// FuzzMutate
//===----------------------------------------------------------------------===//

static bool mutateAsLLVM(Module &M, Choice &C) {
  static constexpr Type *(*Types[])(LLVMContext &) = {
      [](LLVMContext &X) -> Type * { return Type::getInt1Ty(X); },
      [](LLVMContext &X) -> Type * { return Type::getInt8Ty(X); },
      [](LLVMContext &X) -> Type * { return Type::getInt32Ty(X); },
      [](LLVMContext &X) -> Type * { return Type::getInt64Ty(X); },
      [](LLVMContext &X) -> Type * { return Type::getDoubleTy(X); },
      [](LLVMContext &X) -> Type * { return PointerType::get(X, 0); }};
  std::vector<TypeGetter> Getters(std::begin(Types), std::end(Types));
  std::vector<std::unique_ptr<IRMutationStrategy>> Strategies;
  Strategies.push_back(std::make_unique<InjectorIRStrategy>());
  Strategies.push_back(std::make_unique<InstDeleterIRStrategy>());
  Strategies.push_back(std::make_unique<InstModificationIRStrategy>());
  Strategies.push_back(std::make_unique<InsertFunctionStrategy>());
  Strategies.push_back(std::make_unique<InsertCFGStrategy>());
  Strategies.push_back(std::make_unique<InsertPHIStrategy>());
  Strategies.push_back(std::make_unique<SinkInstructionStrategy>());
  Strategies.push_back(std::make_unique<ShuffleBlockStrategy>());
  IRMutator(std::move(Getters), std::move(Strategies))
      .mutateModule(M, C.seed(), /*MaxSize=*/20000);
  return true;
}

//===----------------------------------------------------------------------===//
// All of them
//===----------------------------------------------------------------------===//

std::unique_ptr<Module> reify::fuzz::mutate(const Module &Base, Choice &C) {
  std::unique_ptr<Module> M = CloneModule(Base);
  // Mostly few: every change makes it likelier that the passes find nothing
  // left to do.
  unsigned Wanted = 1 + C.below(C.oneIn(3) ? 12 : 4);
  for (unsigned Tries = 0; Wanted && Tries != 40; ++Tries) {
    Mutation Change = mutateAsLLVM;
    switch (C.below(4)) {
    case 0:
      break;
    case 1:
      Change = C.of(getGlobalMutations());
      break;
    default:
      Change = C.of(getCodeMutations());
    }
    std::unique_ptr<Module> Next = CloneModule(*M);
    if (!Change(*Next, C) || verifyModule(*Next))
      continue;
    M = std::move(Next);
    --Wanted;
  }
  return M;
}
