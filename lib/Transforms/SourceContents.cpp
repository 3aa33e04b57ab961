//===- SourceContents.cpp - What a box is filled with ---------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// The temporary of a by-address box is a stack slot that is filled before the
/// call. This walks back from the call and collects constants stored to the
/// slot, the last store of a byte first, until every byte has one.
///
/// Where all that writes the slot can be listed (ObjectWrites.h), nothing else
/// matters, and the walk goes on from a block to the one that dominates it, if
/// no way between the two writes. Elsewhere it gives up at anything that may
/// write the slot, and follows only single ways. MemorySSA would see further,
/// at a price that each box would pay.
///
//===----------------------------------------------------------------------===//

#include "SourceContents.h"
#include "LocalConstants.h"
#include "SinkPaths.h"
#include "reify-opt/Descriptors.h"
#include "reify-opt/ObjectWrites.h"
#include "llvm/ADT/BitVector.h"
#include "llvm/ADT/SmallPtrSet.h"
#include "llvm/Analysis/AliasAnalysis.h"
#include "llvm/Analysis/ValueTracking.h"
#include "llvm/IR/Constants.h"
#include "llvm/IR/DataLayout.h"
#include "llvm/IR/Dominators.h"
#include "llvm/IR/Instructions.h"
#include "llvm/IR/IntrinsicInst.h"

using namespace llvm;
using namespace reify;

/// Larger values are not worth a copy in the program, unless they are zero.
static constexpr uint64_t MaxSize = 64 << 10;
/// Blocks that a walk goes up.
static constexpr unsigned MaxBlocks = 32;

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
  Collector(LLVMContext &Ctx, const DataLayout &DL, uint64_t Size)
      : Ctx(Ctx), DL(DL), Size(Size), Known(Size) {}

  bool isComplete() const { return Known.all(); }
  /// Notes that \p C was written at \p Offset, before everything noted so far.
  /// False where only a part of it is still visible: that cannot be expressed.
  bool add(int64_t Offset, Constant *C);
  /// The same of \p Bytes times \p Byte. Cannot fail.
  void addFill(int64_t Offset, uint64_t Bytes, uint8_t Byte);
  /// Whether a write of these bytes matters.
  bool isVisible(int64_t Offset, uint64_t Bytes) const;
  Constant *build() const;

private:
  /// Calls \p Add with the begin and end of each run of bytes that are within
  /// the value and not known yet, and marks them.
  void forEachGap(int64_t Offset, uint64_t Bytes,
                  function_ref<void(uint64_t, uint64_t)> Add);

  LLVMContext &Ctx;
  const DataLayout &DL;
  uint64_t Size;
  BitVector Known;
  SmallVector<std::pair<uint64_t, Constant *>, 8> Pieces;
};

} // namespace

bool Collector::isVisible(int64_t Offset, uint64_t Bytes) const {
  const int64_t Begin = std::max<int64_t>(Offset, 0);
  const int64_t End = std::min<int64_t>(Offset + int64_t(Bytes), Size);
  return Begin < End && Known.find_first_unset_in(Begin, End) != -1;
}

void Collector::forEachGap(int64_t Offset, uint64_t Bytes,
                           function_ref<void(uint64_t, uint64_t)> Add) {
  const int64_t End = std::min<int64_t>(Offset + int64_t(Bytes), Size);
  for (int64_t At = std::max<int64_t>(Offset, 0); At < End;) {
    const int Begin = Known.find_first_unset_in(At, End);
    if (Begin == -1)
      return;
    const int Next = Known.find_first_in(Begin, End);
    At = Next == -1 ? End : Next;
    Known.set(Begin, At);
    Add(Begin, At);
  }
}

bool Collector::add(int64_t Offset, Constant *C) {
  const uint64_t Bytes = DL.getTypeStoreSize(C->getType());
  if (!isVisible(Offset, Bytes))
    return true;
  if (Offset >= 0 && Offset + Bytes <= Size &&
      Known.find_first_in(Offset, Offset + Bytes) == -1) {
    Known.set(Offset, Offset + Bytes);
    Pieces.emplace_back(Offset, orZero(C));
    return true;
  }
  // What is left of it are some bytes of a number.
  auto *Int = dyn_cast<ConstantInt>(C);
  if (!Int || DL.isBigEndian())
    return false;
  forEachGap(Offset, Bytes, [&](uint64_t Begin, uint64_t End) {
    APInt Part = Int->getValue().extractBits(8 * (End - Begin),
                                             8 * (int64_t(Begin) - Offset));
    Pieces.emplace_back(Begin, ConstantInt::get(C->getContext(), Part));
  });
  return true;
}

void Collector::addFill(int64_t Offset, uint64_t Bytes, uint8_t Byte) {
  forEachGap(Offset, Bytes, [&](uint64_t Begin, uint64_t End) {
    Constant *C = ConstantAggregateZero::get(
        ArrayType::get(Type::getInt8Ty(Ctx), End - Begin));
    if (Byte) {
      SmallVector<uint8_t, 64> Copies(End - Begin, Byte);
      C = ConstantDataArray::get(Ctx, Copies);
    }
    Pieces.emplace_back(Begin, C);
  });
}

Constant *Collector::build() const {
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
  if (From.getGlobal()->getInitializer()->isNullValue()) {
    Bytes.addFill(Offset, Length, 0);
    return true;
  }
  for (uint64_t Done = 0; Done < Length;) {
    // Pointers cannot be read in pieces, and lie at multiples of their size.
    uint64_t Step = llvm::bit_floor(
        std::min(8 - (From.getOffset() + Done) % 8, Length - Done));
    if (Bytes.isVisible(Offset + int64_t(Done), Step)) {
      Constant *C = From.read(Done, Type::getIntNTy(Ctx, 8 * Step));
      if (!C && Step == 8)
        C = From.readPointer(Done);
      if (!C || !Bytes.add(Offset + int64_t(Done), C))
        return false;
    }
    Done += Step;
  }
  return true;
}

//===----------------------------------------------------------------------===//
// The walk
//===----------------------------------------------------------------------===//

namespace {

/// Walks back from a box whose source is a stack slot.
class Walker {
public:
  Walker(const BoxCall &Box, AllocaInst &Slot, int64_t SourceOffset,
         uint64_t Size, DominatorTree &DT)
      : Box(Box), Slot(Slot), SourceOffset(SourceOffset), DT(DT),
        DL(Box.getModule()->getDataLayout()), Bytes(Box.getContext(), DL, Size),
        Writes(findWrites(Slot, FlowScope::Function, DL)) {
    IsListed = Writes.Why == FlowUnknown::Known;
    for (const ObjectWrite &W : Writes.Writes)
      Listed.insert(W.Where);
  }

  std::variant<Constant *, Refusal> run();

private:
  enum Step { Go, Done, Stop };
  Step stop(const Instruction &I, StringRef Why) {
    Reason = Refusal{Remark::BoxSourceWritten, Why, &I};
    return Stop;
  }
  /// The slot that \p Ptr is \p Offset bytes from, from the value on.
  bool isInSlot(const Value *Ptr, int64_t &Offset) const;
  Step visit(const Instruction &I);
  Step visitStore(const StoreInst &Store, int64_t Offset);
  Step visitIntrinsic(const MemIntrinsic &Mem, int64_t Offset);
  /// The block to go on from, above \p BB; null where there is none, or where
  /// the slot may be written between.
  const BasicBlock *getAbove(const BasicBlock &BB);

  const BoxCall &Box;
  AllocaInst &Slot;
  int64_t SourceOffset;
  DominatorTree &DT;
  const DataLayout &DL;
  Collector Bytes;
  ObjectWrites Writes;
  SmallPtrSet<const Instruction *, 8> Listed;
  bool IsListed;
  std::optional<Refusal> Reason;
};

} // namespace

bool Walker::isInSlot(const Value *Ptr, int64_t &Offset) const {
  APInt At(DL.getIndexTypeSizeInBits(Ptr->getType()), 0);
  if (Ptr->stripAndAccumulateConstantOffsets(DL, At, true) != &Slot)
    return false;
  Offset = At.getSExtValue() - SourceOffset;
  return true;
}

Walker::Step Walker::visitStore(const StoreInst &Store, int64_t Offset) {
  Type *Ty = Store.getValueOperand()->getType();
  if (isa<ScalableVectorType>(Ty))
    return stop(Store, "a scalable vector is stored to it");
  if (!Bytes.isVisible(Offset, DL.getTypeStoreSize(Ty)))
    return Go;
  auto *C = dyn_cast<Constant>(const_cast<Value *>(Store.getValueOperand()));
  if (!C || !isDense(Ty, DL) || !isStorable(C, DL))
    return stop(Store, "a value that is not constant is stored to it");
  return Bytes.add(Offset, C) ? Go : stop(Store, "stores to it overlap");
}

Walker::Step Walker::visitIntrinsic(const MemIntrinsic &Mem, int64_t Offset) {
  auto *Length = dyn_cast<ConstantInt>(Mem.getLength());
  assert(Length && "asked before");
  const uint64_t N = Length->getZExtValue();
  // What is hidden may be anything.
  if (N <= MaxZeroBytes && !Bytes.isVisible(Offset, N))
    return Go;
  if (auto *Set = dyn_cast<MemSetInst>(&Mem)) {
    auto *Byte = dyn_cast<ConstantInt>(Set->getValue());
    if (Byte && N <= MaxZeroBytes) {
      Bytes.addFill(Offset, N, Byte->getZExtValue());
      return Go;
    }
  } else if (auto From =
                 ConstantMemory::get(cast<MemTransferInst>(Mem).getRawSource());
             From && N <= MaxZeroBytes &&
             addCopy(Bytes, Offset, *From, N, Box.getContext())) {
    return Go;
  }
  return stop(Mem, "it is filled with what is not constant");
}

Walker::Step Walker::visit(const Instruction &I) {
  // Nothing was written before: the rest is undefined.
  if (&I == &Slot)
    return Done;
  auto *II = dyn_cast<IntrinsicInst>(&I);
  if (II && II->getIntrinsicID() == Intrinsic::lifetime_start &&
      getUnderlyingObject(II->getArgOperand(II->arg_size() - 1)) == &Slot)
    return Done;
  if (IsListed ? !Listed.contains(&I) : !I.mayWriteToMemory())
    return Go;

  int64_t At;
  auto *Store = dyn_cast<StoreInst>(&I);
  auto *Mem = dyn_cast<MemIntrinsic>(&I);
  if (Store && Store->isSimple() && isInSlot(Store->getPointerOperand(), At))
    return visitStore(*Store, At);
  if (Mem && !Mem->isVolatile() && isa<ConstantInt>(Mem->getLength()) &&
      isInSlot(Mem->getRawDest(), At))
    return visitIntrinsic(*Mem, At);

  // Other writes matter unless they go elsewhere for certain.
  const Value *Ptr = Mem ? Mem->getRawDest() : getLoadStorePointerOperand(&I);
  const Value *Object = Ptr ? getUnderlyingObject(Ptr) : nullptr;
  if (Object && Object != &Slot && isIdentifiedObject(Object))
    return Go;
  if (auto *CB = dyn_cast<CallBase>(&I);
      CB && CB->onlyAccessesInaccessibleMemory())
    return Go;
  return stop(I, "the value may be written between");
}

const BasicBlock *Walker::getAbove(const BasicBlock &BB) {
  if (const BasicBlock *Single = BB.getUniquePredecessor())
    return DT.isReachableFromEntry(&BB) ? Single : nullptr;
  auto *Node = DT.getNode(&BB);
  if (!IsListed || !Node || !Node->getIDom())
    return nullptr;
  const BasicBlock *Above = Node->getIDom()->getBlock();
  for (const Instruction *Write : Listed) {
    // What is above `Above` comes before its last run.
    const BasicBlock *Where = Write->getParent();
    if (!DT.dominates(Where, Above) && isReachable(*Where, BB, {Above})) {
      Reason = Refusal{Remark::BoxSourceWritten,
                       "it is written on some ways only", Write};
      return nullptr;
    }
  }
  return Above;
}

std::variant<Constant *, Refusal> Walker::run() {
  const BasicBlock *BB = Box.getParent();
  auto It = std::next(Box.getReverseIterator());
  for (unsigned NumBlocks = 0; NumBlocks != MaxBlocks; ++NumBlocks) {
    for (; It != BB->rend(); ++It) {
      if (Bytes.isComplete())
        return Bytes.build();
      switch (visit(*It)) {
      case Go:
        break;
      case Done:
        return Bytes.build();
      case Stop:
        return *Reason;
      }
    }
    if (Bytes.isComplete())
      return Bytes.build();
    BB = getAbove(*BB);
    if (!BB)
      break;
    It = BB->rbegin();
  }
  if (Reason)
    return *Reason;
  return Refusal{Remark::BoxSourceWritten,
                 "it is not known on all ways what it is filled with"};
}

std::variant<Constant *, Refusal>
reify::readStackSource(const BoxCall &Box, uint64_t Size, DominatorTree &DT) {
  const DataLayout &DL = Box.getModule()->getDataLayout();
  APInt Offset(DL.getIndexTypeSizeInBits(Box.getSource()->getType()), 0);
  auto *Slot = dyn_cast<AllocaInst>(
      Box.getSource()->stripAndAccumulateConstantOffsets(DL, Offset, true));
  if (!Slot)
    return Refusal{Remark::BoxSourceMutable,
                   "the value is neither constant memory nor a stack slot"};
  if (Size > MaxZeroBytes)
    return Refusal{Remark::BoxSourceMutable, "the value is too large"};
  auto Result = Walker(Box, *Slot, Offset.getSExtValue(), Size, DT).run();
  if (auto *C = std::get_if<Constant *>(&Result);
      C && Size > MaxSize && !(*C)->isNullValue())
    return Refusal{Remark::BoxSourceMutable, "the value is too large"};
  return Result;
}
