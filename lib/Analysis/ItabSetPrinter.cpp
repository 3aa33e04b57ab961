//===- ItabSetPrinter.cpp - Print what ItabSets knows ---------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// print<reify-itab-set>: for each itab or address that an interface call goes
/// by, the set as a function pass and as a module pass sees it. Also for the
/// first argument of any call with metadata `!reify.query`, by which a test
/// asks about a value with no interface call around it.
///
//===----------------------------------------------------------------------===//

#include "reify-opt/ItabSet.h"
#include "reify-opt/Options.h"
#include "reify-opt/Passes.h"
#include "reify-opt/Sites.h"
#include "llvm/IR/InstIterator.h"
#include "llvm/IR/Instructions.h"
#include "llvm/IR/Module.h"
#include "llvm/Support/raw_ostream.h"

using namespace llvm;
using namespace reify;

/// The pointer that \p I makes interesting, or null.
static Value *getPointer(Instruction &I) {
  auto *CB = dyn_cast<CallBase>(&I);
  if (!CB)
    return nullptr;
  if (CB->isIndirectCall() && findDispatchSite(*CB)) {
    auto *Load = dyn_cast<LoadInst>(CB->getCalledOperand());
    return Load ? Load->getPointerOperand()->stripInBoundsConstantOffsets()
                : CB->getCalledOperand();
  }
  if (!CB->getMetadata("reify.query") || CB->arg_empty() ||
      !CB->getArgOperand(0)->getType()->isPointerTy())
    return nullptr;
  return CB->getArgOperand(0);
}

PreservedAnalyses PrintItabSetPass::run(Module &M, ModuleAnalysisManager &) {
  ItabSets Local(M, FlowScope::Function, options::maxItabs());
  ItabSets Global(M, FlowScope::Module, options::maxItabs());
  for (Function &F : M) {
    if (F.isDeclaration())
      continue;
    OS << "itabs of " << F.getName() << ":\n";
    for (Instruction &I : instructions(F)) {
      Value *Pointer = getPointer(I);
      if (!Pointer)
        continue;
      OS << "  ";
      Pointer->printAsOperand(OS, /*PrintType=*/false);
      OS << "\n    function: ";
      Local.get(*Pointer).print(OS);
      OS << "\n    module: ";
      Global.get(*Pointer).print(OS);
      OS << '\n';
    }
  }
  return PreservedAnalyses::all();
}
