//===- ForwardUnbox.cpp - Read a box's value from where it came -----------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// reify-forward-unbox replaces reads of a pure box, whatever happened since it
/// was made: a box is immutable. The runtime is include/reify/ABI.def and
/// runtime/box.cpp.
///
///  - By value: a load or a short memcpy becomes the bits of the words.
///      %b = call ptr @convT64(i64 %v)         %b = call ptr @convT64(i64 %v)
///      call void @opaque(ptr %b)         ->   call void @opaque(ptr %b)
///      %r = load double, ptr %b               %r = bitcast i64 %v to double
///  - By address: the load is made from the source, at the box.
///      %b = call ptr @convT(@T, ptr %src)     %r = load i32, ptr %src
///      store i32 1, ptr %src             ->   %b = call ptr @convT(@T, %src)
///      %r = load i32, ptr %b                  store i32 1, ptr %src
///    Not later: the source may be written afterwards, and the box is a copy.
///    Not earlier: the call reads the source, so that it may be read here.
///  - One of several, by a phi or a select, also around a loop: one of their
///    values.
///      %p = phi ptr [ %b, %a ], [ %c, %d ]    %r = phi i64 [ %v, %a ], [ %w,
///      %d ] %r = load i64, ptr %p             ->
///  - The table of small integers holds i at element i: the loaded value is the
///    index, also where LLVM cannot see the table.
///
/// The box call itself stays; LLVM removes it when nobody uses it. Never
/// forwarded: volatile and atomic loads, loads that are not wholly inside the
/// value, loads from a "box" whose maker has a body here or another type.
///
//===----------------------------------------------------------------------===//

#include "BoxContents.h"
#include "BoxWords.h"
#include "LocalConstants.h"
#include "reify-opt/Compat.h"
#include "reify-opt/Descriptors.h"
#include "reify-opt/Options.h"
#include "reify-opt/Passes.h"
#include "reify-opt/Remarks.h"
#include "reify-opt/RuntimeCalls.h"
#include "llvm/ADT/Statistic.h"
#include "llvm/Analysis/ValueTracking.h"
#include "llvm/IR/Dominators.h"
#include "llvm/IR/IRBuilder.h"
#include "llvm/IR/InstIterator.h"
#include "llvm/IR/IntrinsicInst.h"
#include "llvm/IR/Operator.h"
#include "llvm/Support/DebugCounter.h"
#include "llvm/Support/KnownBits.h"
#include <memory>

#define DEBUG_TYPE "reify-forward-unbox"

using namespace llvm;
using namespace reify;

ALWAYS_ENABLED_STATISTIC(NumByValue,
                         "Loads from boxes made by value forwarded");
ALWAYS_ENABLED_STATISTIC(NumByAddress,
                         "Loads from boxes made by address forwarded");
ALWAYS_ENABLED_STATISTIC(NumJoined,
                         "Loads from one of several boxes forwarded");
ALWAYS_ENABLED_STATISTIC(NumTable,
                         "Loads from tables of small boxes forwarded");
ALWAYS_ENABLED_STATISTIC(NumCopies, "Copies out of boxes forwarded");
DEBUG_COUNTER(Counter, "reify-forward-unbox", "Which reads are forwarded");

namespace {

/// A place that is read: \p Base, \p Offset bytes on.
struct Place {
  Value *Base;
  APInt Offset;

  bool contains(uint64_t Size, uint64_t Limit) const {
    return !Offset.isNegative() && Offset.ule(Limit) &&
           Size <= Limit - Offset.getZExtValue();
  }
};

class Forwarder {
public:
  Forwarder(Function &F, FunctionAnalysisManager &AM)
      : F(F), AM(AM), DL(F.getParent()->getDataLayout()), ORE(&F) {}

  bool run();

private:
  Place find(Value *Ptr) const;
  bool visit(LoadInst &Load);
  bool visit(MemCpyInst &Copy);
  Value *readOneOf(LoadInst &Load, const Place &At);
  Value *readBox(LoadInst &Load, BoxCall &Box, const Place &At);
  Value *readSource(LoadInst &Load, BoxCall &Box, const Place &At);
  Value *readGlobal(LoadInst &Load, GlobalVariable &GV, const Place &At);
  Value *readTableAtVariable(LoadInst &Load);
  bool isReadable(LoadInst &Load);
  void miss(Remark R, Instruction &I, StringRef Why);
  /// In unreachable code a value may depend on itself.
  bool isReachable(Instruction &I) {
    return AM.getResult<DominatorTreeAnalysis>(F).isReachableFromEntry(
        I.getParent());
  }

  Function &F;
  FunctionAnalysisManager &AM;
  const DataLayout &DL;
  OptimizationRemarkEmitter ORE;
  /// What phis and selects that are read may be; null where that is not only
  /// boxes. Nothing that they know is erased here.
  DenseMap<Value *, std::unique_ptr<BoxWords>> Joined;
};

} // namespace

void Forwarder::miss(Remark R, Instruction &I, StringRef Why) {
  ORE.emit(
      [&] { return missed(R, I) << "read of a box not forwarded: " << Why; });
}

Place Forwarder::find(Value *Ptr) const {
  APInt Offset(DL.getIndexTypeSizeInBits(Ptr->getType()), 0);
  Value *Base =
      Ptr->stripAndAccumulateConstantOffsets(DL, Offset, /*AllowNonInbounds=*/
                                             true);
  return {Base, Offset};
}

bool Forwarder::isReadable(LoadInst &Load) {
  if (!Load.isSimple()) {
    miss(Remark::UnboxVolatile, Load,
         Load.isVolatile() ? "the load is volatile" : "the load is atomic");
    return false;
  }
  return true;
}

//===----------------------------------------------------------------------===//
// Boxes
//===----------------------------------------------------------------------===//

/// The value that \p Load reads from \p Box, or null.
Value *Forwarder::readBox(LoadInst &Load, BoxCall &Box, const Place &At) {
  if (!isReadable(Load))
    return nullptr;
  if (!Box.isByValue())
    return readSource(Load, Box, At);
  if (!isMadeOfBits(Load.getType(), DL)) {
    miss(Remark::UnboxOddType, Load, "the type has padding or is an aggregate");
    return nullptr;
  }
  if (!At.contains(DL.getTypeStoreSize(Load.getType()), Box.getPayloadSize())) {
    miss(Remark::UnboxOutOfRange, Load, "it reads beyond the boxed value");
    return nullptr;
  }
  if (!DebugCounter::shouldExecute(Counter))
    return nullptr;
  ++NumByValue;
  IRBuilder<> B(&Load);
  return readWords(B, Box, At.Offset.getZExtValue(), Load.getType());
}

Value *Forwarder::readSource(LoadInst &Load, BoxCall &Box, const Place &At) {
  auto Type = TypeDescriptor::get(Box.getTypeDescriptor());
  std::optional<uint64_t> Limit = Type ? Type->getSize() : std::nullopt;
  TypeSize Size = DL.getTypeStoreSize(Load.getType());
  if (!Limit) {
    miss(Remark::UnboxUnknownSize, Load,
         "the size of the boxed type is unknown");
    return nullptr;
  }
  if (Size.isScalable()) {
    miss(Remark::UnboxOddType, Load, "the type is scalable");
    return nullptr;
  }
  if (!At.contains(Size.getFixedValue(), *Limit)) {
    miss(Remark::UnboxOutOfRange, Load, "it reads beyond the boxed value");
    return nullptr;
  }
  if (!DebugCounter::shouldExecute(Counter))
    return nullptr;
  ++NumByAddress;
  // The source is aligned as its type is; the box may be aligned better, so
  // that the load's own alignment says nothing. Neither do its metadata hold
  // here: what it knows may follow from checks made after the box.
  const uint64_t Offset = At.Offset.getZExtValue();
  IRBuilder<> B(&Box);
  B.SetCurrentDebugLocation(Load.getDebugLoc());
  Value *Ptr = Box.getSource();
  if (Offset)
    Ptr = B.CreatePtrAdd(Ptr, B.getInt64(Offset));
  return B.CreateAlignedLoad(
      Load.getType(), Ptr,
      commonAlignment(Type->getAlign().value_or(Align(1)), Offset));
}

/// The value that \p Load reads from one of several boxes by value, or null.
Value *Forwarder::readOneOf(LoadInst &Load, const Place &At) {
  auto [It, New] = Joined.insert({At.Base, nullptr});
  if (New) {
    auto Words = std::make_unique<BoxWords>(*F.getParent());
    if (Words->add(*At.Base) && Words->isComplete())
      It->second = std::move(Words);
  }
  BoxWords *Words = It->second.get();
  if (!Words || !isReadable(Load))
    return nullptr;
  if (!isMadeOfBits(Load.getType(), DL)) {
    miss(Remark::UnboxOddType, Load, "the type has padding or is an aggregate");
    return nullptr;
  }
  if (!At.contains(DL.getTypeStoreSize(Load.getType()),
                   Words->getPayloadSize())) {
    miss(Remark::UnboxOutOfRange, Load, "it reads beyond the boxed value");
    return nullptr;
  }
  if (!DebugCounter::shouldExecute(Counter))
    return nullptr;
  ++NumJoined;
  SmallVector<Value *, 4> Parts;
  for (unsigned I = 0, E = Words->getNumWords(); I != E; ++I)
    Parts.push_back(Words->getWord(*At.Base, I));
  IRBuilder<> B(&Load);
  return readWords(B, Parts, At.Offset.getZExtValue(), Load.getType(), DL);
}

//===----------------------------------------------------------------------===//
// Tables
//===----------------------------------------------------------------------===//

/// A load from the runtime's constants at a known place.
Value *Forwarder::readGlobal(LoadInst &Load, GlobalVariable &GV,
                             const Place &At) {
  std::optional<RuntimeGlobal> Which = matchRuntimeGlobal(GV);
  // LLVM reads the module's own table itself.
  if (!Which || !isReadable(Load) || !isMadeOfBits(Load.getType(), DL))
    return nullptr;
  const uint64_t Size = DL.getTypeStoreSize(Load.getType());
  const uint64_t Limit =
      *Which == RuntimeGlobal::ZeroVal ? NumZeroBytes : 8 * NumSmallBoxes;
  if (!At.contains(Size, Limit)) {
    miss(Remark::UnboxOutOfRange, Load, "it reads beyond the runtime's table");
    return nullptr;
  }
  if (!DebugCounter::shouldExecute(Counter))
    return nullptr;
  ++NumTable;
  APInt Bits(8 * Size, 0);
  if (*Which == RuntimeGlobal::StaticUint64s)
    // The first byte of each element is its number; the others are zero.
    for (uint64_t I = 0, Byte = At.Offset.getZExtValue(); I < Size; ++I, ++Byte)
      if (Byte % 8 == 0)
        Bits.insertBits(Byte / 8, 8 * I, 8);
  IRBuilder<> B(&Load);
  return fromBits(B, B.getInt(Bits), Load.getType());
}

/// A load at element %i of a table of small integers, known only at run time.
Value *Forwarder::readTableAtVariable(LoadInst &Load) {
  auto *GEP = dyn_cast<GEPOperator>(Load.getPointerOperand());
  auto *Table =
      GEP ? dyn_cast<GlobalVariable>(getUnderlyingObject(GEP)) : nullptr;
  if (!Table || !isSmallBoxTable(*Table) || !isReadable(Load) ||
      !isMadeOfBits(Load.getType(), DL))
    return nullptr;
  APInt Constant(64, 0);
  compat::GEPOffsets Variables;
  Value *Base = GEP;
  while (auto *Step = dyn_cast<GEPOperator>(Base)) {
    if (!Step->collectOffset(DL, 64, Variables, Constant))
      return nullptr;
    Base = Step->getPointerOperand();
  }
  if (Base != Table || Variables.size() != 1)
    return nullptr;

  const auto &[Index, Scale] = Variables.front();
  const uint64_t InElement = Constant.getZExtValue() % 8;
  // The element's start must be known, not only the byte: at byte 1 of an
  // unknown element stands no index.
  unsigned Zeros =
      Scale.countr_zero() + computeKnownBits(Index, DL).countMinTrailingZeros();
  if (Zeros < 3 ||
      InElement + DL.getTypeStoreSize(Load.getType()).getFixedValue() > 8) {
    miss(Remark::UnboxVariableOffset, Load,
         "the place in the table of small integers is not an element's");
    return nullptr;
  }
  if (!DebugCounter::shouldExecute(Counter))
    return nullptr;
  ++NumTable;
  IRBuilder<> B(&Load);
  Value *Element = B.CreateSExtOrTrunc(Index, B.getInt64Ty());
  if (Scale != 8 || Constant != InElement) {
    Element = B.CreateMul(Element, B.getInt(Scale));
    Element = B.CreateAdd(Element, B.getInt(Constant - InElement));
    Element = B.CreateLShr(Element, 3);
  }
  Type *Bits = B.getIntNTy(8 * DL.getTypeStoreSize(Load.getType()));
  if (InElement)
    Element = B.CreateLShr(Element, 8 * InElement);
  Value *Int = B.CreateTrunc(Element, Bits);
  return fromBits(B, Int, Load.getType());
}

//===----------------------------------------------------------------------===//
// The pass
//===----------------------------------------------------------------------===//

bool Forwarder::visit(LoadInst &Load) {
  if (Load.getPointerAddressSpace() != 0)
    return false;
  const Place At = find(Load.getPointerOperand());
  Value *New = nullptr;
  if (auto *Box = dyn_cast<BoxCall>(At.Base)) {
    if (isReachable(Load))
      New = readBox(Load, *Box, At);
  } else if (auto *GV = dyn_cast<GlobalVariable>(At.Base)) {
    New = readGlobal(Load, *GV, At);
  } else if (isa<BoxCall>(getUnderlyingObject(At.Base))) {
    miss(Remark::UnboxVariableOffset, Load, "the offset is not a constant");
  } else if (isa<PHINode, SelectInst>(At.Base)) {
    // Nil is then read as it stands in memory, not as the word zero.
    if (isReachable(Load) && !NullPointerIsDefined(&F))
      New = readOneOf(Load, At);
  } else {
    New = readTableAtVariable(Load);
  }
  if (!New)
    return false;
  ORE.emit([&] {
    return passed(Remark::UnboxForwarded, Load)
           << "read of a box replaced by the value it was made from";
  });
  Load.replaceAllUsesWith(New);
  Load.eraseFromParent();
  return true;
}

/// A copy out of a box made by value: stores of its pieces.
bool Forwarder::visit(MemCpyInst &Copy) {
  if (Copy.getSourceAddressSpace() != 0)
    return false;
  const Place At = find(Copy.getRawSource());
  auto *Box = dyn_cast<BoxCall>(At.Base);
  auto *Length = dyn_cast<ConstantInt>(Copy.getLength());
  if (!Box || !Box->isByValue() || !isReachable(Copy))
    return false;
  if (Copy.isVolatile()) {
    miss(Remark::UnboxVolatile, Copy, "the copy is volatile");
    return false;
  }
  if (!Length || !At.contains(Length->getZExtValue(), Box->getPayloadSize())) {
    miss(Remark::UnboxOutOfRange, Copy, "it copies beyond the boxed value");
    return false;
  }
  if (!DebugCounter::shouldExecute(Counter))
    return false;
  ORE.emit([&] {
    return passed(Remark::UnboxForwarded, Copy)
           << "copy out of a box replaced by stores of the value";
  });
  ++NumCopies;
  IRBuilder<> B(&Copy);
  const uint64_t Begin = At.Offset.getZExtValue(),
                 Size = Length->getZExtValue();
  for (uint64_t Done = 0, Step; Done < Size; Done += Step) {
    // Words of the box are read whole where possible.
    Step = llvm::bit_floor(std::min(8 - (Begin + Done) % 8, Size - Done));
    Value *Piece = readWords(B, *Box, Begin + Done, B.getIntNTy(8 * Step));
    Value *To = Copy.getRawDest();
    if (Done)
      To = B.CreatePtrAdd(To, B.getInt64(Done));
    B.CreateAlignedStore(
        Piece, To, commonAlignment(Copy.getDestAlign().valueOrOne(), Done));
  }
  Copy.eraseFromParent();
  return true;
}

bool Forwarder::run() {
  bool Changed = false;
  for (Instruction &I : make_early_inc_range(instructions(F))) {
    if (auto *Load = dyn_cast<LoadInst>(&I))
      Changed |= visit(*Load);
    else if (auto *Copy = dyn_cast<MemCpyInst>(&I))
      Changed |= visit(*Copy);
  }
  return Changed;
}

PreservedAnalyses ForwardUnboxPass::run(Function &F,
                                        FunctionAnalysisManager &AM) {
  // Words are read as bytes from the low end up.
  if (!isActive(*F.getParent()) || options::isSkipped(F) ||
      F.getParent()->getDataLayout().isBigEndian() || !Forwarder(F, AM).run())
    return PreservedAnalyses::all();
  PreservedAnalyses PA;
  PA.preserveSet<CFGAnalyses>();
  return PA;
}
