//===- OwnedUses.cpp - What happens to an owner's object ------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// A walk over uses. LLVM's CaptureTracking answers only whether an address is
/// captured; here a call that frees the object is wanted and one that may free
/// it unseen is not, and `nocapture` says nothing of either.
///
//===----------------------------------------------------------------------===//

#include "OwnedUses.h"
#include "reify-opt/BoxUses.h"
#include "reify-opt/Promises.h"
#include "llvm/ADT/SetVector.h"
#include "llvm/ADT/SmallPtrSet.h"
#include "llvm/Analysis/MemoryBuiltins.h"
#include "llvm/Analysis/TargetLibraryInfo.h"
#include "llvm/IR/Constants.h"
#include "llvm/IR/Instructions.h"
#include "llvm/IR/IntrinsicInst.h"

using namespace llvm;
using namespace reify;

namespace {

class Walk {
public:
  Walk(CallBase &Alloc, const TargetLibraryInfo &TLI) : TLI(TLI) {
    Pointers.insert(&Alloc);
  }

  OwnedUses run() {
    for (unsigned I = 0; I != Pointers.size() && !Result.Why; ++I)
      for (Use &U : Pointers[I]->uses()) {
        visit(U, *cast<Instruction>(U.getUser()));
        if (Result.Why)
          break;
      }
    return std::move(Result);
  }

private:
  void visit(Use &U, Instruction &I);
  void visitCall(Use &U, CallBase &CB);
  void fail(const char *Why, Instruction &I) {
    Result.Why = Why;
    Result.Blocker = &I;
  }

  const TargetLibraryInfo &TLI;
  /// The object's address and those within it.
  SmallSetVector<Value *, 16> Pointers;
  OwnedUses Result;
};

} // namespace

void Walk::visit(Use &U, Instruction &I) {
  switch (I.getOpcode()) {
  case Instruction::Load:
    if (!cast<LoadInst>(I).isSimple())
      fail("it is read by a volatile or atomic load", I);
    return;
  case Instruction::Store:
    if (U.getOperandNo() != StoreInst::getPointerOperandIndex())
      fail("its address is stored", I);
    else if (!cast<StoreInst>(I).isSimple())
      fail("it is written by a volatile or atomic store", I);
    return;
  case Instruction::GetElementPtr:
    if (I.getType()->isVectorTy())
      fail("its address is part of a vector", I);
    else
      Pointers.insert(&I);
    return;
  case Instruction::PHI:
  case Instruction::Select:
    if (I.getType()->isVectorTy())
      fail("its address is part of a vector", I);
    else if (Pointers.insert(&I))
      Result.Merges.push_back(&I);
    return;
  case Instruction::ICmp:
    // Null is what neither object is. Any other comparison may be answered
    // differently, and differently from another one.
    if (!cast<ICmpInst>(I).isEquality() ||
        !isa<ConstantPointerNull>(I.getOperand(1 - U.getOperandNo())))
      fail("its address is compared", I);
    return;
  case Instruction::Call:
  case Instruction::Invoke:
    return visitCall(U, cast<CallBase>(I));
  default:
    fail("its address is used in a way that is not understood", I);
  }
}

void Walk::visitCall(Use &U, CallBase &CB) {
  if (CB.isMustTailCall())
    return fail("it is passed to a call that replaces this frame", CB);
  if (isa<AssumeInst>(CB))
    return; // True of any object of the type.
  if (auto *Mem = dyn_cast<MemIntrinsic>(&CB)) {
    if (Mem->isVolatile())
      return fail("it is copied by a volatile operation", CB);
    Result.Borrowers.push_back(&CB); // May be marked `tail`, too.
    return;
  }
  if (!CB.isDataOperand(&U) || !CB.isArgOperand(&U))
    return fail("it is passed to a call in an unusual way", CB);
  const unsigned ArgNo = CB.getArgOperandNo(&U);
  if (getFreedOperand(&CB, &TLI) == U.get()) {
    Result.Frees.push_back(&CB);
    return;
  }
  if (keepsNothing(CB)) { // And releases nothing.
    Result.Borrowers.push_back(&CB);
    return;
  }
  if (CB.isIndirectCall() && CB.arg_size() == 1 && CB.getType()->isVoidTy() &&
      !CB.hasOperandBundles()) {
    Result.Indirect.push_back(&CB);
    return;
  }
  // A release inside the callee is not one that can be taken away.
  const bool MayFree = !CB.hasFnAttr(Attribute::NoFree) &&
                       !CB.paramHasAttr(ArgNo, Attribute::NoFree) &&
                       !CB.onlyReadsMemory(ArgNo);
  if (!CB.doesNotCapture(ArgNo) || CB.paramHasAttr(ArgNo, Attribute::Returned))
    return fail("it is passed to a function that may keep its address", CB);
  if (MayFree)
    return fail("it is passed to a function that may release it", CB);
  Result.Borrowers.push_back(&CB);
}

OwnedUses reify::findOwnedUses(CallBase &Alloc, const TargetLibraryInfo &TLI) {
  return Walk(Alloc, TLI).run();
}

/// Why what \p CB is lent, by this call or in memory that it gets, may not be
/// there afterwards; null where it cannot be released. A callee whose body is
/// certain was walked.
static const char *describeLoan(const CallBase &CB, const BoxUses &Uses) {
  const Function *Callee = CB.getCalledFunction();
  if (Callee && hasExactBody(*Callee) &&
      Callee->getFunctionType() == CB.getFunctionType())
    return nullptr;
  // A promise is about what is passed, not about what an owner that is passed
  // does with its object.
  if (keepsNothing(CB) && any_of(CB.args(), [&](const Use &A) {
        return is_contained(Uses.derived(), A.get());
      }))
    return nullptr;
  return CB.hasFnAttr(Attribute::NoFree) || CB.onlyReadsMemory()
             ? nullptr
             : "it is passed to a function that may release it";
}

OwnedUses reify::findOwnedUsesInModule(CallBase &Alloc,
                                       const TargetLibraryInfo &TLI,
                                       BoxUses &Uses) {
  Uses = findBoxUses(Alloc, FlowScope::Module, /*All=*/true);
  OwnedUses Result;
  auto Fail = [&](const char *Why, Instruction &I) {
    Result.Why = Why;
    Result.Blocker = &I;
    return Result;
  };
  const Function *F = Alloc.getFunction();
  for (const BoxUse &Use : Uses.uses()) {
    Instruction &I = *Use.Where;
    auto *CB = dyn_cast<CallBase>(&I);
    if (CB && getFreedOperand(CB, &TLI)) {
      if (I.getFunction() != F || CB->isMustTailCall() ||
          !is_contained(Uses.derived(), getFreedOperand(CB, &TLI)))
        return Fail("a function that it is passed to may release it", I);
      if (!is_contained(Result.Frees, CB))
        Result.Frees.push_back(CB);
      continue;
    }
    if (Use.isEscape())
      return Fail("its address may be kept", I);
    if (Use.What == BoxUse::Compare)
      return Fail("its address is compared", I);
    if (!CB)
      continue;
    if (!isa<MemIntrinsic>(CB)) // May be marked `tail`, too.
      if (const char *Why = describeLoan(*CB, Uses))
        return Fail(Why, I);
    if (I.getFunction() == F && !is_contained(Result.Borrowers, CB))
      Result.Borrowers.push_back(CB);
  }
  return Result;
}

SmallVector<Value *, 4> reify::findFreed(const CallBase &Free,
                                         const TargetLibraryInfo &TLI) {
  SmallSetVector<Value *, 8> Seen;
  SmallVector<Value *, 4> Objects;
  Seen.insert(getFreedOperand(&Free, &TLI));
  for (unsigned I = 0; I != Seen.size(); ++I) {
    Value *V = Seen[I];
    if (auto *Phi = dyn_cast<PHINode>(V)) {
      for (Value *In : Phi->incoming_values())
        Seen.insert(In);
    } else if (auto *Select = dyn_cast<SelectInst>(V)) {
      Seen.insert(Select->getTrueValue());
      Seen.insert(Select->getFalseValue());
    } else if (!isa<ConstantPointerNull, UndefValue>(V)) {
      Objects.push_back(V);
    }
  }
  return Objects;
}
