//===- SinkBoxes.cpp - A box is made where somebody needs it --------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// reify-sink-boxes moves what is only needed on some ways down to them:
///
///  - a pure box, and the copy of a string, to the block that all its uses are
///    below of. The box that a guard's fast arm does not need is made in the
///    slow arm, and so on.
///  - the filling of a stack slot that holds boxes, or that a box is made from,
///    to the block below which the slot is read: LLVM never moves a store, and
///    a box that is stored in the array of a variadic call cannot move either.
///
///      %box = call ptr @convT64(i64 %n)            br %on, %yes, %no
///      store ptr %box, ptr %array                yes:
///      br %on, %yes, %no                ->         %box = call ptr
///      @convT64(..)
///    yes:                                          store ptr %box, ptr %array
///      call void @sink(ptr %array)                 call void @sink(ptr %array)
///
///  - a box that is needed on two ways of which no run takes both, and that
///    some run takes none of, is made on each of them.
///
/// What must never happen:
///
///  - a box made more often: the new place is entered at most once for each
///    time that the old one is (no loop, however many entries it has);
///  - a box of something else: what reads memory (boxes by address, strings,
///    copies) moves only past what does not write there; a box is a copy;
///  - a slot read before it is filled: every use but the filling is below the
///    new place. A slot whose address is kept, and that is filled again in a
///    later round, could be read in between by who kept it, unless its life
///    begins anew each time;
///  - a fresh object moved or made twice: those are never touched;
///  - anything in a function that returns twice, in a coroutine before it is
///    split, or into a block that starts an unwinding path.
///
/// LLVM's own sinking (InstCombine) takes care of what the box is made of. It
/// moves a box with one user to that user's block, but not one with several,
/// and never what writes a slot. Each instruction is moved down as far as it
/// goes at once, so that a second run finds nothing to do; each question is
/// answered within a bound (SinkPaths.cpp), so that time is linear.
///
//===----------------------------------------------------------------------===//

#include "SinkPaths.h"
#include "SlotFilling.h"
#include "reify-opt/Compat.h"
#include "reify-opt/Descriptors.h"
#include "reify-opt/Options.h"
#include "reify-opt/Passes.h"
#include "reify-opt/Remarks.h"
#include "reify-opt/RuntimeCalls.h"
#include "llvm/ADT/MapVector.h"
#include "llvm/ADT/SetVector.h"
#include "llvm/ADT/Statistic.h"
#include "llvm/Analysis/ValueTracking.h"
#include "llvm/IR/EHPersonalities.h"
#include "llvm/IR/InstIterator.h"
#include "llvm/IR/Instructions.h"
#include "llvm/IR/IntrinsicInst.h"
#include "llvm/Support/DebugCounter.h"

#define DEBUG_TYPE "reify-sink-boxes"

using namespace llvm;
using namespace reify;

ALWAYS_ENABLED_STATISTIC(NumBoxes, "Boxes made where they are used");
ALWAYS_ENABLED_STATISTIC(NumFillings, "Stores to slots of boxes moved down");
ALWAYS_ENABLED_STATISTIC(NumCopies, "Boxes made once for each way");
DEBUG_COUNTER(Counter, "reify-sink-boxes", "Which boxes and stores are moved");

/// Ways that a box is made on, instead of in one place.
static constexpr unsigned MaxWays = 4;
/// Rounds: a slot that is filled from a box that is filled from a slot.
static constexpr unsigned MaxRounds = 3;

namespace {

class Sinker {
public:
  Sinker(Function &F, DominatorTree &DT, AAResults &AA)
      : F(F), Paths(DT, AA), ORE(&F) {}

  bool run();

private:
  bool sinkSlot(AllocaInst &Slot);
  bool sinkCall(RuntimeCall &Call);
  bool splitCall(RuntimeCall &Call);
  /// What stops \p I, which reads \p Loc, from moving to \p Target; null where
  /// nothing does.
  Instruction *findBlocker(Instruction &I, BasicBlock &Target,
                           const std::optional<MemoryLocation> &Loc);
  void miss(Remark R, Instruction &I, StringRef Why,
            const Instruction *Culprit = nullptr);

  Function &F;
  SinkPaths Paths;
  OptimizationRemarkEmitter ORE;
  /// Said already: rounds and blocks would say it again.
  SmallPtrSet<Instruction *, 8> Missed;
};

} // namespace

void Sinker::miss(Remark R, Instruction &I, StringRef Why,
                  const Instruction *Culprit) {
  if (!Missed.insert(&I).second)
    return;
  ORE.emit([&] {
    auto Text = missed(R, I) << "not moved to where it is needed: " << Why;
    if (Culprit)
      Text << " (" << ore::NV("Culprit", Culprit) << ")";
    return Text;
  });
}

Instruction *Sinker::findBlocker(Instruction &I, BasicBlock &Target,
                                 const std::optional<MemoryLocation> &Loc) {
  return Loc ? Paths.findWrite(I, Target, *Loc) : nullptr;
}

/// What \p Call reads, where it reads anything that may change.
static std::optional<MemoryLocation> getSource(const RuntimeCall &Call) {
  if (auto *Box = dyn_cast<BoxCall>(&Call)) {
    if (Box->isByValue())
      return std::nullopt;
    auto Type = TypeDescriptor::get(Box->getTypeDescriptor());
    auto Size = Type ? Type->getSize() : std::nullopt;
    return Size ? MemoryLocation(Box->getSource(), LocationSize::precise(*Size))
                : MemoryLocation::getAfter(Box->getSource());
  }
  auto &String = *cast<NewStringCall>(&Call);
  auto *Length = dyn_cast<ConstantInt>(String.getLength());
  return Length ? MemoryLocation(String.getChars(),
                                 LocationSize::precise(Length->getZExtValue()))
                : MemoryLocation::getAfter(String.getChars());
}

//===----------------------------------------------------------------------===//
// Slots
//===----------------------------------------------------------------------===//

bool Sinker::sinkSlot(AllocaInst &Slot) {
  SlotFilling Filling(Slot, Paths);
  const SinkTarget To = Filling.getTarget();
  if (To.Why == SinkTarget::Loop)
    miss(Remark::SinkIntoLoop, Slot, "the slot is only read in a loop");
  if (To.Why != SinkTarget::Ok)
    return false;
  if (Instruction *Partial = Filling.getPartial()) {
    miss(Remark::SinkPartlyFilled, Slot, "only some ways fill the slot",
         Partial);
    return false;
  }
  if (Filling.mayBeReadBetween()) {
    miss(Remark::SinkSlotKept, Slot,
         "the slot's address is kept, and it is filled again later");
    return false;
  }

  bool Changed = false;
  // From the last store up, so that each is put before those that followed it.
  for (Instruction *Store : reverse(Filling.getStores())) {
    // Once is enough to see that those above cannot move either: what was
    // stored before would overwrite this one.
    if (!Filling.happensOnce(*Store)) {
      miss(Remark::SinkIntoLoop, *Store, "the slot is only read in a loop");
      break;
    }
    std::optional<MemoryLocation> Read;
    if (auto *Copy = dyn_cast<MemTransferInst>(Store))
      Read = MemoryLocation::getForSource(Copy);
    if (Instruction *Write = findBlocker(*Store, *To.Block, Read)) {
      miss(Remark::SinkSourceWritten, *Store,
           "what it copies may be written between", Write);
      break;
    }
    if (!DebugCounter::shouldExecute(Counter))
      break;
    if (!Changed)
      ORE.emit([&] {
        return passed(Remark::SlotSunk, *Store)
               << "stack slot of a box filled where it is needed";
      });
    ++NumFillings;
    Store->moveBefore(*To.Block, To.Block->getFirstInsertionPt());
    Changed = true;
  }
  return Changed;
}

//===----------------------------------------------------------------------===//
// Boxes
//===----------------------------------------------------------------------===//

/// Moves \p Call to \p Target, and lets no debugger show it before.
static void place(CallBase &Call, BasicBlock &Target, DominatorTree &DT) {
  Call.moveBefore(Target, Target.getFirstInsertionPt());
  SmallVector<DbgVariableRecord *, 2> Records;
  compat::findDebugRecords(Call, Records);
  for (DbgVariableRecord *Record : Records)
    if (!DT.dominates(&Call, Record->getInstruction()))
      Record->setKillLocation();
}

bool Sinker::sinkCall(RuntimeCall &Call) {
  SmallVector<BasicBlock *, 4> Blocks;
  for (const Use &U : Call.uses())
    Blocks.push_back(getUseBlock(U));
  BasicBlock &From = *Call.getParent();
  SinkTarget To = Paths.findTarget(From, Blocks);
  if (To.Why == SinkTarget::Same)
    return splitCall(Call);
  if (To.Why == SinkTarget::Loop) {
    miss(Remark::SinkIntoLoop, Call, "all its uses are in a loop");
    return false;
  }
  if (To.Why != SinkTarget::Ok)
    return false;
  if (Instruction *Write = findBlocker(Call, *To.Block, getSource(Call))) {
    miss(Remark::SinkSourceWritten, Call,
         "what it copies may be written between", Write);
    return false;
  }
  if (!DebugCounter::shouldExecute(Counter))
    return false;
  ORE.emit([&] {
    return passed(Remark::BoxSunk, Call) << "box made where it is needed";
  });
  ++NumBoxes;
  place(Call, *To.Block, Paths.getDomTree());
  return true;
}

/// Makes a box on each of the ways that need it.
bool Sinker::splitCall(RuntimeCall &Call) {
  DominatorTree &DT = Paths.getDomTree();
  BasicBlock &From = *Call.getParent();
  // The uses by the child of From in the dominator tree that they are below of.
  MapVector<BasicBlock *, SmallVector<Use *, 4>> Ways;
  for (Use &U : Call.uses()) {
    BasicBlock *BB = getUseBlock(U);
    if (!DT.properlyDominates(&From, BB) || !DT.isReachableFromEntry(BB))
      return false;
    auto *Node = DT.getNode(BB);
    // Depth is bounded: each step is one of a walk like those of SinkPaths.
    for (unsigned I = 0; Node->getIDom()->getBlock() != &From; ++I) {
      if (I == 64)
        return false;
      Node = Node->getIDom();
    }
    Ways[Node->getBlock()].push_back(&U);
    if (Ways.size() > MaxWays)
      return false;
  }
  if (Ways.size() < 2)
    return false;

  SmallVector<BasicBlock *, MaxWays> Targets;
  for (auto &[Child, Uses] : Ways) {
    SmallVector<BasicBlock *, 4> Blocks;
    for (const Use *U : Uses)
      Blocks.push_back(getUseBlock(*U));
    SinkTarget To = Paths.findTarget(From, Blocks);
    if (To.Why != SinkTarget::Ok)
      return false;
    if (findBlocker(Call, *To.Block, getSource(Call)))
      return false;
    Targets.push_back(To.Block);
  }
  // One run takes one of the ways, and some run none.
  for (BasicBlock *A : Targets)
    for (BasicBlock *B : Targets)
      if (A != B && isReachable(*A, *B, {&From}))
        return false;
  if (!Paths.canAvoid(From, Targets))
    return false;
  if (!DebugCounter::shouldExecute(Counter))
    return false;
  ORE.emit([&] {
    return passed(Remark::BoxSplit, Call)
           << "box made on each of the ways that need it";
  });
  ++NumCopies;
  for (auto [Way, Target] : zip(Ways, Targets)) {
    auto *Copy = cast<CallBase>(Call.clone());
    Copy->insertBefore(*Target, Target->getFirstInsertionPt());
    Copy->setName(Call.getName());
    for (Use *U : Way.second)
      U->set(Copy);
  }
  Call.eraseFromParent();
  return true;
}

//===----------------------------------------------------------------------===//
// The pass
//===----------------------------------------------------------------------===//

/// A plain call whose result may be made elsewhere.
static bool isMovable(const RuntimeCall &Call) {
  return isa<BoxCall, NewStringCall>(Call) && isa<CallInst>(Call) &&
         !Call.use_empty() && !Call.hasOperandBundles() &&
         !cast<CallInst>(static_cast<const CallBase &>(Call)).isMustTailCall();
}

bool Sinker::run() {
  bool Changed = false, Again = true;
  for (unsigned Round = 0; Again && Round != MaxRounds; ++Round) {
    Again = false;
    // Users before what they use: a slot with boxes, then the boxes, then the
    // slots that those are made from.
    SmallVector<RuntimeCall *, 16> Calls;
    SmallSetVector<AllocaInst *, 8> Holders, Sources;
    auto AddSlot = [](auto &Set, Value *Ptr) {
      if (auto *Slot = dyn_cast<AllocaInst>(getUnderlyingObject(Ptr)))
        Set.insert(Slot);
    };
    for (Instruction &I : instructions(F)) {
      auto *Call = dyn_cast<RuntimeCall>(&I);
      if (Call && isMovable(*Call)) {
        Calls.push_back(Call);
        if (auto Source = getSource(*Call))
          AddSlot(Sources, const_cast<Value *>(Source->Ptr));
      }
      // Boxes and the descriptors beside them.
      if (auto *Store = dyn_cast<StoreInst>(&I))
        if (SlotFilling::storesBox(*Store))
          AddSlot(Holders, Store->getPointerOperand());
    }
    for (AllocaInst *Slot : Holders)
      Again |= sinkSlot(*Slot);
    for (RuntimeCall *Call : reverse(Calls))
      Again |= sinkCall(*Call);
    for (AllocaInst *Slot : Sources)
      Again |= sinkSlot(*Slot);
    Changed |= Again;
  }
  return Changed;
}

/// Whether the ways through \p F are what its blocks say.
static bool isOrdinary(Function &F) {
  return !F.callsFunctionThatReturnsTwice() && !F.isPresplitCoroutine() &&
         !(F.hasPersonalityFn() &&
           isScopedEHPersonality(classifyEHPersonality(F.getPersonalityFn())));
}

static bool hasBox(Function &F) {
  return any_of(instructions(F), [](Instruction &I) {
    if (auto *Store = dyn_cast<StoreInst>(&I))
      return SlotFilling::storesBox(*Store);
    return isa<BoxCall, NewStringCall>(&I);
  });
}

PreservedAnalyses SinkBoxesPass::run(Function &F, FunctionAnalysisManager &AM) {
  if (!isActive(*F.getParent()) || options::isSkipped(F) || F.size() == 1 ||
      !hasBox(F))
    return PreservedAnalyses::all();
  if (!isOrdinary(F)) {
    OptimizationRemarkEmitter ORE(&F);
    ORE.emit([&] {
      return missed(Remark::SinkOddFunction, *F.getEntryBlock().begin())
             << "boxes not moved to where they are needed: the function "
                "returns twice or is a coroutine";
    });
    return PreservedAnalyses::all();
  }
  if (!Sinker(F, AM.getResult<DominatorTreeAnalysis>(F),
              AM.getResult<AAManager>(F))
           .run())
    return PreservedAnalyses::all();
  PreservedAnalyses PA;
  PA.preserveSet<CFGAnalyses>();
  return PA;
}
