//===- ResolveEquality.cpp - Compare values of a known type ---------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// reify-resolve-equality: efaceeq of a known type calls the type's own
/// function, which LLVM inlines, so that the boxes on both sides are only read:
///
///   %eq = call i1 @efaceeq(ptr @int, ptr %x, ptr %y, i32 0)
/// becomes
///   %eq = call i1 @equal_ints(ptr %x, ptr %y)
///
/// The type is a constant, or known from the test of types that every == begins
/// with (TypeFacts.h): one type has one way to compare, whichever descriptor
/// names it. A direct value, a pointer, is put into memory first, as the
/// function takes addresses of values.
///
/// Never for a type that is not comparable: that panics, in the runtime. Pairs
/// with runtime/equal.cpp (Go: runtime.efaceeq).
///
//===----------------------------------------------------------------------===//

#include "CheckFacts.h"
#include "reify-opt/Descriptors.h"
#include "reify-opt/Options.h"
#include "reify-opt/Passes.h"
#include "reify-opt/Remarks.h"
#include "reify-opt/TypeFacts.h"
#include "llvm/ADT/PostOrderIterator.h"
#include "llvm/ADT/Statistic.h"
#include "llvm/IR/Dominators.h"
#include "llvm/IR/IRBuilder.h"
#include "llvm/IR/Instructions.h"
#include "llvm/Support/DebugCounter.h"

#define DEBUG_TYPE "reify-resolve-equality"

using namespace llvm;
using namespace reify;

ALWAYS_ENABLED_STATISTIC(NumResolved, "Comparisons of values of a known type");
DEBUG_COUNTER(Counter, "reify-resolve-equality",
              "Controls which comparisons of values are resolved");

namespace {

struct Decision {
  EfaceEqCall *Call;
  GlobalVariable *Type;
  Function *Equal;
  bool IsDirect; ///< The data words are the values.
};

} // namespace

/// The function by which values of \p Descriptor are compared; null where there
/// is none, or it is not known.
static Function *getEqual(const TypeDescriptor &Descriptor) {
  auto *F = dyn_cast_or_null<Function>(Descriptor.getEqual());
  if (!F || F->getCallingConv() != CallingConv::C)
    return nullptr;
  Type *I1 = Type::getInt1Ty(F->getContext());
  Type *Ptr = PointerType::get(F->getContext(), 0);
  return F->getFunctionType() == FunctionType::get(I1, {Ptr, Ptr}, false)
             ? F
             : nullptr;
}

static std::optional<Decision> decide(EfaceEqCall &Call, const TypeFacts &Facts,
                                      OptimizationRemarkEmitter &ORE) {
  Value *Word = Call.getTypeDescriptor();
  GlobalVariable *GV =
      isa<Constant>(Word)
          ? TypeFacts::getDescriptor(*Word)
          : Facts.getType(Facts.getSubject(*Word, Call), *Call.getParent());
  if (Call.isMustTailCall())
    return std::nullopt;
  auto Refuse = [&](Remark R, const char *Why) {
    ORE.emit([&] {
      return missed(R, Call) << "comparison left to the runtime: " << Why;
    });
    return std::nullopt;
  };
  std::optional<TypeDescriptor> Type =
      GV ? TypeDescriptor::get(GV) : std::nullopt;
  if (!Type)
    return Refuse(Remark::EqualityTypeUnknown, "the type is not known");
  std::optional<uint64_t> Kind = Type->getKind();
  Function *Equal = getEqual(*Type);
  if (!Kind || !Equal)
    return Refuse(Remark::EqualityNoFunction,
                  "how its type compares is not known, or it does not");
  ORE.emit([&] {
    return passed(Remark::EqualityResolved, Call)
           << "comparison of values of type "
           << ore::NV("Type", Type->getName()) << " made direct";
  });
  return Decision{&Call, GV, Equal, (*Kind & abi::KindDirectIface) != 0};
}

/// The address of a variable that holds \p Word, for a call at \p B.
static Value *putInMemory(IRBuilder<> &B, Value &Word) {
  BasicBlock &Entry = B.GetInsertBlock()->getParent()->getEntryBlock();
  IRBuilder<> AtEntry(&Entry, Entry.begin());
  AllocaInst *Slot = AtEntry.CreateAlloca(B.getPtrTy(), nullptr, "reify.word");
  B.CreateStore(&Word, Slot);
  return Slot;
}

static void apply(const Decision &D) {
  CallBase &Old = *D.Call;
  IRBuilder<> B(&Old);
  Value *X = D.Call->getX(), *Y = D.Call->getY();
  if (D.IsDirect) {
    X = putInMemory(B, *X);
    Y = putInMemory(B, *Y);
  }
  SmallVector<OperandBundleDef, 1> Bundles;
  Old.getOperandBundlesAsDefs(Bundles);
  CallBase *New;
  if (auto *Invoke = dyn_cast<InvokeInst>(&Old))
    New = B.CreateInvoke(D.Equal, Invoke->getNormalDest(),
                         Invoke->getUnwindDest(), {X, Y}, Bundles);
  else
    New = B.CreateCall(D.Equal, {X, Y}, Bundles);
  New->setDebugLoc(Old.getDebugLoc());
  New->takeName(&Old);
  Old.replaceAllUsesWith(New);
  Old.eraseFromParent();
  ++NumResolved;
}

PreservedAnalyses ResolveEqualityPass::run(Function &F,
                                           FunctionAnalysisManager &AM) {
  const RuntimeInfo Info(*F.getParent());
  if (!Info.isActive() || !Info.get(RuntimeFn::EfaceEq) ||
      options::isSkipped(F))
    return PreservedAnalyses::all();
  SmallVector<EfaceEqCall *, 4> Calls;
  // Reachable blocks only, which is what there are facts about.
  for (BasicBlock *BB : ReversePostOrderTraversal<Function *>(&F))
    for (Instruction &I : *BB)
      if (auto *Call = dyn_cast<EfaceEqCall>(&I))
        Calls.push_back(Call);
  if (Calls.empty())
    return PreservedAnalyses::all();

  auto &ORE = AM.getResult<OptimizationRemarkEmitterAnalysis>(F);
  const TypeFacts Facts(F, AM.getResult<DominatorTreeAnalysis>(F));
  SmallVector<Decision, 4> Decisions;
  for (EfaceEqCall *Call : Calls)
    if (std::optional<Decision> D = decide(*Call, Facts, ORE))
      Decisions.push_back(*D);
  bool Changed = false;
  for (const Decision &D : Decisions) {
    if (!DebugCounter::shouldExecute(Counter) ||
        !check::useType(*D.Call->getTypeDescriptor(), *D.Type, *D.Call))
      continue;
    apply(D);
    Changed = true;
  }
  if (!Changed)
    return PreservedAnalyses::all();
  PreservedAnalyses PA;
  PA.preserveSet<CFGAnalyses>();
  return PA;
}
