//===- BoxWords.cpp - The words behind a data word ------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "BoxWords.h"
#include "LocalConstants.h"
#include "llvm/Analysis/ConstantFolding.h"
#include "llvm/IR/Constants.h"
#include "llvm/IR/DataLayout.h"
#include "llvm/IR/IRBuilder.h"
#include "llvm/IR/Operator.h"

using namespace llvm;
using namespace reify;

/// Phis, selects and leaves behind one value: bounds depth and compile time.
static constexpr unsigned MaxValues = 256;

BoxWords::BoxWords(const Module &M) : DL(M.getDataLayout()) {}

BoxWords::Leaf BoxWords::addLeaf(Value &V) {
  if (auto *Call = dyn_cast<BoxCall>(&V)) {
    if (!Call->isByValue() || (Maker && Maker != Call->getCalledFunction()))
      return Unknown;
    Maker = Call->getCalledFunction();
    Boxes.insert(Call);
    return Box;
  }
  if (isa<ConstantPointerNull, UndefValue>(V))
    return Nil;
  if (isa<Constant>(V) || getTableIndex(V)) {
    Constants.insert(&V);
    return Known;
  }
  return Unknown;
}

bool BoxWords::add(Value &V) {
  if (!Seen.insert(&V).second)
    return true;
  if (Seen.size() > MaxValues)
    return false;
  if (auto *Phi = dyn_cast<PHINode>(&V))
    return all_of(Phi->incoming_values(), [&](Value *In) { return add(*In); });
  if (auto *Select = dyn_cast<SelectInst>(&V))
    return !Select->getCondition()->getType()->isVectorTy() &&
           add(*Select->getTrueValue()) && add(*Select->getFalseValue());
  return addLeaf(V) != Unknown;
}

static bool isZero(const Value *V) {
  auto *C = dyn_cast<ConstantInt>(V);
  return C && C->isZero();
}

/// The index of an element of a table of small integers, of 64 bits; null
/// where \p V is not exactly that. An index beyond the table is undefined as
/// soon as the box is read, and where it is not read, any word will do.
Value *BoxWords::getTableIndex(Value &V) const {
  auto *GEP = dyn_cast<GEPOperator>(&V);
  auto *Table =
      GEP ? dyn_cast<GlobalVariable>(GEP->getPointerOperand()) : nullptr;
  if (!Table || !isSmallBoxTable(*Table) || !GEP->isInBounds())
    return nullptr;
  Value *Index = nullptr;
  if (GEP->getNumIndices() == 1)
    Index = GEP->getOperand(1);
  else if (GEP->getNumIndices() == 2 && isZero(GEP->getOperand(1)))
    Index = GEP->getOperand(2);
  return Index && Index->getType()->isIntegerTy(64) &&
                 GEP->getResultElementType()->isIntegerTy(64)
             ? Index
             : nullptr;
}

/// Word \p I of constant contents; null where they are not known.
Constant *BoxWords::readConstant(Value &V, unsigned I) const {
  uint64_t Offset = 0;
  for (unsigned J = 0; J != I; ++J)
    Offset += DL.getTypeStoreSize(getWordType(J));
  Type *Ty = getWordType(I);
  APInt At(64, 0);
  auto *GV = dyn_cast<GlobalVariable>(
      V.stripAndAccumulateConstantOffsets(DL, At, /*AllowNonInbounds=*/true));
  if (!GV || At.isNegative())
    return nullptr;
  const uint64_t Begin = At.getZExtValue() + Offset,
                 End = Begin + DL.getTypeStoreSize(Ty);
  // The runtime's tables are not defined here.
  if (matchRuntimeGlobal(*GV) == RuntimeGlobal::ZeroVal)
    return End <= NumZeroBytes ? Constant::getNullValue(Ty) : nullptr;
  if (matchRuntimeGlobal(*GV) == RuntimeGlobal::StaticUint64s)
    return Begin % 8 == 0 && End <= 8 * NumSmallBoxes && Ty->isIntegerTy()
               ? ConstantInt::get(Ty, Begin / 8)
               : nullptr;
  if (!GV->isConstant() || !GV->hasDefinitiveInitializer() ||
      End > DL.getTypeAllocSize(GV->getValueType()))
    return nullptr;
  return ConstantFoldLoadFromConst(GV->getInitializer(), Ty, APInt(64, Begin),
                                   DL);
}

bool BoxWords::isComplete() const {
  if (!Maker)
    return false;
  for (Value *V : Constants)
    if (auto *C = dyn_cast<Constant>(V)) {
      for (unsigned I = 0; I != getNumWords(); ++I)
        if (!readConstant(*C, I))
          return false;
    } else if (getNumWords() != 1 || !getWordType(0)->isIntegerTy()) {
      return false;
    }
  return true;
}

Value *BoxWords::getWord(Value &V, unsigned I) {
  if (Value *Old = Made.lookup({&V, I}))
    return Old;
  Type *Ty = getWordType(I);
  Value *Word;
  if (auto *Phi = dyn_cast<PHINode>(&V)) {
    PHINode *New = PHINode::Create(Ty, Phi->getNumIncomingValues(),
                                   "reify.word", Phi->getIterator());
    New->setDebugLoc(Phi->getDebugLoc());
    Made[{&V, I}] = New; // Before its operands: a loop comes back here.
    for (unsigned In = 0, E = Phi->getNumIncomingValues(); In != E; ++In)
      New->addIncoming(getWord(*Phi->getIncomingValue(In), I),
                       Phi->getIncomingBlock(In));
    return New;
  }
  if (auto *Select = dyn_cast<SelectInst>(&V)) {
    Value *True = getWord(*Select->getTrueValue(), I);
    Value *False = getWord(*Select->getFalseValue(), I);
    if (Value *Old = Made.lookup({&V, I})) // By way of a loop.
      return Old;
    IRBuilder<> B(Select);
    Word = B.CreateSelect(Select->getCondition(), True, False, "reify.word");
  } else if (auto *Box = dyn_cast<BoxCall>(&V)) {
    Word = Box->getWord(I);
  } else if (isa<ConstantPointerNull, UndefValue>(V)) {
    Word = Constant::getNullValue(Ty);
  } else if (isa<Constant>(V)) {
    Word = readConstant(V, I);
  } else {
    IRBuilder<> B(cast<Instruction>(&V));
    Word = B.CreateTrunc(getTableIndex(V), Ty, "reify.word");
  }
  Made[{&V, I}] = Word;
  return Word;
}
