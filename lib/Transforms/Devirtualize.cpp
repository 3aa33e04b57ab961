//===- Devirtualize.cpp - Direct calls for interface calls ----------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// reify-devirtualize: an interface call whose itab is one of few constants
/// becomes direct. LLVM folds a load from one visible itab by itself
/// (test/Transforms/Devirtualize/baseline.ll); this pass knows what to do with
/// several.
///
///   - All itabs have one function in the slot: the call becomes direct where
///     it stands.
///   - Two to -reify-max-itabs of them: a choice of direct calls, by comparing
///     the itab. The set is exhaustive, so the last needs no comparison.
///
///   %tab = select i1 %c, ptr @Circle.Shape, ptr @Square.Shape
///   %slot = getelementptr inbounds i8, ptr %tab, i64 24
///   %fn = load ptr, ptr %slot
///   %r = call double %fn(ptr %data)
/// becomes
///   %is = icmp eq ptr %tab, @Circle.Shape
///   br i1 %is, label %then, label %else
/// then:
///   %a = call double @circle_area(ptr %data)
/// else:
///   %b = call double @square_area(ptr %data)
///
/// Also folds getitab and typeequal of constants (DevirtualizeLookups.cpp),
/// which is where such itabs come from, and tests for nil that never find it
/// (DevirtualizeNilTests.cpp).
///
/// It never assumes that it has seen every itab of an interface: only a local
/// flow of values closes a set. Pairs with runtime/itab.cpp.
///
//===----------------------------------------------------------------------===//

#include "DevirtualizeCalls.h"
#include "reify-opt/Options.h"
#include "reify-opt/Passes.h"
#include "reify-opt/RuntimeCalls.h"

using namespace llvm;
using namespace reify;

PreservedAnalyses DevirtualizePass::run(Function &F,
                                        FunctionAnalysisManager &AM) {
  const Module &M = *F.getParent();
  if (!isActive(M) || options::isSkipped(F))
    return PreservedAnalyses::all();
  auto &ORE = AM.getResult<OptimizationRemarkEmitterAnalysis>(F);

  bool Folded = foldLookups(F, ORE);
  ItabSets Sets(M, FlowScope::Function, options::maxItabs());
  std::vector<CallPlan> Plans;
  planCalls(F, Sets, ORE, /*RemarkUnknown=*/false, Plans);
  std::vector<WeakVH> NilTests;
  planNilTests(*F.getParent(), &F, Sets, NilTests);
  PlanResult Result = applyPlans(Plans);
  Folded |= foldNilTests(NilTests);
  if (!Folded && !Result.Changed)
    return PreservedAnalyses::all();
  PreservedAnalyses PA;
  if (!Result.ChangedCFG)
    PA.preserveSet<CFGAnalyses>();
  return PA;
}
