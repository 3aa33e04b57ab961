//===- SourceContents.cpp - What a box is filled with ---------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// The temporary of a by-address box is a stack slot that is filled right
/// before the call. This walks back from the call through its block and
/// collects constants stored to the slot, the last store of a byte first, until
/// every byte has one. It gives up at anything else that may write the slot;
/// MemorySSA would see further, at a price that each box would pay.
///
//===----------------------------------------------------------------------===//

#include "SourceContents.h"
#include "reify-opt/Descriptors.h"
#include "llvm/ADT/BitVector.h"
#include "llvm/Analysis/AliasAnalysis.h"
#include "llvm/Analysis/ValueTracking.h"
#include "llvm/IR/Constants.h"
#include "llvm/IR/DataLayout.h"
#include "llvm/IR/Instructions.h"
#include "llvm/IR/IntrinsicInst.h"

using namespace llvm;
using namespace reify;

/// Larger values are not worth a copy in the program.
static constexpr uint64_t MaxSize = 4096;

bool reify::isStorable(const Constant *C, const DataLayout &DL) {
  if (isa<ConstantData>(C))
    return true;
  if (isa<ConstantAggregate>(C))
    return all_of(C->operands(), [&](const Use &U) {
      return isStorable(cast<Constant>(U.get()), DL);
    });
  if (auto *Expr = dyn_cast<ConstantExpr>(C);
      Expr && Expr->getOpcode() == Instruction::PtrToInt &&
      DL.getTypeSizeInBits(C->getType()) ==
          DL.getTypeSizeInBits(Expr->getOperand(0)->getType()))
    C = Expr->getOperand(0);
  if (!C->getType()->isPointerTy() || C->getType()->getPointerAddressSpace())
    return false;
  APInt Offset(DL.getIndexTypeSizeInBits(C->getType()), 0);
  auto *GV = dyn_cast<GlobalValue>(
      C->stripAndAccumulateConstantOffsets(DL, Offset, true));
  return GV && !GV->isThreadLocal() && !GV->hasDLLImportStorageClass();
}

Constant *reify::orZero(Constant *C) {
  return isa<UndefValue>(C) ? Constant::getNullValue(C->getType()) : C;
}

namespace {

/// The bytes of the boxed value, filled from the last store to the first.
class Collector {
public:
  Collector(const DataLayout &DL, uint64_t Size)
      : DL(DL), Size(Size), Known(Size) {}

  bool isComplete() const { return Known.all(); }
  /// Notes that \p C was written at \p Offset, before everything noted so far.
  /// False where only a part of it is still visible: that cannot be expressed.
  bool add(int64_t Offset, Constant *C);
  /// Whether a write of these bytes matters.
  bool isVisible(int64_t Offset, uint64_t Bytes) const;
  Constant *build(LLVMContext &Ctx) const;

private:
  const DataLayout &DL;
  uint64_t Size;
  BitVector Known;
  SmallVector<std::pair<uint64_t, Constant *>, 8> Pieces;
};

} // namespace

bool Collector::isVisible(int64_t Offset, uint64_t Bytes) const {
  int64_t Begin = std::max<int64_t>(Offset, 0);
  int64_t End = std::min<int64_t>(Offset + int64_t(Bytes), Size);
  for (int64_t I = Begin; I < End; ++I)
    if (!Known[I])
      return true;
  return false;
}

bool Collector::add(int64_t Offset, Constant *C) {
  const uint64_t Bytes = DL.getTypeStoreSize(C->getType());
  if (!isVisible(Offset, Bytes))
    return true;
  if (Offset < 0 || Offset + Bytes > Size ||
      Known.find_first_in(Offset, Offset + Bytes) != -1)
    return false;
  Known.set(Offset, Offset + Bytes);
  Pieces.emplace_back(Offset, orZero(C));
  return true;
}

Constant *Collector::build(LLVMContext &Ctx) const {
  auto Sorted = Pieces;
  llvm::sort(Sorted, [](auto &A, auto &B) { return A.first < B.first; });
  SmallVector<Constant *, 8> Fields;
  uint64_t At = 0;
  auto Pad = [&](uint64_t To) {
    if (To > At)
      Fields.push_back(ConstantAggregateZero::get(
          ArrayType::get(Type::getInt8Ty(Ctx), To - At)));
    At = To;
  };
  for (auto &[Offset, C] : Sorted) {
    Pad(Offset);
    Fields.push_back(C);
    At += DL.getTypeStoreSize(C->getType());
  }
  Pad(Size);
  return ConstantStruct::getAnon(Ctx, Fields, /*Packed=*/true);
}

/// Whether a constant of \p Ty fills in a packed struct just the bytes that a
/// store of it writes.
static bool isDense(Type *Ty, const DataLayout &DL) {
  return !Ty->isAggregateType() && DL.typeSizeEqualsStoreSize(Ty) &&
         DL.getTypeStoreSize(Ty) == DL.getTypeAllocSize(Ty) &&
         !DL.getTypeStoreSize(Ty).isScalable();
}

/// Adds the constant memory that was copied to \p Offset.
static bool addCopy(Collector &Bytes, int64_t Offset,
                    const ConstantMemory &From, uint64_t Length,
                    LLVMContext &Ctx) {
  if (Length > From.getSizeLeft())
    return false;
  for (uint64_t Done = 0; Done < Length;) {
    // Pointers cannot be read in pieces, and lie at multiples of their size.
    uint64_t Step = llvm::bit_floor(
        std::min(8 - (From.getOffset() + Done) % 8, Length - Done));
    Constant *C = From.read(Done, Type::getIntNTy(Ctx, 8 * Step));
    if (!C && Step == 8)
      C = From.readPointer(Done);
    if (!C || !Bytes.add(Offset + int64_t(Done), C))
      return false;
    Done += Step;
  }
  return true;
}

std::variant<Constant *, Refusal> reify::readStackSource(const BoxCall &Box,
                                                         uint64_t Size) {
  const DataLayout &DL = Box.getModule()->getDataLayout();
  auto Find = [&](const Value *Ptr, APInt &Offset) {
    Offset = APInt(DL.getIndexTypeSizeInBits(Ptr->getType()), 0);
    return Ptr->stripAndAccumulateConstantOffsets(DL, Offset, true);
  };
  APInt SourceOffset;
  auto *Slot = dyn_cast<AllocaInst>(Find(Box.getSource(), SourceOffset));
  if (!Slot)
    return Refusal{Remark::BoxSourceMutable,
                   "the value is neither constant memory nor a stack slot"};
  if (Size > MaxSize)
    return Refusal{Remark::BoxSourceMutable, "the value is too large"};
  auto Blocked = [](const Instruction &I, StringRef Why) {
    return Refusal{Remark::BoxSourceWritten, Why, &I};
  };

  Collector Bytes(DL, Size);
  LLVMContext &Ctx = Box.getContext();
  const Instruction *I = &Box;
  while (!Bytes.isComplete()) {
    I = I->getPrevNode();
    if (!I)
      return Refusal{Remark::BoxSourceWritten,
                     "the value is not filled in the same block"};
    // Nothing was written before: the rest is undefined.
    if (I == Slot)
      break;
    if (auto *II = dyn_cast<IntrinsicInst>(I);
        II && II->getIntrinsicID() == Intrinsic::lifetime_start &&
        getUnderlyingObject(II->getArgOperand(II->arg_size() - 1)) == Slot)
      break;
    if (!I->mayWriteToMemory())
      continue;

    APInt At;
    if (auto *Store = dyn_cast<StoreInst>(I)) {
      const Value *Base = Find(Store->getPointerOperand(), At);
      if (Base == Slot && Store->isSimple()) {
        int64_t Offset = (At - SourceOffset).getSExtValue();
        Type *Ty = Store->getValueOperand()->getType();
        if (isa<ScalableVectorType>(Ty))
          return Blocked(*I, "a scalable vector is stored to it");
        if (!Bytes.isVisible(Offset, DL.getTypeStoreSize(Ty)))
          continue;
        auto *C =
            dyn_cast<Constant>(const_cast<Value *>(Store->getValueOperand()));
        if (!C || !isDense(Ty, DL) || !isStorable(C, DL))
          return Blocked(*I, "a value that is not constant is stored to it");
        if (!Bytes.add(Offset, C))
          return Blocked(*I, "stores to it overlap");
        continue;
      }
    } else if (auto *Mem = dyn_cast<MemIntrinsic>(I)) {
      const Value *Base = Find(Mem->getRawDest(), At);
      auto *Length = dyn_cast<ConstantInt>(Mem->getLength());
      if (Base == Slot && Length && !Mem->isVolatile()) {
        int64_t Offset = (At - SourceOffset).getSExtValue();
        uint64_t N = Length->getZExtValue();
        auto *Set = dyn_cast<MemSetInst>(Mem);
        auto *Copy = dyn_cast<MemTransferInst>(Mem);
        auto *Byte = Set ? dyn_cast<ConstantInt>(Set->getValue()) : nullptr;
        auto From =
            Copy ? ConstantMemory::get(Copy->getRawSource()) : std::nullopt;
        bool Ok = N <= MaxSize &&
                  ((From && addCopy(Bytes, Offset, *From, N, Ctx)) || Byte);
        for (uint64_t K = 0; Ok && Byte && K < N; ++K)
          Ok = Bytes.add(Offset + int64_t(K), Byte);
        if (!Ok)
          return Blocked(*I, "it is filled with what is not constant");
        continue;
      }
    }

    // Other writes matter unless they go elsewhere for certain.
    const Value *Ptr = getLoadStorePointerOperand(I);
    if (auto *Mem = dyn_cast<MemIntrinsic>(I))
      Ptr = Mem->getRawDest();
    const Value *Object = Ptr ? getUnderlyingObject(Ptr) : nullptr;
    if (Object && Object != Slot && isIdentifiedObject(Object))
      continue;
    if (auto *CB = dyn_cast<CallBase>(I);
        CB && CB->onlyAccessesInaccessibleMemory())
      continue;
    return Blocked(*I, "the value may be written between");
  }
  return Bytes.build(Ctx);
}
