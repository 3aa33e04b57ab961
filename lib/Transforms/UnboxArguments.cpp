//===- UnboxArguments.cpp - Functions that take the value, not the box ----===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// reify-unbox-arguments: a local function that only reads a data word it is
/// given, all of whose callers box a value for it, takes the value.
///
///   define internal i64 @f(ptr %t, ptr %d)    ... @f(ptr %t, i64 %w) {
///     call void @opaque()                       %d = call ptr @convT64(%w)
///     %r = load i64, ptr %d              ->     call void @opaque()
///     ...                                       %r = load i64, ptr %d
///
/// and the callers pass the words of their boxes. The box inside is what
/// reify-forward-unbox removes together with the read, and those outside are
/// dead where nothing else needed them. The pass moves boxes and makes none
/// superfluous by itself: it is done only where every use in the callee is a
/// read that can be forwarded.
///
/// LLVM's argument promotion (at -O3 only) passes what is loaded instead of its
/// address where nothing can write in between; across a call it gives up, as it
/// does not know that a box is immutable.
///
/// Callers may also pass constants, elements of the table of small integers,
/// and nil, for which the word is zero: it is read below a test of the type.
/// All boxes must be of one entry point. What is boxed by address is read where
/// it was boxed, and passed in words where it is small, the function only loads
/// pieces of it, and nobody asks for small code: in the function, the box is of
/// a stack slot that nothing else writes. Larger values are cheaper in memory,
/// which reify-box-to-stack sees to. A module pass: it rewrites callers. Linear
/// in the uses of local functions and of their arguments.
///
//===----------------------------------------------------------------------===//

#include "BoxContents.h"
#include "BoxWords.h"
#include "reify-opt/Options.h"
#include "reify-opt/Passes.h"
#include "reify-opt/Remarks.h"
#include "llvm/ADT/Statistic.h"
#include "llvm/IR/DebugInfoMetadata.h"
#include "llvm/IR/IRBuilder.h"
#include "llvm/IR/IntrinsicInst.h"
#include "llvm/Support/DebugCounter.h"
#include "llvm/Transforms/Utils/Local.h"
#include <memory>

#define DEBUG_TYPE "reify-unbox-arguments"

using namespace llvm;
using namespace reify;

ALWAYS_ENABLED_STATISTIC(NumUnboxed, "Arguments passed unboxed");
DEBUG_COUNTER(Counter, "reify-unbox-arguments",
              "Which arguments are passed unboxed");

/// The largest value boxed by address that is passed: four words, as much as a
/// target has registers for beside the type word.
static constexpr uint64_t MaxBytes = 32;

namespace {

class Unboxer {
public:
  explicit Unboxer(Function &F)
      : F(F), DL(F.getParent()->getDataLayout()), ORE(&F) {}

  bool decide();
  void apply();

private:
  struct Param {
    Argument *Arg;
    std::unique_ptr<BoxWords> Words; ///< Null: passed on as it is.
  };

  bool collectCallers();
  std::unique_ptr<BoxWords> getWords(Argument &A);
  const char *describeUses(Argument &A, const BoxWords::Form &Form);
  std::unique_ptr<BoxWords> refuse(Remark R, Argument &A, const char *Why);
  void rewriteCall(CallBase &CB, Function &New);

  Function &F;
  const DataLayout &DL;
  OptimizationRemarkEmitter ORE;
  SmallVector<CallBase *, 8> Callers;
  SmallVector<Param, 4> Params;
};

} // namespace

//===----------------------------------------------------------------------===//
// Collect and decide
//===----------------------------------------------------------------------===//

std::unique_ptr<BoxWords> Unboxer::refuse(Remark R, Argument &A,
                                          const char *Why) {
  ORE.emit([&] {
    return missed(R, F.getEntryBlock().front())
           << "argument " << ore::NV("Number", A.getArgNo() + 1) << " of "
           << ore::NV("Function", F.getName()) << " stays boxed: " << Why;
  });
  return nullptr;
}

/// Every call, or false where the function is used otherwise, or its type is
/// nothing to change.
bool Unboxer::collectCallers() {
  if (!F.hasLocalLinkage() || F.isVarArg() || F.isPresplitCoroutine() ||
      F.hasFnAttribute(Attribute::Naked) || F.hasPrefixData() ||
      F.hasPrologueData() ||
      // Nil is passed as the word zero, which is not what stands at address 0.
      NullPointerIsDefined(&F) ||
      F.getAttributes().hasAttrSomewhere(Attribute::Preallocated) ||
      F.getAttributes().hasAttrSomewhere(Attribute::InAlloca) ||
      F.getAttributes().hasFnAttr(Attribute::AllocSize))
    return false;
  for (BasicBlock &BB : F) {
    if (BB.hasAddressTaken())
      return false;
    // A tail call that must be one is made with the caller's own type.
    if (BB.getTerminatingMustTailCall())
      return false;
  }
  for (Use &U : F.uses()) {
    auto *CB = dyn_cast<CallBase>(U.getUser());
    if (!CB || !CB->isCallee(&U) || !isa<CallInst, InvokeInst>(CB) ||
        CB->getFunctionType() != F.getFunctionType() || CB->isMustTailCall() ||
        options::isSkipped(*CB->getFunction()))
      return false;
    Callers.push_back(CB);
  }
  return !Callers.empty();
}

/// Why reads of \p A cannot all become reads of the words; null if they can.
const char *Unboxer::describeUses(Argument &A, const BoxWords::Form &Form) {
  const uint64_t PayloadSize = Form.Size;
  bool Read = false;
  SmallVector<std::pair<Value *, uint64_t>, 8> Worklist = {{&A, 0}};
  while (!Worklist.empty()) {
    auto [V, Offset] = Worklist.pop_back_val();
    for (Use &U : V->uses()) {
      auto *I = cast<Instruction>(U.getUser());
      auto IsWithin = [&](uint64_t Size) {
        return Offset <= PayloadSize && Size <= PayloadSize - Offset;
      };
      if (auto *GEP = dyn_cast<GetElementPtrInst>(I)) {
        APInt Add(64, 0);
        if (!GEP->getType()->isPointerTy() ||
            !GEP->accumulateConstantOffset(DL, Add) || Add.isNegative() ||
            Add.ugt(PayloadSize))
          return "it is read at an offset that is not known";
        Worklist.push_back({GEP, Offset + Add.getZExtValue()});
      } else if (auto *Load = dyn_cast<LoadInst>(I)) {
        if (!Load->isSimple())
          return "a read is volatile or atomic";
        // False of a box (design-review.md A5), and it would be one now.
        if (Load->hasMetadata(LLVMContext::MD_invariant_load))
          return "a read is said to be of memory that never changes";
        if (!isMadeOfBits(Load->getType(), DL))
          return "a read is of a type with padding, or of an aggregate";
        if (!IsWithin(DL.getTypeStoreSize(Load->getType())))
          return "it may be read as another type";
        Read = true;
      } else if (auto *Copy = dyn_cast<MemCpyInst>(I)) {
        auto *Length = dyn_cast<ConstantInt>(Copy->getLength());
        if (U.get() != Copy->getRawSource() || U.get() == Copy->getRawDest() ||
            Copy->isVolatile() || Copy->getDestAddressSpace() != 0 || !Length ||
            !IsWithin(Length->getZExtValue()))
          return "it is copied in a way that is not understood";
        // Copies are forwarded from words only.
        if (Form.Descriptor)
          return "it is copied as a whole";
        Read = true;
      } else {
        return "its address is used, not only its value";
      }
    }
  }
  return Read ? nullptr : "nobody reads it";
}

/// The words of what callers pass for \p A, where it is to be unboxed.
std::unique_ptr<BoxWords> Unboxer::getWords(Argument &A) {
  if (!A.getType()->isPointerTy() ||
      A.getType()->getPointerAddressSpace() != 0 || A.use_empty() ||
      A.hasPassPointeeByValueCopyAttr() || A.hasStructRetAttr() ||
      A.hasSwiftErrorAttr() || A.hasSwiftSelfAttr() || A.hasNestAttr() ||
      A.hasReturnedAttr())
    return nullptr;
  auto Words =
      std::make_unique<BoxWords>(*F.getParent(), F.hasOptSize() ? 0 : MaxBytes);
  bool Known = true;
  for (CallBase *CB : Callers)
    Known &= Words->add(*CB->getArgOperand(A.getArgNo()));
  // Nobody boxes: an ordinary pointer, which is not for us to talk about.
  if (Words->boxes().empty())
    return nullptr;
  if (!Known || !Words->isComplete())
    return refuse(Remark::ArgumentNotOneKind, A,
                  "not every caller boxes a value of the same form for it");
  if (const char *Why = describeUses(A, Words->forms().front()))
    return refuse(Remark::ArgumentNotOnlyRead, A, Why);
  if (!DebugCounter::shouldExecute(Counter))
    return nullptr;
  ORE.emit([&] {
    return passed(Remark::ArgumentUnboxed, F.getEntryBlock().front())
           << "argument " << ore::NV("Number", A.getArgNo() + 1) << " of "
           << ore::NV("Function", F.getName()) << " is passed unboxed";
  });
  return Words;
}

bool Unboxer::decide() {
  if (!collectCallers())
    return false;
  bool Any = false;
  for (Argument &A : F.args()) {
    Params.push_back({&A, getWords(A)});
    Any |= Params.back().Words != nullptr;
  }
  return Any;
}

//===----------------------------------------------------------------------===//
// Apply
//===----------------------------------------------------------------------===//

/// Replaces \p CB by a call of \p New.
void Unboxer::rewriteCall(CallBase &CB, Function &New) {
  const AttributeList Old = CB.getAttributes();
  SmallVector<Value *, 8> Args;
  SmallVector<AttributeSet, 8> Attrs;
  for (Param &P : Params) {
    const unsigned No = P.Arg->getArgNo();
    if (!P.Words) {
      Args.push_back(CB.getArgOperand(No));
      Attrs.push_back(Old.getParamAttrs(No));
      continue;
    }
    for (unsigned I = 0; I != P.Words->getNumWords(); ++I) {
      Args.push_back(P.Words->getWord(*CB.getArgOperand(No), I));
      Attrs.push_back({});
    }
  }
  SmallVector<OperandBundleDef, 1> Bundles;
  CB.getOperandBundlesAsDefs(Bundles);
  IRBuilder<> B(&CB);
  CallBase *Call;
  if (auto *Invoke = dyn_cast<InvokeInst>(&CB)) {
    Call = B.CreateInvoke(&New, Invoke->getNormalDest(),
                          Invoke->getUnwindDest(), Args, Bundles);
  } else {
    Call = B.CreateCall(&New, Args, Bundles);
    cast<CallInst>(Call)->setTailCallKind(cast<CallInst>(CB).getTailCallKind());
  }
  Call->setCallingConv(CB.getCallingConv());
  Call->setAttributes(AttributeList::get(CB.getContext(), Old.getFnAttrs(),
                                         Old.getRetAttrs(), Attrs));
  Call->copyMetadata(CB);
  Call->takeName(&CB);
  CB.replaceAllUsesWith(Call);
  CB.eraseFromParent();
}

void Unboxer::apply() {
  LLVMContext &Ctx = F.getContext();
  const AttributeList Old = F.getAttributes();
  SmallVector<Type *, 8> Types;
  SmallVector<AttributeSet, 8> Attrs;
  for (Param &P : Params) {
    const unsigned No = P.Arg->getArgNo();
    if (!P.Words) {
      Types.push_back(P.Arg->getType());
      Attrs.push_back(Old.getParamAttrs(No));
      continue;
    }
    ++NumUnboxed;
    for (unsigned I = 0; I != P.Words->getNumWords(); ++I) {
      Types.push_back(P.Words->getWordType(I));
      Attrs.push_back({});
    }
  }
  auto *New =
      Function::Create(FunctionType::get(F.getReturnType(), Types, false),
                       F.getLinkage(), F.getAddressSpace());
  F.getParent()->getFunctionList().insert(F.getIterator(), New);
  New->copyAttributesFrom(&F);
  New->setComdat(F.getComdat());
  New->setAttributes(
      AttributeList::get(Ctx, Old.getFnAttrs(), Old.getRetAttrs(), Attrs));
  New->copyMetadata(&F, 0);
  F.setSubprogram(nullptr);
  New->takeName(&F);

  // Callers first: a call of the function by itself is in the body, and what
  // it passes may be an argument.
  SmallVector<WeakTrackingVH, 8> Boxes;
  for (Param &P : Params)
    if (P.Words)
      append_range(Boxes, P.Words->boxes());
  for (CallBase *CB : Callers)
    rewriteCall(*CB, *New);

  New->splice(New->begin(), &F);
  IRBuilder<> B(&*New->getEntryBlock().getFirstInsertionPt());
  auto *At = New->arg_begin();
  for (Param &P : Params) {
    if (!P.Words) {
      P.Arg->replaceAllUsesWith(At);
      At->takeName(P.Arg);
      ++At;
      continue;
    }
    SmallVector<Value *, 4> Words;
    for (unsigned I = 0; I != P.Words->getNumWords(); ++I)
      Words.push_back(At++);
    CallInst *Box = P.Words->makeBox(B, P.Words->forms().front(), Words);
    if (MDNode *Site = P.Words->boxes().front()->getMetadata("reify.box"))
      Box->setMetadata("reify.box", Site);
    if (DISubprogram *SP = New->getSubprogram())
      Box->setDebugLoc(DILocation::get(Ctx, SP->getLine(), 0, SP));
    P.Arg->replaceAllUsesWith(Box);
    Box->takeName(P.Arg);
  }
  F.eraseFromParent();
  RecursivelyDeleteTriviallyDeadInstructionsPermissive(Boxes);
}

PreservedAnalyses UnboxArgumentsPass::run(Module &M, ModuleAnalysisManager &) {
  // Words are read as bytes from the low end up.
  if (!isActive(M) || M.getDataLayout().isBigEndian())
    return PreservedAnalyses::all();
  SmallVector<Function *, 16> Worklist;
  for (Function &F : M)
    if (!F.isDeclaration() && F.hasLocalLinkage() && !options::isSkipped(F))
      Worklist.push_back(&F);
  bool Changed = false;
  for (Function *F : Worklist) {
    Unboxer U(*F);
    if (!U.decide())
      continue;
    U.apply();
    Changed = true;
  }
  return Changed ? PreservedAnalyses::none() : PreservedAnalyses::all();
}
