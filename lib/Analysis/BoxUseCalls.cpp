//===- BoxUseCalls.cpp - A box that is passed to a call -------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// The part of the walk of BoxUses.cpp that asks what a callee does: by its
/// body, by attributes, by a promise of the author, or because it has no way to
/// keep anything.
///
//===----------------------------------------------------------------------===//

#include "BoxUseFinder.h"
#include "reify-opt/CallTargets.h"
#include "reify-opt/Compat.h"
#include "reify-opt/FunctionCopy.h"
#include "reify-opt/Plant.h"
#include "reify-opt/Promises.h"
#include "reify-opt/RuntimeCalls.h"
#include "llvm/Analysis/ValueTracking.h"

using namespace llvm;
using namespace reify;

//===----------------------------------------------------------------------===//
// Destructors
//===----------------------------------------------------------------------===//

Function *reify::getDestructor(const CallBase &Registration) {
  auto *F = dyn_cast<Function>(Registration.getArgOperand(1));
  if (!F || !F->doesNotThrow() || F->getCallingConv() != CallingConv::C ||
      !F->getReturnType()->isVoidTy() || F->isVarArg() || F->arg_size() != 1 ||
      F->hasFnAttribute(Attribute::ReturnsTwice))
    return nullptr;
  const Argument &A = *F->getArg(0);
  return A.getType() == Registration.getArgOperand(0)->getType() &&
                 !A.hasPassPointeeByValueCopyAttr() && !A.hasStructRetAttr() &&
                 !A.hasInRegAttr() && !A.hasNestAttr() && !A.hasSwiftErrorAttr()
             ? F
             : nullptr;
}

Function *reify::getReceiver(const CallBase &CB) {
  return isa<SetFinalizerCall>(CB) ? getDestructor(CB) : CB.getCalledFunction();
}

/// \p CB hands the destructor of the box to the runtime. If somebody else runs
/// it, it must not keep the box: after a destructor that the runtime calls, the
/// memory is still there (docs/Heap-choice.md).
void BoxUseFinder::visitRegistration(CallBase &CB, uint64_t Field, Target T) {
  note(BoxUse::Finalize, CB);
  Function *Destructor = getDestructor(CB);
  if (!Destructor)
    return;
  if (hasExactBody(*Destructor) || mayEnterCopy(CB, *Destructor))
    return enterBody(CB, *Destructor, 0, Field, T);
  noteArgument(CB, 0, T, !compat::doesNotCapture(*Destructor->getArg(0)),
               /*ReadOnly=*/false);
}

//===----------------------------------------------------------------------===//
// Calls
//===----------------------------------------------------------------------===//

void BoxUseFinder::visitCall(CallBase &CB, Use &U, uint64_t Field, Target T) {
  if (auto *II = dyn_cast<IntrinsicInst>(&CB)) {
    switch (II->getIntrinsicID()) {
    case Intrinsic::lifetime_start:
    case Intrinsic::lifetime_end:
    case Intrinsic::assume:
      return;
    default:
      break;
    }
  }
  if (Scope == FlowScope::Module && isa<NewObjectCall>(Box) &&
      isa<SetFinalizerCall>(CB) && isa<CallInst>(CB) &&
      cast<SetFinalizerCall>(CB).getBox() == &Box)
    return visitRegistration(CB, Field, T);
  if (CB.isInlineAsm())
    return note(BoxUse::Assembly, CB);
  if (CB.isBundleOperand(&U))
    return note(BoxUse::Bundle, CB);
  if (!CB.isArgOperand(&U)) // Called as if it were a function.
    return note(BoxUse::Unsupported, CB);
  if (CB.isMustTailCall())
    return note(BoxUse::MustTail, CB, CB.getArgOperandNo(&U));
  visitArgument(CB, CB.getArgOperandNo(&U), Field, T);
}

/// Whether \p CB has no way to keep what it reads: it writes no memory, does
/// not throw, and what it returns is too short for an address. (An address in
/// pieces is one that the box heap does not see either: docs/Heap.md.)
static bool cannotKeep(const CallBase &CB) {
  Type *Ty = CB.getType();
  return CB.onlyReadsMemory() && CB.doesNotThrow() &&
         (Ty->isVoidTy() || Ty->isFloatTy() || Ty->isIntegerTy(1) ||
          Ty->isIntegerTy(8) || Ty->isIntegerTy(16) || Ty->isIntegerTy(32));
}

/// Whether the author says that \p CB does not keep the box. Of a pure box only
/// where the call does not get it as a handle; see Promises.h.
bool BoxUseFinder::isPromised(const CallBase &CB, unsigned ArgNo,
                              Target T) const {
  return keepsNothing(CB) &&
         (!isa<BoxCall>(Box) ||
          (T.Object == BoxObject && keepsNoPureBox(CB, ArgNo)));
}

void BoxUseFinder::visitArgument(CallBase &CB, unsigned ArgNo, uint64_t Field,
                                 Target T) {
  if (enter(CB, ArgNo, Field, T))
    return;
  // A comparison keeps no address of what it compares, and that of a pure box
  // means nothing to it (docs/Guide.md).
  if (isa<EfaceEqCall>(CB) && ArgNo != 0 && isa<BoxCall>(Box) &&
      T.Object == BoxObject)
    return note(BoxUse::Lend, CB, ArgNo);
  if (isPromised(CB, ArgNo, T)) {
    // All that the argument leads to may be written, nothing is kept.
    if (T.Object == BoxObject || !Objects[T.Object].Contents.empty())
      note(BoxUse::LendMut, CB, ArgNo);
    return noteFetch(CB, T);
  }
  if (cannotKeep(CB)) {
    noteFetch(CB, T);
    // What is in the memory is at most read as well.
    return note(BoxUse::Lend, CB, ArgNo);
  }
  if (enterTargets(CB, ArgNo, Field, T))
    return;
  // A callee gets a copy of memory that is passed by value; in aggregates,
  // attributes say nothing about addresses.
  const bool ByValue = CB.isByValArgument(ArgNo);
  const bool Kept =
      !ByValue && (!CB.getArgOperand(ArgNo)->getType()->isPointerTy() ||
                   !compat::doesNotCapture(CB, ArgNo));
  noteArgument(CB, ArgNo, T, Kept, ByValue || CB.onlyReadsMemory(ArgNo));
}

/// \p CB gets \p T. \p ReadOnly: what lies there is not written.
void BoxUseFinder::noteArgument(CallBase &CB, unsigned ArgNo, Target T,
                                bool Kept, bool ReadOnly) {
  if (T.Object == BoxObject && !Kept)
    note(ReadOnly ? BoxUse::Lend : BoxUse::LendMut, CB, ArgNo);
  noteFetch(CB, T);
  if (REIFY_PLANT(escape_by_callee))
    return;
  if (Kept && T.Object == BoxObject)
    return note(BoxUse::Capture, CB, ArgNo);
  if (Kept || !Objects[T.Object].Contents.empty())
    return note(BoxUse::CaptureMemory, CB, ArgNo);
}

/// Bodies that are larger are not copied, so that a module grows by a small
/// multiple at most.
static constexpr unsigned MaxCopied = 400;

const char *reify::describeNotCopyable(const Function &F) {
  // Not available_externally: all of it would be in the object file only for
  // the copy.
  if (!F.hasLinkOnceODRLinkage() && !F.hasWeakODRLinkage())
    return "its body is not known to be what runs";
  unsigned Size = 0;
  for (const BasicBlock &BB : F)
    for (const Instruction &I : BB)
      if (!isa<DbgInfoIntrinsic>(I) && ++Size > MaxCopied)
        return "it is too large";
  return describeUncopyableBody(F);
}

/// Whether the body of the callee may be looked into.
bool BoxUseFinder::mayEnter(CallBase &CB, unsigned ArgNo, Target T) {
  Function *Callee = CB.getCalledFunction();
  if (Scope != FlowScope::Module || !Callee ||
      Callee->getFunctionType() != CB.getFunctionType())
    return false;
  if (hasExactBody(*Callee))
    return true;
  if (isPromised(CB, ArgNo, T)) // No copy is needed to know enough.
    return false;
  return mayEnterCopy(CB, *Callee);
}

/// Whether \p CB can be made to go to a copy of \p Callee. Then it has to be.
bool BoxUseFinder::mayEnterCopy(CallBase &CB, const Function &Callee) {
  if (Which != Bodies::Copyable || Callee.isDeclaration() ||
      describeNotCopyable(Callee))
    return false;
  Result.CallsToCopies.insert(&CB);
  return true;
}

/// Goes on in the callee of \p CB, if that is allowed.
bool BoxUseFinder::enter(CallBase &CB, unsigned ArgNo, uint64_t Field,
                         Target T) {
  Function *Callee = CB.getCalledFunction();
  if (!mayEnter(CB, ArgNo, T))
    return false;
  enterBody(CB, *Callee, ArgNo, Field, T);
  return true;
}

/// Goes on in \p Callee, which \p CB may call.
void BoxUseFinder::enterBody(CallBase &CB, Function &Callee, unsigned ArgNo,
                             uint64_t Field, Target T) {
  if (T.Object == BoxObject)
    note(BoxUse::Lend, CB, ArgNo); // Uses inside say if it is written.
  noteFetch(CB, T);
  auto &[Calls, Returned] = Callees[&Callee];
  if (!is_contained(Calls, &CB)) {
    Calls.push_back(&CB);
    for (auto [At, Value] :
         SmallVector<std::pair<uint64_t, Target>, 2>(Returned))
      addCarrier(CB, At, Value);
  }
  addCarrier(*Callee.getArg(ArgNo), Field, T);
}

/// Goes on in each function that \p CB, an indirect call, may go to, where all
/// are known: what the call does with the argument is what one of them does.
bool BoxUseFinder::enterTargets(CallBase &CB, unsigned ArgNo, uint64_t Field,
                                Target T) {
  if (!Indirect || Scope != FlowScope::Module || CB.getCalledFunction() ||
      CB.isByValArgument(ArgNo))
    return false;
  const CallTargets::Set *Targets = Indirect->get(CB);
  if (!Targets)
    return false;
  for (Function *F : *Targets) {
    // A copy of it would have to get into the slot.
    if (hasExactBody(*F)) {
      enterBody(CB, *F, ArgNo, Field, T);
      continue;
    }
    // A variadic one says nothing of the arguments behind its parameters.
    const Argument *A = ArgNo < F->arg_size() ? F->getArg(ArgNo) : nullptr;
    noteArgument(CB, ArgNo, T,
                 !A || !A->getType()->isPointerTy() ||
                     !compat::doesNotCapture(*A),
                 (A && A->onlyReadsMemory()) || F->onlyReadsMemory());
  }
  return true;
}
