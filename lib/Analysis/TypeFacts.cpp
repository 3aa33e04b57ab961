//===- TypeFacts.cpp - What branches say of types -------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Collects the edges that say something about a dynamic type, and answers each
/// question by a walk from the block back to the definition: a fact holds if
/// every path meets an edge that proves it. A subject is an SSA value, so that
/// what was true once stays true until it is defined again, which only a path
/// through its definition does; there the walk gives up.
///
/// The walk looks at no more than MaxBlocks blocks, so that the cost is linear
/// in the number of questions. A dataflow analysis over all subjects would be
/// quadratic in a function with many; a walk of the dominator tree would not
/// see that the two edges into `if (is<Circle>(x))` say the same.
///
//===----------------------------------------------------------------------===//

#include "reify-opt/TypeFacts.h"
#include "reify-opt/Descriptors.h"
#include "reify-opt/Plant.h"
#include "reify-opt/RuntimeCalls.h"
#include "reify-opt/Sites.h"
#include "llvm/IR/CFG.h"
#include "llvm/IR/DataLayout.h"
#include "llvm/IR/Dominators.h"
#include "llvm/IR/InstIterator.h"
#include "llvm/IR/Instructions.h"
#include "llvm/IR/PatternMatch.h"

using namespace llvm;
using namespace llvm::PatternMatch;
using namespace reify;

/// How far back a question looks.
static constexpr unsigned MaxBlocks = 128;
/// How many conditions of one branch are looked at.
static constexpr unsigned MaxConditions = 16;

/// The address that the simple load \p V reads, less \p Offset bytes; null
/// where it is no such load.
static Value *getLoadBase(Value &V, uint64_t Offset) {
  auto *Load = dyn_cast<LoadInst>(&V);
  if (!Load || !Load->isSimple() || Load->getPointerAddressSpace() != 0)
    return nullptr;
  const DataLayout &DL = Load->getModule()->getDataLayout();
  APInt Found(DL.getIndexTypeSizeInBits(Load->getPointerOperandType()), 0);
  Value *Base = Load->getPointerOperand()->stripAndAccumulateConstantOffsets(
      DL, Found, /*AllowNonInbounds=*/true);
  return Found == Offset ? Base : nullptr;
}

GlobalVariable *TypeFacts::getDescriptor(Value &V) {
  return dyn_cast<GlobalVariable>(V.stripPointerCasts());
}

Value *TypeFacts::getHashedWord(Value &V) {
  return V.getType()->isIntegerTy(32) ? getLoadBase(V, layout::Type_hash)
                                      : nullptr;
}

/// Whether \p Type is identical to no type at another address.
static bool isUnnamed(const GlobalVariable &Type) {
  std::optional<ConstantMemory> Mem = ConstantMemory::get(&Type);
  std::optional<uint64_t> Flags =
      Mem ? Mem->readInt(layout::Type_tflag, 1) : std::nullopt;
  return Flags &&
         ((*Flags & abi::TFlagUnnamed) || REIFY_PLANT(identity_by_address));
}

static std::optional<uint64_t> getHash(const GlobalVariable &Type) {
  std::optional<TypeDescriptor> T = TypeDescriptor::get(&Type);
  return T ? T->getHash() : std::nullopt;
}

bool TypeFacts::areDifferent(const GlobalVariable &A, const GlobalVariable &B) {
  if (&A == &B)
    return false;
  std::optional<uint64_t> HashA = getHash(A), HashB = getHash(B);
  return (HashA && HashB && *HashA != *HashB) || isUnnamed(A) || isUnnamed(B);
}

//===----------------------------------------------------------------------===//
// Collect
//===----------------------------------------------------------------------===//

/// What is compared as a type is one, and what an interface call takes its
/// method from is an itab.
void TypeFacts::addProofs(CallBase &CB) {
  if (auto *Equal = dyn_cast<TypeEqualCall>(&CB)) {
    Words.insert(Equal->getLHS());
    Words.insert(Equal->getRHS());
  } else if (auto *Get = dyn_cast<GetItabCall>(&CB)) {
    Words.insert(Get->getTypeDescriptor());
    Itabs[Get].push_back(Get);
  } else if (auto *Narrow = dyn_cast<NarrowItabCall>(&CB)) {
    Itabs[Narrow->getITab()].push_back(Narrow);
    Itabs[Narrow].push_back(Narrow);
  } else if (CB.isIndirectCall()) {
    // Of the call, not of the load: that may have been moved up.
    std::optional<DispatchSite> Site = getDispatchSite(CB);
    if (!Site)
      return;
    uint64_t Slot = layout::ITab_fun + Site->Slot * layout::SlotSize;
    if (Value *Itab = getLoadBase(*CB.getCalledOperand(), Slot))
      Itabs[Itab].push_back(&CB);
  }
}

TypeFacts::TypeFacts(Function &F, const DominatorTree &DT) : DT(DT) {
  for (Instruction &I : instructions(F))
    if (auto *CB = dyn_cast<CallBase>(&I))
      addProofs(*CB);
  if (Words.empty() && Itabs.empty())
    return;
  for (BasicBlock &BB : F) {
    auto *Br = dyn_cast<BranchInst>(BB.getTerminator());
    if (!Br || !Br->isConditional() ||
        Br->getSuccessor(0) == Br->getSuccessor(1))
      continue;
    addCondition(*Br->getCondition(), true, BB, *Br->getSuccessor(0));
    addCondition(*Br->getCondition(), false, BB, *Br->getSuccessor(1));
  }
}

TypeSubject TypeFacts::getSubject(Value &Word, const Instruction &At) const {
  if (Value *Itab = getLoadBase(Word, layout::ITab_type))
    if (auto It = Itabs.find(Itab); It != Itabs.end())
      for (const CallBase *Proof : It->second)
        if (DT.dominates(Proof, &At))
          return TypeSubject(Itab, true);
  return TypeSubject(&Word, false);
}

/// Of the word itself, and of the itab that it may be from: whoever asks knows
/// which it is.
void TypeFacts::addFact(Value &Word, const BasicBlock &From,
                        const BasicBlock &To, Fact What) {
  Edges[TypeSubject(&Word, false)].push_back({&From, &To, What});
  if (Value *Itab = getLoadBase(Word, layout::ITab_type))
    if (Itabs.contains(Itab))
      Edges[TypeSubject(Itab, true)].push_back({&From, &To, What});
}

void TypeFacts::addCondition(Value &Condition, bool Taken,
                             const BasicBlock &From, const BasicBlock &To) {
  SmallVector<std::pair<Value *, bool>, 4> Worklist = {{&Condition, Taken}};
  for (unsigned N = 0; !Worklist.empty() && N != MaxConditions; ++N) {
    auto [C, True] = Worklist.pop_back_val();
    Value *A, *B;
    if (match(C, m_Not(m_Value(A)))) {
      Worklist.push_back({A, !True});
    } else if (True ? match(C, m_LogicalAnd(m_Value(A), m_Value(B)))
                    : match(C, m_LogicalOr(m_Value(A), m_Value(B)))) {
      Worklist.push_back({A, True});
      Worklist.push_back({B, True});
    } else if (auto *Equal = dyn_cast<TypeEqualCall>(C)) {
      for (auto [Word, Other] : {std::pair(Equal->getLHS(), Equal->getRHS()),
                                 std::pair(Equal->getRHS(), Equal->getLHS())})
        if (GlobalVariable *Type = getDescriptor(*Other))
          if (!isa<Constant>(Word))
            addFact(*Word, From, To, {True ? Fact::Is : Fact::IsNot, Type});
    } else if (auto *Cmp = dyn_cast<ICmpInst>(C); Cmp && Cmp->isEquality()) {
      addComparison(*Cmp->getOperand(0), *Cmp->getOperand(1),
                    True == (Cmp->getPredicate() == CmpInst::ICMP_EQ), From,
                    To);
    }
  }
}

void TypeFacts::addComparison(Value &A, Value &B, bool Equal,
                              const BasicBlock &From, const BasicBlock &To) {
  if (isa<Constant>(A)) {
    if (!isa<Constant>(B))
      addComparison(B, A, Equal, From, To);
    return;
  }
  if (Value *Word = getHashedWord(A)) {
    auto *Hash = dyn_cast<ConstantInt>(&B);
    if (!Hash || isa<Constant>(Word))
      return;
    addFact(*Word, From, To,
            {Equal ? Fact::HashIs : Fact::HashIsNot, nullptr,
             Hash->getZExtValue()});
    return;
  }
  if (!A.getType()->isPointerTy())
    return;
  Value *Itab = getLoadBase(A, layout::ITab_type);
  if (!Words.contains(&A) && !(Itab && Itabs.contains(Itab)))
    return;
  if (isa<ConstantPointerNull>(B)) {
    if (Equal)
      addFact(A, From, To, {Fact::Null});
    return;
  }
  GlobalVariable *Type = getDescriptor(B);
  if (Type && (Equal || isUnnamed(*Type)))
    addFact(A, From, To, {Equal ? Fact::Is : Fact::IsNot, Type});
}

//===----------------------------------------------------------------------===//
// Answer
//===----------------------------------------------------------------------===//

bool TypeFacts::holds(TypeSubject S, const BasicBlock &BB,
                      Implies Enough) const {
  auto Found = Edges.find(S);
  if (Found == Edges.end())
    return false;
  SmallVector<std::pair<const BasicBlock *, const BasicBlock *>, 8> Proofs;
  for (const Edge &E : Found->second)
    if (Enough(E.What))
      Proofs.push_back({E.From, E.To});
  if (Proofs.empty())
    return false;

  // Where a path can only begin. Whatever happens in that block is before its
  // edges are taken.
  const BasicBlock *Origin = &BB.getParent()->getEntryBlock();
  if (auto *Def = dyn_cast<Instruction>(S.getPointer()))
    Origin = Def->getParent();
  SmallPtrSet<const BasicBlock *, 16> Seen;
  SmallVector<const BasicBlock *, 16> Worklist = {&BB};
  while (!Worklist.empty()) {
    const BasicBlock *At = Worklist.pop_back_val();
    if (!Seen.insert(At).second)
      continue;
    if (At == Origin || Seen.size() > MaxBlocks)
      return false;
    for (const BasicBlock *Pred : predecessors(At))
      if (!is_contained(Proofs, std::pair(Pred, At)))
        Worklist.push_back(Pred);
  }
  return true;
}

GlobalVariable *TypeFacts::getType(TypeSubject S, const BasicBlock &BB) const {
  auto Found = Edges.find(S);
  if (Found == Edges.end())
    return nullptr;
  SmallPtrSet<GlobalVariable *, 4> Tried;
  for (const Edge &E : Found->second)
    if (E.What.Says == Fact::Is && Tried.size() < MaxConditions &&
        Tried.insert(E.What.Type).second && holds(S, BB, [&](const Fact &What) {
          return What.Says == Fact::Is && What.Type == E.What.Type;
        }))
      return E.What.Type;
  return nullptr;
}

bool TypeFacts::isNot(TypeSubject S, const GlobalVariable &Type,
                      const BasicBlock &BB) const {
  // Of hashes that were compared: if S were Type, it would be a constant, and
  // its hash then what it is now.
  std::optional<uint64_t> Hash = getHash(Type);
  return holds(S, BB, [&](const Fact &What) {
    switch (What.Says) {
    case Fact::Is:
      return areDifferent(*What.Type, Type);
    case Fact::IsNot:
      return What.Type == &Type;
    case Fact::HashIs:
      return Hash && What.Hash != *Hash;
    case Fact::HashIsNot:
      return Hash && What.Hash == *Hash;
    case Fact::Null:
      return true;
    }
    llvm_unreachable("covered switch");
  });
}

std::optional<bool> TypeFacts::hasHash(TypeSubject S, uint64_t Hash,
                                       const BasicBlock &BB) const {
  // An older comparison of the hash says nothing: the word may be that of an
  // object which was written since. One that is a descriptor is a constant.
  auto IsEqual = [&](const Fact &What) -> std::optional<bool> {
    std::optional<uint64_t> Have =
        What.Says == Fact::Is ? getHash(*What.Type) : std::nullopt;
    if (!Have)
      return std::nullopt;
    return *Have == Hash;
  };
  for (bool Answer : {true, false})
    if (holds(S, BB, [&](const Fact &What) { return IsEqual(What) == Answer; }))
      return Answer;
  return std::nullopt;
}
