//===- BoxWords.cpp - The words behind a data word ------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "BoxWords.h"
#include "LocalConstants.h"
#include "reify-opt/Descriptors.h"
#include "llvm/Analysis/ConstantFolding.h"
#include "llvm/Analysis/ValueTracking.h"
#include "llvm/IR/Constants.h"
#include "llvm/IR/DataLayout.h"
#include "llvm/IR/IRBuilder.h"
#include "llvm/IR/Operator.h"

using namespace llvm;
using namespace reify;

/// Phis, selects and leaves behind one value: bounds depth and compile time.
static constexpr unsigned MaxValues = 256;

BoxWords::BoxWords(const Module &M, uint64_t MaxByAddress)
    : DL(M.getDataLayout()), MaxByAddress(MaxByAddress) {}

Value *BoxWords::lookThrough(Value *V) {
  while (auto *Extract = dyn_cast<ExtractValueInst>(V)) {
    Value *Piece = FindInsertedValue(Extract->getAggregateOperand(),
                                     Extract->getIndices());
    if (!Piece || Piece == V)
      return V;
    V = Piece;
  }
  return V;
}

//===----------------------------------------------------------------------===//
// Forms
//===----------------------------------------------------------------------===//

/// The form of \p Call; none where its words cannot be had.
std::optional<BoxWords::Form> BoxWords::describe(BoxCall &Call) const {
  Form F{Call.getCalledFunction(), nullptr, Call.getPayloadSize(), Align(), {}};
  if (Call.isByValue()) {
    append_range(F.Words, F.Maker->getFunctionType()->params());
    return F;
  }
  auto *Descriptor = dyn_cast<Constant>(Call.getTypeDescriptor());
  const auto Desc = TypeDescriptor::get(Call.getTypeDescriptor());
  const auto Size = Desc ? Desc->getSize() : std::nullopt;
  const auto Alignment = Desc ? Desc->getAlign() : std::nullopt;
  if (!Descriptor || !Size || !Alignment || *Size == 0 ||
      *Size > MaxByAddress || isa<InvokeInst>(static_cast<CallBase &>(Call)))
    return std::nullopt;
  F.Descriptor = Descriptor;
  F.Size = *Size;
  F.Alignment = *Alignment;
  for (uint64_t Left = *Size; Left;) {
    const uint64_t Bytes = Left >= 8 ? 8 : llvm::bit_floor(Left);
    F.Words.push_back(Type::getIntNTy(Call.getContext(), 8 * Bytes));
    Left -= Bytes;
  }
  return F;
}

/// Widens the common words for those of \p F.
void BoxWords::addWords(const Form &F) {
  for (auto [I, Ty] : enumerate(F.Words))
    if (I == WordTypes.size())
      WordTypes.push_back(Ty);
    else if (WordTypes[I] != Ty)
      WordTypes[I] = Type::getInt64Ty(Ty->getContext());
}

const BoxWords::Form *BoxWords::getForm(const Value *Key) const {
  auto It = FormOfKey.find(Key);
  return It == FormOfKey.end() ? nullptr : &Forms[It->second];
}

//===----------------------------------------------------------------------===//
// Leaves
//===----------------------------------------------------------------------===//

BoxWords::Leaf BoxWords::addLeaf(Value &V, const Value *Key) {
  if (auto *Call = dyn_cast<BoxCall>(&V)) {
    auto F = describe(*Call);
    if (!F)
      return Unknown;
    const unsigned I = find(Forms, *F) - Forms.begin();
    if (FormOfKey.insert({Key, I}).first->second != I)
      return Unknown;
    if (I == Forms.size()) {
      addWords(*F);
      Forms.push_back(std::move(*F));
    }
    Boxes.insert(Call);
    return Box;
  }
  if (isa<ConstantPointerNull, UndefValue>(V))
    return Nil;
  if (isa<Constant>(V) || getTableIndex(V)) {
    Constants.insert({&V, Key});
    return Known;
  }
  return Unknown;
}

bool BoxWords::add(Value &Word) {
  Value &V = *lookThrough(&Word);
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

/// Word \p I of constant contents of form \p F; null where they are not known.
Constant *BoxWords::readConstant(Value &V, const Form &F, unsigned I) const {
  uint64_t Offset = 0;
  for (unsigned J = 0; J != I; ++J)
    Offset += DL.getTypeStoreSize(F.Words[J]);
  Type *Ty = F.Words[I];
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

/// The same as a word of the common type.
Constant *BoxWords::readWord(Value &V, const Form &F, unsigned I) const {
  Constant *C = readConstant(V, F, I);
  Type *Ty = getWordType(I);
  if (!C || C->getType() == Ty)
    return C;
  return ConstantFoldCastOperand(
      C->getType()->isPointerTy() ? Instruction::PtrToInt : Instruction::ZExt,
      C, Ty, DL);
}

bool BoxWords::isComplete() const {
  if (Boxes.empty())
    return false;
  SmallDenseMap<Value *, const Form *, 4> FormOf;
  for (auto [V, Key] : Constants) {
    const Form *F = getForm(Key);
    // The same address may be two values; which, its key alone could tell.
    if (!F || FormOf.insert({V, F}).first->second != F)
      return false;
    if (auto *C = dyn_cast<Constant>(V)) {
      for (unsigned I = 0; I != F->Words.size(); ++I)
        if (!readWord(*C, *F, I))
          return false;
    } else if (F->Words.size() != 1 || !F->Words.front()->isIntegerTy()) {
      return false;
    }
  }
  return true;
}

//===----------------------------------------------------------------------===//
// Words
//===----------------------------------------------------------------------===//

/// The form of leaf \p V, which is not nil.
const BoxWords::Form *BoxWords::getFormOf(Value &V) const {
  if (auto *Box = dyn_cast<BoxCall>(&V))
    return find(Forms, *describe(*Box));
  for (auto [C, Key] : Constants)
    if (C == &V)
      return getForm(Key);
  llvm_unreachable("was added");
}

/// \p V, a word of one form, as a word of type \p Ty that is as wide at least.
static Value *widen(IRBuilderBase &B, Value *V, Type *Ty) {
  if (V->getType() == Ty)
    return V;
  if (V->getType()->isPointerTy())
    return B.CreatePtrToInt(V, Ty, "reify.word");
  return B.CreateZExt(V, Ty, "reify.word");
}

static Value *narrow(IRBuilderBase &B, Value *V, Type *Ty) {
  if (V->getType() == Ty)
    return V;
  if (Ty->isPointerTy())
    return B.CreateIntToPtr(V, Ty);
  return B.CreateTrunc(V, Ty);
}

Value *BoxWords::getLeafWord(Value &V, unsigned I) {
  Type *Ty = getWordType(I);
  if (isa<ConstantPointerNull, UndefValue>(V))
    return Constant::getNullValue(Ty);
  const Form &F = *getFormOf(V);
  if (I >= F.Words.size())
    return Constant::getNullValue(Ty);
  if (isa<Constant>(V))
    return readWord(V, F, I);
  IRBuilder<> B(cast<Instruction>(&V));
  auto *Box = dyn_cast<BoxCall>(&V);
  if (!Box)
    return B.CreateZExtOrTrunc(
        B.CreateTrunc(getTableIndex(V), F.Words[I], "reify.word"), Ty,
        "reify.word");
  if (Box->isByValue())
    return widen(B, Box->getWord(I), Ty);
  uint64_t Offset = 0;
  for (unsigned J = 0; J != I; ++J)
    Offset += DL.getTypeStoreSize(F.Words[J]);
  // No alignment but that of the pointer: what the entry point may assume of
  // it ends with the call.
  Value *From = Box->getSource();
  Value *Word = B.CreateAlignedLoad(
      F.Words[I], B.CreateConstInBoundsGEP1_64(B.getInt8Ty(), From, Offset),
      commonAlignment(From->getPointerAlignment(DL), Offset), "reify.word");
  return widen(B, Word, Ty);
}

Value *BoxWords::getWord(Value &Of, unsigned I) {
  Value &V = *lookThrough(&Of);
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
  } else {
    Word = getLeafWord(V, I);
  }
  Made[{&V, I}] = Word;
  return Word;
}

CallInst *BoxWords::makeBox(IRBuilderBase &B, const Form &F,
                            ArrayRef<Value *> Words) const {
  SmallVector<Value *, 4> Parts;
  for (auto [I, Ty] : enumerate(F.Words))
    Parts.push_back(narrow(B, Words[I], Ty));
  if (!F.Descriptor)
    return B.CreateCall(F.Maker, Parts);
  BasicBlock &Entry = B.GetInsertBlock()->getParent()->getEntryBlock();
  IRBuilder<> AtEntry(&Entry, Entry.begin());
  AllocaInst *Slot =
      AtEntry.CreateAlloca(ArrayType::get(B.getInt8Ty(), F.Size), nullptr);
  Slot->setAlignment(F.Alignment);
  uint64_t Offset = 0;
  for (Value *Word : Parts) {
    B.CreateAlignedStore(
        Word, B.CreateConstInBoundsGEP1_64(B.getInt8Ty(), Slot, Offset),
        commonAlignment(F.Alignment, Offset));
    Offset += DL.getTypeStoreSize(Word->getType());
  }
  return B.CreateCall(F.Maker, {F.Descriptor, Slot});
}
