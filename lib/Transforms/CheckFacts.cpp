//===- CheckFacts.cpp - Facts looked at again at run time -----------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// What the checks compare:
///
///   - a call: the address that it would have called;
///   - a test of a type, or for nil: its result;
///   - an itab: its hash and its slots. Its address means nothing, and the
///     runtime makes itabs of its own;
///   - a type: as the runtime does, by address, hash, and names where the
///     module has the entry point.
///
/// Addresses of functions are compared as they are. Where a library has its own
/// copy of an inline function that the executable has, too (RTLD_LOCAL, hidden
/// visibility), a check of both may fail though either will do.
///
/// The functions that compare come with the module and not from the runtime:
/// the link may not name what the program did not (design section 7, rule 5).
///
//===----------------------------------------------------------------------===//

#include "CheckFacts.h"
#include "ABI/SiteNames.h"
#include "reify-opt/Descriptors.h"
#include "reify-opt/Remarks.h"
#include "llvm/ADT/Statistic.h"
#include "llvm/Demangle/Demangle.h"
#include "llvm/IR/DebugInfoMetadata.h"
#include "llvm/IR/IRBuilder.h"
#include "llvm/IR/InlineAsm.h"
#include "llvm/IR/Instructions.h"
#include "llvm/IR/Module.h"
#include "llvm/Transforms/Utils/CallPromotionUtils.h"

#define DEBUG_TYPE "reify-check"

using namespace llvm;
using namespace reify;

ALWAYS_ENABLED_STATISTIC(NumChecks, "Facts checked at run time");

using check::Comparer;
using check::Mode;

bool check::isOn() { return getMode() != Mode::None; }

//===----------------------------------------------------------------------===//
// Hiding a value
//===----------------------------------------------------------------------===//

static constexpr StringLiteral HideConstraints = "=r,0";

/// \p V, of which LLVM knows nothing any more: a pointer or a number.
static Value *hide(IRBuilder<> &B, Value &V) {
  Value *Word = &V;
  if (V.getType()->isIntegerTy())
    Word = B.CreateZExtOrTrunc(Word, B.getInt32Ty());
  Type *Ty = Word->getType();
  CallInst *Hidden =
      B.CreateCall(InlineAsm::get(FunctionType::get(Ty, {Ty}, false), "",
                                  HideConstraints, /*hasSideEffects=*/false),
                   {Word}, "reify.seen");
  // No memory is touched, so that the program is optimized as it is without.
  Hidden->setDoesNotAccessMemory();
  Hidden->setDoesNotThrow();
  Hidden->addFnAttr(Attribute::WillReturn);
  return Hidden;
}

static bool isHiding(const User *U) {
  auto *Call = dyn_cast<CallInst>(U);
  auto *Asm = Call ? dyn_cast<InlineAsm>(Call->getCalledOperand()) : nullptr;
  return Asm && Asm->getAsmString().empty() &&
         Asm->getConstraintString() == HideConstraints;
}

/// Whether \p U is there for a check. An `asm` of the user's that looks the
/// same costs an optimization, where checks are on.
static bool isOfCheck(const User *U) {
  return isHiding(U) ||
         (isa<ZExtInst>(U) && !U->use_empty() && all_of(U->users(), isHiding));
}

//===----------------------------------------------------------------------===//
// Functions that compare
//===----------------------------------------------------------------------===//

const char *check::getName(Comparer C) {
  switch (C) {
  case Comparer::Fail:
    return "reify.check";
  case Comparer::Type:
    return "reify.check.type";
  case Comparer::Itab:
    return "reify.check.itab";
  }
  llvm_unreachable("covered switch");
}

FunctionType *check::getType(Comparer C, LLVMContext &Ctx) {
  llvm::Type *I1 = llvm::Type::getInt1Ty(Ctx);
  llvm::Type *I64 = llvm::Type::getInt64Ty(Ctx);
  llvm::Type *Ptr = PointerType::get(Ctx, 0);
  switch (C) {
  case Comparer::Fail:
    return FunctionType::get(llvm::Type::getVoidTy(Ctx), {I1, Ptr, I64}, false);
  case Comparer::Type:
    return FunctionType::get(I1, {Ptr, Ptr}, false);
  case Comparer::Itab:
    return FunctionType::get(I1, {Ptr, Ptr, I64}, false);
  }
  llvm_unreachable("covered switch");
}

/// Only declared up to the end: a function pass may not make functions that are
/// in the call graph, and no pass should look into these.
static Function *get(Module &M, Comparer C) {
  FunctionType *Ty = check::getType(C, M.getContext());
  Function *F = M.getFunction(check::getName(C));
  if (!F) {
    F = Function::Create(Ty, GlobalValue::ExternalLinkage, check::getName(C),
                         M);
    F->setVisibility(GlobalValue::HiddenVisibility);
    F->setDSOLocal(true);
    F->setDoesNotThrow();
    // What a message says, nobody reads before the program ends.
    F->setMemoryEffects(C == Comparer::Fail
                            ? MemoryEffects::inaccessibleOrArgMemOnly()
                            : MemoryEffects::readOnly());
  }
  return F;
}

//===----------------------------------------------------------------------===//
// Checks
//===----------------------------------------------------------------------===//

/// For what is made for \p Site: a call of a function that has a body needs a
/// location, where there is debug info.
static DebugLoc getLocation(const Instruction &Site) {
  if (const DebugLoc &Loc = Site.getDebugLoc())
    return Loc;
  if (DISubprogram *SP = Site.getFunction()->getSubprogram())
    return DILocation::get(Site.getContext(), 0, 0, SP);
  return {};
}

static void failUnless(IRBuilder<> &B, Value *Ok, const Instruction &Site,
                       const Twine &Fact) {
  Module &M = *B.GetInsertBlock()->getModule();
  std::string Text = ("reify: check failed: " + Fact + " in " +
                      demangle(Site.getFunction()->getName()))
                         .str();
  if (DebugLoc Loc = getUserLocation(Site))
    Text += (" at " + cast<DIScope>(Loc.getScope())->getFilename() + ":" +
             Twine(Loc.getLine()))
                .str();
  Text += '\n';
  Constant *Address = B.CreateGlobalString(Text, "reify.check.text");
  B.CreateCall(get(M, Comparer::Fail), {Ok, Address, B.getInt64(Text.size())});
  ++NumChecks;
}

bool check::callTarget(CallBase &CB, Value &Callee, Function &Target) {
  if (getMode() == Mode::None) {
    CB.setCalledOperand(&Target);
    return false;
  }
  IRBuilder<> B(&CB);
  B.SetCurrentDebugLocation(getLocation(CB));
  Value *Seen = hide(B, Callee);
  if (getMode() == Mode::Trap) {
    failUnless(B, B.CreateICmpEQ(Seen, &Target, "reify.holds"), CB,
               "the call goes to " + demangle(Target.getName()));
    CB.setCalledOperand(&Target);
    return false;
  }
  // The clone takes the old way, CB is the direct call: that is the one which
  // LLVM's inliner comes back for (design-review.md A8).
  CB.setCalledOperand(Seen);
  CallBase &Old = versionCallSite(CB, &Target, nullptr);
  auto *Br = cast<BranchInst>(
      Old.getParent()->getSinglePredecessor()->getTerminator());
  cast<ICmpInst>(Br->getCondition())->setPredicate(CmpInst::ICMP_NE);
  Old.setCalledOperand(Seen);
  // No interface call to other passes: it has been made direct.
  Old.setMetadata(DispatchKind, nullptr);
  Old.setMetadata(SlotKind, nullptr);
  CB.setCalledOperand(&Target);
  ++NumChecks;
  return true;
}

bool check::isLeft(const Instruction &I) {
  switch (getMode()) {
  case Mode::None:
    return false;
  case Mode::Fallback:
    return true;
  case Mode::Trap:
    return !I.use_empty() && all_of(I.users(), isOfCheck);
  }
  llvm_unreachable("covered switch");
}

void check::replaceByAnswer(Instruction &I, Value &Answer) {
  assert(getMode() != Mode::Fallback && !isLeft(I) && "left alone");
  if (getMode() == Mode::None) {
    I.replaceAllUsesWith(&Answer);
    return;
  }
  // The question may have been checked by a use that is still there.
  const bool IsChecked = any_of(I.users(), isOfCheck);
  I.replaceUsesWithIf(&Answer,
                      [](const Use &U) { return !isOfCheck(U.getUser()); });
  if (IsChecked)
    return;
  IRBuilder<> B(I.getNextNode());
  B.SetCurrentDebugLocation(getLocation(I));
  Value *Seen = hide(B, I), *Same;
  if (isa<ConstantPointerNull>(Answer)) {
    Same = B.CreateIsNull(Seen, "reify.holds");
  } else if (I.getType()->isPointerTy()) {
    uint64_t NumSlots = 0;
    Value *Inter = cast<CallBase>(I).getArgOperand(0);
    if (auto Descriptor = InterfaceDescriptor::get(Inter))
      NumSlots = Descriptor->getNumMethods().value_or(0);
    Same = B.CreateCall(get(*I.getModule(), Comparer::Itab),
                        {Seen, &Answer, B.getInt64(NumSlots)});
  } else {
    Same = B.CreateICmpEQ(Seen, B.CreateZExt(&Answer, Seen->getType()),
                          "reify.holds");
  }
  failUnless(B, Same, I,
             isa<ConstantPointerNull>(Answer) ? "no type has the methods"
             : I.getType()->isPointerTy()     ? "the itab is known"
             : isa<ICmpInst>(I) ? "the comparison has a known result"
                                : "the type has been tested");
}

bool check::useType(Value &Word, GlobalVariable &Type, Instruction &At) {
  if (getMode() == Mode::None)
    return true;
  if (getMode() == Mode::Fallback)
    return false;
  IRBuilder<> B(&At);
  B.SetCurrentDebugLocation(getLocation(At));
  Value *Same = B.CreateCall(get(*At.getModule(), Comparer::Type),
                             {hide(B, Word), &Type});
  std::optional<TypeDescriptor> T = TypeDescriptor::get(&Type);
  failUnless(B, Same, At, "the type is " + (T ? T->getName() : Type.getName()));
  return true;
}
