//===- SkipUnchanged.cpp - Which functions need no second round -----------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Functions are compared by the addresses of their instructions and operands:
/// what nobody touched is still where it was. A changed function that looks the
/// same by accident is simplified once less, and is right all the same. LLVM's
/// StructuralHash was not taken: it does not tell one callee from another on
/// each release, and a call that has become direct is what this is about. Nor
/// were the passes' PreservedAnalyses: they speak of the module.
///
//===----------------------------------------------------------------------===//

#include "Transforms/SkipUnchanged.h"
#include "llvm/Analysis/CGSCCPassManager.h"
#include "llvm/IR/InstIterator.h"
#include "llvm/IR/InstrTypes.h"
#include "llvm/IR/Module.h"

using namespace llvm;
using namespace reify;

static size_t getLook(const Function &F) {
  size_t Look = size_t(F.getAttributes().getRawPointer());
  auto Add = [&](const void *P) {
    Look = (Look ^ size_t(P)) * 0x9e3779b97f4a7c15;
    Look ^= Look >> 32;
  };
  for (const Instruction &I : instructions(F)) {
    Add(&I);
    // Another instruction may have been made where one was deleted.
    Add(I.getType());
    Look += I.getOpcode();
    if (auto *Cmp = dyn_cast<CmpInst>(&I))
      Look += Cmp->getPredicate();
    for (const Use &U : I.operands())
      Add(U.get());
    if (auto *CB = dyn_cast<CallBase>(&I))
      Add(CB->getAttributes().getRawPointer());
  }
  return Look;
}

FunctionSnapshot::FunctionSnapshot(const Module &M) {
  for (const Function &F : M)
    if (!F.isDeclaration())
      Looks.try_emplace(&F, getLook(F));
}

void FunctionSnapshot::skipUnchanged(Module &M,
                                     FunctionAnalysisManager &FAM) const {
  for (Function &F : M) {
    auto Found = Looks.find(&F);
    if (Found != Looks.end() && Found->second == getLook(F))
      (void)FAM.getResult<ShouldNotRunFunctionPassesAnalysis>(F);
  }
}
