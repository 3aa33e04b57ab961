//===- HeapObjects.cpp - Memory that malloc or new returned ---------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "HeapObjects.h"
#include "llvm/Analysis/AliasAnalysis.h"
#include "llvm/Analysis/MemoryBuiltins.h"
#include "llvm/IR/Module.h"
#include "llvm/TargetParser/Triple.h"

using namespace llvm;
using namespace reify;

TargetLibraryInfo HeapObjects::getLibrary(const CallBase &CB) {
  if (!Library) // Few functions allocate anything.
    Library.emplace(Triple(M.getTargetTriple()));
  return TargetLibraryInfo(*Library, CB.getFunction());
}

Constant *HeapObjects::getInitialPointer(const CallBase &CB) {
  const Function *Callee = CB.getCalledFunction();
  // noalias is what -fno-assume-sane-operator-new leaves out. A body may return
  // memory that the rest of this module knows.
  if (!Callee || !Callee->isDeclaration() || !isNoAliasCall(&CB) ||
      !CB.getType()->isPointerTy() || CB.getType()->getPointerAddressSpace())
    return nullptr;
  const TargetLibraryInfo TLI = getLibrary(CB);
  return getInitialValueOfAllocation(&CB, &TLI, CB.getType());
}

Value *HeapObjects::getFreed(const CallBase &CB) {
  const Function *Callee = CB.getCalledFunction();
  if (!Callee || !Callee->isDeclaration())
    return nullptr;
  const TargetLibraryInfo TLI = getLibrary(CB);
  return getFreedOperand(&CB, &TLI);
}
