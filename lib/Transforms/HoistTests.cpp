//===- HoistTests.cpp - What a callee asks first is asked before the call -===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// reify-hoist-tests: a function that returns at once unless a flag is set, and
/// is given boxes, is called behind a test of the flag.
///
///   define void @log(ptr %args) {            %box = call ptr @convT64(i64 %n)
///     %on = load i1, ptr @on                 store ptr %box, ptr %array
///     br i1 %on, %rest, %end                 %on = load i1, ptr @on
///   end:                            ->       br i1 %on, %yes, %no
///     ret void                             yes:
///                                            call void @log(ptr %array)
///
/// The boxes and the filling of the array are what reify-sink-boxes moves
/// behind the test then: a disabled log call costs its test, also where it is
/// the callee that has it. The callee asks again, where it is called: it stays
/// what it is for all others, is not copied, and may be an inline function.
///
/// This is sound because the callee does nothing but that where the test says
/// so: what it reads and computes before has no effects and would be executed
/// at the same place; another file's copy of an inline function may be called
/// just as well as this one inlined. A relaxed atomic flag may be read twice:
/// one of the reads decides, which might have been the only one. A volatile
/// one may not.
///
/// LLVM's partial inliner is off by default, splits the callee for all callers,
/// and leaves functions alone that are not to be inlined; here nothing is.
///
/// A call that was treated has an attribute, so that it is not again. Linear
/// in the calls of functions that begin with such a test.
///
//===----------------------------------------------------------------------===//

#include "reify-opt/BlockOrder.h"
#include "reify-opt/Options.h"
#include "reify-opt/Passes.h"
#include "reify-opt/Remarks.h"
#include "reify-opt/RuntimeCalls.h"
#include "llvm/ADT/Statistic.h"
#include "llvm/IR/IRBuilder.h"
#include "llvm/IR/IntrinsicInst.h"
#include "llvm/Support/DebugCounter.h"

#define DEBUG_TYPE "reify-hoist-tests"

using namespace llvm;
using namespace reify;

ALWAYS_ENABLED_STATISTIC(NumHoisted, "Calls behind the test of their callee");
DEBUG_COUNTER(Counter, "reify-hoist-tests",
              "Before which calls the test of the callee is asked");

/// What is worth being done twice.
static constexpr unsigned MaxTest = 8;
/// Boxes are looked for in so many uses of an array.
static constexpr unsigned MaxUses = 256;
static constexpr StringLiteral TestedAttr = "reify-tested";

namespace {

/// How a function begins.
struct Head {
  BranchInst *Branch = nullptr; ///< Null where it does not begin with a test.
  bool ExitIfTrue = false;
  Value *Result = nullptr; ///< What it returns then; null where that is void.
  SmallVector<Instruction *, MaxTest> Test; ///< In order.
  SmallPtrSet<Argument *, 4> Read;          ///< That the test depends on.
  const char *Why = nullptr; ///< What forbids to ask it elsewhere.
};

} // namespace

//===----------------------------------------------------------------------===//
// The callee
//===----------------------------------------------------------------------===//

/// The return that \p BB is from \p From on; null where it is more than that.
static ReturnInst *findReturn(BasicBlock &BB) {
  for (Instruction &I : BB) {
    if (auto *Return = dyn_cast<ReturnInst>(&I))
      return Return;
    if (!isa<PHINode, DbgInfoIntrinsic>(I))
      return nullptr;
  }
  return nullptr;
}

/// Whether \p I, before the test, may be left out where the function is not
/// called.
static bool hasNoEffect(const Instruction &I) {
  if (auto *Load = dyn_cast<LoadInst>(&I))
    return !Load->isVolatile() && !isStrongerThanMonotonic(Load->getOrdering());
  return !I.mayHaveSideEffects() || isa<DbgInfoIntrinsic>(I) ||
         I.isLifetimeStartOrEnd();
}

/// Whether \p I may be asked in another function.
static bool isPartOfTest(const Instruction &I) {
  if (!I.getType()->isIntegerTy() && !I.getType()->isPointerTy())
    return false;
  // No FCmp: its answer depends on modes that functions may differ in.
  return isa<LoadInst, CastInst, ICmpInst, GetElementPtrInst, SelectInst,
             FreezeInst, ExtractValueInst, BinaryOperator>(I) &&
         !I.isIntDivRem();
}

/// Adds what \p V is computed from.
static bool addToTest(Value &V, const BasicBlock &Entry, Head &H) {
  if (auto *A = dyn_cast<Argument>(&V)) {
    H.Read.insert(A);
    return true;
  }
  auto *I = dyn_cast<Instruction>(&V);
  if (!I)
    return isa<Constant>(V);
  if (is_contained(H.Test, I))
    return true;
  if (I->getParent() != &Entry || !isPartOfTest(*I) || H.Test.size() == MaxTest)
    return false;
  H.Test.push_back(I);
  return all_of(I->operands(),
                [&](Value *Operand) { return addToTest(*Operand, Entry, H); });
}

static Head analyze(Function &F) {
  Head H;
  BasicBlock &Entry = F.getEntryBlock();
  auto *Branch = dyn_cast<BranchInst>(Entry.getTerminator());
  if (!Branch || !Branch->isConditional() ||
      Branch->getSuccessor(0) == Branch->getSuccessor(1))
    return H;
  ReturnInst *Returns[2];
  for (unsigned I = 0; I != 2; ++I)
    Returns[I] = findReturn(*Branch->getSuccessor(I));
  // Both ends: nothing is done at all.
  if (!Returns[0] == !Returns[1])
    return H;
  H.Branch = Branch;
  H.ExitIfTrue = Returns[0];
  ReturnInst *Return = Returns[0] ? Returns[0] : Returns[1];
  H.Result = Return->getReturnValue();
  if (auto *Phi = dyn_cast_or_null<PHINode>(H.Result);
      Phi && Phi->getParent() == Return->getParent())
    H.Result = Phi->getIncomingValueForBlock(&Entry);
  if (F.isInterposable() || F.hasOptNone() ||
      F.hasFnAttribute(Attribute::Naked) || F.isPresplitCoroutine() ||
      F.hasFnAttribute(Attribute::StrictFP))
    H.Why = "its body is not known, or not an ordinary one";
  else if (!all_of(drop_end(Entry), hasNoEffect))
    H.Why = "it does something before it tests";
  else if (!addToTest(*Branch->getCondition(), Entry, H) ||
           (H.Result && !addToTest(*H.Result, Entry, H)))
    H.Why = "the test is long, or of a kind that is not understood";
  llvm::sort(H.Test,
             [](Instruction *A, Instruction *B) { return A->comesBefore(B); });
  return H;
}

//===----------------------------------------------------------------------===//
// The call
//===----------------------------------------------------------------------===//

/// Whether \p Box is made for \p CB alone: for an argument, or for \p Slot,
/// which is one.
static bool isMadeFor(const BoxCall &Box, const CallBase &CB,
                      const AllocaInst *Slot) {
  return !Box.use_empty() && all_of(Box.users(), [&](const User *U) {
    if (U == &CB)
      return true;
    auto *Store = dyn_cast<StoreInst>(U);
    return Store && Slot && Store->getValueOperand() == &Box &&
           Store->getPointerOperand()->stripInBoundsConstantOffsets() == Slot;
  });
}

/// Whether \p V, an argument of \p CB, is a box, or an array with a box in it,
/// that is not needed where the call is not made.
static bool hasBox(Value &V, const CallBase &CB) {
  if (auto *Box = dyn_cast<BoxCall>(&V))
    return isMadeFor(*Box, CB, nullptr);
  auto *Slot = dyn_cast<AllocaInst>(V.stripInBoundsConstantOffsets());
  if (!Slot)
    return false;
  SmallVector<const Value *, 8> Worklist = {Slot};
  unsigned Seen = 0;
  while (!Worklist.empty())
    for (const User *U : Worklist.pop_back_val()->users()) {
      if (++Seen > MaxUses)
        return false;
      if (isa<GetElementPtrInst>(U))
        Worklist.push_back(U);
      else if (auto *Store = dyn_cast<StoreInst>(U))
        if (auto *Box = dyn_cast<BoxCall>(Store->getValueOperand());
            Box && isMadeFor(*Box, CB, Slot))
          return true;
    }
  return false;
}

/// Why the test of \p F may not be asked before \p CB; null if it may.
static const char *describeCall(const CallBase &CB, const Function &F) {
  const Function &Caller = *CB.getFunction();
  if (CB.isMustTailCall() || CB.hasOperandBundles() ||
      !isa<CallInst, InvokeInst>(CB) ||
      CB.getCallingConv() != F.getCallingConv())
    return "the call is not an ordinary one";
  if (CB.getAttributes().hasFnAttr(Attribute::NoInline) ||
      Caller.hasMinSize() || Caller.hasOptNone() ||
      Caller.isPresplitCoroutine() ||
      !AttributeFuncs::areInlineCompatible(Caller, F) ||
      // The inliner would change the caller's attribute.
      (NullPointerIsDefined(&F) && !NullPointerIsDefined(&Caller)))
    return "nothing is to be inlined there";
  return nullptr;
}

/// Puts \p CB behind the test.
static void apply(CallBase &CB, const Head &H) {
  ++NumHoisted;
  CB.addFnAttr(Attribute::get(CB.getContext(), TestedAttr));
  Function &F = *CB.getCalledFunction();
  DenseMap<const Value *, Value *> Map;
  for (Argument &A : F.args())
    Map[&A] = CB.getArgOperand(A.getArgNo());
  auto Get = [&](Value *V) {
    Value *New = Map.lookup(V);
    return New ? New : V;
  };
  for (Instruction *I : H.Test) {
    Instruction *New = I->clone();
    for (Use &U : New->operands())
      U.set(Get(U));
    // Scopes of the callee mean nothing here.
    New->setMetadata(LLVMContext::MD_alias_scope, nullptr);
    New->setMetadata(LLVMContext::MD_noalias, nullptr);
    New->insertBefore(CB.getIterator());
    New->setDebugLoc(CB.getDebugLoc());
    Map[I] = New;
  }
  Value *Result = H.Result ? Get(H.Result) : nullptr;

  // Where it goes on, a block that the call alone leads to.
  BasicBlock *Before = CB.getParent(), *End;
  if (auto *Invoke = dyn_cast<InvokeInst>(&CB)) {
    BasicBlock *Normal = Invoke->getNormalDest();
    End = BasicBlock::Create(CB.getContext(), "untested", Before->getParent(),
                             Normal);
    BranchInst::Create(Normal, End)->setDebugLoc(CB.getDebugLoc());
    Normal->replacePhiUsesWith(Before, End);
    Invoke->setNormalDest(End);
  } else {
    End = Before->splitBasicBlock(std::next(CB.getIterator()), "untested");
  }
  BasicBlock *Call = Before->splitBasicBlock(CB.getIterator(), "tested");
  Instruction *Old = Before->getTerminator();
  IRBuilder<> B(Old);
  BranchInst *Branch =
      H.ExitIfTrue ? B.CreateCondBr(Get(H.Branch->getCondition()), End, Call)
                   : B.CreateCondBr(Get(H.Branch->getCondition()), Call, End);
  // What is known of how often.
  Branch->setMetadata(LLVMContext::MD_prof,
                      H.Branch->getMetadata(LLVMContext::MD_prof));
  Branch->setDebugLoc(CB.getDebugLoc());
  Old->eraseFromParent();
  if (!Result || CB.use_empty())
    return;
  PHINode *Phi = PHINode::Create(CB.getType(), 2, "", End->begin());
  CB.replaceAllUsesWith(Phi);
  Phi->addIncoming(&CB, Call);
  Phi->addIncoming(Result, Before);
}

/// Puts the calls of \p F that are given boxes behind its test.
static bool runOnCallee(Function &F) {
  const Head H = analyze(F);
  if (!H.Branch)
    return false;
  SmallVector<CallBase *, 8> Calls;
  for (Use &U : F.uses()) {
    auto *CB = dyn_cast<CallBase>(U.getUser());
    if (!CB || !CB->isCallee(&U) ||
        CB->getFunctionType() != F.getFunctionType() ||
        CB->getFunction() == &F || CB->hasFnAttr(TestedAttr) ||
        options::isSkipped(*CB->getFunction()) ||
        none_of(CB->args(), [&](Use &A) { return hasBox(*A, *CB); }))
      continue;
    const char *Why = H.Why ? H.Why : describeCall(*CB, F);
    if (!Why && any_of(H.Read, [&](Argument *A) {
          return hasBox(*CB->getArgOperand(A->getArgNo()), *CB);
        }))
      Why = "the test looks at them";
    OptimizationRemarkEmitter ORE(CB->getFunction());
    if (Why) {
      ORE.emit([&] {
        return missed(Remark::TestNotHoisted, *CB)
               << "boxes for " << ore::NV("Function", F.getName())
               << " are made before it tests whether it returns at once: "
               << Why;
      });
      continue;
    }
    if (!DebugCounter::shouldExecute(Counter))
      continue;
    ORE.emit([&] {
      return passed(Remark::TestHoisted, *CB)
             << "whether " << ore::NV("Function", F.getName())
             << " returns at once is tested before its arguments are made";
    });
    Calls.push_back(CB);
  }
  sortLastFirst(Calls);
  for (CallBase *CB : Calls)
    apply(*CB, H);
  return !Calls.empty();
}

PreservedAnalyses HoistTestsPass::run(Module &M, ModuleAnalysisManager &) {
  if (!isActive(M))
    return PreservedAnalyses::all();
  bool Changed = false;
  for (Function &F : M)
    if (!F.isDeclaration() && !F.use_empty())
      Changed |= runOnCallee(F);
  return Changed ? PreservedAnalyses::none() : PreservedAnalyses::all();
}
