//===- MutateCode.cpp - Random changes of functions -----------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Mutate.h"
#include "reify-opt/RuntimeCalls.h"
#include "llvm/IR/IRBuilder.h"
#include "llvm/IR/InstIterator.h"
#include "llvm/IR/IntrinsicInst.h"
#include "llvm/Transforms/Utils/BasicBlockUtils.h"
#include "llvm/Transforms/Utils/Local.h"

using namespace llvm;
using namespace reify::fuzz;

Function *reify::fuzz::pickRuntimeFn(Module &M, Choice &C) {
  return getOrDeclare(M, RuntimeFn(C.below(NumRuntimeFns)));
}

/// Puts \p V where some value of its type is used below.
static void useBelow(Value &V, Instruction &After, Choice &C) {
  SmallVector<Use *> Uses;
  for (Instruction *I = After.getNextNode(); I; I = I->getNextNode())
    for (Use &U : I->operands())
      if (U->getType() == V.getType() && !isa<PHINode>(I))
        Uses.push_back(&U);
  if (!Uses.empty())
    C.of(Uses)->set(&V);
}

//===----------------------------------------------------------------------===//
// Values
//===----------------------------------------------------------------------===//

static bool replaceOperand(Module &M, Choice &C) {
  Instruction *I = pickInstruction(M, C);
  if (!I || !I->getNumOperands())
    return false;
  Use &U = I->getOperandUse(C.below(I->getNumOperands()));
  Instruction *At = I;
  if (auto *Phi = dyn_cast<PHINode>(I))
    At = Phi->getIncomingBlock(U)->getTerminator();
  if (isa<BasicBlock>(U)) {
    // Another way to go.
    Function &F = *I->getFunction();
    U.set(&*std::next(F.begin(), C.below(F.size())));
    return true;
  }
  Value *V = pickValue(U->getType(), At, C);
  if (!V)
    return false;
  U.set(V);
  return true;
}

static bool callRuntime(Module &M, Choice &C) {
  Instruction *I = pickInstruction(M, C);
  Function *Callee = I ? pickRuntimeFn(M, C) : nullptr;
  if (!Callee || isa<PHINode>(I) || I->isEHPad())
    return false;
  SmallVector<Value *> Args;
  for (Argument &A : Callee->args())
    Args.push_back(pickValue(A.getType(), I, C));
  IRBuilder<> B(I);
  CallInst *Call = B.CreateCall(Callee, Args);
  if (Call->getType()->isVoidTy())
    return true;
  useBelow(*Call, *Call, C);
  return true;
}

/// A phi of a pointer with something else, a select, an offset.
static bool disguisePointer(Module &M, Choice &C) {
  Instruction *I = pickInstruction(M, C);
  if (!I || !I->getType()->isPointerTy() || I->isTerminator())
    return false;
  Instruction *At = &*I->getParent()->getFirstInsertionPt();
  if (!isa<PHINode>(I))
    At = I->getNextNode();
  IRBuilder<> B(At);
  Value *Other = pickValue(I->getType(), At, C);
  SmallVector<Use *> Uses;
  for (Use &U : I->uses())
    Uses.push_back(&U);
  if (Uses.empty() || !Other)
    return false;
  Value *New = nullptr;
  switch (C.below(6)) {
  case 0:
    New = B.CreateSelect(pickValue(B.getInt1Ty(), At, C), I, Other);
    break;
  case 1:
    New = B.CreateGEP(B.getInt8Ty(), I, pickValue(B.getInt64Ty(), At, C));
    break;
  case 2:
    New = B.CreatePtrAdd(I, B.getInt64(int64_t(8 * C.below(5)) - 8));
    break;
  case 3:
    New = B.CreateIntToPtr(B.CreatePtrToInt(I, B.getInt64Ty()), I->getType());
    break;
  case 4:
    New = B.CreateFreeze(I);
    break;
  default: {
    // Through memory.
    auto *Slot = B.CreateAlloca(I->getType());
    B.CreateStore(I, Slot);
    if (C.oneIn(2))
      B.CreateStore(Other, Slot);
    New = B.CreateLoad(I->getType(), Slot);
  }
  }
  C.of(Uses)->set(New);
  return true;
}

static bool duplicate(Module &M, Choice &C) {
  Instruction *I = pickInstruction(M, C);
  if (!I || I->isTerminator() || I->isEHPad() || isa<PHINode>(I))
    return false;
  Instruction *Copy = I->clone();
  Copy->insertInto(I->getParent(), std::next(I->getIterator()));
  SmallVector<Use *> Uses;
  for (Use &U : I->uses())
    Uses.push_back(&U);
  if (!Uses.empty())
    C.of(Uses)->set(Copy);
  return true;
}

static bool move(Module &M, Choice &C) {
  Instruction *I = pickInstruction(M, C);
  if (!I || I->isTerminator() || I->isEHPad() || isa<PHINode>(I))
    return false;
  Function &F = *I->getFunction();
  BasicBlock &To = *std::next(F.begin(), C.below(F.size()));
  Instruction *At = To.getTerminator();
  if (C.oneIn(2) && To.getFirstInsertionPt() != To.end())
    At = &*To.getFirstInsertionPt();
  if (At == I)
    return false;
  I->moveBefore(To, At->getIterator());
  return true;
}

//===----------------------------------------------------------------------===//
// Memory
//===----------------------------------------------------------------------===//

static bool changeAccess(Module &M, Choice &C) {
  Instruction *I = pickInstruction(M, C);
  if (!I)
    return false;
  static constexpr AtomicOrdering Orders[] = {AtomicOrdering::Unordered,
                                              AtomicOrdering::Monotonic};
  const Align Alignment(uint64_t(1) << C.below(C.oneIn(8) ? 30 : 6));
  if (auto *Load = dyn_cast<LoadInst>(I)) {
    switch (C.below(4)) {
    case 0:
      Load->setVolatile(!Load->isVolatile());
      break;
    case 1:
      Load->setAtomic(C.of(Orders));
      break;
    case 2:
      Load->setMetadata(LLVMContext::MD_invariant_load,
                        MDNode::get(M.getContext(), {}));
      break;
    default:
      Load->setAlignment(Alignment);
    }
    return true;
  }
  if (auto *Store = dyn_cast<StoreInst>(I)) {
    switch (C.below(3)) {
    case 0:
      Store->setVolatile(!Store->isVolatile());
      break;
    case 1:
      Store->setAtomic(C.of(Orders));
      break;
    default:
      Store->setAlignment(Alignment);
    }
    return true;
  }
  if (auto *Alloca = dyn_cast<AllocaInst>(I)) {
    if (C.oneIn(2))
      Alloca->setAlignment(Alignment);
    else
      Alloca->setOperand(
          0, pickValue(Alloca->getOperand(0)->getType(), Alloca, C));
    return true;
  }
  return false;
}

/// Reads or writes another type at a pointer that is accessed already.
static bool addAccess(Module &M, Choice &C) {
  Instruction *I = pickInstruction(M, C);
  if (!I || isa<PHINode>(I) || I->isEHPad())
    return false;
  IRBuilder<> B(I);
  Type *Types[] = {
      B.getInt1Ty(),
      B.getInt8Ty(),
      B.getInt32Ty(),
      B.getInt64Ty(),
      B.getIntNTy(65),
      B.getIntNTy(7),
      B.getInt128Ty(),
      B.getPtrTy(),
      B.getPtrTy(1),
      B.getDoubleTy(),
      Type::getX86_FP80Ty(M.getContext()),
      FixedVectorType::get(B.getInt8Ty(), 3),
      FixedVectorType::get(B.getPtrTy(), 2),
      ScalableVectorType::get(B.getInt32Ty(), 2),
      ArrayType::get(B.getInt64Ty(), 2),
      ArrayType::get(B.getInt64Ty(), 0),
      StructType::get(M.getContext(), {B.getPtrTy(), B.getPtrTy()}),
      StructType::get(M.getContext(), {B.getInt8Ty(), B.getInt64Ty()}, true),
      StructType::get(M.getContext())};
  Type *Ty = C.of(Types);
  Value *Address = pickValue(B.getPtrTy(), I, C);
  switch (C.below(5)) {
  case 0:
  case 1: {
    LoadInst *Load = B.CreateLoad(Ty, Address);
    if (!Ty->isAggregateType())
      useBelow(*Load, *Load, C);
    // So that it is not dead.
    if (C.oneIn(2))
      B.CreateStore(Load, pickValue(B.getPtrTy(), I, C));
    return true;
  }
  case 2:
    if (Value *V = pickValue(Ty, I, C))
      B.CreateStore(V, Address);
    return true;
  case 3:
    B.CreateMemCpy(Address, MaybeAlign(1), pickValue(B.getPtrTy(), I, C),
                   MaybeAlign(8), pickValue(B.getInt64Ty(), I, C), C.oneIn(4));
    return true;
  default:
    B.CreateMemSet(Address, pickValue(B.getInt8Ty(), I, C),
                   pickValue(B.getInt64Ty(), I, C), MaybeAlign(1));
    return true;
  }
}

//===----------------------------------------------------------------------===//
// Calls
//===----------------------------------------------------------------------===//

static bool changeCall(Module &M, Choice &C) {
  Function *F = pickFunction(M, C);
  if (!F)
    return false;
  SmallVector<CallBase *> Calls;
  for (Instruction &I : instructions(*F))
    if (auto *CB = dyn_cast<CallBase>(&I); CB && !isa<IntrinsicInst>(CB))
      Calls.push_back(CB);
  if (Calls.empty())
    return false;
  CallBase &CB = *C.of(Calls);
  LLVMContext &Ctx = M.getContext();
  switch (C.below(8)) {
  case 0:
    if (auto *Call = dyn_cast<CallInst>(&CB))
      Call->setTailCallKind(CallInst::TailCallKind(
          C.below(CallInst::TailCallKind::TCK_LAST + 1)));
    return true;
  case 1:
    CB.addFnAttr(C.oneIn(2) ? Attribute::NoUnwind : Attribute::ReturnsTwice);
    return true;
  case 2:
    CB.setAttributes(AttributeList());
    return true;
  case 3: {
    // An operand bundle, with one of the operands.
    SmallVector<Value *> Inputs;
    if (Value *V = pickValue(PointerType::get(Ctx, 0), &CB, C))
      Inputs.push_back(V);
    CallBase *New = CallBase::addOperandBundle(
        &CB, LLVMContext::OB_deopt, OperandBundleDef("deopt", Inputs),
        CB.getIterator());
    if (New == &CB)
      return false;
    CB.replaceAllUsesWith(New);
    CB.eraseFromParent();
    return true;
  }
  case 4: {
    // Into an invoke.
    auto *Call = dyn_cast<CallInst>(&CB);
    if (!Call || !Call->getParent()->getTerminator() || Call->isMustTailCall())
      return false;
    if (!F->hasPersonalityFn())
      F->setPersonalityFn(cast<Constant>(
          M.getOrInsertFunction("__gxx_personality_v0",
                                FunctionType::get(Type::getInt32Ty(Ctx), true))
              .getCallee()));
    auto *Pad = BasicBlock::Create(Ctx, "pad", F);
    IRBuilder<> B(Pad);
    LandingPadInst *Landed = B.CreateLandingPad(
        StructType::get(Ctx, {B.getPtrTy(), B.getInt32Ty()}), 0);
    Landed->setCleanup(true);
    B.CreateResume(Landed);
    changeToInvokeAndSplitBasicBlock(Call, Pad);
    return true;
  }
  case 5:
    // Some other function of the same type, or none that is known.
    if (Value *V = pickValue(PointerType::get(Ctx, 0), &CB, C))
      CB.setCalledOperand(V);
    return true;
  case 6:
    CB.setCallingConv(C.oneIn(2) ? CallingConv::Fast : CallingConv::C);
    return true;
  default: {
    if (CB.arg_empty())
      return false;
    static constexpr Attribute::AttrKind Kinds[] = {
        Attribute::NonNull,  Attribute::NoUndef, Attribute::ReadOnly,
        Attribute::ReadNone, Attribute::NoAlias, Attribute::Returned};
    CB.addParamAttr(C.below(CB.arg_size()), C.of(Kinds));
    return true;
  }
  }
}

//===----------------------------------------------------------------------===//
// Control flow
//===----------------------------------------------------------------------===//

/// The rest of a block becomes a loop, or is left out now and then.
static bool splitBlock(Module &M, Choice &C) {
  Instruction *I = pickInstruction(M, C);
  if (!I || isa<PHINode>(I) || I->isEHPad())
    return false;
  Value *Cond = pickValue(Type::getInt1Ty(M.getContext()), I, C);
  BasicBlock *Head = I->getParent();
  if (Head->isEHPad() || isa<AllocaInst>(I))
    return false;
  BasicBlock *Body = SplitBlock(Head, I);
  if (C.oneIn(2)) {
    // Round and round.
    if (I->isTerminator() || isa<AllocaInst>(Body->getTerminator()))
      return false;
    BasicBlock *Exit = SplitBlock(Body, Body->getTerminator());
    Body->getTerminator()->eraseFromParent();
    IRBuilder<>(Body).CreateCondBr(Cond, Body, Exit);
    return true;
  }
  Function &F = *Head->getParent();
  BasicBlock &Other = *std::next(F.begin(), C.below(F.size()));
  Head->getTerminator()->eraseFromParent();
  IRBuilder<>(Head).CreateCondBr(Cond, Body, &Other);
  for (PHINode &Phi : Other.phis())
    if (&Other != Body)
      Phi.addIncoming(PoisonValue::get(Phi.getType()), Head);
  return true;
}

static bool changeTerminator(Module &M, Choice &C) {
  Function *F = pickFunction(M, C);
  if (!F)
    return false;
  BasicBlock &BB = *std::next(F->begin(), C.below(F->size()));
  Instruction *T = BB.getTerminator();
  switch (C.below(3)) {
  case 0:
    changeToUnreachable(T);
    return true;
  case 1:
    if (T->getNumSuccessors() != 2 || !isa<BranchInst>(T))
      return false;
    cast<BranchInst>(T)->swapSuccessors();
    return true;
  default:
    // Forever.
    if (!isa<BranchInst>(T))
      return false;
    for (BasicBlock *Next : successors(&BB))
      Next->removePredecessor(&BB);
    for (PHINode &Phi : BB.phis())
      Phi.addIncoming(PoisonValue::get(Phi.getType()), &BB);
    T->eraseFromParent();
    IRBuilder<>(&BB).CreateBr(&BB);
    return true;
  }
}

static bool changeMetadata(Module &M, Choice &C) {
  Instruction *From = pickInstruction(M, C), *To = pickInstruction(M, C);
  if (!From || From->getFunction() != To->getFunction())
    return false;
  if (C.oneIn(3))
    From->dropUnknownNonDebugMetadata();
  else
    To->copyMetadata(*From);
  return true;
}

ArrayRef<Mutation> reify::fuzz::getCodeMutations() {
  static constexpr Mutation All[] = {
      replaceOperand, replaceOperand,  replaceOperand,   callRuntime,
      callRuntime,    disguisePointer, disguisePointer,  duplicate,
      move,           changeAccess,    addAccess,        changeCall,
      splitBlock,     splitBlock,      changeTerminator, changeMetadata};
  return All;
}
