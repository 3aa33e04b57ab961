//===- UnboxedWorker.cpp - A function in two halves -----------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "UnboxedWorker.h"
#include "reify-opt/Options.h"
#include "llvm/IR/DebugInfoMetadata.h"
#include "llvm/IR/IRBuilder.h"
#include "llvm/IR/InstIterator.h"

using namespace llvm;
using namespace reify;

static constexpr StringLiteral WrapperAttr = "reify-boxing-wrapper";
static constexpr StringLiteral WorkerAttr = "reify-unboxed";

bool reify::isWrapper(const Function &F) {
  return F.hasFnAttribute(WrapperAttr) &&
         any_of(instructions(F), [](const Instruction &I) {
           auto *CB = dyn_cast<CallBase>(&I);
           return CB && CB->getCalledFunction() &&
                  CB->getCalledFunction()->hasFnAttribute(WorkerAttr);
         });
}

Function *reify::moveToWorker(Function &F, Type &Result) {
  auto *Ty = FunctionType::get(&Result, F.getFunctionType()->params(), false);
  auto *Worker =
      Function::Create(Ty, GlobalValue::InternalLinkage, F.getAddressSpace(),
                       F.getName() + ".unboxed");
  F.getParent()->getFunctionList().insert(F.getIterator(), Worker);
  Worker->copyAttributesFrom(&F);
  Worker->setVisibility(GlobalValue::DefaultVisibility);
  Worker->setDLLStorageClass(GlobalValue::DefaultStorageClass);
  Worker->setDSOLocal(true);
  Worker->setComdat(nullptr);
  // What was said of the result was said of the handle.
  LLVMContext &Ctx = F.getContext();
  SmallVector<AttributeSet, 8> Params;
  for (unsigned I = 0; I != F.arg_size(); ++I)
    Params.push_back(F.getAttributes().getParamAttrs(I).removeAttribute(
        Ctx, Attribute::Returned));
  Worker->setAttributes(AttributeList::get(Ctx, F.getAttributes().getFnAttrs(),
                                           AttributeSet(), Params));
  Worker->removeFnAttr(WrapperAttr);
  Worker->addFnAttr(WorkerAttr);
  F.addFnAttr(WrapperAttr);
  // The code is there now, and so is what describes it. A type that indirect
  // calls are checked by stays with the address.
  Worker->copyMetadata(&F, 0);
  Worker->eraseMetadata(LLVMContext::MD_type);
  Worker->eraseMetadata(LLVMContext::MD_kcfi_type);
  F.setSubprogram(nullptr);

  Worker->splice(Worker->begin(), &F);
  for (auto [Old, New] : zip(F.args(), Worker->args())) {
    Old.replaceAllUsesWith(&New);
    New.takeName(&Old);
  }
  return Worker;
}

namespace {

/// Words that meet in a block of their own.
class Meeting {
public:
  Meeting(IRBuilderBase &B, BasicBlock &End) : B(B), End(End) {}

  /// What is made here goes on from here.
  void add(Value *Tag, Value *Data) {
    Ways.push_back({B.GetInsertBlock(), Tag, Data});
    B.CreateBr(&End);
  }
  /// Phis of single words: LLVM does not take a phi of pairs apart.
  std::pair<Value *, Value *> finish() {
    B.SetInsertPoint(&End);
    Type *Ty = Ways.front().Data->getType();
    PHINode *Tag = B.CreatePHI(Ty, Ways.size());
    PHINode *Data = B.CreatePHI(Ty, Ways.size());
    for (const Way &W : Ways) {
      Tag->addIncoming(W.Tag, W.From);
      Data->addIncoming(W.Data, W.From);
    }
    return {Tag, Data};
  }

private:
  struct Way {
    BasicBlock *From;
    Value *Tag, *Data;
  };
  IRBuilderBase &B;
  BasicBlock &End;
  SmallVector<Way, 4> Ways;
};

} // namespace

void reify::fillWrapper(Function &F, Function &Worker, const BoxWords &Words,
                        const ResultTags &Tags, bool WithTag, bool MayBeNil,
                        MDNode *Site) {
  LLVMContext &Ctx = F.getContext();
  F.setPersonalityFn(nullptr);
  IRBuilder<> B(BasicBlock::Create(Ctx, "", &F));
  SmallVector<Value *, 8> Args;
  for (Argument &A : F.args())
    Args.push_back(&A);
  CallInst *Call = B.CreateCall(&Worker, Args);
  Call->setCallingConv(Worker.getCallingConv());
  SmallVector<AttributeSet, 8> Params;
  for (unsigned I = 0; I != Worker.arg_size(); ++I)
    Params.push_back(Worker.getAttributes().getParamAttrs(I));
  Call->setAttributes(
      AttributeList::get(Ctx, AttributeSet(), AttributeSet(), Params));

  SmallVector<Value *, 4> Parts;
  for (unsigned I = 0; I != Words.getNumWords(); ++I)
    Parts.push_back(Call->getType()->isStructTy()
                        ? B.CreateExtractValue(Call, WithTag + I)
                        : Call);
  Value *Tag = WithTag        ? B.CreateExtractValue(Call, 0)
               : Tags.empty() ? nullptr
                              : Tags.front();
  auto MakeBox = [&](const BoxWords::Form &Form) {
    CallInst *Box = Words.makeBox(B, Form, Parts);
    if (Site)
      Box->setMetadata("reify.box", Site);
    return Box;
  };
  auto AddBlock = [&](const Twine &Name) {
    return BasicBlock::Create(Ctx, Name, &F);
  };

  // A block for each tag, so that callers see which it is: the tag is one of
  // those that the worker has, by address. Where there are too many to compare
  // one by one, a block for each form.
  const ArrayRef<BoxWords::Form> Forms = Words.forms();
  const bool ByTag = Tags.size() > 1 && Tags.size() <= options::maxItabs();
  Value *Data;
  if (!MayBeNil && !ByTag && Forms.size() == 1) {
    Data = MakeBox(Forms.front());
  } else {
    BasicBlock *End = AddBlock("end");
    Meeting Ends(B, *End);
    if (MayBeNil) {
      BasicBlock *Nil = AddBlock("nil"), *Made = AddBlock("value");
      B.CreateCondBr(B.CreateIsNull(Tag), Nil, Made);
      B.SetInsertPoint(Nil);
      Constant *Null = Constant::getNullValue(Tag->getType());
      Ends.add(Null, Null);
      B.SetInsertPoint(Made);
    }
    auto AddWay = [&](Value *If, Value *WithTag, const BoxWords::Form &Form) {
      BasicBlock *Here = AddBlock("form"), *Next = AddBlock("next");
      B.CreateCondBr(If, Here, Next);
      B.SetInsertPoint(Here);
      Ends.add(WithTag, MakeBox(Form));
      B.SetInsertPoint(Next);
    };
    if (ByTag) {
      for (Constant *T : Tags.getArrayRef().drop_back())
        AddWay(B.CreateICmpEQ(Tag, T), T, *Words.getForm(T));
      Ends.add(Tags.back(), MakeBox(*Words.getForm(Tags.back())));
    } else {
      for (const BoxWords::Form &Form : Forms.drop_back()) {
        Value *IsForm = nullptr;
        for (Constant *T : Tags)
          if (Words.getForm(T) == &Form) {
            Value *Same = B.CreateICmpEQ(Tag, T);
            IsForm = IsForm ? B.CreateOr(IsForm, Same) : Same;
          }
        AddWay(IsForm, Tag, Form);
      }
      Ends.add(Tags.size() == 1 ? Tags.front() : Tag, MakeBox(Forms.back()));
    }
    End->moveAfter(&F.back());
    std::tie(Tag, Data) = Ends.finish();
  }
  Value *Result = Data;
  if (F.getReturnType()->isStructTy())
    Result = B.CreateInsertValue(
        B.CreateInsertValue(PoisonValue::get(F.getReturnType()), Tag, 0), Data,
        1);
  B.CreateRet(Result);
}
