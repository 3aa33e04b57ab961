//===- ResolveTypeSets.cpp - Assertions on one of few types ---------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Part of reify-resolve-assertions: assertions on a type word that is one of
/// few descriptors, as of `any x = c ? any(circle) : any(square)`.
///
///   %tab = call ptr @getitab(ptr @Shape, ptr %t)     ; %t is @Circle or
///   @Square
/// becomes, where the module's records answer for each of them,
///   %is = icmp eq ptr %t, @Circle
///   %tab = select i1 %is, ptr @itab.Circle.Shape, ptr @itab.Square.Shape
///
///   %eq = call i1 @typeequal(ptr %t, ptr @Circle)
/// becomes, where each of them is @Circle or known to be another type,
///   %eq = icmp eq ptr %t, @Circle
///
/// Addresses decide here, because the set says which addresses there are. The
/// type word of nil is null, and neither entry point is asked about it.
///
//===----------------------------------------------------------------------===//

#include "ResolveTypeSets.h"
#include "CheckFacts.h"
#include "DevirtualizeCalls.h"
#include "reify-opt/Remarks.h"
#include "reify-opt/RuntimeCalls.h"
#include "reify-opt/TypeFacts.h"
#include "llvm/ADT/Statistic.h"
#include "llvm/IR/IRBuilder.h"
#include "llvm/IR/InstIterator.h"
#include "llvm/Support/DebugCounter.h"

#define DEBUG_TYPE "reify-resolve-assertions"

using namespace llvm;
using namespace reify;

ALWAYS_ENABLED_STATISTIC(NumLookups, "Lookups of an itab for one of few types");
ALWAYS_ENABLED_STATISTIC(NumTests, "Comparisons with one of few types");
DEBUG_COUNTER(Counter, "reify-resolve-type-sets",
              "Controls which assertions on one of few types are resolved");

using Descriptors = SmallVector<GlobalVariable *, 4>;

/// All descriptors whose address \p Word can be; empty where that is not known.
static Descriptors getDescriptors(Value &Word, ItabSets &Sets) {
  if (isa<Constant>(Word))
    return {};
  const ItabSet Set = Sets.get(Word);
  if (!Set.isKnown())
    return {};
  Descriptors Types;
  for (const ConstantAddress &A : Set.addresses()) {
    auto *Type = dyn_cast<GlobalVariable>(A.Base);
    if (!Type || A.Offset)
      return {};
    Types.push_back(Type);
  }
  return Types;
}

/// An itab of \p Inter for each of \p Types; empty where one is not known.
static SmallVector<Constant *, 4> makeItabs(GlobalVariable &Inter,
                                            const Descriptors &Types) {
  SmallVector<Constant *, 4> Itabs;
  for (GlobalVariable *Type : Types) {
    Constant *Itab = makeItabFromRecords(Inter, *Type);
    if (!Itab)
      return {};
    Itabs.push_back(Itab);
  }
  return Itabs;
}

//===----------------------------------------------------------------------===//
// Decide
//===----------------------------------------------------------------------===//

namespace {

/// A call, and what its type word can be.
struct Decision {
  CallInst *Call;
  Value *Word;
  Descriptors Types;
  /// Of a lookup: the answer for each type. Of a test: what is compared with.
  SmallVector<Constant *, 4> Answers;
};

} // namespace

static std::optional<Decision> decide(GetItabCall &Call, ItabSets &Sets,
                                      OptimizationRemarkEmitter &ORE) {
  auto *Inter = TypeFacts::getDescriptor(*Call.getInterface());
  Decision D{
      cast<CallInst>(&cast<CallBase>(Call)), Call.getTypeDescriptor(), {}, {}};
  if (Inter)
    D.Types = getDescriptors(*D.Word, Sets);
  if (!D.Types.empty())
    D.Answers = makeItabs(*Inter, D.Types);
  if (D.Answers.empty())
    return std::nullopt;
  ORE.emit([&] {
    return passed(Remark::LookupTypeSet, Call)
           << "assertion to an interface: the type is one of "
           << ore::NV("Types", unsigned(D.Types.size())) << ", all known";
  });
  return D;
}

static std::optional<Decision> decide(TypeEqualCall &Call, ItabSets &Sets,
                                      OptimizationRemarkEmitter &ORE) {
  Value *Word = Call.getLHS(), *Other = Call.getRHS();
  if (isa<Constant>(Word))
    std::swap(Word, Other);
  GlobalVariable *Type = TypeFacts::getDescriptor(*Other);
  if (!Type)
    return std::nullopt;
  Decision D{cast<CallInst>(&cast<CallBase>(Call)),
             Word,
             getDescriptors(*Word, Sets),
             {Type}};
  for (const GlobalVariable *One : D.Types)
    if (One != Type && !TypeFacts::areDifferent(*One, *Type))
      return std::nullopt;
  if (D.Types.empty())
    return std::nullopt;
  ORE.emit([&] {
    return passed(Remark::AssertionTypeSet, Call)
           << "test for a type: a comparison of addresses, as the type is one "
              "of "
           << ore::NV("Types", unsigned(D.Types.size())) << ", all known";
  });
  return D;
}

//===----------------------------------------------------------------------===//
// Apply
//===----------------------------------------------------------------------===//

static Value *makeAnswer(const Decision &D) {
  IRBuilder<> B(D.Call);
  if (isa<TypeEqualCall>(D.Call)) {
    ++NumTests;
    return B.CreateICmpEQ(D.Word, D.Answers.front(), "reify.is");
  }
  ++NumLookups;
  // The set is exhaustive: the last needs no comparison.
  Value *Tab = D.Answers.back();
  for (unsigned I = D.Answers.size() - 1; I-- > 0;)
    Tab = B.CreateSelect(B.CreateICmpEQ(D.Word, D.Types[I], "reify.is"),
                         D.Answers[I], Tab, "reify.tab");
  return Tab;
}

bool reify::resolveTypeSets(Function &F, unsigned Max,
                            OptimizationRemarkEmitter &ORE) {
  const Module &M = *F.getParent();
  const size_t NumGlobals = M.global_size();
  ItabSets Sets(*F.getParent(), FlowScope::Function, Max);
  SmallVector<Decision, 4> Decisions;
  for (Instruction &I : instructions(F)) {
    // Calls only: an invoke becomes a call once LLVM has seen the attributes.
    auto *CI = dyn_cast<CallInst>(&I);
    if (!CI || CI->isMustTailCall() || check::isLeft(*CI))
      continue;
    std::optional<Decision> D;
    if (auto *Get = dyn_cast<GetItabCall>(CI))
      D = decide(*Get, Sets, ORE);
    else if (auto *Equal = dyn_cast<TypeEqualCall>(CI))
      D = decide(*Equal, Sets, ORE);
    if (D)
      Decisions.push_back(std::move(*D));
  }
  bool Changed = false;
  for (const Decision &D : Decisions) {
    if (!DebugCounter::shouldExecute(Counter))
      continue;
    check::replaceByAnswer(*D.Call, *makeAnswer(D));
    if (D.Call->use_empty())
      D.Call->eraseFromParent();
    Changed = true;
  }
  // An itab for one of the types stays where there is none for another.
  return Changed || M.global_size() != NumGlobals;
}
