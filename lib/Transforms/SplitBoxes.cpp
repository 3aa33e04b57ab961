//===- SplitBoxes.cpp - The box that escapes is another one ---------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// reify-split-boxes makes a pure box again on the ways where it escapes, so
/// that the one that every run makes does not, and can go to the stack:
///
///   %b = call ptr @convT64(i64 %n)          %b = call ptr @convT64(i64 %n)
///   call void @read(ptr %b)                 call void @read(ptr %b)
///   br %on, %yes, %no                       br %on, %yes, %no
/// yes:                               ->   yes:
///   call void @log(ptr %b)                  %b2 = call ptr @convT64(i64 %n)
///                                           call void @log(ptr %b2)
///
/// The source may have said two boxes, `read(any(n)); if (on) log(any(n));`:
/// that equal boxes are merged then costs the frequent way a box on the heap
/// (design-review.md A11). LLVM would merge them again. So this runs directly
/// before reify-box-to-stack, and only where it frees the first box: no use of
/// that may escape, else everything stays as it was.
///
/// On no way are more boxes made that escape than before: of the ways that get
/// one, a run takes one or none, and none is in a loop that the first box is
/// not in. A box by address is only made again where its source is unchanged;
/// a fresh object never. Twice is no more than once: the first box does not
/// escape any more. One bounded walk a box, and one more for each that is
/// split.
///
//===----------------------------------------------------------------------===//

#include "SinkPaths.h"
#include "reify-opt/BoxUses.h"
#include "reify-opt/Descriptors.h"
#include "reify-opt/Options.h"
#include "reify-opt/Passes.h"
#include "reify-opt/Remarks.h"
#include "reify-opt/RuntimeCalls.h"
#include "llvm/ADT/MapVector.h"
#include "llvm/ADT/Statistic.h"
#include "llvm/IR/InstIterator.h"
#include "llvm/IR/Instructions.h"
#include "llvm/Support/DebugCounter.h"

#define DEBUG_TYPE "reify-split-boxes"

using namespace llvm;
using namespace reify;

ALWAYS_ENABLED_STATISTIC(NumRemade, "Boxes made again where they escape");
DEBUG_COUNTER(Counter, "reify-split-boxes", "Which boxes are made again");

/// Ways that get a box of their own.
static constexpr unsigned MaxWays = 4;

namespace {

/// The uses below one block, and where a box for them is made.
struct Way {
  SmallVector<Use *, 4> Uses;
  BasicBlock *Target = nullptr;
};

class Splitter {
public:
  Splitter(Function &F, DominatorTree &DT, AAResults &AA)
      : DT(DT), Paths(DT, AA), ORE(&F) {}

  bool visit(BoxCall &Box);

private:
  /// The child of \p From in the dominator tree that \p BB is below of, or
  /// null.
  BasicBlock *getChild(BasicBlock &From, BasicBlock &BB) const;
  /// The ways on which \p Box escapes; none where it cannot be made there.
  SmallVector<Way, MaxWays> findWays(BoxCall &Box, const BoxUses &All);

  DominatorTree &DT;
  SinkPaths Paths;
  OptimizationRemarkEmitter ORE;
};

} // namespace

BasicBlock *Splitter::getChild(BasicBlock &From, BasicBlock &BB) const {
  auto *Node = DT.getNode(&BB);
  for (unsigned I = 0; Node && I != 64; ++I) {
    auto *Above = Node->getIDom();
    if (Above && Above->getBlock() == &From)
      return Node->getBlock();
    Node = Above;
  }
  return nullptr;
}

SmallVector<Way, MaxWays> Splitter::findWays(BoxCall &Box, const BoxUses &All) {
  BasicBlock &From = *Box.getParent();
  MapVector<BasicBlock *, Way> Ways;
  for (const BoxUse &Use : All.uses()) {
    if (!Use.isEscape() && Use.What != BoxUse::Compare)
      continue;
    BasicBlock *Child = getChild(From, *Use.Where->getParent());
    if (!Child)
      return {};
    Ways[Child];
    if (Ways.size() > MaxWays)
      return {};
  }
  for (Use &U : Box.uses())
    if (BasicBlock *Child = getChild(From, *getUseBlock(U)))
      if (auto It = Ways.find(Child); It != Ways.end())
        It->second.Uses.push_back(&U);

  SmallVector<Way, MaxWays> Result;
  SmallVector<BasicBlock *, MaxWays> Targets;
  std::optional<MemoryLocation> Source;
  if (!Box.isByValue())
    Source = MemoryLocation::getAfter(Box.getSource());
  for (auto &[Child, W] : Ways) {
    // What escapes there came by another way; see Splitter::visit.
    if (W.Uses.empty())
      continue;
    SmallVector<BasicBlock *, 4> Blocks;
    for (const Use *U : W.Uses)
      Blocks.push_back(getUseBlock(*U));
    SinkTarget To = Paths.findTarget(From, Blocks);
    if (To.Why != SinkTarget::Ok ||
        (Source && Paths.findWrite(Box, *To.Block, *Source)))
      return {};
    W.Target = To.Block;
    Targets.push_back(To.Block);
    Result.push_back(std::move(W));
  }
  for (BasicBlock *A : Targets)
    for (BasicBlock *B : Targets)
      if (A != B && isReachable(*A, *B, {&From}))
        return {};
  if (!SinkPaths::canAvoid(From, Targets))
    return {};
  return Result;
}

bool Splitter::visit(BoxCall &Box) {
  const BoxUses All = findBoxUses(Box, FlowScope::Function, /*All=*/true);
  if (!All.escapes() && !All.getCompare())
    return false;
  SmallVector<Way, MaxWays> Ways = findWays(Box, All);
  // Where all uses move, there is nothing left to free: that is sinking.
  unsigned NumMoved = 0;
  for (const Way &W : Ways)
    NumMoved += W.Uses.size();
  if (Ways.empty() || Box.hasNUses(NumMoved) ||
      !DebugCounter::shouldExecute(Counter))
    return false;

  SmallVector<Instruction *, MaxWays> Copies;
  for (Way &W : Ways) {
    Instruction *Copy = Box.clone();
    Copy->insertBefore(*W.Target, W.Target->getFirstInsertionPt());
    Copy->setName(Box.getName());
    for (Use *U : W.Uses)
      U->set(Copy);
    Copies.push_back(Copy);
  }
  // A use at home may lead to an escape elsewhere, through a phi for one.
  const BoxUses Left = findBoxUses(Box, FlowScope::Function);
  const BoxUse *Why = Left.escapes() ? Left.getEscape() : Left.getCompare();
  if (Why) {
    ORE.emit([&] {
      return missed(Remark::RemadeEscapes, Box)
             << "box not made again where it escapes: the first one would be "
             << ore::NV("Use", describe(*Why)) << " all the same";
    });
    for (Instruction *Copy : Copies) {
      Copy->replaceAllUsesWith(&Box);
      Copy->eraseFromParent();
    }
    return false;
  }
  ORE.emit([&] {
    return passed(Remark::BoxRemade, Box)
           << "box made again where it escapes, so that this one does not";
  });
  NumRemade += Copies.size();
  return true;
}

/// Whether the blocks of \p F say in which order things happen.
static bool isOrdinary(Function &F) {
  return !F.callsFunctionThatReturnsTwice() && !F.isPresplitCoroutine() &&
         !F.hasFnAttribute(Attribute::MinSize);
}

PreservedAnalyses SplitBoxesPass::run(Function &F,
                                      FunctionAnalysisManager &AM) {
  if (!isActive(*F.getParent()) || options::isSkipped(F) || F.size() == 1)
    return PreservedAnalyses::all();
  SmallVector<BoxCall *, 8> Boxes;
  for (Instruction &I : instructions(F))
    if (auto *Box = dyn_cast<BoxCall>(&I);
        Box && isa<CallInst>(I) && !Box->hasOperandBundles())
      Boxes.push_back(Box);
  if (Boxes.empty() || !isOrdinary(F))
    return PreservedAnalyses::all();
  Splitter S(F, AM.getResult<DominatorTreeAnalysis>(F),
             AM.getResult<AAManager>(F));
  bool Changed = false;
  for (BoxCall *Box : Boxes)
    Changed |= S.visit(*Box);
  if (!Changed)
    return PreservedAnalyses::all();
  PreservedAnalyses PA;
  PA.preserveSet<CFGAnalyses>();
  return PA;
}
