//===- BoxContents.cpp - The bytes of a by-value box ----------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Bytes of words by shift and truncation, as on a little endian machine. A
/// word may be partly undef or poison (the padding of a boxed struct); so would
/// be the memory, and what is read from it.
///
//===----------------------------------------------------------------------===//

#include "BoxContents.h"
#include "llvm/IR/DataLayout.h"

using namespace llvm;
using namespace reify;

bool reify::isMadeOfBits(Type *Ty, const DataLayout &DL) {
  Type *Scalar = Ty->getScalarType();
  if (Ty->isPointerTy())
    return Ty->getPointerAddressSpace() == 0;
  if (isa<ScalableVectorType>(Ty))
    return false;
  if (!Scalar->isIntegerTy() && !Scalar->isHalfTy() && !Scalar->isBFloatTy() &&
      !Scalar->isFloatTy() && !Scalar->isDoubleTy())
    return false;
  return DL.typeSizeEqualsStoreSize(Ty) && DL.typeSizeEqualsStoreSize(Scalar);
}

/// The shifts that IRBuilder does not leave out.
static Value *shiftRight(IRBuilderBase &B, Value *V, uint64_t Bytes) {
  return Bytes ? B.CreateLShr(V, 8 * Bytes) : V;
}

static Value *shiftLeft(IRBuilderBase &B, Value *V, uint64_t Bytes) {
  return Bytes ? B.CreateShl(V, 8 * Bytes) : V;
}

Value *reify::fromBits(IRBuilderBase &B, Value *Int, Type *Ty) {
  return Ty->isPointerTy() ? B.CreateIntToPtr(Int, Ty)
                           : B.CreateBitCast(Int, Ty);
}

Value *reify::readWords(IRBuilderBase &B, const BoxCall &Box, uint64_t Offset,
                        Type *Ty) {
  SmallVector<Value *, 4> Words;
  for (unsigned I = 0, E = Box.getNumWords(); I != E; ++I)
    Words.push_back(Box.getWord(I));
  return readWords(B, Words, Offset, Ty, Box.getModule()->getDataLayout());
}

Value *reify::readWords(IRBuilderBase &B, ArrayRef<Value *> Words,
                        uint64_t Offset, Type *Ty, const DataLayout &DL) {
  const uint64_t Size = DL.getTypeStoreSize(Ty), End = Offset + Size;
  Type *Bits = B.getIntNTy(8 * Size);
  Value *Result = nullptr;
  uint64_t WordBegin = 0;
  for (Value *Word : Words) {
    const uint64_t WordEnd = WordBegin + DL.getTypeStoreSize(Word->getType());
    const uint64_t From = std::max(WordBegin, Offset);
    const uint64_t To = std::min(WordEnd, End);
    if (From < To) {
      // A pointer read as a pointer keeps its provenance.
      if (From == WordBegin && To == WordEnd && Word->getType() == Ty)
        return Word;
      if (Word->getType()->isPointerTy())
        Word = B.CreatePtrToInt(Word, DL.getIntPtrType(Word->getType()));
      Value *Piece = shiftRight(B, Word, From - WordBegin);
      Piece = B.CreateTrunc(Piece, B.getIntNTy(8 * (To - From)));
      Piece = shiftLeft(B, B.CreateZExt(Piece, Bits), From - Offset);
      Result = Result ? B.CreateOr(Result, Piece) : Piece;
    }
    WordBegin = WordEnd;
  }
  assert(Result && "the read is within the payload");
  return fromBits(B, Result, Ty);
}
