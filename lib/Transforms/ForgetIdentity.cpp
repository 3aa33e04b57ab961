//===- ForgetIdentity.cpp - Clean up after the whole-program step ---------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// reify-forget-identity, first thing at the link, after LLVM's
/// WholeProgramDevirt: removes what reify-identify-itabs added, because type
/// tests that did not help cost optimization (design-review.md A9).
///
/// Before that, where the closed world is asked for, it checks what no index
/// can know: that this module told everything. It is an error, which ends the
/// link and names the module, if the module
///
///  - defines an itab or a method table that has no identity: it was compiled
///    without the passes, at -O0, or split;
///  - asks for an itab where the interface is not known.
///
/// In the merged module of full LTO it decides whether that is all there is.
///
/// By then other modules were already compiled in good faith; the link fails as
/// a whole. In a merged module (full LTO) nothing needs an identity, and
/// nothing is checked: reify-devirtualize-helpers reads it all.
///
//===----------------------------------------------------------------------===//

#include "CheckFacts.h"
#include "Identity.h"
#include "reify-opt/Diagnostic.h"
#include "reify-opt/Options.h"
#include "reify-opt/Passes.h"
#include "reify-opt/World.h"
#include "llvm/ADT/SetVector.h"
#include "llvm/IR/InstIterator.h"
#include "llvm/Transforms/Utils/Local.h"

using namespace llvm;
using namespace reify;

static bool isOurs(const MDNode &Type) {
  auto *Name = dyn_cast<MDString>(Type.getOperand(1));
  return Name && Name->getString().starts_with(world::Prefix);
}

//===----------------------------------------------------------------------===//
// The check
//===----------------------------------------------------------------------===//

static void refuse(const Module &M, const Twine &Why) {
  diagnose(M.getContext(),
           "closed world: " + M.getModuleIdentifier() + " " + Why, DS_Error);
}

/// Copies for other modules to look into were checked where they are defined.
static bool isCopy(const GlobalValue &GV) {
  return GV.hasAvailableExternallyLinkage();
}

static bool hasIdentity(const GlobalVariable &GV) {
  SmallVector<MDNode *, 4> Types;
  GV.getMetadata(LLVMContext::MD_type, Types);
  return any_of(Types, [](const MDNode *N) { return isOurs(*N); });
}

static void checkIdentities(Module &M) {
  static constexpr char Advice[] =
      "; compile it with the passes, at -O1 or higher, without "
      "-fsplit-lto-unit";
  WorldParts Parts = readWorld(M);
  if (Parts.Unreadable)
    return refuse(M, "has something that may be an itab or a method table and "
                     "cannot be read: " +
                         Parts.Unreadable->getName());
  for (const WorldItab &Itab : Parts.Itabs)
    if (!isCopy(*Itab.Global) && !hasIdentity(*Itab.Global))
      return refuse(M, "defines an itab without identity, " +
                           Itab.Global->getName() + Advice);
  for (const WorldTable &T : Parts.Tables)
    if (!isCopy(*T.Record) && !T.Entries.empty() && !isCopy(*T.Table) &&
        !hasIdentity(*T.Table))
      return refuse(M, "defines a method table without identity, " +
                           T.Table->getName() + Advice);
  if (Parts.AssertsUnknown)
    return refuse(M, "asserts to an interface that is only known at run time");
  for (RuntimeCall *Call : findAssertions(M)) {
    std::vector<InterfaceShape> Shapes;
    if (isCopy(*Call->getFunction()) || !readAssertedInterfaces(*Call, Shapes))
      continue;
    for (const InterfaceShape &S : Shapes)
      if (!world::isPoisoned(*Call, S.Hash))
        return refuse(M,
                      "asserts to " + S.Name + " without saying so" + Advice);
  }
}

//===----------------------------------------------------------------------===//
// The removal
//===----------------------------------------------------------------------===//

static bool isOurTest(const Instruction &I) {
  auto *Call = dyn_cast<IntrinsicInst>(&I);
  if (!Call || (Call->getIntrinsicID() != Intrinsic::type_test &&
                Call->getIntrinsicID() != Intrinsic::public_type_test))
    return false;
  auto *Wrapped = dyn_cast<MetadataAsValue>(Call->getArgOperand(1));
  auto *Name = Wrapped ? dyn_cast<MDString>(Wrapped->getMetadata()) : nullptr;
  return Name && Name->getString().starts_with(world::Prefix);
}

static bool isMarker(const GlobalVariable *GV) {
  return GV && GV->getName() == world::Marker;
}

static bool forgetTests(Function &F) {
  // A set: an assumption may be of two tests.
  SmallSetVector<Instruction *, 16> Dead;
  for (Instruction &I : instructions(F)) {
    if (world::getPoison(I) || isMarker(world::getReferred(I)))
      Dead.insert(&I);
    if (!isOurTest(I))
      continue;
    for (User *U : I.users())
      if (auto *Assume = dyn_cast<AssumeInst>(U))
        Dead.insert(Assume);
    Dead.insert(&I);
  }
  for (Instruction *I : Dead) {
    // Whatever else was made of a test: it would be true.
    if (!I->getType()->isVoidTy())
      I->replaceAllUsesWith(ConstantInt::getTrue(I->getContext()));
    I->eraseFromParent();
  }
  return !Dead.empty();
}

static bool forgetTypes(GlobalVariable &GV) {
  SmallVector<MDNode *, 8> Types;
  GV.getMetadata(LLVMContext::MD_type, Types);
  if (none_of(Types, [](const MDNode *N) { return isOurs(*N); }))
    return false;
  GV.eraseMetadata(LLVMContext::MD_type);
  for (MDNode *N : Types)
    if (!isOurs(*N))
      GV.addMetadata(LLVMContext::MD_type, *N);
  return true;
}

PreservedAnalyses ForgetIdentityPass::run(Module &M, ModuleAnalysisManager &) {
  if (!isActive(M))
    return PreservedAnalyses::all();
  const bool Merged = world::getLinkStep(M) == world::LinkStep::Full;
  if (options::closedWorld() && !Merged)
    checkIdentities(M);
  bool Changed = check::forgetComparers(M);
  // Asked for, and true: every unit that was compiled with the passes is in
  // this module, or the linker would not have made their common symbol local.
  // The wrapper sees to native inputs.
  const GlobalVariable *Marker = M.getNamedGlobal(world::Marker);
  if (options::closedWorld() && Merged && Marker && Marker->hasLocalLinkage() &&
      !M.getNamedMetadata(world::ClosedName)) {
    M.getOrInsertNamedMetadata(world::ClosedName);
    Changed = true;
  }
  for (Function &F : M)
    Changed |= forgetTests(F);
  for (GlobalVariable &GV : make_early_inc_range(M.globals())) {
    Changed |= forgetTypes(GV);
    if (GV.getName().starts_with(PoisonPrefix) &&
        (GV.hasLocalLinkage() || GV.isDeclaration()) && GV.use_empty())
      GV.eraseFromParent();
  }
  return Changed ? PreservedAnalyses::none() : PreservedAnalyses::all();
}
