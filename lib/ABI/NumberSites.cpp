//===- NumberSites.cpp - Give interface calls and boxes a number ----------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// reify-number-sites: once a step (a compile, or a link), counts the interface
/// calls and boxes there are and gives those without one a number, so that
/// reify-report can tell at the end what became of them. `!reify.sites` holds
/// the counts and says that the step has been numbered; reify-report removes
/// it. Runs after the constructors of the headers have been inlined: before,
/// one box in `any::any(int)` would stand for all boxes of the program.
///
//===----------------------------------------------------------------------===//

#include "SiteNames.h"
#include "reify-opt/Passes.h"
#include "reify-opt/RuntimeCalls.h"
#include "reify-opt/Sites.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/IR/InstIterator.h"
#include "llvm/IR/Instructions.h"
#include "llvm/Support/xxhash.h"
#include "llvm/Transforms/Utils/ModuleUtils.h"

using namespace llvm;
using namespace reify;

/// Numbers of different modules of a program must differ. The path alone does
/// not do: two directories may each compile a "main.cpp".
static uint64_t getFirstId(Module &M) {
  std::string Name = getUniqueModuleId(&M) + M.getSourceFileName();
  uint64_t Id = xxh3_64bits(Name) << 24;
  return Id ? Id : 1;
}

PreservedAnalyses NumberSitesPass::run(Module &M, ModuleAnalysisManager &) {
  if (!isActive(M) || M.getNamedMetadata(SitesName))
    return PreservedAnalyses::all();

  uint64_t NextId = getFirstId(M);
  DenseSet<uint64_t> Calls, Boxes;
  for (Function &F : M)
    for (Instruction &I : instructions(F)) {
      auto *CB = dyn_cast<CallBase>(&I);
      if (!CB)
        continue;
      if (CB->isIndirectCall()) {
        std::optional<DispatchSite> Site = findDispatchSite(*CB);
        if (!Site)
          continue;
        if (!Site->Id)
          Site->Id = NextId++;
        setDispatchSite(*CB, *Site);
        Calls.insert(Site->Id);
      } else if (isa<BoxCall, NewObjectCall>(CB)) {
        if (!getBoxId(*CB))
          setBoxId(*CB, NextId++);
        Boxes.insert(getBoxId(*CB));
      }
    }

  Type *I64 = Type::getInt64Ty(M.getContext());
  auto GetCount = [&](size_t N) {
    return ConstantAsMetadata::get(ConstantInt::get(I64, N));
  };
  M.getOrInsertNamedMetadata(SitesName)->addOperand(MDNode::get(
      M.getContext(), {GetCount(Calls.size()), GetCount(Boxes.size())}));
  return PreservedAnalyses::all();
}
