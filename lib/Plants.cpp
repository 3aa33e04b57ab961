//===- Plants.cpp - Planted bugs ------------------------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Only in builds with REIFY_PLANT_BUGS: the option, and what would be in the
/// reader's way where the bugs are planted.
///
//===----------------------------------------------------------------------===//

#include "reify-opt/Plant.h"
#include "reify-opt/RuntimeCalls.h"
#include "llvm/Analysis/ValueTracking.h"
#include "llvm/IR/IRBuilder.h"
#include "llvm/IR/Module.h"
#include "llvm/Support/CommandLine.h"

using namespace llvm;
using namespace reify;

static cl::opt<std::string> Plant("reify-plant", cl::Hidden,
                                  cl::value_desc("name"),
                                  cl::desc("The planted bug in force"));

bool plants::isPlanted(const char *Name) { return Plant == Name; }

bool plants::isException(const Value &Address) {
  auto *Call = dyn_cast<CallBase>(getUnderlyingObject(&Address));
  const Function *F = Call ? Call->getCalledFunction() : nullptr;
  return F && F->getName() == "__cxa_allocate_exception";
}

/// Takes a cell that was never given, \p Next says which, for \p Contents.
static Value *takeCell(IRBuilder<> &B, GlobalVariable &Next,
                       GlobalVariable &Cells, Value *Contents) {
  Value *I = B.CreateLoad(B.getInt64Ty(), &Next);
  B.CreateStore(B.CreateAdd(I, B.getInt64(1)), &Next);
  Value *Cell = B.CreateGEP(B.getInt64Ty(), &Cells, {I});
  B.CreateStore(Contents, Cell);
  return Cell;
}

static Function *makeAllocator(Module &M, const char *Name) {
  Function *F = Function::Create(getType(RuntimeFn::ConvT64, M.getContext()),
                                 GlobalValue::InternalLinkage, Name, M);
  addRuntimeAttributes(*F, RuntimeFn::ConvT64);
  return F;
}

// Both functions are right but for the attribute that they have, which is false
// of them (design-review.md A3): one is inlined, calls the other and takes a
// cell as well; of a second call, LLVM sees a store to Next that nobody reads.
bool plants::showBody(Module &M) {
  Function *Box = RuntimeInfo(M).get(RuntimeFn::ConvT64);
  if (!Box || M.getFunction("reify.plant.inlined"))
    return false;
  IRBuilder<> B(M.getContext());
  auto Make = [&](Type *Ty, const char *Name) {
    return new GlobalVariable(M, Ty, false, GlobalValue::InternalLinkage,
                              Constant::getNullValue(Ty), Name);
  };
  GlobalVariable *Next = Make(B.getInt64Ty(), "reify.plant.next");
  GlobalVariable *Cells =
      Make(ArrayType::get(B.getInt64Ty(), 1 << 24), "reify.plant.cells");
  Function *Called = makeAllocator(M, "reify.plant.called");
  Called->addFnAttr(Attribute::NoInline);
  B.SetInsertPoint(BasicBlock::Create(M.getContext(), "", Called));
  B.CreateRet(takeCell(B, *Next, *Cells, Called->getArg(0)));

  Function *Inlined = makeAllocator(M, "reify.plant.inlined");
  Value *Word = Inlined->getArg(0);
  B.SetInsertPoint(BasicBlock::Create(M.getContext(), "", Inlined));
  Value *Other = B.CreateCall(Called, {Word});
  Value *Cell = takeCell(B, *Next, *Cells, Word);
  // A bit that programs do not often ask for.
  Value *Bit = B.CreateTrunc(B.CreateLShr(Word, 3), B.getInt1Ty());
  B.CreateRet(B.CreateSelect(Bit, Cell, Other));
  for (Use &U : make_early_inc_range(Box->uses()))
    if (auto *CB = dyn_cast<CallBase>(U.getUser()); CB && CB->isCallee(&U))
      U.set(Inlined);
  return true;
}
