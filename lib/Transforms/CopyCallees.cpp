//===- CopyCallees.cpp - Inline functions of which one copy is certain ----===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// reify-copy-callees: where a box goes to an inline function or a template
/// that is not inlined, the call is made one of a local copy:
///
///   call void @reads(ptr %box)              call void @reads.copy(ptr %box)
///   define linkonce_odr @reads(...)   ->    define linkonce_odr @reads(...)
///                                           define internal @reads.copy(...)
///
/// The linker keeps the definition of one file, and that may have been
/// optimized to do less or more than ours (LLVM's rule of derefinement: a load
/// that was folded away there may still be here, and what is kept here may be
/// dropped there). So nobody may look into the body. To call this body instead
/// of any is always right, as inlining it would be; and a local body may be
/// looked into. LLVM's Attributor does the same for device code
/// (internalizeFunction), its inliner to smaller functions.
///
/// The destructor that a box hands to the runtime is copied like what is called
/// with it: on the stack, the box is destroyed by a call.
///
/// Only where that alone lets a box go to the stack, also through several such
/// functions; where the function is compiled for size, only if nobody needs the
/// original then. Never a function whose address is what counts: calls alone
/// are changed. Functions that are too large, and why else, are in
/// describeNotCopyable (lib/Analysis/BoxUseCalls.cpp).
///
/// A function is copied once a module, so that a module at most doubles in what
/// is small enough. Two bounded walks a box.
///
//===----------------------------------------------------------------------===//

#include "Identity.h"
#include "reify-opt/CallTargets.h"
#include "reify-opt/FunctionCopy.h"
#include "reify-opt/Options.h"
#include "reify-opt/Passes.h"
#include "reify-opt/Remarks.h"
#include "reify-opt/RuntimeCalls.h"
#include "reify-opt/StackBox.h"
#include "llvm/ADT/MapVector.h"
#include "llvm/ADT/Statistic.h"
#include "llvm/IR/Dominators.h"
#include "llvm/IR/InstIterator.h"
#include "llvm/Support/DebugCounter.h"
#include <memory>

#define DEBUG_TYPE "reify-copy-callees"

using namespace llvm;
using namespace reify;

ALWAYS_ENABLED_STATISTIC(NumCopied, "Inline functions copied for boxes");
ALWAYS_ENABLED_STATISTIC(NumCalls, "Calls of copies of inline functions");
DEBUG_COUNTER(Counter, "reify-copy-callees",
              "For which boxes inline functions are copied");

namespace {

/// What one box needs.
struct Plan {
  CallBase *Box;
  SmallVector<CallBase *, 2> Calls;
};

/// A copy, and what became of the instructions of the original.
struct Copy {
  Function *New;
  ValueToValueMapTy Map;
};

using Copies = MapVector<Function *, std::unique_ptr<Copy>>;

} // namespace

//===----------------------------------------------------------------------===//
// Decide
//===----------------------------------------------------------------------===//

/// The function whose body may not be looked into, where that is all that is
/// known against \p Box so far.
static Function *findObstacle(CallBase &Box, CallTargets &Targets) {
  const BoxUses Uses = findBoxUses(Box, FlowScope::Module, /*All=*/false,
                                   Bodies::Exact, &Targets);
  const BoxUse *Escape = Uses.getEscape();
  if (!Escape || (Escape->What != BoxUse::Capture &&
                  Escape->What != BoxUse::CaptureMemory))
    return nullptr;
  Function *Callee = getReceiver(*cast<CallBase>(Escape->Where));
  return Callee && !Callee->isDeclaration() && !hasExactBody(*Callee) ? Callee
                                                                      : nullptr;
}

/// Why a copy of \p Callee may not be called instead of it; null if it may.
static const char *describeCost(const Function &Callee,
                                ArrayRef<CallBase *> Calls) {
  if (options::isSkipped(Callee))
    return "passes leave it alone";
  if (!Callee.hasOptSize() && none_of(Calls, [&](const CallBase *CB) {
        return getReceiver(*CB) == &Callee && CB->getFunction()->hasOptSize();
      }))
    return nullptr;
  if (all_of(Callee.uses(), [&](const Use &U) {
        auto *CB = dyn_cast<CallBase>(U.getUser());
        return CB && is_contained(Calls, CB) && getReceiver(*CB) == &Callee &&
               (CB->isCallee(&U) || isa<SetFinalizerCall>(CB));
      }))
    return nullptr;
  return "it is compiled for size, and others need the original";
}

static std::optional<Plan> decide(CallBase &Box, const StackBoxes &Decider,
                                  CallTargets &Targets,
                                  OptimizationRemarkEmitter &ORE) {
  Function *Obstacle = findObstacle(Box, Targets);
  if (!Obstacle)
    return std::nullopt;
  auto Refuse = [&](const Function &Callee, const char *Why) {
    ORE.emit([&] {
      return missed(Remark::CalleeNotCopied, Box)
             << "box that is lent to " << ore::NV("Callee", Callee.getName())
             << " stays: no copy of the function is made, " << Why;
    });
    return std::nullopt;
  };
  auto Decision = Decider.decide(Box, Bodies::Copyable);
  auto *OnStack = std::get_if<StackBox>(&Decision);
  if (!OnStack) {
    if (const char *Why = describeNotCopyable(*Obstacle))
      return Refuse(*Obstacle, Why);
    return Refuse(*Obstacle, "the box is kept all the same");
  }
  ArrayRef<CallBase *> Calls = OnStack->Uses.callsToCopies();
  for (CallBase *CB : Calls) {
    const Function &Callee = *getReceiver(*CB);
    if (const char *Why = describeCost(Callee, Calls))
      return Refuse(Callee, Why);
    if (options::isSkipped(*CB->getFunction()))
      return Refuse(Callee, "passes leave its caller alone");
  }
  if (!DebugCounter::shouldExecute(Counter))
    return std::nullopt;
  ORE.emit([&] {
    return passed(Remark::CalleeCopied, Box)
           << ore::NV("Callee", Obstacle->getName())
           << " copied for this file, so that the box that it is lent need not "
              "be on the heap";
  });
  return Plan{&Box, SmallVector<CallBase *, 2>(Calls)};
}

static void collect(Function &F, FunctionAnalysisManager &FAM,
                    CallTargets &Targets, SmallVectorImpl<Plan> &Plans) {
  SmallVector<CallBase *, 8> Boxes;
  for (Instruction &I : instructions(F))
    if (isa<BoxCall, NewObjectCall>(I))
      Boxes.push_back(cast<CallBase>(&I));
  if (Boxes.empty())
    return;
  const StackBoxes Decider(F, FAM.getResult<DominatorTreeAnalysis>(F),
                           &Targets);
  OptimizationRemarkEmitter ORE(&F);
  for (CallBase *Box : Boxes)
    if (std::optional<Plan> P = decide(*Box, Decider, Targets, ORE))
      Plans.push_back(std::move(*P));
}

//===----------------------------------------------------------------------===//
// Apply
//===----------------------------------------------------------------------===//

static void redirect(CallBase &CB, Function &New) {
  if (isa<SetFinalizerCall>(CB))
    CB.setArgOperand(1, &New);
  else
    CB.setCalledFunction(&New);
  ++NumCalls;
}

static void apply(ArrayRef<Plan> Plans) {
  Copies Made;
  for (const Plan &P : Plans)
    for (CallBase *CB : P.Calls)
      Made.insert({getReceiver(*CB), nullptr});
  for (auto &[F, C] : Made) {
    C = std::make_unique<Copy>();
    C->New = makeInternalCopy(*F, ".copy", C->Map);
    ++NumCopied;
  }
  // Two boxes may need the same call.
  SmallSetVector<std::pair<CallBase *, Function *>, 8> Changes;
  for (const Plan &P : Plans)
    for (CallBase *CB : P.Calls) {
      Function *New = Made[getReceiver(*CB)]->New;
      auto In = Made.find(CB->getFunction());
      // A function that was copied stays what it was, for everybody else,
      // except where the box is its own.
      if (In != Made.end())
        Changes.insert({cast<CallBase>(In->second->Map.lookup(CB)), New});
      if (In == Made.end() || CB->getFunction() == P.Box->getFunction())
        Changes.insert({CB, New});
    }
  for (auto [CB, New] : Changes)
    redirect(*CB, *New);
}

PreservedAnalyses CopyCalleesPass::run(Module &M, ModuleAnalysisManager &AM) {
  if (!isActive(M))
    return PreservedAnalyses::all();
  auto &FAM = AM.getResult<FunctionAnalysisManagerModuleProxy>(M).getManager();
  CallTargets Targets(M, world::isClosedWorld(M));
  SmallVector<Plan, 8> Plans;
  for (Function &F : M)
    if (!F.isDeclaration() && !options::isSkipped(F))
      collect(F, FAM, Targets, Plans);
  if (Plans.empty())
    return PreservedAnalyses::all();
  apply(Plans);
  return PreservedAnalyses::none();
}
