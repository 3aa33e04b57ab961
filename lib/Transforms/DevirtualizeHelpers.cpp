//===- DevirtualizeHelpers.cpp - Interface calls across functions ---------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// reify-devirtualize-helpers: reify-devirtualize with a view of the whole
/// module. It finds the itab of
///
///   - an argument of a local function, by value or by `const Shape &`, also
///     where the callee calls others in between: the caller's handle is in an
///     alloca that nobody else can reach,
///   - a local variable of static storage,
///   - the result of a function that always makes the same itab.
///
///   define internal void @helper(ptr %s) {     ; %s: const Shape &
///     call void @opaque()
///     %tab = load ptr, ptr %s                  ; every caller stores @A there
///     ...
/// becomes
///     ... @A instead of %tab, and direct calls
///
/// In a full-LTO link of a closed world it also knows the calls of interfaces
/// that few types implement (World.h), from wherever the value comes, and
/// which assertions no type can satisfy.
///
/// A module pass, as it reads the bodies of callers and callees. It runs once,
/// after the simplification pipeline, and before a second round of IPSCCP and
/// inlining that makes use of what it did (Plugin.cpp). It also says, once a
/// compile, for each interface call with an unknown itab why it is unknown.
///
//===----------------------------------------------------------------------===//

#include "../ABI/LowerDispatch.h"
#include "DevirtualizeCalls.h"
#include "Identity.h"
#include "ImpossibleLookups.h"
#include "reify-opt/Options.h"
#include "reify-opt/Passes.h"
#include "reify-opt/RuntimeCalls.h"
#include "llvm/IR/Module.h"

using namespace llvm;
using namespace reify;

PreservedAnalyses DevirtualizeHelpersPass::run(Module &M,
                                               ModuleAnalysisManager &MAM) {
  if (!isActive(M))
    return PreservedAnalyses::all();
  auto &FAM = MAM.getResult<FunctionAnalysisManagerModuleProxy>(M).getManager();

  std::optional<ClosedWorld> World;
  bool Changed = false;
  if (When == Step::Link && world::isClosedWorld(M)) {
    // Before anything is analyzed; and what asserts nothing any more brings no
    // types.
    const WorldParts Parts = readWorld(M);
    for (Function &F : M)
      if (!F.isDeclaration() && !options::isSkipped(F))
        Changed |= foldImpossibleLookups(
            F, Parts, FAM.getResult<OptimizationRemarkEmitterAnalysis>(F));
    World.emplace(Changed ? readWorld(M) : Parts);
  }
  ItabSets Sets(M, FlowScope::Module, options::maxItabs());
  std::vector<CallPlan> Plans;
  for (Function &F : M) {
    if (F.isDeclaration() || options::isSkipped(F))
      continue;
    restorePromises(F);
    auto &ORE = FAM.getResult<OptimizationRemarkEmitterAnalysis>(F);
    planCalls(F, Sets, ORE, /*RemarkUnknown=*/true, Plans,
              World ? &*World : nullptr);
  }
  std::vector<WeakVH> NilTests;
  planNilTests(M, nullptr, Sets, NilTests);
  Changed |= applyPlans(Plans).Changed;
  Changed |= foldNilTests(NilTests);
  return Changed ? PreservedAnalyses::none() : PreservedAnalyses::all();
}
