//===- UnboxResults.cpp - Functions that return the value, not the box ----===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// reify-unbox-results splits a function whose every result is a box made for
/// it, of one or of a few types, in two: a worker that returns the value, and a
/// wrapper of the old name and type that boxes it.
///
///   define { ptr, ptr } @f(i64 %x) {        define internal i64 @f.unboxed(
///     ...                                       i64 %x) {
///     %b = call ptr @convT64(i64 %v)          ...
///     %r = { @int, %b }                       ret i64 %v
///     ret %r                           ->   }
///   }                                       define { ptr, ptr } @f(i64 %x) {
///                                             %v = call i64 @f.unboxed(%x)
///                                             %b = call ptr @convT64(i64 %v)
///                                             ret { @int, %b }
///                                           }
///
/// Direct callers in the module get the wrapper's body at once: there the box
/// is in sight, and reify-forward-unbox and its like remove it. Everybody else
/// calls the wrapper. Where the result may be nil or of several types, the
/// worker returns the type or itab word as well, and the wrapper boxes on the
/// other side of a test. What is boxed by address is read where it was boxed,
/// and boxed from a slot of the wrapper's.
///
/// A data word that is returned alone counts as well: LLVM drops the other word
/// where that is a constant.
///
/// LLVM's dead argument elimination drops words of a struct result that nobody
/// reads; it cannot move the making of a box over the return.
///
/// Split are exact definitions only: of the linkonce_odr functions that each
/// file has its own copy of, the linker keeps one, but would keep every
/// worker. What else stops it is in `describeSignature` and `Splitter::decide`.
///
/// A module pass: it rewrites callers. Linear in the size of functions that
/// return handles, looked at once and again after wrappers went into them; each
/// is split at most once, as the wrapper's result is a box made of a call's
/// result, which is refused. Of the calls in a block the last one gets its
/// wrapper first: inlining moves what is behind the call to a block of its own.
///
//===----------------------------------------------------------------------===//

#include "BoxWords.h"
#include "UnboxedWorker.h"
#include "reify-opt/BlockOrder.h"
#include "reify-opt/Options.h"
#include "reify-opt/Passes.h"
#include "reify-opt/Remarks.h"
#include "reify-opt/Sites.h"
#include "llvm/ADT/Statistic.h"
#include "llvm/Analysis/ValueTracking.h"
#include "llvm/IR/IRBuilder.h"
#include "llvm/IR/InstIterator.h"
#include "llvm/Support/DebugCounter.h"
#include "llvm/Transforms/Utils/Cloning.h"
#include "llvm/Transforms/Utils/Local.h"

#define DEBUG_TYPE "reify-unbox-results"

using namespace llvm;
using namespace reify;

ALWAYS_ENABLED_STATISTIC(NumSplit, "Functions that return an unboxed value");
ALWAYS_ENABLED_STATISTIC(NumCallers, "Calls of unboxed functions");
DEBUG_COUNTER(Counter, "reify-unbox-results", "Which functions are split");

//===----------------------------------------------------------------------===//
// Collect
//===----------------------------------------------------------------------===//

/// Types that a handle may have at most.
static constexpr unsigned MaxTags = 8;
/// The largest value that is returned. A target returns three words or so in
/// registers, and the rest in memory of the caller's.
static constexpr uint64_t MaxBytes = 128;

/// Two words, a type or itab and the data word, or the data word.
static bool isHandleOrData(const Type *Ty) {
  if (Ty->isPointerTy())
    return Ty->getPointerAddressSpace() == 0;
  auto *S = dyn_cast<StructType>(Ty);
  return S && S->getNumElements() == 2 && S->getElementType(0)->isPointerTy() &&
         S->getElementType(1)->isPointerTy() &&
         S->getElementType(0)->getPointerAddressSpace() == 0 &&
         S->getElementType(1)->getPointerAddressSpace() == 0;
}

/// What about the function alone forbids a split; null where nothing does.
static const char *describeSignature(const Function &F) {
  if (!F.hasExactDefinition())
    return "another file has a copy of it";
  if (F.isVarArg())
    return "it takes any number of arguments";
  if (F.isPresplitCoroutine())
    return "it is a coroutine";
  if (F.hasFnAttribute(Attribute::Naked) || F.hasPrefixData() ||
      F.hasPrologueData() || F.hasFnAttribute(Attribute::ReturnsTwice) ||
      F.hasFnAttribute(Attribute::StrictFP))
    return "its frame is not an ordinary one";
  if (F.hasOptSize())
    return "it is compiled for size";
  if (F.hasFnAttribute(Attribute::AlwaysInline))
    return "it is always inlined";
  for (const Argument &A : F.args())
    if (A.hasPassPointeeByValueCopyAttr() || A.hasInAllocaAttr() ||
        A.hasPreallocatedAttr() || A.hasSwiftErrorAttr() ||
        A.hasSwiftSelfAttr() || A.hasNestAttr() || A.hasStructRetAttr())
      return "an argument cannot be passed on";
  for (const BasicBlock &BB : F)
    if (BB.hasAddressTaken())
      return "the address of a label is taken";
  return nullptr;
}

/// A call that the wrapper's body may replace.
static bool isPlainCall(const CallBase &CB, const Function &F) {
  const Function &Caller = *CB.getFunction();
  return CB.getCalledFunction() == &F && !CB.isMustTailCall() &&
         CB.getCallingConv() == F.getCallingConv() &&
         isa<CallInst, InvokeInst>(CB) &&
         !CB.getAttributes().hasFnAttr(Attribute::NoInline) &&
         !CB.hasOperandBundles() && !options::isSkipped(Caller) &&
         !Caller.hasMinSize() && !Caller.isPresplitCoroutine() &&
         // The worker's ABI is that of its features.
         Caller.getFnAttribute("target-features") ==
             F.getFnAttribute("target-features") &&
         AttributeFuncs::areInlineCompatible(Caller, F);
}

/// Whether the caller behind \p CB can do with the value: it reads the box, or
/// lends it to somebody, or does not want it.
static bool wantsValue(const CallBase &CB) {
  SmallSetVector<const Value *, 8> Worklist;
  bool Any = false;
  if (CB.getType()->isPointerTy())
    Worklist.insert(&CB);
  else
    for (const User *U : CB.users()) {
      auto *Extract = dyn_cast<ExtractValueInst>(U);
      if (!Extract)
        return false;
      if (Extract->getIndices().front() == 1)
        Worklist.insert(Extract);
    }
  for (unsigned I = 0; I != Worklist.size(); ++I)
    for (const Use &U : Worklist[I]->uses()) {
      Any = true;
      auto *User = cast<Instruction>(U.getUser());
      if (isa<PHINode, SelectInst, GetElementPtrInst, InsertValueInst,
              ExtractValueInst>(User))
        Worklist.insert(User);
      else if (isa<LoadInst>(User))
        return true;
      else if (auto *Call = dyn_cast<CallBase>(User);
               Call && Call->isArgOperand(&U))
        if (const Function *Callee = Call->getCalledFunction();
            Call->doesNotCapture(Call->getArgOperandNo(&U)) ||
            // Perhaps inlined, perhaps another for reify-unbox-arguments.
            (Callee && !Callee->isDeclaration()))
          return true;
    }
  return !Any;
}

//===----------------------------------------------------------------------===//
// Decide
//===----------------------------------------------------------------------===//

namespace {

class Splitter {
public:
  explicit Splitter(Function &F)
      : F(F), Words(*F.getParent(), MaxBytes), ORE(&F) {}

  /// Whether the function is to be split.
  bool decide();
  /// Splits it. The calls that the wrapper may replace are for inlineWrappers.
  void apply();

  /// What stops it, where that is worth a remark.
  struct Refusal {
    Remark Why;
    const Instruction *At;
    const char *Text;
  };
  const std::optional<Refusal> &refusal() const { return Refused; }
  ArrayRef<CallBase *> callers() const { return Callers; }

private:
  struct Return {
    ReturnInst *Where;
    Value *Tag, *Data; ///< Tag: null where the data word is alone.
  };

  bool addPair(Value *Tag, Value &Data);
  bool addLeaf(Value *Tag, Value &Data);
  bool isOnlyReturned(Value &Box);
  bool refuse(Remark R, const Instruction &At, const char *Why) {
    Refused = {R, &At, Why};
    return false;
  }

  Function &F;
  BoxWords Words;
  OptimizationRemarkEmitter ORE;
  SmallVector<Return, 4> Returns;
  SmallVector<CallBase *, 8> Callers;
  DenseSet<std::pair<Value *, Value *>> Pairs;
  ResultTags Tags;
  bool MayBeNil = false;
  /// Kept from a box that goes: what the report knows it by.
  MDNode *Site = nullptr;
  std::optional<Refusal> Refused;
};

} // namespace

/// A data word that is no phi and no select, beside the word \p T.
bool Splitter::addLeaf(Value *T, Value &Data) {
  if (!T)
    // Alone, null may be anything, and a constant the address of an object.
    return Words.addLeaf(Data) == BoxWords::Box;
  switch (Words.addLeaf(Data, T)) {
  case BoxWords::Unknown:
    return false;
  case BoxWords::Nil:
    MayBeNil = true;
    return isa<ConstantPointerNull>(T);
  case BoxWords::Box:
  case BoxWords::Known: {
    // A weak symbol may be null, and would be nil behind the worker.
    auto *GV = dyn_cast<GlobalVariable>(T);
    if (!GV || GV->hasExternalWeakLinkage() || GV->isThreadLocal() ||
        GV->getAddressSpace() != 0)
      return false;
    Tags.insert(GV);
    return Tags.size() <= MaxTags;
  }
  }
  llvm_unreachable("covered switch");
}

/// The words of one result. Nil goes with nil, and a value with its types: an
/// itab from one way and a box from another do not make a handle. Where the
/// words do not meet at one place, each of one goes with each of the other.
bool Splitter::addPair(Value *T, Value &DataWord) {
  Value &Data = *BoxWords::lookThrough(&DataWord);
  T = T ? BoxWords::lookThrough(T) : nullptr;
  if (!Pairs.insert({T, &Data}).second)
    return true;
  if (Pairs.size() > 256)
    return false;
  if (auto *Phi = dyn_cast<PHINode>(&Data)) {
    auto *TagPhi = dyn_cast_or_null<PHINode>(T);
    if (TagPhi && TagPhi->getParent() != Phi->getParent())
      TagPhi = nullptr;
    for (unsigned I = 0, E = Phi->getNumIncomingValues(); I != E; ++I) {
      Value *In =
          TagPhi ? TagPhi->getIncomingValueForBlock(Phi->getIncomingBlock(I))
                 : T;
      if (!addPair(In, *Phi->getIncomingValue(I)))
        return false;
    }
    return true;
  }
  if (auto *Select = dyn_cast<SelectInst>(&Data)) {
    auto *TagSelect = dyn_cast_or_null<SelectInst>(T);
    if (TagSelect && TagSelect->getCondition() != Select->getCondition())
      TagSelect = nullptr;
    return addPair(TagSelect ? TagSelect->getTrueValue() : T,
                   *Select->getTrueValue()) &&
           addPair(TagSelect ? TagSelect->getFalseValue() : T,
                   *Select->getFalseValue());
  }
  // One data word for several types: LLVM merges equal boxes.
  if (auto *TagPhi = dyn_cast_or_null<PHINode>(T))
    return all_of(TagPhi->incoming_values(),
                  [&](Value *In) { return addPair(In, Data); });
  if (auto *TagSelect = dyn_cast_or_null<SelectInst>(T))
    return addPair(TagSelect->getTrueValue(), Data) &&
           addPair(TagSelect->getFalseValue(), Data);
  return addLeaf(T, Data);
}

/// Whether nobody but the result, and reads, need \p Box.
bool Splitter::isOnlyReturned(Value &Box) {
  SmallSetVector<Value *, 8> Worklist;
  Worklist.insert(&Box);
  for (unsigned I = 0; I != Worklist.size(); ++I)
    for (User *U : Worklist[I]->users()) {
      if (isa<PHINode, SelectInst, InsertValueInst, ExtractValueInst,
              GetElementPtrInst>(U))
        Worklist.insert(U);
      else if (auto *Load = dyn_cast<LoadInst>(U); Load && Load->isSimple())
        continue;
      else if (!isa<ReturnInst>(U))
        return false;
    }
  return true;
}

/// Word \p I of the handle \p V, also where it was taken from another, as from
/// that of a wrapper that was inlined just now. Null where it is not known.
static Value *findWord(Value *V, unsigned I) {
  Value *Word = FindInsertedValue(V, I);
  return Word ? BoxWords::lookThrough(Word) : nullptr;
}

bool Splitter::decide() {
  for (BasicBlock &BB : F)
    if (auto *Ret = dyn_cast<ReturnInst>(BB.getTerminator())) {
      Value *V = Ret->getReturnValue();
      const bool IsPair = V->getType()->isStructTy();
      Value *T = IsPair ? findWord(V, 0) : nullptr;
      Value *Data = IsPair ? findWord(V, 1) : BoxWords::lookThrough(V);
      // Words of a call's result, of an argument: not made here.
      if (!Data || (IsPair && !T) || isa<ExtractValueInst, Argument>(Data))
        return false;
      Returns.push_back({Ret, T, Data});
    }
  if (Returns.empty())
    return false;
  const bool Known =
      all_of(Returns, [&](Return &R) { return addPair(R.Tag, *R.Data); });
  // Nothing is made here that could be spared: no remark.
  if (Words.boxes().empty())
    return false;
  if (isWrapper(F))
    return false;
  const Instruction &At = *Words.boxes().front();
  if (!Known || !Words.isComplete())
    return refuse(Remark::ResultNotOneType, At,
                  "not every result is a box of a known type, made here");
  if (const char *Why = describeSignature(F))
    return refuse(Remark::ResultNotSplittable, At, Why);
  for (BoxCall *Box : Words.boxes()) {
    if (isa<InvokeInst>(static_cast<CallBase *>(Box)) || !isOnlyReturned(*Box))
      return refuse(Remark::ResultBoxUsed, *Box,
                    "the box is needed here for something else");
  }
  for (Use &U : F.uses())
    if (auto *CB = dyn_cast<CallBase>(U.getUser());
        CB && CB->isCallee(&U) && isPlainCall(*CB, F))
      Callers.push_back(CB);
  if (none_of(Callers, [](CallBase *CB) { return wantsValue(*CB); }))
    return refuse(Remark::ResultNoReader, At,
                  "no caller in this module reads the value");
  if (!DebugCounter::shouldExecute(Counter))
    return false;
  ORE.emit([&] {
    return passed(Remark::ResultUnboxed, At)
           << "the result of " << ore::NV("Function", F.getName())
           << " is returned unboxed to its callers in this module";
  });
  return true;
}

//===----------------------------------------------------------------------===//
// Apply
//===----------------------------------------------------------------------===//

/// The wrapper branches on the word, which a return does not.
static Value *freeze(IRBuilderBase &B, Value *V) {
  return isGuaranteedNotToBeUndefOrPoison(V) ? V : B.CreateFreeze(V);
}

void Splitter::apply() {
  ++NumSplit;
  Site = Words.boxes().front()->getMetadata("reify.box");
  LLVMContext &Ctx = F.getContext();
  SmallVector<Type *, 4> Types;
  const bool WithTag = MayBeNil || Tags.size() > 1;
  if (WithTag)
    Types.push_back(PointerType::get(Ctx, 0));
  for (unsigned I = 0; I != Words.getNumWords(); ++I)
    Types.push_back(Words.getWordType(I));
  Type *Result =
      Types.size() == 1 ? Types.front() : StructType::get(Ctx, Types);
  Function *Worker = moveToWorker(F, *Result);

  SmallVector<WeakTrackingVH, 4> Old;
  for (Return &R : Returns) {
    IRBuilder<> B(R.Where);
    Value *V = Types.size() == 1 ? nullptr : PoisonValue::get(Result);
    if (WithTag)
      V = B.CreateInsertValue(V, freeze(B, R.Tag), 0);
    for (unsigned I = 0; I != Words.getNumWords(); ++I) {
      Value *Word = Words.getWord(*R.Data, I);
      V = V ? B.CreateInsertValue(V, Word, WithTag + I) : Word;
    }
    Old.push_back(R.Where->getReturnValue());
    B.CreateRet(V);
    R.Where->eraseFromParent();
  }
  // Not earlier: Words knows values by their address.
  RecursivelyDeleteTriviallyDeadInstructionsPermissive(Old);
  fillWrapper(F, *Worker, Words, Tags, WithTag, MayBeNil, Site);
}

/// Gives direct callers the bodies of wrappers. Not left to the inliner: it
/// would have to be made to do it, by an attribute that others see. Calls \p
/// Note for each function that got one.
static void inlineWrappers(ArrayRef<WeakVH> Calls,
                           function_ref<void(Function &)> Note) {
  SmallVector<CallBase *, 16> Sorted;
  for (const WeakVH &Call : Calls)
    // Dead ones went with the results of another function that was split.
    if (auto *CB = cast_or_null<CallBase>(Call))
      Sorted.push_back(CB);
  sortLastFirst(Sorted);
  for (CallBase *CB : Sorted) {
    Function &Caller = *CB->getFunction();
    InlineFunctionInfo Info;
    if (!InlineFunction(*CB, Info).isSuccess())
      continue;
    ++NumCallers;
    Note(Caller);
  }
}

PreservedAnalyses UnboxResultsPass::run(Module &M, ModuleAnalysisManager &) {
  if (!isActive(M))
    return PreservedAnalyses::all();
  struct Candidate {
    Function *F;
    std::optional<Splitter::Refusal> Refused;
  };
  std::vector<Candidate> Candidates;
  DenseMap<Function *, unsigned> NumberOf;
  SmallSetVector<unsigned, 16> Worklist;
  for (Function &F : M)
    if (!F.isDeclaration() && isHandleOrData(F.getReturnType()) &&
        !options::isSkipped(F)) {
      NumberOf[&F] = Candidates.size();
      Worklist.insert(Candidates.size());
      Candidates.push_back({&F, std::nullopt});
    }
  // A function that returns another's result returns a box that it makes, once
  // the other is split. Each is split once, so that this ends. Wrappers are
  // inlined after each round: for all calls of a block, of whatever function.
  bool Changed = false;
  while (!Worklist.empty()) {
    SmallVector<Function *, 16> Wrappers;
    SmallVector<WeakVH, 16> Calls;
    for (unsigned I : Worklist) {
      Candidate &C = Candidates[I];
      Splitter S(*C.F);
      const bool Split = S.decide();
      C.Refused = S.refusal();
      if (!Split)
        continue;
      // First: a call of its own, for one, may be dead without the result.
      Calls.append(S.callers().begin(), S.callers().end());
      S.apply();
      Wrappers.push_back(C.F);
      NumberOf.erase(C.F);
      Changed = true;
    }
    Worklist.clear();
    inlineWrappers(Calls, [&](Function &F) {
      if (auto It = NumberOf.find(&F); It != NumberOf.end())
        Worklist.insert(It->second);
    });
    // A wrapper passes its arguments on, which reify-unbox-arguments would take
    // for the use of a caller.
    for (Function *F : Wrappers)
      if (F->hasLocalLinkage() && F->use_empty())
        F->eraseFromParent();
  }
  // Only now: a look at a function before another's wrapper went into it may
  // have found less.
  for (const Candidate &C : Candidates)
    if (C.Refused) {
      OptimizationRemarkEmitter ORE(C.F);
      ORE.emit([&] {
        return missed(C.Refused->Why, *C.Refused->At)
               << "the result of " << ore::NV("Function", C.F->getName())
               << " stays boxed: " << C.Refused->Text;
      });
    }
  return Changed ? PreservedAnalyses::none() : PreservedAnalyses::all();
}
