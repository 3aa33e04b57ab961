//===- IdentifyItabs.cpp - Itabs as vtables for ThinLTO -------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// reify-identify-itabs, the last pass of a compile for a link-time step. For
/// ThinLTO it says in LLVM's own words what an interface call is, so that the
/// index knows: LLVM's WholeProgramDevirt then makes calls with a single
/// implementation direct, and imports it.
///
///   @tab = constant { ... }, !type !{i64 0, !"reify:i:<interface>"},
///                            !type !{i64 24, !"reify:m:area:<type>"}
///   %t = call i1 @llvm.public.type.test(ptr %slot, metadata !"reify:m:...")
///   call void @llvm.assume(i1 %t)
///   call double %fn(ptr %data)              ; %fn = load ptr, ptr %slot
///
/// Two kinds of identity, each a sound set of what the slot may hold:
///
///  - of the method, by name and type: in it are the slots of all itabs and the
///    entries of all method tables, which is where the runtime copies from;
///  - of the interface: the itabs of it, and for each place that asks the
///    runtime for one more, a constant of unknown targets that is referenced
///    there (the poison record of design-review.md A1). So an interface that no
///    live code asserts to does not see types that merely have its methods.
///
/// Both are by hash. What decides is !reify.slot (Sites.h), and only for a call
/// of what was just loaded: the itab it was loaded from then exists in the
/// final program, while one whose slots were folded may be gone.
///
/// It stands last because type tests cost (A9): they keep dead itabs alive and
/// stop if-conversion. reify-forget-identity removes them first thing in the
/// backend. Visibility stays public: nothing comes of it all unless the link is
/// asked for the whole program (design section 6, rule 2).
///
/// For both kinds of LTO it also defines a hidden symbol, which the linker
/// makes local exactly where one merged module has all of its definitions: full
/// LTO then knows that no other part of the link has itabs. Not in units that
/// are split, whose itabs would leave their module.
///
//===----------------------------------------------------------------------===//

#include "Identity.h"
#include "reify-opt/Options.h"
#include "reify-opt/Passes.h"
#include "reify-opt/World.h"
#include "llvm/ADT/Statistic.h"
#include "llvm/IR/IRBuilder.h"
#include "llvm/IR/InstIterator.h"
#include "llvm/Support/DebugCounter.h"
#include "llvm/Transforms/Utils/ModuleUtils.h"

#define DEBUG_TYPE "reify-identify-itabs"

using namespace llvm;
using namespace reify;

ALWAYS_ENABLED_STATISTIC(NumItabs, "Itabs and method tables identified");
ALWAYS_ENABLED_STATISTIC(NumSites, "Interface calls identified");
DEBUG_COUNTER(SiteCounter, "reify-identify-itabs",
              "Controls which interface calls are identified");

//===----------------------------------------------------------------------===//
// Itabs and tables
//===----------------------------------------------------------------------===//

static bool hasType(const GlobalVariable &GV, uint64_t Offset, StringRef Id) {
  SmallVector<MDNode *, 4> Types;
  GV.getMetadata(LLVMContext::MD_type, Types);
  return any_of(Types, [&](const MDNode *N) {
    auto *Name = dyn_cast<MDString>(N->getOperand(1));
    auto *At = mdconst::dyn_extract<ConstantInt>(N->getOperand(0));
    return Name && At && Name->getString() == Id &&
           At->getZExtValue() == Offset;
  });
}

static bool addType(GlobalVariable &GV, uint64_t Offset, const Twine &Id) {
  std::string Name = Id.str();
  if (hasType(GV, Offset, Name))
    return false;
  GV.addTypeMetadata(Offset, MDString::get(GV.getContext(), Name));
  return true;
}

static bool identify(const WorldItab &Itab) {
  GlobalVariable &GV = *Itab.Global;
  bool Changed = addType(GV, 0, world::ofInterface(Itab.Interface.Hash));
  for (auto [I, M] : enumerate(Itab.Interface.Methods))
    Changed |= addType(GV, layout::ITab_fun + I * layout::SlotSize,
                       world::ofMethod(M.Name, M.TypeHash));
  return Changed;
}

static bool identify(const WorldTable &Table) {
  bool Changed = false;
  for (const WorldTable::Entry &E : Table.Entries)
    Changed |= addType(*Table.Table, E.Offset,
                       world::ofMethod(E.Id.Name, E.Id.TypeHash));
  return Changed;
}

//===----------------------------------------------------------------------===//
// Assertions
//===----------------------------------------------------------------------===//

/// A constant with the shape of an itab of the interface, whose slots hold the
/// entry point \p Unknown: native code, of which no index says anything, so
/// that no set with it has a single implementation.
static GlobalVariable *getOrMakePoison(Module &M, const InterfaceShape &Inter,
                                       Function &Unknown) {
  LLVMContext &Ctx = M.getContext();
  std::string Name =
      (PoisonPrefix + Twine(Inter.Hash) + "." + Twine(Inter.Methods.size()))
          .str();
  if (GlobalVariable *Old = M.getNamedGlobal(Name))
    return Old;
  auto *Word = PointerType::get(Ctx, 0);
  SmallVector<Constant *, 8> Words(
      layout::ITab_fun / layout::SlotSize + Inter.Methods.size() + 1, &Unknown);
  auto *Ty = ArrayType::get(Word, Words.size());
  auto *GV = new GlobalVariable(M, Ty, /*isConstant=*/true,
                                GlobalValue::PrivateLinkage,
                                ConstantArray::get(Ty, Words), Name);
  addType(*GV, 0, world::ofInterface(Inter.Hash));
  return GV;
}

/// An instruction that mentions \p GV and does nothing, before \p Where.
static void refer(Instruction &Where, GlobalVariable &GV) {
  IRBuilder<> B(&Where);
  Value *Input = &GV;
  B.CreateAssumption(B.getTrue(), {OperandBundleDef(world::ReferTag.str(),
                                                    ArrayRef<Value *>(Input))});
}

/// In front of each call that asks for an itab, a reference to the poison of
/// the interface.
static bool identifyAssertions(Module &M) {
  bool Changed = false;
  for (RuntimeCall *Call : findAssertions(M)) {
    std::vector<InterfaceShape> Shapes;
    // Where this fails the backend refuses the closed world.
    if (!readAssertedInterfaces(*Call, Shapes))
      continue;
    for (const InterfaceShape &Shape : Shapes) {
      if (world::isPoisoned(*Call, Shape.Hash))
        continue;
      GlobalVariable *Poison =
          getOrMakePoison(M, Shape, *Call->getCalledFunction());
      IRBuilder<> B(Call);
      refer(*Call, *Poison);
      Changed = true;
    }
  }
  return Changed;
}

//===----------------------------------------------------------------------===//
// Calls
//===----------------------------------------------------------------------===//

static void addTest(CallBase &CB, Value &Ptr, const Twine &Id) {
  IRBuilder<> B(&CB);
  LLVMContext &Ctx = CB.getContext();
  Value *Test = B.CreateIntrinsic(
      Intrinsic::public_type_test, {},
      {&Ptr, MetadataAsValue::get(Ctx, MDString::get(Ctx, Id.str()))});
  B.CreateAssumption(Test);
}

static bool identify(CallBase &CB) {
  std::optional<DispatchSlot> Slot = getDispatchSlot(CB);
  auto *Load = dyn_cast<LoadInst>(CB.getCalledOperand());
  if (!Slot || !CB.isIndirectCall() || !Load || !Load->isSimple() ||
      Load->getPointerAddressSpace() != 0)
    return false;
  const DataLayout &DL = CB.getModule()->getDataLayout();
  APInt Offset(DL.getIndexTypeSizeInBits(Load->getPointerOperandType()), 0);
  Value *Tab = Load->getPointerOperand()->stripAndAccumulateConstantOffsets(
      DL, Offset, /*AllowNonInbounds=*/true);
  if (Offset != layout::ITab_fun + Slot->Slot * layout::SlotSize)
    return false;
  if (!DebugCounter::shouldExecute(SiteCounter))
    return false;
  // In front of the call, not of the load: that is where the promise holds.
  addTest(CB, *Load->getPointerOperand(),
          world::ofMethod(Slot->Method, Slot->MethodHash));
  if (!isa<Constant>(Tab))
    addTest(CB, *Tab, world::ofInterface(Slot->InterfaceHash));
  return true;
}

static bool identifyCalls(Module &M) {
  SmallVector<CallBase *, 32> Calls;
  for (Function &F : M) {
    if (options::isSkipped(F))
      continue;
    for (Instruction &I : instructions(F))
      if (auto *CB = dyn_cast<CallBase>(&I); CB && getDispatchSlot(*CB))
        Calls.push_back(CB);
  }
  unsigned Count = 0;
  for (CallBase *CB : Calls)
    Count += identify(*CB);
  NumSites += Count;
  return Count;
}

//===----------------------------------------------------------------------===//
// All of it
//===----------------------------------------------------------------------===//

static GlobalVariable *defineMarker(Module &M) {
  auto *GV = new GlobalVariable(
      M, Type::getInt8Ty(M.getContext()), /*isConstant=*/true,
      GlobalValue::WeakODRLinkage,
      ConstantInt::get(Type::getInt8Ty(M.getContext()), 0), world::Marker);
  GV->setVisibility(GlobalValue::HiddenVisibility);
  GV->setComdat(M.getOrInsertComdat(world::Marker));
  return GV;
}

/// Keeps the marker in the merged module, from which the linker leaves out what
/// no live function mentions. Not by llvm.compiler.used, which would also keep
/// it from becoming local. Functions that call an interface or ask for an itab
/// mention it: these are what the link has to know the world for.
static void keepMarker(Module &M, GlobalVariable &Marker) {
  for (Function &F : M) {
    if (F.isDeclaration())
      continue;
    bool Asks = any_of(instructions(F), [](const Instruction &I) {
      auto *CB = dyn_cast<CallBase>(&I);
      return CB && (isa<GetItabCall>(CB) || getDispatchSlot(*CB));
    });
    if (Asks || F.getName() == "main")
      refer(*F.getEntryBlock().getTerminator(), Marker);
  }
}

PreservedAnalyses IdentifyItabsPass::run(Module &M, ModuleAnalysisManager &) {
  const world::LinkStep Link = world::getLinkStep(M);
  if (Link == world::LinkStep::None || !isActive(M) ||
      M.getNamedValue(world::Marker))
    return PreservedAnalyses::all();
  GlobalVariable *Marker = defineMarker(M);
  if (Link == world::LinkStep::Full)
    keepMarker(M, *Marker);
  if (Link != world::LinkStep::Thin)
    return PreservedAnalyses::none();

  WorldParts Parts = readWorld(M);
  for (const WorldItab &Itab : Parts.Itabs)
    NumItabs += identify(Itab);
  for (const WorldTable &Table : Parts.Tables)
    NumItabs += identify(Table);
  identifyAssertions(M);
  identifyCalls(M);
  return PreservedAnalyses::none();
}
