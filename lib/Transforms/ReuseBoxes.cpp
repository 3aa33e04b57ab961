//===- ReuseBoxes.cpp - A value that was unboxed needs no new box ---------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// reify-reuse-boxes: `any(as<T>(x))` is x's box.
///
///   %v = load i64, ptr %w, !reify.read        %v = load i64, ptr %w
///   %b = call ptr @convT64(i64 %v)       ->   use(ptr %w)
///   use(ptr %b)
///
/// A pure box is immutable, and its address means nothing: the one that the
/// value came from has the same contents for as long as anybody has it. By
/// address, where the source of the new box is the old one, or a stack slot
/// with a copy of it:
///
///   memcpy(%p, %w, 24), !reify.read
///   %b = call ptr @convT(@P, %p)         ->   use(ptr %w)
///   use(ptr %b)
///
/// All writes to the slot must be known (ObjectWrites.h), and the last one
/// before the box be the copy, of the whole value: the only one there is, in a
/// block that dominates the box, or the nearest one in the block of the box.
/// The word is then the one of the same turn of a loop: a way from it to the
/// box that avoids the copy would be one from the entry as well.
///
/// The headers vouch for the data word being a pure box (Reads.h); a type test
/// beside a load proves nothing: `if (t == type_of<long>()) box(*p)` has one as
/// well, and p may be the address of a variable. The size must be the same, and
/// the alignment as good: what a new box is believed to have, the old one has.
///
/// It makes an address kept that was only read. So never in a function of which
/// something is said about how its arguments are kept, unless the word comes
/// from memory; and never after reify-box-to-stack, by which callers may have
/// relied on it: no read is noted then. One look at each box, and at the uses
/// of a few stack slots, the number of which is bounded.
///
//===----------------------------------------------------------------------===//

#include "reify-opt/Compat.h"
#include "reify-opt/Descriptors.h"
#include "reify-opt/ObjectWrites.h"
#include "reify-opt/Options.h"
#include "reify-opt/Passes.h"
#include "reify-opt/Plant.h"
#include "reify-opt/Promises.h"
#include "reify-opt/Reads.h"
#include "reify-opt/Remarks.h"
#include "reify-opt/RuntimeCalls.h"
#include "llvm/ADT/Statistic.h"
#include "llvm/Analysis/ValueTracking.h"
#include "llvm/IR/Dominators.h"
#include "llvm/IR/InstIterator.h"
#include "llvm/IR/Instructions.h"
#include "llvm/IR/IntrinsicInst.h"
#include "llvm/Support/DebugCounter.h"

#define DEBUG_TYPE "reify-reuse-boxes"

using namespace llvm;
using namespace reify;

ALWAYS_ENABLED_STATISTIC(NumReused, "Boxes used again");
DEBUG_COUNTER(Counter, "reify-reuse-boxes", "Which boxes are used again");

/// Copies of copies that are looked through.
static constexpr unsigned MaxCopies = 4;

namespace {

/// What a new box is made of: an old one, or why not. Neither where no old one
/// is in sight.
struct OldBox {
  Value *Word = nullptr;
  const char *Why = nullptr;
};

} // namespace

/// The load whose bits \p V is; null where it is something else.
static LoadInst *getLoad(Value &V) {
  Value *From = &V;
  while (isa<BitCastInst, PtrToIntInst, IntToPtrInst>(From)) {
    Value *Of = cast<CastInst>(From)->getOperand(0);
    const DataLayout &DL = cast<CastInst>(From)->getModule()->getDataLayout();
    if (DL.getTypeSizeInBits(Of->getType()) !=
        DL.getTypeSizeInBits(From->getType()))
      return nullptr;
    From = Of;
  }
  return dyn_cast<LoadInst>(From);
}

static OldBox findByValue(BoxCall &Box) {
  const DataLayout &DL = Box.getModule()->getDataLayout();
  Value *Word = nullptr;
  uint64_t Offset = 0;
  for (unsigned I = 0, E = Box.getNumWords(); I != E; ++I) {
    LoadInst *Load = getLoad(*Box.getWord(I));
    std::optional<BoxRead> Read = Load ? getBoxRead(*Load) : std::nullopt;
    if (!Read)
      return Word ? OldBox{nullptr, "only a part of it is from a box"}
                  : OldBox{};
    if (!Load->isSimple())
      return {nullptr, "it is read in an odd way"};
    APInt At(DL.getIndexTypeSizeInBits(Load->getPointerOperandType()), 0);
    Value *Base = Load->getPointerOperand()->stripAndAccumulateConstantOffsets(
        DL, At, /*AllowNonInbounds=*/true);
    if (I && Base != Word)
      return {nullptr, "its parts are from different boxes"};
    Word = Base;
    if (REIFY_PLANT(reuse_other_part))
      continue;
    if (At != Offset)
      return {nullptr, "a part of it is from another place in the box"};
    if (Read->Size != Box.getPayloadSize())
      return {nullptr, "the box that it is from has another size"};
    if (Read->Alignment < Align(Box.getPayloadAlign()))
      return {nullptr, "the box that it is from is aligned less"};
    Offset += DL.getTypeStoreSize(Load->getType());
  }
  return {Word};
}

/// The stack slot that \p V points into, \p Offset bytes from its start.
static AllocaInst *getSlot(Value &V, const DataLayout &DL, int64_t &Offset) {
  APInt At(DL.getIndexTypeSizeInBits(V.getType()), 0);
  Value *Base =
      V.stripAndAccumulateConstantOffsets(DL, At, /*AllowNonInbounds=*/true);
  Offset = At.getSExtValue();
  return dyn_cast<AllocaInst>(Base);
}

static bool isCopyOfBox(const Value &V) {
  return isa<MemTransferInst>(V) && getBoxRead(cast<Instruction>(V));
}

/// The last write to \p Size bytes in a stack slot before \p At, if it is a
/// copy of so many bytes to just there; else null, and \p Why is set where a
/// box is among the sources.
static MemTransferInst *findCopy(Value &Source, uint64_t Size, Instruction &At,
                                 const DominatorTree &DT, const char *&Why) {
  const DataLayout &DL = At.getModule()->getDataLayout();
  int64_t Begin, CopyBegin;
  AllocaInst *Slot = getSlot(Source, DL, Begin);
  if (!Slot)
    return nullptr;
  const int64_t End = Begin + int64_t(Size);
  const ObjectWrites All = findWrites(*Slot, FlowScope::Function, DL);
  if (All.Why != FlowUnknown::Known) {
    if (any_of(Slot->users(), [](User *U) { return isCopyOfBox(*U); }))
      Why = "others may write to its copy";
    return nullptr;
  }
  SmallVector<Instruction *, 4> Writes;
  for (const ObjectWrite &W : All.Writes)
    if (!W.At.isExact() ||
        (W.At.Offset < End && W.At.Offset + int64_t(W.Size) > Begin))
      Writes.push_back(W.Where);
  // In a block, the nearest one.
  Instruction *Last = nullptr;
  for (Instruction *W : Writes)
    if (W->getParent() == At.getParent() && W->comesBefore(&At) &&
        (!Last || Last->comesBefore(W)))
      Last = W;
  if (!Last && Writes.size() == 1 && DT.dominates(Writes.front(), &At))
    Last = Writes.front();
  auto *Copy = dyn_cast_or_null<MemTransferInst>(Last);
  // What the list says may be written need not be: a phi is in it, too.
  if (Copy && getSlot(*Copy->getRawDest(), DL, CopyBegin) == Slot) {
    auto *Length = dyn_cast<ConstantInt>(Copy->getLength());
    if (CopyBegin == Begin && Length && Length->getValue() == Size)
      return Copy;
  }
  if (any_of(Writes, [](Instruction *I) { return isCopyOfBox(*I); }))
    Why = "its copy is not that of a whole box when it is boxed";
  return nullptr;
}

static OldBox findByAddress(BoxCall &Box, const DominatorTree &DT,
                            function_ref<bool()> ReturnsTwice) {
  auto Type = TypeDescriptor::get(Box.getTypeDescriptor());
  const auto Size = Type ? Type->getSize() : std::nullopt;
  const auto Alignment = Type ? Type->getAlign() : std::nullopt;
  Value *Source = Box.getSource();
  std::optional<BoxRead> Read = getBoxRead(Box);
  Instruction *At = &Box;
  // A second return comes back to a slot that was perhaps written since.
  if (!Read && Size && !ReturnsTwice())
    for (unsigned I = 0; !Read && I != MaxCopies; ++I) {
      const char *Why = nullptr;
      MemTransferInst *Copy = findCopy(*Source, *Size, *At, DT, Why);
      if (!Copy)
        return {nullptr, Why};
      Source = Copy->getRawSource();
      Read = getBoxRead(*Copy);
      At = Copy;
    }
  if (!Read)
    return {};
  if (!Size || !Alignment)
    return {nullptr, "its type is not known"};
  if (*Size != Read->Size)
    return {nullptr, "the box that it is from has another size"};
  if (Read->Alignment < *Alignment)
    return {nullptr, "the box that it is from is aligned less"};
  return {Source};
}

/// Why \p Word may not be kept longer than it is; null where it may.
static const char *describeKeeping(const Value &Word, const Function &F) {
  if (!Word.getType()->isPointerTy() ||
      Word.getType()->getPointerAddressSpace() != 0)
    return "it is in another address space";
  if (isa<LoadInst>(Word))
    return nullptr;
  // What an argument may be is not looked at: the word may be one by way of a
  // call that returns it.
  if (compat::limitsCaptures(F) || keepsNothing(F))
    return "it is said of an argument that the function does not keep it";
  if (isa<AllocaInst>(getUnderlyingObject(&Word)))
    return "it is on the stack";
  return nullptr;
}

static bool visit(BoxCall &Box, const DominatorTree &DT,
                  function_ref<bool()> ReturnsTwice,
                  OptimizationRemarkEmitter &ORE) {
  OldBox Old =
      Box.isByValue() ? findByValue(Box) : findByAddress(Box, DT, ReturnsTwice);
  if (Old.Word)
    Old.Why = describeKeeping(*Old.Word, *Box.getFunction());
  if (Old.Why) {
    ORE.emit([&] {
      return missed(Remark::BoxNotReused, Box)
             << "a value from a box is boxed again: " << Old.Why;
    });
    return false;
  }
  if (!Old.Word || !isa<CallInst>(static_cast<CallBase &>(Box)) ||
      !DebugCounter::shouldExecute(Counter))
    return false;
  ORE.emit([&] {
    return passed(Remark::BoxReused, Box)
           << "the box that the value came from is used again";
  });
  Box.replaceAllUsesWith(Old.Word);
  Box.eraseFromParent();
  ++NumReused;
  return true;
}

PreservedAnalyses ReuseBoxesPass::run(Function &F,
                                      FunctionAnalysisManager &AM) {
  if (!isActive(*F.getParent()) || options::isSkipped(F))
    return PreservedAnalyses::all();
  OptimizationRemarkEmitter ORE(&F);
  bool Changed = false;
  // Looks at every instruction: not for each box.
  std::optional<bool> Twice;
  auto ReturnsTwice = [&] {
    if (!Twice)
      Twice = F.callsFunctionThatReturnsTwice();
    return *Twice;
  };
  for (Instruction &I : make_early_inc_range(instructions(F)))
    if (auto *Box = dyn_cast<BoxCall>(&I)) {
      const auto &DT = AM.getResult<DominatorTreeAnalysis>(F);
      // In unreachable code a value may depend on itself.
      if (DT.isReachableFromEntry(I.getParent()))
        Changed |= visit(*Box, DT, ReturnsTwice, ORE);
    }
  if (!Changed)
    return PreservedAnalyses::all();
  PreservedAnalyses PA;
  PA.preserveSet<CFGAnalyses>();
  return PA;
}
