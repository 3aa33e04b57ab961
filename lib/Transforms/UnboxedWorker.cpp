//===- UnboxedWorker.cpp - A function in two halves -----------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "UnboxedWorker.h"
#include "llvm/IR/DebugInfoMetadata.h"
#include "llvm/IR/IRBuilder.h"
#include "llvm/IR/InstIterator.h"

using namespace llvm;
using namespace reify;

static constexpr StringLiteral WrapperAttr = "reify-boxing-wrapper";
static constexpr StringLiteral WorkerAttr = "reify-unboxed";

bool reify::isWrapper(const Function &F) {
  return F.hasFnAttribute(WrapperAttr) &&
         any_of(instructions(F), [](const Instruction &I) {
           auto *CB = dyn_cast<CallBase>(&I);
           return CB && CB->getCalledFunction() &&
                  CB->getCalledFunction()->hasFnAttribute(WorkerAttr);
         });
}

Function *reify::moveToWorker(Function &F, Type &Result) {
  auto *Ty = FunctionType::get(&Result, F.getFunctionType()->params(), false);
  auto *Worker =
      Function::Create(Ty, GlobalValue::InternalLinkage, F.getAddressSpace(),
                       F.getName() + ".unboxed");
  F.getParent()->getFunctionList().insert(F.getIterator(), Worker);
  Worker->copyAttributesFrom(&F);
  Worker->setVisibility(GlobalValue::DefaultVisibility);
  Worker->setDLLStorageClass(GlobalValue::DefaultStorageClass);
  Worker->setDSOLocal(true);
  Worker->setComdat(nullptr);
  // What was said of the result was said of the handle.
  LLVMContext &Ctx = F.getContext();
  SmallVector<AttributeSet, 8> Params;
  for (unsigned I = 0; I != F.arg_size(); ++I)
    Params.push_back(F.getAttributes().getParamAttrs(I).removeAttribute(
        Ctx, Attribute::Returned));
  Worker->setAttributes(AttributeList::get(Ctx, F.getAttributes().getFnAttrs(),
                                           AttributeSet(), Params));
  Worker->removeFnAttr(WrapperAttr);
  Worker->addFnAttr(WorkerAttr);
  F.addFnAttr(WrapperAttr);
  // The code is there now, and so is what describes it. A type that indirect
  // calls are checked by stays with the address.
  Worker->copyMetadata(&F, 0);
  Worker->eraseMetadata(LLVMContext::MD_type);
  Worker->eraseMetadata(LLVMContext::MD_kcfi_type);
  F.setSubprogram(nullptr);

  Worker->splice(Worker->begin(), &F);
  for (auto [Old, New] : zip(F.args(), Worker->args())) {
    Old.replaceAllUsesWith(&New);
    New.takeName(&Old);
  }
  return Worker;
}

void reify::fillWrapper(Function &F, Function &Worker, const BoxWords &Words,
                        Constant &Tag, bool MayBeNil, MDNode *Site) {
  LLVMContext &Ctx = F.getContext();
  F.setPersonalityFn(nullptr);
  BasicBlock *Entry = BasicBlock::Create(Ctx, "", &F);
  IRBuilder<> B(Entry);
  SmallVector<Value *, 8> Args;
  for (Argument &A : F.args())
    Args.push_back(&A);
  CallInst *Call = B.CreateCall(&Worker, Args);
  Call->setCallingConv(Worker.getCallingConv());
  SmallVector<AttributeSet, 8> Params;
  for (unsigned I = 0; I != Worker.arg_size(); ++I)
    Params.push_back(Worker.getAttributes().getParamAttrs(I));
  Call->setAttributes(
      AttributeList::get(Ctx, AttributeSet(), AttributeSet(), Params));

  // Words meet in phis of their own: LLVM does not take a phi of pairs apart.
  BasicBlock *End = Entry;
  if (MayBeNil) {
    End = BasicBlock::Create(Ctx, "end", &F);
    BasicBlock *Made = BasicBlock::Create(Ctx, "value", &F, End);
    B.CreateCondBr(B.CreateIsNull(B.CreateExtractValue(Call, 0)), End, Made);
    B.SetInsertPoint(Made);
  }
  SmallVector<Value *, 4> Parts;
  for (unsigned I = 0; I != Words.getNumWords(); ++I)
    Parts.push_back(Call->getType()->isStructTy()
                        ? B.CreateExtractValue(Call, MayBeNil + I)
                        : Call);
  CallInst *Box = B.CreateCall(Words.getMaker(), Parts);
  if (Site)
    Box->setMetadata("reify.box", Site);
  Value *Handle[] = {&Tag, Box};
  if (MayBeNil) {
    BasicBlock *Made = B.GetInsertBlock();
    B.CreateBr(End);
    B.SetInsertPoint(End);
    for (Value *&Word : Handle) {
      PHINode *Phi = B.CreatePHI(Word->getType(), 2);
      Phi->addIncoming(Constant::getNullValue(Word->getType()), Entry);
      Phi->addIncoming(Word, Made);
      Word = Phi;
    }
  }
  Value *Result = PoisonValue::get(F.getReturnType());
  for (unsigned I = 0; I != 2; ++I)
    Result = B.CreateInsertValue(Result, Handle[I], I);
  B.CreateRet(Result);
}
