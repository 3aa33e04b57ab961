//===- NotePromises.cpp - What keeps nothing ------------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Writes the attribute of Promises.h. A slot's function is a thunk over the
/// method, which is often in another file; inlining the thunk would lose what
/// is known of it:
///
///   define linkonce_odr void @thunk(ptr %self, ptr %type, ptr %data) {
///     call void @File::log(ptr %self, ptr %type, ptr %data)
///     ret void
///   }
///
/// so that the call in it gets the promise, too, where it is the only one and
/// all that follows is to return. With more behind it the promise would be
/// false: what the call leaves for the rest of the thunk is still in use there.
///
/// The promise is the author's. Where a body in view breaks it for certain,
/// checkPromises says so; the passes look into exact bodies first and believe
/// what they see.
///
//===----------------------------------------------------------------------===//

#include "reify-opt/Descriptors.h"
#include "reify-opt/Diagnostic.h"
#include "reify-opt/Options.h"
#include "reify-opt/Promises.h"
#include "reify-opt/Remarks.h"
#include "llvm/ADT/SetVector.h"
#include "llvm/Analysis/ValueTracking.h"
#include "llvm/IR/InstIterator.h"
#include "llvm/IR/Instructions.h"
#include "llvm/IR/IntrinsicInst.h"

#define DEBUG_TYPE "reify-annotate-runtime"

using namespace llvm;
using namespace reify;

static constexpr StringLiteral NoescapeAttr = "reify-noescape";
/// Of functions of the headers: they do not read arguments as handles.
static constexpr StringLiteral KeepsNoBoxAttr = "reify-keeps-nothing";

bool reify::keepsNothing(const CallBase &CB) {
  return CB.hasFnAttr(NoescapeAttr) || CB.hasFnAttr(KeepsNoBoxAttr);
}

bool reify::keepsNothing(const Function &F) {
  return F.hasFnAttribute(NoescapeAttr) || F.hasFnAttribute(KeepsNoBoxAttr);
}

bool reify::keepsNoPureBox(const CallBase &CB, unsigned ArgNo) {
  if (CB.hasFnAttr(KeepsNoBoxAttr))
    return true;
  // The place of a result comes before the receiver. Where LLVM has dropped a
  // receiver that is not used, a handle may be first, but that is its type: no
  // value is read, to be boxed again, without a test of the type.
  const unsigned Receiver =
      CB.arg_size() && CB.paramHasAttr(0, Attribute::StructRet) ? 1 : 0;
  return CB.hasFnAttr(NoescapeAttr) && ArgNo == Receiver;
}

bool reify::promiseToKeepNothing(CallBase &CB) {
  if (CB.getAttributes().hasFnAttr(NoescapeAttr))
    return false;
  CB.addFnAttr(Attribute::get(CB.getContext(), NoescapeAttr));
  return true;
}

//===----------------------------------------------------------------------===//
// Functions in slots
//===----------------------------------------------------------------------===//

/// The itabs of a module are recognised by their contents, as in World.cpp.
static void addSlots(const GlobalVariable &GV,
                     SmallSetVector<Function *, 8> &Found) {
  std::optional<ITabDescriptor> Tab = ITabDescriptor::get(&GV);
  Constant *InterWord = Tab ? Tab->getInterface() : nullptr;
  Constant *TypeWord = Tab ? Tab->getType() : nullptr;
  if (!InterWord || !TypeWord)
    return;
  auto Inter = InterfaceDescriptor::get(InterWord);
  auto Type = TypeDescriptor::get(TypeWord);
  if (!Inter || !Inter->isInterface() || !Type || !Type->getHash() ||
      Type->getHash() != Tab->getHash())
    return;
  for (uint64_t I = 0, E = Inter->getNumMethods().value_or(0); I != E; ++I)
    if (Inter->getMethodFlags(I).value_or(0) & abi::MethodNoescape)
      if (auto *F = dyn_cast_or_null<Function>(Tab->getSlot(I)))
        Found.insert(F);
}

static void addEntries(const GlobalVariable &GV,
                       SmallSetVector<Function *, 8> &Found) {
  std::optional<RecordDescriptor> Record = RecordDescriptor::get(&GV);
  if (!Record)
    return;
  for (uint64_t I = 0, E = Record->getNumMethods().value_or(0); I != E; ++I) {
    std::optional<uint64_t> Flags = Record->getMethodFlags(I);
    if (!Flags) // The table ends, whatever the count says.
      return;
    if (*Flags & abi::MethodNoescape)
      if (auto *F = dyn_cast_or_null<Function>(Record->getMethodFn(I)))
        Found.insert(F);
  }
}

/// Functions of the headers that are annotated with the name of the attribute.
static void addAnnotated(const Module &M,
                         SmallSetVector<Function *, 8> &Found) {
  const GlobalVariable *All = M.getNamedGlobal("llvm.global.annotations");
  auto *Array = All && All->hasInitializer()
                    ? dyn_cast<ConstantArray>(All->getInitializer())
                    : nullptr;
  for (unsigned I = 0, E = Array ? Array->getNumOperands() : 0; I != E; ++I) {
    auto *Entry = dyn_cast<ConstantStruct>(Array->getOperand(I));
    if (!Entry || Entry->getNumOperands() < 2)
      continue;
    auto *F = dyn_cast<Function>(Entry->getOperand(0)->stripPointerCasts());
    auto *Text =
        dyn_cast<GlobalVariable>(Entry->getOperand(1)->stripPointerCasts());
    auto *Data = F && Text && Text->hasInitializer()
                     ? dyn_cast<ConstantDataSequential>(Text->getInitializer())
                     : nullptr;
    if (Data && Data->isCString() && Data->getAsCString() == KeepsNoBoxAttr)
      Found.insert(F);
  }
}

//===----------------------------------------------------------------------===//
// Thunks
//===----------------------------------------------------------------------===//

/// Whether \p I may stand behind the call of a thunk: it moves the result to
/// where it is returned.
static bool onlyReturns(const Instruction &I) {
  if (auto *L = dyn_cast<LoadInst>(&I))
    return isa<AllocaInst>(L->getPointerOperand()->stripInBoundsOffsets());
  if (auto *S = dyn_cast<StoreInst>(&I))
    return isa<AllocaInst>(S->getPointerOperand()->stripInBoundsOffsets());
  if (auto *II = dyn_cast<IntrinsicInst>(&I))
    return II->isLifetimeStartOrEnd() || isa<DbgInfoIntrinsic>(II);
  if (auto *Br = dyn_cast<BranchInst>(&I))
    return Br->isUnconditional();
  return isa<ExtractValueInst, InsertValueInst, GetElementPtrInst, ReturnInst>(
      I);
}

/// The call of a function that consists of one, or null.
static CallInst *findOnlyCall(Function &F) {
  CallInst *Only = nullptr;
  for (Instruction &I : instructions(F)) {
    auto *CB = dyn_cast<CallBase>(&I);
    if (!CB || isa<IntrinsicInst>(CB))
      continue;
    auto *Call = dyn_cast<CallInst>(CB);
    if (Only || !Call || Call->isInlineAsm())
      return nullptr;
    Only = Call;
  }
  if (!Only)
    return nullptr;
  SmallPtrSet<const BasicBlock *, 4> Seen;
  for (const Instruction *I = Only->getNextNode(); I;) {
    if (!onlyReturns(*I))
      return nullptr;
    auto *Br = dyn_cast<BranchInst>(I);
    if (Br && !Seen.insert(Br->getSuccessor(0)).second)
      return nullptr;
    I = Br ? &Br->getSuccessor(0)->front() : I->getNextNode();
  }
  return Only;
}

bool reify::notePromises(Module &M, bool Thunks) {
  SmallSetVector<Function *, 8> Found;
  for (const GlobalVariable &GV : M.globals())
    if (GV.isConstant() && GV.hasInitializer()) {
      addSlots(GV, Found);
      addEntries(GV, Found);
    }
  SmallSetVector<Function *, 8> Annotated;
  addAnnotated(M, Annotated);
  bool Changed = false;
  for (Function *F : Annotated)
    if (!F->hasFnAttribute(KeepsNoBoxAttr) && !options::isSkipped(*F)) {
      F->addFnAttr(KeepsNoBoxAttr);
      Changed = true;
    }
  for (Function *F : Found) {
    if (options::isSkipped(*F))
      continue;
    if (!F->hasFnAttribute(NoescapeAttr)) {
      F->addFnAttr(NoescapeAttr);
      Changed = true;
    }
    if (Thunks)
      if (CallInst *Call = findOnlyCall(*F))
        Changed |= promiseToKeepNothing(*Call);
  }
  return Changed;
}

//===----------------------------------------------------------------------===//
// Promises that are broken
//===----------------------------------------------------------------------===//

/// Whether \p S fills a handle of which the other word, stored to \p To in the
/// same block, is a constant: what is kept may be a copy then, for which
/// reify-reuse-boxes took the box of the argument.
static bool mayKeepCopy(const StoreInst &S, const Value *To) {
  return any_of(*S.getParent(), [&](const Instruction &I) {
    auto *Other = dyn_cast<StoreInst>(&I);
    auto *Word =
        Other ? dyn_cast<GlobalVariable>(Other->getValueOperand()) : nullptr;
    return Word && Word->isConstant() &&
           getUnderlyingObject(Other->getPointerOperand(), /*MaxLookup=*/0) ==
               To;
  });
}

/// An instruction of \p F that puts \p Arg, or an address within what it points
/// to, where it outlives the call; null where none is seen.
static const Instruction *findKeeper(const Argument &Arg) {
  // The place of the result holds what it likes; see Promises.h.
  if (!Arg.getType()->isPointerTy() || Arg.hasStructRetAttr() ||
      Arg.hasByValAttr())
    return nullptr;
  SmallSetVector<const Value *, 8> Addresses;
  Addresses.insert(&Arg);
  for (unsigned I = 0; I != Addresses.size(); ++I)
    for (const User *U : Addresses[I]->users()) {
      if (isa<GetElementPtrInst>(U)) {
        Addresses.insert(U);
      } else if (auto *R = dyn_cast<ReturnInst>(U)) {
        return R;
      } else if (auto *S = dyn_cast<StoreInst>(U);
                 S && S->getValueOperand() == Addresses[I]) {
        const Value *To =
            getUnderlyingObject(S->getPointerOperand(), /*MaxLookup=*/0);
        if ((isa<GlobalVariable>(To) ||
             (isa<Argument>(To) && To != &Arg &&
              !cast<Argument>(To)->hasStructRetAttr() &&
              !cast<Argument>(To)->hasByValAttr())) &&
            !mayKeepCopy(*S, To))
          return S;
      }
    }
  return nullptr;
}

void reify::checkPromises(const Module &M) {
  for (const Function &F : M) {
    if (F.isDeclaration() || F.hasAvailableExternallyLinkage() ||
        !F.hasFnAttribute(NoescapeAttr))
      continue;
    for (const Argument &Arg : F.args())
      if (const Instruction *Keeper = findKeeper(Arg)) {
        OptimizationRemarkEmitter ORE(&F);
        ORE.emit([&] {
          return missed(Remark::NoescapeBroken, *Keeper)
                 << "a method that is declared to keep nothing keeps argument "
                 << ore::NV("Argument", Arg.getArgNo() + 1);
        });
        diagnose(M.getContext(),
                 F.getName() +
                     " is declared reify::noescape and keeps "
                     "argument " +
                     Twine(Arg.getArgNo() + 1) +
                     ": its callers may end the life of that too early",
                 DS_Warning);
        break;
      }
  }
}
