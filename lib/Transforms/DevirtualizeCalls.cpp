//===- DevirtualizeCalls.cpp - Rewriting interface calls ------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Collect the interface calls, decide with the help of ItabSets.
/// lib/Transforms/ApplyCallPlans.cpp does what was decided.
///
/// The target always comes from the itab's slot (design, rule 3). The test for
/// nil is another branch, before the call; it is folded only where the set says
/// that nil never comes, and nothing moves above it (rule 2).
///
//===----------------------------------------------------------------------===//

#include "DevirtualizeCalls.h"
#include "reify-opt/Descriptors.h"
#include "reify-opt/Options.h"
#include "reify-opt/Plant.h"
#include "reify-opt/Remarks.h"
#include "reify-opt/Sites.h"
#include "llvm/ADT/MapVector.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Demangle/Demangle.h"
#include "llvm/IR/Constants.h"
#include "llvm/IR/DataLayout.h"
#include "llvm/IR/InstIterator.h"
#include "llvm/IR/Instructions.h"
#include "llvm/IR/IntrinsicInst.h"
#include "llvm/IR/Module.h"
#include "llvm/Transforms/Utils/CallPromotionUtils.h"

#define DEBUG_TYPE "reify-devirtualize"

using namespace llvm;
using namespace reify;

/// What isShortLeaf takes for short; also its bound in time.
static constexpr unsigned MaxLeafInstructions = 16;

//===----------------------------------------------------------------------===//
// Collect
//===----------------------------------------------------------------------===//

CallSelector reify::findSelector(CallBase &CB) {
  Value *Callee = CB.getCalledOperand();
  auto *Load = dyn_cast<LoadInst>(Callee);
  if (!Load || !Load->isSimple() || Load->getPointerAddressSpace() != 0)
    return {Callee};
  const DataLayout &DL = CB.getModule()->getDataLayout();
  APInt Offset(DL.getIndexTypeSizeInBits(Load->getPointerOperandType()), 0);
  Value *Base = Load->getPointerOperand()->stripAndAccumulateConstantOffsets(
      DL, Offset, /*AllowNonInbounds=*/true);
  if (Base->getType() != Load->getPointerOperandType())
    return {Callee};
  return {Base, Offset.getSExtValue(), true};
}

bool reify::isInterfaceCall(const CallBase &CB) {
  return CB.isIndirectCall() && isa<CallInst, InvokeInst>(CB) &&
         CB.getCalledOperand()->getType()->getPointerAddressSpace() == 0 &&
         findDispatchSite(CB);
}

/// The same by !reify.slot, which a call may have kept when it lost its name.
static bool isPromised(const CallBase &CB) {
  return CB.isIndirectCall() && isa<CallInst, InvokeInst>(CB) &&
         getDispatchSlot(CB);
}

/// For people: the receiver of \p Target, from some itab that it is in; empty
/// where none is found. Never asked for anything but a remark: what itabs there
/// are proves nothing.
static StringRef findReceiver(const Function &Target) {
  SmallVector<const Constant *, 8> Worklist = {&Target};
  for (unsigned I = 0; I != Worklist.size() && I != 32; ++I) {
    if (isa<GlobalVariable>(Worklist[I])) {
      std::optional<ITabDescriptor> Itab = ITabDescriptor::get(Worklist[I]);
      Constant *C = Itab ? Itab->getType() : nullptr;
      std::optional<TypeDescriptor> Type =
          C ? TypeDescriptor::get(C) : std::nullopt;
      if (Type && Type->getName() != "?")
        return Type->getName();
      continue;
    }
    for (const User *U : Worklist[I]->users())
      if (auto *C = dyn_cast<Constant>(U))
        Worklist.push_back(C);
  }
  return {};
}

std::string reify::describeTarget(const Function &Target,
                                  ArrayRef<Constant *> Keys) {
  std::string Names;
  for (Constant *Key : Keys) {
    std::optional<ITabDescriptor> Itab = ITabDescriptor::get(Key);
    Constant *C = Itab ? Itab->getType() : nullptr;
    std::optional<TypeDescriptor> Type =
        C ? TypeDescriptor::get(C) : std::nullopt;
    if (!Type || Type->getName() == "?") {
      StringRef Receiver = findReceiver(Target);
      return Receiver.empty() ? demangle(Target.getName()) : Receiver.str();
    }
    if (!Names.empty())
      Names += " or ";
    Names += Type->getName();
  }
  return Names;
}

/// For people: what \p V is, as far as the IR still knows.
static std::string describeBlocker(const Value &V) {
  if (auto *A = dyn_cast<Argument>(&V))
    return "argument " + std::to_string(A->getArgNo() + 1) + " of " +
           demangle(A->getParent()->getName());
  if (isa<GlobalValue>(V))
    return demangle(V.getName());
  auto *I = dyn_cast<Instruction>(&V);
  if (!I)
    return "a constant";
  std::string Text = I->getOpcodeName();
  if (auto *CB = dyn_cast<CallBase>(I)) {
    const Function *F = CB->getCalledFunction();
    Text += " of " + (F ? demangle(F->getName()) : "an unknown function");
  }
  if (const DebugLoc &Loc = I->getDebugLoc())
    Text += " in line " + std::to_string(Loc.getLine());
  return Text;
}

std::string reify::getMethodName(const CallBase &CB) {
  std::optional<DispatchSite> Site = findDispatchSite(CB);
  if (!Site)
    return getDispatchSlot(CB)->Method.str();
  return (Site->Interface + "." + Site->Method).str();
}

//===----------------------------------------------------------------------===//
// Decide
//===----------------------------------------------------------------------===//

namespace {

class Planner {
public:
  Planner(CallBase &CB, OptimizationRemarkEmitter &ORE) : CB(CB), ORE(ORE) {}

  std::optional<CallPlan> run(ItabSets &Sets, bool RemarkUnknown,
                              const ClosedWorld *World);

private:
  Function *getTarget(const CallSelector &S, const ConstantAddress &A);
  Function *getSlotFunction(const CallSelector &S, const ConstantAddress &A);
  bool isLegal(Function &Target, bool Only);
  std::optional<CallPlan> runClosed(const ClosedWorld &World);
  OptimizationRemarkMissed refuse(Remark R) const {
    return missed(R, CB) << "call of " << ore::NV("Method", getMethodName(CB))
                         << " not devirtualized: ";
  }

  CallBase &CB;
  OptimizationRemarkEmitter &ORE;
};

} // namespace

static Constant *getConstant(const ConstantAddress &A) {
  if (!A.Offset)
    return A.Base;
  LLVMContext &Ctx = A.Base->getContext();
  return ConstantExpr::getGetElementPtr(
      Type::getInt8Ty(Ctx), A.Base,
      ConstantInt::get(Type::getInt64Ty(Ctx), A.Offset));
}

Function *Planner::getSlotFunction(const CallSelector &S,
                                   const ConstantAddress &A) {
  int64_t Offset = A.Offset + S.SlotOffset - int64_t(layout::ITab_fun);
  if (Offset < 0 || Offset % layout::SlotSize != 0) {
    ORE.emit([&] {
      return refuse(Remark::DispatchNotASlot)
             << "it does not load from a slot of " << ore::NV("Itab", A.Base);
    });
    return nullptr;
  }
  std::optional<ITabDescriptor> Itab = ITabDescriptor::get(A.Base);
  Constant *Slot = Itab ? Itab->getSlot(Offset / layout::SlotSize) : nullptr;
  if (REIFY_PLANT(wrong_slot) && Itab)
    if (Constant *Next = Itab->getSlot(Offset / layout::SlotSize + 1))
      Slot = Next;
  Function *Target = Slot ? getFunction(Slot) : nullptr;
  if (!Target)
    ORE.emit([&] {
      return refuse(Remark::DispatchItabOpaque)
             << "the contents of itab " << ore::NV("Itab", A.Base)
             << " are not known";
    });
  return Target;
}

Function *Planner::getTarget(const CallSelector &S, const ConstantAddress &A) {
  if (S.IsItab)
    return getSlotFunction(S, A);
  Function *Target = A.Offset ? nullptr : getFunction(A.Base);
  if (!Target)
    ORE.emit([&] {
      return refuse(Remark::DispatchItabOpaque)
             << ore::NV("Callee", A.Base) << " is not a function";
    });
  return Target;
}

const char *reify::whyNotCall(const CallBase &CB, Function &Target) {
  const char *Reason = nullptr;
  // isLegalToPromote says nothing about calling conventions, and would convert
  // arguments; a thunk of another type than the call is a broken itab, which we
  // leave to its fate.
  if (CB.getFunctionType() != Target.getFunctionType())
    return "its type is not that of the call";
  if (CB.getCallingConv() != Target.getCallingConv())
    return "its calling convention is not that of the call";
  if (CB.getOperandBundle(LLVMContext::OB_ptrauth) ||
      CB.getOperandBundle(LLVMContext::OB_kcfi))
    return "the call's address is checked";
  if (!isLegalToPromote(CB, &Target, &Reason))
    return Reason ? Reason : "the call cannot be promoted";
  return nullptr;
}

bool reify::mayBeCopied(const CallBase &CB) {
  return !CB.cannotDuplicate() && !CB.isConvergent() &&
         !CB.hasFnAttr(Attribute::ReturnsTwice) && !CB.hasInAllocaArgument() &&
         !CB.countOperandBundlesOfType(LLVMContext::OB_preallocated);
}

bool reify::isShortLeaf(const Function &Target) {
  if (Target.isDeclaration() || Target.isInterposable() ||
      Target.hasFnAttribute(Attribute::NoInline) || Target.hasOptNone())
    return false;
  unsigned Count = 0;
  for (const Instruction &I : instructions(Target)) {
    if (isa<DbgInfoIntrinsic>(I))
      continue;
    auto *CB = dyn_cast<CallBase>(&I);
    if ((CB && !isa<IntrinsicInst>(CB)) || ++Count > MaxLeafInstructions)
      return false;
  }
  return true;
}

/// Whether CB may call \p Target instead; \p Only: and nothing else.
bool Planner::isLegal(Function &Target, bool Only) {
  if (const char *Reason = whyNotCall(CB, Target)) {
    ORE.emit([&] {
      return refuse(Remark::DispatchTargetMismatch)
             << "target " << ore::NV("Target", &Target) << ": "
             << ore::NV("Reason", Reason);
    });
    return false;
  }
  if (!Only && !mayBeCopied(CB)) {
    ORE.emit([&] {
      return refuse(Remark::DispatchNotDuplicable)
             << "it has several targets, and the call must not be copied";
    });
    return false;
  }
  // A comparison and a call each for what is one call through a register.
  if (!Only && CB.getFunction()->hasOptSize()) {
    ORE.emit([&] {
      return refuse(Remark::DispatchForSize)
             << "it has several targets, and the function is compiled for size";
    });
    return false;
  }
  return true;
}

/// The itab can be any of the program's, which are few: the slot decides. Its
/// value, not the itab's address: the runtime makes itabs of its own.
std::optional<CallPlan> Planner::runClosed(const ClosedWorld &World) {
  std::optional<std::vector<ClosedWorld::Target>> Targets =
      World.getTargets(CB);
  if (!Targets)
    return std::nullopt;
  auto Name = [&](auto &&R) {
    ListSeparator Or(" or ");
    for (const ClosedWorld::Target &T : *Targets)
      R << StringRef(Or)
        << ore::NV("Target", T.TypeName != "?" ? T.TypeName.str()
                                               : describeTarget(*T.Fn, {}));
    return std::move(R);
  };
  // No type: the interface is always nil here, and the call never reached.
  if (Targets->empty() || Targets->size() > options::maxItabs()) {
    ORE.emit([&] {
      return Name(refuse(Remark::WorldTooMany)
                  << ore::NV("Count", Targets->size())
                  << " methods implement it: ");
    });
    return std::nullopt;
  }
  CallPlan Plan;
  Plan.Call = &CB;
  Plan.Selector = CB.getCalledOperand();
  for (const ClosedWorld::Target &T : *Targets)
    if (!isLegal(*T.Fn, Targets->size() == 1))
      return std::nullopt;
  std::vector<ClosedWorld::Target> Order;
  for (bool Leaves : {true, false})
    for (const ClosedWorld::Target &T : *Targets)
      if (isShortLeaf(*T.Fn) == Leaves)
        Order.push_back(T);
  Plan.Last = Order.back().Fn;
  for (const ClosedWorld::Target &T : drop_end(Order))
    Plan.Arms.push_back({T.Fn, T.Fn, BranchProbability::getUnknown()});
  ORE.emit([&] {
    return Name(passed(Remark::CallClosed, CB)
                << "call of " << ore::NV("Method", getMethodName(CB))
                << " made direct: nothing else in the program implements it "
                   "than ");
  });
  return Plan;
}

std::optional<CallPlan> Planner::run(ItabSets &Sets, bool RemarkUnknown,
                                     const ClosedWorld *World) {
  const CallSelector S = findSelector(CB);
  const ItabSet Set = Sets.get(*S.V);
  if (!Set.isKnown()) {
    if (World)
      if (std::optional<CallPlan> Plan = runClosed(*World))
        return Plan;
    if (RemarkUnknown)
      ORE.emit([&] {
        auto R = refuse(Remark::DispatchItabUnknown)
                 << "the itab " << describe(Set.getReason());
        if (Value *Blocker = Set.getBlocker())
          R << " (" << ore::NV("Blocker", describeBlocker(*Blocker)) << ")";
        return R;
      });
    return std::nullopt;
  }
  // Only nil, or nothing: the call is never reached, and others see to that.
  if (Set.addresses().empty())
    return std::nullopt;
  // A load from a null itab is undefined, so nil does not get here; except
  // where the target says that null may be read.
  if (Set.mayBeNil() && NullPointerIsDefined(CB.getFunction())) {
    ORE.emit([&] {
      return refuse(Remark::DispatchNilDefined)
             << "the itab may be nil, and null may be read here";
    });
    return std::nullopt;
  }

  MapVector<Function *, SmallVector<Constant *, 4>> Targets;
  for (const ConstantAddress &A : Set.addresses()) {
    Function *Target = getTarget(S, A);
    if (!Target)
      return std::nullopt;
    Targets[Target].push_back(getConstant(A));
  }
  for (auto &[Target, Keys] : Targets)
    if (!isLegal(*Target, Targets.size() == 1))
      return std::nullopt;

  // The target with most itabs needs no comparison; of equals one that stays a
  // call.
  CallPlan Plan;
  Plan.Call = &CB;
  Plan.Selector = S.V;
  auto Last = max_element(Targets, [](const auto &A, const auto &B) {
    if (A.second.size() != B.second.size())
      return A.second.size() < B.second.size();
    return isShortLeaf(*A.first) > isShortLeaf(*B.first);
  });
  Plan.Last = Last->first;
  for (bool Leaves : {true, false})
    for (auto &[Target, Keys] : Targets)
      if (Target != Plan.Last && isShortLeaf(*Target) == Leaves)
        for (Constant *Key : Keys)
          Plan.Arms.push_back({Key, Target, BranchProbability::getUnknown()});
  Plan.NeverNil = S.IsItab && !Set.mayBeNil();
  if (Plan.NeverNil && Set.addresses().size() == 1)
    Plan.OnlyItab = getConstant(Set.addresses().front());

  ORE.emit([&] {
    auto R = passed(Remark::CallDevirtualized, CB)
             << "call of " << ore::NV("Method", getMethodName(CB))
             << " made direct: it goes to ";
    ListSeparator Or(" or ");
    for (auto &[Target, Keys] : Targets)
      R << StringRef(Or) << ore::NV("Target", describeTarget(*Target, Keys));
    return R;
  });
  return Plan;
}

void reify::planCalls(Function &F, ItabSets &Sets,
                      OptimizationRemarkEmitter &ORE, bool RemarkUnknown,
                      std::vector<CallPlan> &Plans, const ClosedWorld *World) {
  for (Instruction &I : instructions(F)) {
    auto *CB = dyn_cast<CallBase>(&I);
    if (!CB || !(isInterfaceCall(*CB) || (World && isPromised(*CB))))
      continue;
    if (std::optional<CallPlan> Plan =
            Planner(*CB, ORE).run(Sets, RemarkUnknown, World))
      Plans.push_back(std::move(*Plan));
  }
}
