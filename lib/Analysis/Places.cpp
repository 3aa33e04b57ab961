//===- Places.cpp - Bytes of an object ------------------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Arithmetic of reify::Places: which bytes a getelementptr leads to, and
/// whether two accesses meet.
///
//===----------------------------------------------------------------------===//

#include "reify-opt/ObjectWrites.h"
#include "llvm/Analysis/ValueTracking.h"
#include "llvm/IR/DataLayout.h"
#include "llvm/IR/GetElementPtrTypeIterator.h"
#include "llvm/IR/Instructions.h"
#include "llvm/IR/Operator.h"
#include "llvm/Support/KnownBits.h"
#include <numeric>

using namespace llvm;
using namespace reify;

/// Bytes of the words we follow.
static constexpr int64_t WordSize = 8;
/// Uses of an index, and blocks above it, that are looked at.
static constexpr unsigned MaxSteps = 32;

static Places normalize(int64_t Offset, uint64_t Stride) {
  if (Stride != 0) {
    Offset %= int64_t(Stride);
    if (Offset < 0)
      Offset += Stride;
  }
  return {Offset, Stride};
}

Places Places::operator+(Places Other) const {
  return normalize(Offset + Other.Offset, std::gcd(Stride, Other.Stride));
}

Places Places::join(Places Other) const {
  uint64_t Distance = std::abs(Offset - Other.Offset);
  return normalize(Offset, std::gcd(std::gcd(Stride, Other.Stride), Distance));
}

/// Low bits of \p Index that are zero at \p GEP because an exact shift of it
/// says so, `(end() - begin()) >> 4`, where a run in which they are not is
/// undefined for sure. (The shift alone is poison then, which may be no harm.)
static unsigned getExactZeros(const Value &Index, const GEPOperator &GEP) {
  auto *At = dyn_cast<Instruction>(&GEP);
  if (!At || !isa<Instruction>(Index) || Index.hasNUsesOrMore(MaxSteps))
    return 0;
  for (const User *U : Index.users()) {
    auto *Shift = dyn_cast<PossiblyExactOperator>(U);
    auto *By = Shift && Shift->isExact()
                   ? dyn_cast<ConstantInt>(Shift->getOperand(1))
                   : nullptr;
    auto *I = dyn_cast<Instruction>(U);
    if (!By || !I || !I->isShift() || Shift->getOperand(0) != &Index ||
        By->getValue().uge(64))
      continue;
    // Above it, without a way past it. A dominator tree is not at hand in all
    // functions of a module.
    const BasicBlock *BB = At->getParent();
    for (unsigned Up = 0; BB && BB != I->getParent(); ++Up)
      BB = Up == MaxSteps ? nullptr : BB->getSinglePredecessor();
    if (BB && (BB != At->getParent() || I->comesBefore(At)) &&
        programUndefinedIfPoison(I))
      return By->getZExtValue();
  }
  return 0;
}

std::optional<Places> reify::getPlaces(const GEPOperator &GEP,
                                       const DataLayout &DL) {
  if (GEP.getType()->isVectorTy() ||
      DL.getIndexTypeSizeInBits(GEP.getType()) != 64)
    return std::nullopt;
  Places Sum;
  for (auto It = gep_type_begin(GEP), End = gep_type_end(GEP); It != End;
       ++It) {
    Value *Index = It.getOperand();
    auto *C = dyn_cast<ConstantInt>(Index);
    if (StructType *Struct = It.getStructTypeOrNull()) {
      uint64_t Field = DL.getStructLayout(Struct)->getElementOffset(
          unsigned(C->getZExtValue()));
      Sum = Sum + Places{int64_t(Field), 0};
      continue;
    }
    TypeSize Step = It.getSequentialElementStride(DL);
    if (Step.isScalable() || Step.getFixedValue() > uint64_t(MaxPlace))
      return std::nullopt;
    int64_t Scale = Step.getFixedValue();
    if (C) {
      if (C->getValue().getSignificantBits() > 32)
        return std::nullopt;
      int64_t Add = 0;
      if (MulOverflow(C->getSExtValue(), Scale, Add) ||
          std::abs(Add) > MaxPlace)
        return std::nullopt;
      Sum = Sum + Places{Add, 0};
      continue;
    }
    if (Scale == 0)
      continue;
    uint64_t Stride = Scale;
    // Offsets may wrap around 2^64 where nothing forbids it, and only powers
    // of two divide that.
    if (!GEP.isInBounds())
      Stride &= -Stride;
    // `gep i8, (shl %i, 4)`: the multiple is in the index.
    unsigned Zeros =
        std::min(std::max(computeKnownBits(Index, DL).countMinTrailingZeros(),
                          getExactZeros(*Index, GEP)),
                 20u);
    Sum = Sum + Places{0, Stride << Zeros};
  }
  if (std::abs(Sum.Offset) > MaxPlace || Sum.Stride > uint64_t(MaxPlace))
    return std::nullopt;
  return Sum;
}

Overlap reify::getOverlap(Places Read, Places Write, uint64_t Size) {
  int64_t Length = std::min<uint64_t>(Size, MaxPlace);
  if (std::abs(Read.Offset) > MaxPlace || std::abs(Write.Offset) > MaxPlace)
    return {Overlap::Partial, {}};
  // Where in the written bytes the word may start.
  Places At = normalize(Read.Offset - Write.Offset,
                        std::gcd(Read.Stride, Write.Stride));
  if (At.isExact()) {
    if (At.Offset <= -WordSize || At.Offset >= Length)
      return {Overlap::None, {}};
    if (At.Offset < 0 || At.Offset + WordSize > Length)
      return {Overlap::Partial, {}};
    return {Overlap::Inside, At};
  }
  int64_t Stride = At.Stride;
  // The last start before the written bytes, and the last one in them.
  if (At.Offset - Stride > -WordSize)
    return {Overlap::Partial, {}};
  if (At.Offset >= Length)
    return {Overlap::None, {}};
  int64_t Last = At.Offset + (Length - 1 - At.Offset) / Stride * Stride;
  if (Last + WordSize > Length)
    return {Overlap::Partial, {}};
  return {Overlap::Inside, At};
}
