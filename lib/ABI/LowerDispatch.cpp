//===- LowerDispatch.cpp - An interface call as a test and a load ---------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Rewrites a call of the dispatch entry point:
///
///   %fn = call ptr @dispatch(ptr %tab, ptr @inter, i32 1, i32 0)
///   call void %fn(ptr %data)
/// becomes
///   %nil = icmp eq ptr %tab, null
///   br i1 %nil, label %reify.nil, label %reify.ok, !prof !unlikely
/// reify.nil:
///   call void @panicnilcall(ptr @inter, i32 1, i32 0)
///   unreachable
/// reify.ok:
///   %slot = getelementptr inbounds i8, ptr %tab, i64 32
///   %fn = load ptr, ptr %slot, !invariant.load, !nonnull, !noundef
///   call void %fn(ptr %data), !reify.dispatch !{!"Shape", ...},
///                             !reify.slot !{i32 interface, i32 1, ...}
///
/// The entry point's own body in the headers is the same without the facts; it
/// is not looked at. The facts and the load stand on the side where the itab is
/// not null, and the failure at the place of the call: a faulting load is not a
/// nil check, and without the branch a nil call vanishes once a call has a
/// single target (design-review.md A6).
///
//===----------------------------------------------------------------------===//

#include "LowerDispatch.h"
#include "reify-opt/Descriptors.h"
#include "reify-opt/Promises.h"
#include "reify-opt/Remarks.h"
#include "reify-opt/Sites.h"
#include "llvm/Analysis/ValueTracking.h"
#include "llvm/IR/IRBuilder.h"
#include "llvm/IR/InstIterator.h"
#include "llvm/IR/MDBuilder.h"
#include "llvm/Transforms/Utils/BasicBlockUtils.h"

#define DEBUG_TYPE "reify-annotate-runtime"

using namespace llvm;
using namespace reify;

static DispatchSite describe(const DispatchCall &Call) {
  uint64_t Slot = *Call.getSlot();
  DispatchSite Site{"?", "?", Slot};
  Site.Descriptor =
      dyn_cast<GlobalVariable>(Call.getInterface()->stripPointerCasts());
  if (auto Inter = InterfaceDescriptor::get(Call.getInterface())) {
    Site.Interface = Inter->getName();
    Site.Method = Inter->getMethodName(Slot);
  }
  return Site;
}

/// What the calls of \p Call's result promise; none where the interface is not
/// described here (as in the accessors of a local interface, which know its
/// name alone).
static std::optional<DispatchSlot> promise(const Value &Interface,
                                           uint64_t Slot) {
  auto Inter = InterfaceDescriptor::get(&Interface);
  if (!Inter || !Inter->isInterface() ||
      Slot >= Inter->getNumMethods().value_or(0))
    return std::nullopt;
  Constant *C = Inter->getMethodType(Slot);
  auto Method = C ? TypeDescriptor::get(C) : std::nullopt;
  std::optional<uint64_t> Hash = Inter->getHash();
  std::optional<uint64_t> MethodHash =
      Method ? Method->getHash() : std::nullopt;
  StringRef Name = Inter->getMethodName(Slot);
  if (!Hash || !MethodHash || Name == "?")
    return std::nullopt;
  return DispatchSlot{*Hash, Slot, Name, *MethodHash};
}

/// Whether the interface asks that the method keep nothing (Promises.h).
static bool asksForNoescape(const Value &Interface, uint64_t Slot) {
  auto Inter = InterfaceDescriptor::get(&Interface);
  return Inter && Inter->isInterface() &&
         Slot < Inter->getNumMethods().value_or(0) &&
         (Inter->getMethodFlags(Slot).value_or(0) & abi::MethodNoescape);
}

/// The load of the slot, before \p Before on the side that is not nil.
static LoadInst *loadSlot(DispatchCall &Call, Instruction *Before) {
  IRBuilder<> B(Before);
  MDNode *Fact = MDNode::get(B.getContext(), {});
  Value *Slot = B.CreateInBoundsGEP(
      B.getInt8Ty(), Call.getITab(),
      B.getInt64(layout::ITab_fun + layout::SlotSize * *Call.getSlot()),
      "reify.slot");
  LoadInst *Fn = B.CreateAlignedLoad(B.getPtrTy(), Slot,
                                     Align(layout::SlotSize), "reify.fn");
  // True of itabs only: they are constants whose slots are never null. Never of
  // what the data word points to (design-review.md A5).
  // A box in the place of an itab is nonsense, but not ours to make worse.
  if (!isa<BoxCall, NewObjectCall>(
          getUnderlyingObject(Call.getITab(), /*MaxLookup=*/0)))
    Fn->setMetadata(LLVMContext::MD_invariant_load, Fact);
  Fn->setMetadata(LLVMContext::MD_nonnull, Fact);
  Fn->setMetadata(LLVMContext::MD_noundef, Fact);
  return Fn;
}

/// Splits the block in front of \p Call; the new block `reify.nil` panics.
static void testForNil(DispatchCall &Call, Function *Panic) {
  BasicBlock *Head = Call.getParent();
  Function *F = Head->getParent();
  LLVMContext &Ctx = F->getContext();
  BasicBlock *Ok = Head->splitBasicBlock(Call.getIterator(), "reify.ok");
  BasicBlock *Nil = BasicBlock::Create(Ctx, "reify.nil", F, Ok);

  Head->getTerminator()->eraseFromParent();
  IRBuilder<> B(Head);
  B.SetCurrentDebugLocation(Call.getDebugLoc());
  Value *IsNil = B.CreateIsNull(Call.getITab(), "reify.isnil");
  B.CreateCondBr(IsNil, Nil, Ok, MDBuilder(Ctx).createUnlikelyBranchWeights());

  B.SetInsertPoint(Nil);
  SmallVector<OperandBundleDef, 1> Bundles;
  Call.getOperandBundlesAsDefs(Bundles);
  Value *Args[] = {Call.getInterface(), Call.getSlotOperand(), Call.getFlags()};
  auto *Invoke = dyn_cast<InvokeInst>(static_cast<CallBase *>(&Call));
  if (!Invoke) {
    B.CreateCall(Panic, Args, Bundles)->setDoesNotReturn();
    B.CreateUnreachable();
    return;
  }
  // The panic unwinds to where the dispatch did; the load cannot unwind.
  BasicBlock *Dead = BasicBlock::Create(Ctx, "reify.unreachable", F, Ok);
  B.CreateInvoke(Panic, Dead, Invoke->getUnwindDest(), Args, Bundles)
      ->setDoesNotReturn();
  Invoke->getUnwindDest()->replacePhiUsesWith(Ok, Nil);
  B.SetInsertPoint(Dead);
  B.CreateUnreachable();
}

bool reify::lowerDispatch(DispatchCall &Call, Step When,
                          OptimizationRemarkEmitter &ORE) {
  if (!Call.getSlot()) {
    ORE.emit([&] {
      return missed(Remark::SlotNotConstant, Call)
             << "interface call not lowered: the slot is not a constant";
    });
    return false;
  }
  // A call with musttail returns the slot itself; there is nothing to call.
  if (Call.isMustTailCall())
    return false;
  Module &M = *Call.getModule();
  Function *Panic = When == Step::Compile
                        ? getOrDeclare(M, RuntimeFn::PanicNilCall)
                        : RuntimeInfo(M).get(RuntimeFn::PanicNilCall);
  if (!Panic) {
    ORE.emit([&] {
      return missed(Remark::PanicNotDeclared, Call)
             << "interface call not lowered: the module has no usable "
                "declaration of "
             << getRow(RuntimeFn::PanicNilCall).Name;
    });
    return false;
  }

  const DispatchSite Site = describe(Call);
  const std::optional<DispatchSlot> Slot =
      promise(*Call.getInterface(), *Call.getSlot());
  const bool Noescape = asksForNoescape(*Call.getInterface(), *Call.getSlot());
  testForNil(Call, Panic);
  LoadInst *Fn = loadSlot(Call, &Call);
  Fn->setDebugLoc(Call.getDebugLoc());
  setDispatchSite(*Fn, Site);
  for (Use &U : Call.uses())
    if (auto *CB = dyn_cast<CallBase>(U.getUser()); CB && CB->isCallee(&U)) {
      setDispatchSite(*CB, Site);
      if (Slot)
        setDispatchSlot(*CB, *Slot);
      if (Noescape)
        promiseToKeepNothing(*CB);
    }

  if (auto *Invoke = dyn_cast<InvokeInst>(static_cast<CallBase *>(&Call))) {
    IRBuilder<> B(Invoke);
    B.CreateBr(Invoke->getNormalDest());
  }
  Call.replaceAllUsesWith(Fn);
  Call.eraseFromParent();
  return true;
}

void reify::restorePromises(Function &F) {
  const DataLayout &DL = F.getParent()->getDataLayout();
  for (Instruction &I : instructions(F)) {
    auto *CB = dyn_cast<CallBase>(&I);
    auto *Load = CB && CB->isIndirectCall()
                     ? dyn_cast<LoadInst>(CB->getCalledOperand())
                     : nullptr;
    if (!Load || Load->getParent() != CB->getParent() || getDispatchSite(*CB))
      continue;
    std::optional<DispatchSite> Site = getDispatchSite(*Load);
    APInt Offset(DL.getIndexTypeSizeInBits(Load->getPointerOperandType()), 0);
    Load->getPointerOperand()->stripAndAccumulateConstantOffsets(
        DL, Offset, /*AllowNonInbounds=*/true);
    if (!Site || Offset != layout::ITab_fun + layout::SlotSize * Site->Slot)
      continue;
    setDispatchSite(*CB, *Site);
    if (Site->Descriptor)
      if (std::optional<DispatchSlot> Slot =
              promise(*Site->Descriptor, Site->Slot))
        setDispatchSlot(*CB, *Slot);
  }
}
