//===- FunctionCopy.cpp - Copies of functions for one file ----------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "reify-opt/FunctionCopy.h"
#include "llvm/Analysis/ValueTracking.h"
#include "llvm/IR/Instructions.h"
#include "llvm/Transforms/Utils/Cloning.h"

using namespace llvm;

const char *reify::describeUncopyableBody(const Function &F) {
  if (F.isVarArg() || F.hasFnAttribute(Attribute::Naked) ||
      F.isPresplitCoroutine() || F.hasPrefixData() || F.hasPrologueData() ||
      F.hasFnAttribute(Attribute::ReturnsTwice))
    return "it is no ordinary function";
  for (const BasicBlock &BB : F) {
    if (BB.hasAddressTaken())
      return "the address of a label is taken";
    for (const Instruction &I : BB) {
      if (auto *CB = dyn_cast<CallBase>(&I); CB && CB->cannotDuplicate())
        return "a call in it must not be duplicated";
      // The linker drops it with the group, if it takes that of another file.
      for (const Value *Op : I.operands())
        if (auto *GO = Op->getType()->isPointerTy()
                           ? dyn_cast<GlobalObject>(getUnderlyingObject(Op))
                           : nullptr)
          if (GO->hasLocalLinkage() && GO->hasComdat())
            return "it uses a symbol of its group of sections";
    }
  }
  return nullptr;
}

Function *reify::makeInternalCopy(Function &F, const Twine &Suffix,
                                  ValueToValueMapTy &Map) {
  Function *Copy = CloneFunction(&F, Map);
  Copy->setName(F.getName() + Suffix);
  Copy->setLinkage(GlobalValue::InternalLinkage);
  Copy->setVisibility(GlobalValue::DefaultVisibility);
  Copy->setDLLStorageClass(GlobalValue::DefaultStorageClass);
  Copy->setDSOLocal(true);
  Copy->setComdat(nullptr);
  // Nobody takes its address, nor calls it by one.
  Copy->setUnnamedAddr(GlobalValue::UnnamedAddr::Global);
  Copy->eraseMetadata(LLVMContext::MD_type);
  Copy->eraseMetadata(LLVMContext::MD_kcfi_type);
  return Copy;
}
