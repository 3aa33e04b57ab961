//===- TypeFactsPrinter.cpp - Print what TypeFacts knows ------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// print<reify-type-facts>: for each call of a function with metadata
/// `!reify.query`, what is known of its first argument there, a type word: the
/// type it is, and, of the descriptors that the further arguments name, those
/// that it is not.
///
//===----------------------------------------------------------------------===//

#include "reify-opt/Passes.h"
#include "reify-opt/TypeFacts.h"
#include "llvm/IR/Dominators.h"
#include "llvm/IR/InstIterator.h"
#include "llvm/IR/Instructions.h"
#include "llvm/Support/raw_ostream.h"

using namespace llvm;
using namespace reify;

PreservedAnalyses PrintTypeFactsPass::run(Function &F,
                                          FunctionAnalysisManager &AM) {
  TypeFacts Facts(F, AM.getResult<DominatorTreeAnalysis>(F));
  OS << "types in " << F.getName() << ":\n";
  for (Instruction &I : instructions(F)) {
    auto *CB = dyn_cast<CallBase>(&I);
    if (!CB || !CB->getMetadata("reify.query") || CB->arg_empty() ||
        !CB->getArgOperand(0)->getType()->isPointerTy())
      continue;
    const BasicBlock &BB = *I.getParent();
    const TypeSubject S = Facts.getSubject(*CB->getArgOperand(0), I);
    OS << "  " << BB.getName() << ":";
    if (GlobalVariable *Type = Facts.getType(S, BB))
      OS << " is " << Type->getName();
    for (Use &U : drop_begin(CB->args()))
      if (GlobalVariable *Type = TypeFacts::getDescriptor(*U))
        if (Facts.isNot(S, *Type, BB))
          OS << " not " << Type->getName();
    OS << '\n';
  }
  return PreservedAnalyses::all();
}
