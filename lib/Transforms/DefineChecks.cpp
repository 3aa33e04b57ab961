//===- DefineChecks.cpp - The functions that checks call ------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// reify-define-checks, the last pass of a compile or link: bodies for the
/// functions that the checks of -reify-check call (CheckFacts.h). Each module
/// has its own, and the linker keeps one.
///
/// Last, because LLVM must not look into them: IPSCCP would write the arguments
/// of the first checks into a body that later ones call, too. For the same
/// reason a link begins by forgetting the bodies of its compiles.
///
//===----------------------------------------------------------------------===//

#include "CheckFacts.h"
#include "reify-opt/RuntimeCalls.h"
#include "llvm/IR/IRBuilder.h"
#include "llvm/IR/Module.h"
#include "llvm/TargetParser/Triple.h"

using namespace llvm;
using namespace reify;
using check::Comparer;

static constexpr Comparer Comparers[] = {Comparer::Fail, Comparer::Type,
                                         Comparer::Itab};

static Function *find(Module &M, Comparer C) {
  Function *F = M.getFunction(check::getName(C));
  return F && F->getFunctionType() == check::getType(C, M.getContext())
             ? F
             : nullptr;
}

bool check::forgetComparers(Module &M) {
  bool Changed = false;
  for (Comparer C : Comparers)
    if (Function *F = find(M, C); F && !F->isDeclaration()) {
      F->deleteBody(); // Also makes it external.
      F->setComdat(nullptr);
      F->setVisibility(GlobalValue::HiddenVisibility);
      F->removeFnAttr(Attribute::OptimizeNone);
      F->removeFnAttr(Attribute::NoInline);
      Changed = true;
    }
  return Changed;
}

//===----------------------------------------------------------------------===//
// Bodies
//===----------------------------------------------------------------------===//

/// Writes the text and traps, if not ok.
static void defineFail(Function &F, IRBuilder<> &B) {
  LLVMContext &Ctx = F.getContext();
  auto *Good = BasicBlock::Create(Ctx, "good", &F);
  auto *Bad = BasicBlock::Create(Ctx, "bad", &F);
  B.CreateCondBr(F.getArg(0), Good, Bad);
  B.SetInsertPoint(Good);
  B.CreateRetVoid();
  B.SetInsertPoint(Bad);
  auto *WriteTy = FunctionType::get(
      B.getInt64Ty(), {B.getInt32Ty(), B.getPtrTy(), B.getInt64Ty()}, false);
  // Without libc's, the trap has to say it.
  FunctionCallee Write = F.getParent()->getOrInsertFunction("write", WriteTy);
  auto *WriteFn = dyn_cast<Function>(Write.getCallee());
  if (WriteFn && WriteFn->isDeclaration() &&
      WriteFn->getFunctionType() == WriteTy)
    B.CreateCall(Write, {B.getInt32(2), F.getArg(1), F.getArg(2)});
  B.CreateIntrinsic(B.getVoidTy(), Intrinsic::trap, {});
  B.CreateUnreachable();
}

static Value *load(IRBuilder<> &B, llvm::Type *Ty, Value *Descriptor,
                   uint64_t Offset) {
  return B.CreateLoad(
      Ty, B.CreateConstInBoundsGEP1_64(B.getInt8Ty(), Descriptor, Offset));
}

/// Whether two descriptors are of one type.
static void defineType(Function &F, IRBuilder<> &B) {
  LLVMContext &Ctx = F.getContext();
  Value *Seen = F.getArg(0), *Known = F.getArg(1);
  auto *Yes = BasicBlock::Create(Ctx, "yes", &F);
  auto *Slow = BasicBlock::Create(Ctx, "slow", &F);
  auto *Hashes = BasicBlock::Create(Ctx, "hashes", &F);
  auto *Names = BasicBlock::Create(Ctx, "names", &F);
  auto *No = BasicBlock::Create(Ctx, "no", &F);
  B.CreateCondBr(B.CreateICmpEQ(Seen, Known), Yes, Slow);
  B.SetInsertPoint(Yes);
  B.CreateRet(B.getTrue());
  B.SetInsertPoint(Slow);
  B.CreateCondBr(B.CreateIsNull(Seen), No, Hashes);
  B.SetInsertPoint(Hashes);
  B.CreateCondBr(
      B.CreateICmpEQ(load(B, B.getInt32Ty(), Seen, layout::Type_hash),
                     load(B, B.getInt32Ty(), Known, layout::Type_hash)),
      Names, No);
  B.SetInsertPoint(Names);
  if (Function *Equal = RuntimeInfo(*F.getParent()).get(RuntimeFn::TypeEqual))
    B.CreateRet(B.CreateCall(Equal, {Seen, Known}));
  else
    B.CreateRet(B.getTrue());
  B.SetInsertPoint(No);
  B.CreateRet(B.getFalse());
}

/// Whether two itabs have one hash and the same slots; the first may be null.
static void defineItab(Function &F, IRBuilder<> &B) {
  LLVMContext &Ctx = F.getContext();
  Value *Seen = F.getArg(0), *Known = F.getArg(1), *Count = F.getArg(2);
  auto *Hashes = BasicBlock::Create(Ctx, "hashes", &F);
  auto *Loop = BasicBlock::Create(Ctx, "loop", &F);
  auto *Slot = BasicBlock::Create(Ctx, "slot", &F);
  auto *Yes = BasicBlock::Create(Ctx, "yes", &F);
  auto *No = BasicBlock::Create(Ctx, "no", &F);
  B.CreateCondBr(B.CreateIsNull(Seen), No, Hashes);
  B.SetInsertPoint(Hashes);
  B.CreateCondBr(
      B.CreateICmpEQ(load(B, B.getInt32Ty(), Seen, layout::ITab_hash),
                     load(B, B.getInt32Ty(), Known, layout::ITab_hash)),
      Loop, No);
  B.SetInsertPoint(Loop);
  PHINode *I = B.CreatePHI(B.getInt64Ty(), 2);
  I->addIncoming(B.getInt64(0), Hashes);
  B.CreateCondBr(B.CreateICmpEQ(I, Count), Yes, Slot);
  B.SetInsertPoint(Slot);
  Value *Offset = B.CreateMul(I, B.getInt64(layout::SlotSize));
  auto LoadSlot = [&](Value *Itab) {
    return load(B, B.getPtrTy(), B.CreateGEP(B.getInt8Ty(), Itab, {Offset}),
                layout::ITab_fun);
  };
  Value *Same = B.CreateICmpEQ(LoadSlot(Seen), LoadSlot(Known));
  I->addIncoming(B.CreateAdd(I, B.getInt64(1)), Slot);
  B.CreateCondBr(Same, Loop, No);
  B.SetInsertPoint(Yes);
  B.CreateRet(B.getTrue());
  B.SetInsertPoint(No);
  B.CreateRet(B.getFalse());
}

//===----------------------------------------------------------------------===//
// The pass
//===----------------------------------------------------------------------===//

PreservedAnalyses DefineChecksPass::run(Module &M, ModuleAnalysisManager &) {
  bool Changed = false;
  for (Comparer C : Comparers) {
    Function *F = find(M, C);
    if (!F || !F->isDeclaration() || F->use_empty())
      continue;
    F->setLinkage(GlobalValue::LinkOnceODRLinkage);
    if (Triple(M.getTargetTriple()).supportsCOMDAT())
      F->setComdat(M.getOrInsertComdat(F->getName()));
    F->addFnAttr(Attribute::NoInline);
    F->addFnAttr(Attribute::OptimizeNone);
    IRBuilder<> B(BasicBlock::Create(M.getContext(), "", F));
    switch (C) {
    case Comparer::Fail:
      defineFail(*F, B);
      break;
    case Comparer::Type:
      defineType(*F, B);
      break;
    case Comparer::Itab:
      defineItab(*F, B);
      break;
    }
    Changed = true;
  }
  return Changed ? PreservedAnalyses::none() : PreservedAnalyses::all();
}
