//===- PropagateTypes.cpp - A copy of a function for each type ------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// reify-propagate-types: a function that calls methods of an argument, and is
/// given an itab by a caller that knows it, gets a copy for that itab. What the
/// copy calls is direct then.
///
///   define double @total(ptr %tab, ptr %data, i64 %n) { ... loop: a call
///     through %tab ... }
///   call double @total(ptr @Circle.Shape, ptr %c, i64 %n)
/// becomes
///   define internal double @total.reify(ptr %tab, ptr %data, i64 %n) { ...
///     @Circle.Shape in place of %tab ... }
///   call double @total.reify(ptr @Circle.Shape, ptr %c, i64 %n)
///
/// The original stays, for callers that we do not see and whoever takes its
/// address; so it may have any linkage and be called from anywhere. Nothing is
/// assumed of it but what the inliner assumes: that its body is the one that
/// would run. An argument that is only passed on counts as far as the next
/// function would get a copy, and a copy calls copies: itself, in a recursion.
/// New itabs come from constants of the program alone, so that a recursion
/// cannot make more copies than there are itabs; and four of one function are
/// the most.
///
/// LLVM's function specialization (in IPSCCP) does the same before the inliner,
/// for functions above 500 instructions or that are never inlined, and by a
/// measure that does not know what an inlined method is worth. This pass comes
/// after the inliner, for what that has left.
///
/// The sets of several types that reify-devirtualize-helpers finds are not made
/// here. LLVM's SparsePropagation was ruled out for them: it has one value for
/// a global or argument, while handles are aggregates in memory, and ItabSet.h
/// follows those by offset and on demand.
///
/// Costs four scans of the module at most, each only after one that changed
/// something.
///
//===----------------------------------------------------------------------===//

#include "DevirtualizeCalls.h"
#include "reify-opt/Descriptors.h"
#include "reify-opt/FunctionCopy.h"
#include "reify-opt/Options.h"
#include "reify-opt/Passes.h"
#include "reify-opt/Plant.h"
#include "reify-opt/Remarks.h"
#include "reify-opt/RuntimeCalls.h"
#include "llvm/ADT/MapVector.h"
#include "llvm/ADT/Statistic.h"
#include "llvm/Analysis/BlockFrequencyInfo.h"
#include "llvm/Demangle/Demangle.h"
#include "llvm/IR/InstIterator.h"
#include "llvm/IR/Instructions.h"
#include "llvm/IR/Module.h"
#include "llvm/Support/DebugCounter.h"

#define DEBUG_TYPE "reify-propagate-types"

using namespace llvm;
using namespace reify;

ALWAYS_ENABLED_STATISTIC(NumCopies, "Functions copied for a type");
ALWAYS_ENABLED_STATISTIC(NumCalls, "Calls that go to a copy for their type");
DEBUG_COUNTER(Counter, "reify-propagate-types",
              "Controls which functions are copied for a type");

/// Copies of one function.
static constexpr unsigned MaxCopies = 4;
/// A copy may call with types that were not known before: so often.
static constexpr unsigned MaxRounds = 4;
/// Instructions that one direct call a run of the function is worth: roughly
/// what is saved, if the method is inlined, by what is copied.
static constexpr double WorthOfCall = 30;
/// How often a call is taken to be made, at most.
static constexpr double MaxCount = 100;

//===----------------------------------------------------------------------===//
// Collect
//===----------------------------------------------------------------------===//

namespace {

/// What is known about the module in one round.
class Interest {
public:
  Interest(Module &M, FunctionAnalysisManager &FAM);

  /// How many direct calls a run of its function has more if the itab \p A is
  /// known; 0 where none.
  double get(const Argument &A) const { return Gains.lookup(&A); }
  /// The slots that \p A is called through, in its own function.
  ArrayRef<uint64_t> getSlots(const Argument &A) const {
    auto It = Slots.find(&A);
    return It == Slots.end() ? ArrayRef<uint64_t>() : ArrayRef(It->second);
  }
  ArrayRef<CallBase *> calls() const { return Calls; }

private:
  struct Passed {
    Argument *From, *To;
    double Count;
  };
  DenseMap<const Argument *, double> Gains;
  DenseMap<const Argument *, SmallVector<uint64_t, 2>> Slots;
  SmallVector<CallBase *, 0> Calls; ///< With a constant for a pointer.
};

/// The constants for some arguments, by number.
using Key = SmallVector<std::pair<unsigned, Constant *>, 2>;

} // namespace

/// Whether a copy of \p F is worth a look; getCopy looks at the body.
static bool mayBeCopied(const Function &F) {
  return !F.isDeclaration() && !F.isInterposable() && !F.hasOptSize() &&
         !F.hasFnAttribute(Attribute::NoDuplicate) &&
         !F.hasFnAttribute(Attribute::AlwaysInline) &&
         !F.hasFnAttribute(Attribute::Cold);
}

/// The argument that \p V is, of a function that may be copied.
static Argument *getArgument(Value *V) {
  auto *A = dyn_cast<Argument>(V);
  return A && A->getType()->isPointerTy() && !A->hasPassPointeeByValueCopyAttr()
             ? A
             : nullptr;
}

/// Whether \p CB calls its callee, defined here, and as it is defined.
static Function *getDirectCallee(const CallBase &CB) {
  Function *Callee = CB.getCalledFunction();
  return Callee && !Callee->isDeclaration() &&
                 Callee->getCallingConv() == CB.getCallingConv() &&
                 isa<CallInst, InvokeInst>(CB) && !CB.isMustTailCall()
             ? Callee
             : nullptr;
}

Interest::Interest(Module &M, FunctionAnalysisManager &FAM) {
  SmallVector<Passed, 16> Edges;
  for (Function &F : M) {
    if (F.isDeclaration() || options::isSkipped(F))
      continue;
    const bool Copyable = mayBeCopied(F);
    auto GetCount = [&](const Instruction &I) {
      auto &BFI = FAM.getResult<BlockFrequencyAnalysis>(F);
      const double Entry = BFI.getEntryFreq().getFrequency();
      const double Here = BFI.getBlockFreq(I.getParent()).getFrequency();
      return Entry == 0 ? 0 : std::min(MaxCount, Here / Entry);
    };
    for (Instruction &I : instructions(F)) {
      auto *CB = dyn_cast<CallBase>(&I);
      if (!CB)
        continue;
      if (Function *Callee = getDirectCallee(*CB)) {
        bool HasConstant = false;
        for (auto [N, Operand] : enumerate(CB->args())) {
          HasConstant |=
              isa<Constant>(Operand) && Operand->getType()->isPointerTy();
          Argument *A = Copyable ? getArgument(Operand) : nullptr;
          if (A && N < Callee->arg_size())
            Edges.push_back({A, Callee->getArg(N), GetCount(I)});
        }
        if (HasConstant)
          Calls.push_back(CB);
      } else if (Copyable && isInterfaceCall(*CB)) {
        const CallSelector S = findSelector(*CB);
        Argument *A = S.IsItab ? getArgument(S.V) : nullptr;
        const int64_t Offset = S.SlotOffset - int64_t(layout::ITab_fun);
        if (!A || Offset < 0 || Offset % layout::SlotSize != 0)
          continue;
        Gains[A] += GetCount(I);
        Slots[A].push_back(Offset / layout::SlotSize);
      }
    }
  }
  // What is passed on is worth what it is worth there, through two functions.
  for (unsigned I = 0; I != 2; ++I) {
    DenseMap<const Argument *, double> Old = Gains;
    for (const Passed &P : Edges)
      if (P.From != P.To && Old.lookup(P.To) > 0 && Old.lookup(P.From) == 0)
        Gains[P.From] += std::min(MaxCount, P.Count * Old.lookup(P.To));
  }
}

//===----------------------------------------------------------------------===//
// Decide
//===----------------------------------------------------------------------===//

/// Whether \p C is an itab whose \p Slots are functions that may be inlined, as
/// nothing is gained otherwise.
static bool isUsefulItab(const Constant &C, ArrayRef<uint64_t> Slots) {
  std::optional<ITabDescriptor> Itab = ITabDescriptor::get(&C);
  if (!Itab || !Itab->getInterface() || !Itab->getType())
    return false;
  return all_of(Slots, [&](uint64_t Slot) {
    Constant *Fn = Itab->getSlot(Slot);
    Function *Target = Fn ? getFunction(Fn) : nullptr;
    return Target && !Target->isDeclaration() && !Target->isInterposable() &&
           !Target->hasFnAttribute(Attribute::NoInline);
  });
}

namespace {

class Propagator {
public:
  Propagator(Module &M, FunctionAnalysisManager &FAM) : M(M), FAM(FAM) {}

  bool run();

private:
  bool runRound();
  Key getKey(const CallBase &CB, const Interest &Known, double &Gain) const;
  Function *getCopy(Function &F, const Key &K, double Gain, CallBase &For);
  void moveCount(const CallBase &CB, Function &From, Function &To);

  Module &M;
  FunctionAnalysisManager &FAM;
  struct Copies {
    SmallVector<std::pair<Key, Function *>, 2> List;
  };
  DenseMap<Function *, Copies> Made;
};

} // namespace

Key Propagator::getKey(const CallBase &CB, const Interest &Known,
                       double &Gain) const {
  Key K;
  Function *Callee = CB.getCalledFunction();
  for (Argument &A : Callee->args()) {
    auto *C = dyn_cast<Constant>(CB.getArgOperand(A.getArgNo()));
    const double Here = C ? Known.get(A) : 0;
    if (Here == 0 || !isUsefulItab(*C, Known.getSlots(A)))
      continue;
    Gain += Here;
    K.push_back({A.getArgNo(), C});
  }
  return K;
}

//===----------------------------------------------------------------------===//
// Apply
//===----------------------------------------------------------------------===//

static std::string describeKey(const Key &K) {
  std::string Names;
  for (auto [N, C] : K) {
    std::optional<ITabDescriptor> Itab = ITabDescriptor::get(C);
    std::optional<TypeDescriptor> Type = TypeDescriptor::get(Itab->getType());
    Names += (Names.empty() ? "" : ", ") +
             (Type ? Type->getName() : C->getName()).str();
  }
  return Names;
}

/// The copy of \p F for \p K, made if it pays; else null.
Function *Propagator::getCopy(Function &F, const Key &K, double Gain,
                              CallBase &For) {
  Copies &Have = Made[&F];
  for (auto &[Other, Copy] : Have.List)
    if (Other == K || REIFY_PLANT(copy_for_other_type))
      return Copy;
  const unsigned Size = F.getInstructionCount();
  auto &ORE =
      FAM.getResult<OptimizationRemarkEmitterAnalysis>(*For.getFunction());
  auto Refuse = [&](const char *Why) {
    ORE.emit([&] {
      return missed(Remark::TypeNotPropagated, For)
             << "no copy of " << ore::NV("Callee", demangle(F.getName()))
             << " for " << ore::NV("Type", describeKey(K)) << ": " << Why;
    });
    return nullptr;
  };
  if (Size > options::maxCopy())
    return Refuse("it is too large");
  if (Gain * WorthOfCall < Size)
    return Refuse("it would save less than it is long");
  if (Have.List.size() == MaxCopies)
    return Refuse("it has as many copies as one function may have");
  if (const char *Why = describeUncopyableBody(F))
    return Refuse(Why);
  if (!DebugCounter::shouldExecute(Counter))
    return nullptr;

  ValueToValueMapTy Map;
  Function *Copy = makeInternalCopy(F, ".reify", Map);
  for (auto [N, C] : K)
    Copy->getArg(N)->replaceAllUsesWith(C);
  if (std::optional<Function::ProfileCount> Count = F.getEntryCount())
    Copy->setEntryCount(Function::ProfileCount(0, Count->getType()));
  Made[&F].List.push_back({K, Copy});
  ++NumCopies;
  return Copy;
}

/// What \p CB counts in a profile is counted in \p To from now on.
void Propagator::moveCount(const CallBase &CB, Function &From, Function &To) {
  std::optional<Function::ProfileCount> Old = From.getEntryCount();
  std::optional<Function::ProfileCount> New = To.getEntryCount();
  if (!Old || !New)
    return;
  Function &Caller = const_cast<Function &>(*CB.getFunction());
  auto &BFI = FAM.getResult<BlockFrequencyAnalysis>(Caller);
  const uint64_t Count = std::min(
      BFI.getBlockProfileCount(CB.getParent()).value_or(0), Old->getCount());
  From.setEntryCount(
      Function::ProfileCount(Old->getCount() - Count, Old->getType()));
  To.setEntryCount(
      Function::ProfileCount(New->getCount() + Count, New->getType()));
}

bool Propagator::runRound() {
  const Interest Known(M, FAM);
  bool Changed = false;
  for (CallBase *CB : Known.calls()) {
    Function *Callee = CB->getCalledFunction();
    if (!mayBeCopied(*Callee) || CB->getFunction()->hasOptSize())
      continue;
    double Gain = 0;
    const Key K = getKey(*CB, Known, Gain);
    if (K.empty())
      continue;
    Function *Copy = getCopy(*Callee, K, Gain, *CB);
    if (!Copy)
      continue;
    auto &ORE =
        FAM.getResult<OptimizationRemarkEmitterAnalysis>(*CB->getFunction());
    ORE.emit([&] {
      return passed(Remark::TypePropagated, *CB)
             << "calls a copy of "
             << ore::NV("Callee", demangle(Callee->getName())) << " for "
             << ore::NV("Type", describeKey(K));
    });
    moveCount(*CB, *Callee, *Copy);
    CB->setCalledFunction(Copy);
    ++NumCalls;
    Changed = true;
  }
  return Changed;
}

bool Propagator::run() {
  bool Changed = false;
  for (unsigned I = 0; I != MaxRounds && runRound(); ++I)
    Changed = true;
  return Changed;
}

PreservedAnalyses PropagateTypesPass::run(Module &M,
                                          ModuleAnalysisManager &MAM) {
  if (!isActive(M))
    return PreservedAnalyses::all();
  auto &FAM = MAM.getResult<FunctionAnalysisManagerModuleProxy>(M).getManager();
  return Propagator(M, FAM).run() ? PreservedAnalyses::none()
                                  : PreservedAnalyses::all();
}
