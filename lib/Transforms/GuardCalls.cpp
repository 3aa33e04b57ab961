//===- GuardCalls.cpp - Compare, then call directly -----------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// reify-guard-calls: an interface call that reify-devirtualize had to leave,
/// as the value may come from anywhere, but of which something is known:
///
///   - Only this file can name the interface (LocalInterface.h), and at most
///     -reify-max-itabs functions implement the method: a choice of direct
///     calls. The last needs no comparison, as there is no other.
///   - The itab is a constant on some of the ways that lead here, and these are
///     taken often enough: a comparison for each, and behind them the call as
///     it was. An itab that is not equal proves nothing, as the runtime and
///     other libraries have their own; it only costs the time to ask.
///
///   %tab = phi ptr [ @Circle.Shape, %default ], [ %loaded, %given ]
///   %fn = load ptr, ptr (slot of %tab)
///   %r = call double %fn(ptr %data)
/// becomes
///   %is = icmp ne ptr %tab, @Circle.Shape
///   br i1 %is, label %rest, label %guarded
/// rest:
///   %a = call double %fn(ptr %data), !reify.guarded !{}
/// guarded:
///   %b = call double @circle_area(ptr %data)
///
/// Nothing but the call is copied, nothing moves above it, and the test for nil
/// stays in front. !reify.guarded stops the pass from asking again.
///
/// Once the call graph is what it will be: earlier, callers would see a larger
/// function (the accessor of the method, for one), whose argument is a constant
/// once it is inlined. The inliner comes by again for the direct calls.
///
/// What is not guarded: calls in code that is optimized for size or never or
/// hardly runs, and where no target could be inlined, because then an indirect
/// call that the processor predicts is as good.
///
//===----------------------------------------------------------------------===//

#include "../ABI/LowerDispatch.h"
#include "DevirtualizeCalls.h"
#include "reify-opt/Descriptors.h"
#include "reify-opt/LocalInterface.h"
#include "reify-opt/Options.h"
#include "reify-opt/Passes.h"
#include "reify-opt/Remarks.h"
#include "reify-opt/RuntimeCalls.h"
#include "reify-opt/Sites.h"
#include "llvm/ADT/MapVector.h"
#include "llvm/ADT/Statistic.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Analysis/BlockFrequencyInfo.h"
#include "llvm/Analysis/BranchProbabilityInfo.h"
#include "llvm/IR/InstIterator.h"
#include "llvm/IR/Instructions.h"
#include "llvm/IR/Module.h"
#include "llvm/IR/ProfDataUtils.h"
#include "llvm/Support/DebugCounter.h"

#define DEBUG_TYPE "reify-guard-calls"

using namespace llvm;
using namespace reify;

ALWAYS_ENABLED_STATISTIC(NumComplete, "Interface calls with all targets known");
ALWAYS_ENABLED_STATISTIC(NumGuarded, "Interface calls guarded");
DEBUG_COUNTER(Counter, "reify-guard-calls",
              "Controls which interface calls are guarded");

/// How many phis and selects an itab is looked for behind.
static constexpr unsigned MaxSources = 16;
/// A guard that is right in fewer cases costs more than it saves (.NET's
/// docs/design/coreclr/jit/GuardedDevirtualization.md: at 30 % it always pays).
static constexpr unsigned MinPercent = 30;

namespace {

class Guarder {
public:
  Guarder(Function &F, FunctionAnalysisManager &FAM,
          OptimizationRemarkEmitter &ORE)
      : F(F), FAM(FAM), ORE(ORE) {}

  std::optional<CallPlan> plan(CallBase &CB);

private:
  /// How likely a value is each constant that is seen behind it.
  using Odds = MapVector<Constant *, double>;

  std::optional<CallPlan> planLocal(CallBase &CB);
  std::optional<CallPlan> planPartly(CallBase &CB);
  void addSources(Value &V, double Share, Odds &Seen, unsigned &Steps);
  unsigned getMaxTargets() const {
    return F.hasOptSize() ? 1 : options::maxItabs();
  }

  Function &F;
  FunctionAnalysisManager &FAM;
  OptimizationRemarkEmitter &ORE;
  LocalInterfaces Interfaces;
};

} // namespace

/// Whether the inliner may take \p Target.
static bool isInlinable(const Function &Target) {
  return !Target.isDeclaration() && !Target.isInterposable() &&
         !Target.hasFnAttribute(Attribute::NoInline) && !Target.hasOptNone();
}

/// The function in slot \p Slot of \p Itab that \p CB may call.
static Function *getTarget(const CallBase &CB, const Constant &Itab,
                           uint64_t Slot) {
  std::optional<ITabDescriptor> Tab = ITabDescriptor::get(&Itab);
  Constant *C = Tab ? Tab->getSlot(Slot) : nullptr;
  Function *Target = C ? getFunction(C) : nullptr;
  return Target && !whyNotCall(CB, *Target) ? Target : nullptr;
}

//===----------------------------------------------------------------------===//
// Interfaces of one file
//===----------------------------------------------------------------------===//

std::optional<CallPlan> Guarder::planLocal(CallBase &CB) {
  // The call's own promise: its load may have been moved up, to where the value
  // is something else.
  std::optional<DispatchSite> Site = getDispatchSite(CB);
  const CallSelector S = findSelector(CB);
  if (!Site || !Site->Descriptor || !S.IsItab || isa<Constant>(S.V) ||
      S.SlotOffset !=
          int64_t(layout::ITab_fun + Site->Slot * layout::SlotSize) ||
      NullPointerIsDefined(&F))
    return std::nullopt;
  const std::optional<LocalItabs> &Itabs =
      Interfaces.getItabs(*Site->Descriptor);
  // None: the value is always nil, or this is no descriptor that itabs name.
  if (!Itabs || Itabs->empty())
    return std::nullopt;

  MapVector<Function *, SmallVector<Constant *, 4>> Targets;
  for (GlobalVariable *Itab : *Itabs) {
    Function *Target = getTarget(CB, *Itab, Site->Slot);
    if (!Target)
      return std::nullopt;
    Targets[Target].push_back(Itab);
  }
  auto Name = [&](auto &&R) {
    ListSeparator Or(" or ");
    for (auto &[Target, Keys] : Targets)
      R << StringRef(Or) << ore::NV("Target", describeTarget(*Target, Keys));
    return std::move(R);
  };
  if (Targets.size() > getMaxTargets()) {
    ORE.emit([&] {
      return Name(missed(Remark::GuardTooMany, CB)
                  << "call of " << ore::NV("Method", getMethodName(CB))
                  << " not guarded: "
                  << ore::NV("Count", unsigned(Targets.size()))
                  << " methods of this file implement it: ");
    });
    return std::nullopt;
  }
  if (Targets.size() > 1 && (!mayBeCopied(CB) || none_of(Targets, [](auto &T) {
        return isInlinable(*T.first);
      })))
    return std::nullopt;

  SmallVector<std::pair<Function *, Constant *>, 4> Order;
  for (bool Leaves : {true, false})
    for (auto &[Target, Keys] : Targets)
      if (isShortLeaf(*Target) == Leaves)
        Order.push_back({Target, Keys.front()});
  CallPlan Plan;
  Plan.Call = &CB;
  // By the itab where that is one comparison a target; of types that share
  // their functions (T and T*), by the function.
  const bool BySlot = Order.size() != Itabs->size();
  Plan.Selector = BySlot ? CB.getCalledOperand() : S.V;
  Plan.Last = Order.back().first;
  for (auto &[Target, Key] : drop_end(Order))
    Plan.Arms.push_back(
        {BySlot ? Target : Key, Target, BranchProbability::getUnknown()});
  ORE.emit([&] {
    return Name(passed(Remark::CallOfLocalInterface, CB)
                << "call of " << ore::NV("Method", getMethodName(CB))
                << " made direct: only this file can implement it, and has ");
  });
  return Plan;
}

//===----------------------------------------------------------------------===//
// Constants on some of the ways
//===----------------------------------------------------------------------===//

void Guarder::addSources(Value &V, double Share, Odds &Seen, unsigned &Steps) {
  if (auto *C = dyn_cast<Constant>(&V)) {
    Seen[C] += Share;
    return;
  }
  if (Steps == MaxSources)
    return;
  ++Steps;
  if (auto *Phi = dyn_cast<PHINode>(&V)) {
    auto &BFI = FAM.getResult<BlockFrequencyAnalysis>(F);
    auto &BPI = FAM.getResult<BranchProbabilityAnalysis>(F);
    const BasicBlock *BB = Phi->getParent();
    const double All = BFI.getBlockFreq(BB).getFrequency();
    if (All == 0)
      return;
    // Each predecessor once: it has an entry for each of its edges.
    SmallPtrSet<const BasicBlock *, 8> Preds;
    for (auto [In, Pred] : zip(Phi->incoming_values(), Phi->blocks()))
      if (In != Phi && Preds.insert(Pred).second) {
        BlockFrequency Edge =
            BFI.getBlockFreq(Pred) * BPI.getEdgeProbability(Pred, BB);
        addSources(*In, Share * std::min(1.0, Edge.getFrequency() / All), Seen,
                   Steps);
      }
    return;
  }
  if (auto *Select = dyn_cast<SelectInst>(&V)) {
    uint64_t True = 1, False = 1;
    if (!extractBranchWeights(*Select, True, False) || True + False == 0)
      True = False = 1;
    const double Likely = double(True) / (double(True) + double(False));
    addSources(*Select->getTrueValue(), Share * Likely, Seen, Steps);
    addSources(*Select->getFalseValue(), Share * (1 - Likely), Seen, Steps);
  }
}

std::optional<CallPlan> Guarder::planPartly(CallBase &CB) {
  if (isGuarded(CB) || !mayBeCopied(CB) || F.hasOptSize())
    return std::nullopt;
  std::optional<DispatchSite> Site = findDispatchSite(CB);
  const CallSelector S = findSelector(CB);
  if (!isa<PHINode, SelectInst>(S.V))
    return std::nullopt;
  if (S.IsItab &&
      (!Site || S.SlotOffset !=
                    int64_t(layout::ITab_fun + Site->Slot * layout::SlotSize)))
    return std::nullopt;
  Odds Seen;
  unsigned Steps = 0;
  addSources(*S.V, 1, Seen, Steps);

  struct Arm {
    double Share;
    Constant *Key;
    Function *Target;
    unsigned Number;
  };
  SmallVector<Arm, 4> Arms;
  for (auto [Key, Share] : Seen) {
    Function *Target =
        S.IsItab ? getTarget(CB, *Key, Site->Slot) : getFunction(Key);
    if (Target && isInlinable(*Target) && !whyNotCall(CB, *Target) &&
        Share * 100 >= MinPercent)
      Arms.push_back({Share, Key, Target, unsigned(Arms.size())});
  }
  // The most likely first.
  llvm::sort(Arms, [](const Arm &A, const Arm &B) {
    return A.Share != B.Share ? A.Share > B.Share : A.Number < B.Number;
  });
  if (Arms.empty() || Arms.size() > getMaxTargets())
    return std::nullopt;

  CallPlan Plan;
  Plan.Call = &CB;
  Plan.Selector = S.V;
  double Left = 1;
  for (auto &[Share, Key, Target, N] : Arms) {
    // Of the runs that get here.
    const double Likely = std::min(1.0, Share / std::max(Left, Share));
    Plan.Arms.push_back({Key, Target,
                         BranchProbability::getBranchProbability(
                             uint64_t(Likely * (1 << 20)), 1 << 20)});
    Left -= Share;
  }
  ORE.emit([&] {
    auto R = passed(Remark::CallGuarded, CB)
             << "call of " << ore::NV("Method", getMethodName(CB))
             << " guarded: direct for ";
    ListSeparator Or(" or ");
    for (auto &[Share, Key, Target, N] : Arms)
      R << StringRef(Or) << ore::NV("Target", describeTarget(*Target, {Key}));
    return R;
  });
  return Plan;
}

//===----------------------------------------------------------------------===//
// The pass
//===----------------------------------------------------------------------===//

std::optional<CallPlan> Guarder::plan(CallBase &CB) {
  if (CB.hasFnAttr(Attribute::Cold) || F.hasFnAttribute(Attribute::Cold))
    return std::nullopt;
  if (std::optional<CallPlan> Plan = planLocal(CB))
    return Plan;
  return planPartly(CB);
}

PreservedAnalyses GuardCallsPass::run(Function &F,
                                      FunctionAnalysisManager &FAM) {
  if (!isActive(*F.getParent()) || options::isSkipped(F))
    return PreservedAnalyses::all();
  auto &ORE = FAM.getResult<OptimizationRemarkEmitterAnalysis>(F);

  restorePromises(F);
  Guarder G(F, FAM, ORE);
  std::vector<CallPlan> Plans;
  for (Instruction &I : instructions(F)) {
    auto *CB = dyn_cast<CallBase>(&I);
    if (!CB || !isInterfaceCall(*CB))
      continue;
    std::optional<CallPlan> Plan = G.plan(*CB);
    if (!Plan || !DebugCounter::shouldExecute(Counter))
      continue;
    ++(Plan->Last ? NumComplete : NumGuarded);
    Plans.push_back(std::move(*Plan));
  }
  return applyPlans(Plans).Changed ? PreservedAnalyses::none()
                                   : PreservedAnalyses::all();
}
