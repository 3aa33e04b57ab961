//===- FoldSmallBoxes.cpp - Small integers need no box --------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// reify-fold-small-boxes replaces the box of an integer below 256 by the
/// address of a constant, if the integer is one, or else of an element in a
/// table of the module, as the runtime would do with its own (runtime/box.cpp;
/// Go: runtime/iface.go, convT64):
///
///   %w = zext i8 %c to i64
///   %b = call ptr @convT64(i64 %w)
/// becomes
///   %b = getelementptr inbounds [256 x i64], ptr @reify.staticuint64s, i64 0,
///   i64 %w
///
/// The value must be known to be below 256 wherever it is used here: by its
/// bits, its range, or the branches above. An address made from poison would be
/// poison where the box of poison is a good address, so a value that may be is
/// frozen and masked. The module's own table, from which LLVM folds loads;
/// where size counts, the runtime's, but only if the module refers to it
/// anyway: at link time a new reference could be left undefined. Not on big
/// endian machines, where a narrow value does not start an element.
///
//===----------------------------------------------------------------------===//

#include "LocalConstants.h"
#include "reify-opt/Options.h"
#include "reify-opt/Passes.h"
#include "reify-opt/Remarks.h"
#include "reify-opt/RuntimeCalls.h"
#include "reify-opt/Sites.h"
#include "llvm/ADT/Statistic.h"
#include "llvm/Analysis/LazyValueInfo.h"
#include "llvm/Analysis/ValueTracking.h"
#include "llvm/IR/ConstantRange.h"
#include "llvm/IR/IRBuilder.h"
#include "llvm/IR/InstIterator.h"
#include "llvm/IR/Instructions.h"
#include "llvm/Support/DebugCounter.h"
#include "llvm/Support/KnownBits.h"
#include "llvm/Transforms/Utils/BasicBlockUtils.h"
#include "llvm/Transforms/Utils/Local.h"

#define DEBUG_TYPE "reify-fold-small-boxes"

using namespace llvm;
using namespace reify;

ALWAYS_ENABLED_STATISTIC(NumFolded, "Boxes of small integers folded");
ALWAYS_ENABLED_STATISTIC(NumTested, "Integers tested before they are boxed");
DEBUG_COUNTER(Counter, "reify-fold-small-boxes", "Which boxes are folded");

/// The box of one integer word, which is the value itself.
static bool isIntegerBox(const BoxCall &Box) {
  return Box.isByValue() && Box.getNumWords() == 1 &&
         Box.getWord(0)->getType()->isIntegerTy() &&
         Box.getWord(0)->getType()->getIntegerBitWidth() ==
             8 * Box.getPayloadSize();
}

/// Whether \p Word is below NumSmallBoxes at \p Box, or poison.
static bool isSmall(Value *Word, BoxCall &Box, FunctionAnalysisManager &AM) {
  auto Fits = [&](const APInt &Max) { return Max.ult(NumSmallBoxes); };
  if (auto *C = dyn_cast<ConstantInt>(Word))
    return Fits(C->getValue());
  // An undef constant may be anything, each time it is looked at.
  if (isa<Constant>(Word))
    return false;
  const DataLayout &DL = Box.getModule()->getDataLayout();
  if (Fits(computeKnownBits(Word, DL).getMaxValue()))
    return true;
  auto &LVI = AM.getResult<LazyValueAnalysis>(*Box.getFunction());
  return Fits(LVI.getConstantRange(Word, &Box, /*UndefAllowed=*/false)
                  .getUnsignedMax());
}

/// The address of the element of \p Box.
static Value *getElement(BoxCall &Box, GlobalVariable &Table) {
  IRBuilder<> B(&Box);
  Value *Word = Box.getWord(0);
  if (!isGuaranteedNotToBeUndefOrPoison(Word))
    Word = B.CreateAnd(B.CreateFreeze(Word),
                       ConstantInt::get(Word->getType(), NumSmallBoxes - 1));
  Value *Index = B.CreateZExt(Word, B.getInt64Ty());
  // The runtime's may be declared as another type.
  return B.CreateInBoundsGEP(ArrayType::get(B.getInt64Ty(), NumSmallBoxes),
                             &Table, {B.getInt64(0), Index});
}

static void replace(BoxCall &Box, Value *Element) {
  noteConstantBox(Box);
  Box.replaceAllUsesWith(Element);
  if (auto *Invoke = dyn_cast<InvokeInst>(static_cast<CallBase *>(&Box)))
    changeToCall(Invoke)->eraseFromParent();
  else
    Box.eraseFromParent();
}

//===----------------------------------------------------------------------===//
// Integers that may be small
//===----------------------------------------------------------------------===//

/// Whether \p Box is only made where a test made here said that its value is
/// not small.
static bool isTested(const BoxCall &Box) {
  const BasicBlock *BB = Box.getParent(), *Above = BB->getSinglePredecessor();
  auto *Br = Above ? dyn_cast<BranchInst>(Above->getTerminator()) : nullptr;
  if (!Br || Br->isUnconditional() || Br->getSuccessor(1) != BB)
    return false;
  auto *Test = dyn_cast<ICmpInst>(Br->getCondition());
  return Test && Test->getPredicate() == ICmpInst::ICMP_ULT &&
         Test->getOperand(0) == Box.getWord(0) &&
         isa<ConstantInt>(Test->getOperand(1)) &&
         cast<ConstantInt>(Test->getOperand(1))->equalsInt(NumSmallBoxes);
}

/// Makes \p Box only where its value is not small:
///
///   %small = icmp ult i64 %v, 256
///   br %small, %element, %make
///
/// It costs code at every box, and saves a call (and, as the runtime does the
/// same, nothing else) where small values are frequent. Hence by option only.
static void test(CallInst &Box, GlobalVariable &Table) {
  IRBuilder<> B(&Box);
  Value *Word = Box.getArgOperand(0);
  if (!isGuaranteedNotToBeUndefOrPoison(Word)) {
    Word = B.CreateFreeze(Word);
    Box.setArgOperand(0, Word);
  }
  Value *Small =
      B.CreateICmpULT(Word, ConstantInt::get(Word->getType(), NumSmallBoxes));
  Instruction *IsSmall, *IsLarge;
  SplitBlockAndInsertIfThenElse(Small, Box.getIterator(), &IsSmall, &IsLarge);
  B.SetInsertPoint(IsSmall);
  Value *Element =
      B.CreateInBoundsGEP(Table.getValueType(), &Table,
                          {B.getInt64(0), B.CreateZExt(Word, B.getInt64Ty())});
  B.SetInsertPoint(&Box);
  PHINode *Address = B.CreatePHI(Box.getType(), 2);
  Box.replaceAllUsesWith(Address);
  Address->addIncoming(Element, IsSmall->getParent());
  Address->addIncoming(&Box, IsLarge->getParent());
  Box.moveBefore(*IsLarge->getParent(), IsLarge->getIterator());
}

static bool testAll(ArrayRef<BoxCall *> Boxes, OptimizationRemarkEmitter &ORE) {
  bool Changed = false;
  for (BoxCall *Box : Boxes) {
    auto *Call = dyn_cast<CallInst>(static_cast<CallBase *>(Box));
    if (!Call || isa<Constant>(Box->getWord(0)) || isTested(*Box))
      continue;
    // Last, because a table that nobody uses is a change, too.
    GlobalVariable *Table = DebugCounter::shouldExecute(Counter)
                                ? getSmallBoxTable(*Box->getModule(), false)
                                : nullptr;
    if (!Table)
      continue;
    ORE.emit([&] {
      return passed(Remark::SmallBoxTested, *Box)
             << "box only made where the integer is not small";
    });
    ++NumTested;
    test(*Call, *Table);
    Changed = true;
  }
  return Changed;
}

//===----------------------------------------------------------------------===//
// The pass
//===----------------------------------------------------------------------===//

static bool visit(BoxCall &Box, FunctionAnalysisManager &AM,
                  OptimizationRemarkEmitter &ORE) {
  if (!isSmall(Box.getWord(0), Box, AM)) {
    ORE.emit([&] {
      return missed(Remark::SmallBoxUnknownRange, Box)
             << "box not folded into the table of small integers: the value is "
             << (isa<Constant>(Box.getWord(0)) ? "too large"
                                               : "not known to be below 256");
    });
    return false;
  }
  Module &M = *Box.getModule();
  const bool ForSize = Box.getFunction()->hasOptSize();
  auto *Number = dyn_cast<ConstantInt>(Box.getWord(0));
  GlobalVariable *Table = Number ? nullptr : getSmallBoxTable(M, ForSize);
  if (!Number && !Table) {
    ORE.emit([&] {
      return missed(Remark::SmallBoxTableTaken, Box)
             << "box not folded into the table of small integers: the module "
                "uses the table's name for something else";
    });
    return false;
  }
  if (!DebugCounter::shouldExecute(Counter))
    return false;
  ORE.emit([&] {
    return passed(Remark::SmallBoxFolded, Box)
           << "box of a small integer replaced by the address of "
           << (Number ? "a constant" : "an element of a table");
  });
  ++NumFolded;
  replace(Box, Number ? getSmallBox(M, Number->getZExtValue(), ForSize)
                      : getElement(Box, *Table));
  return true;
}

PreservedAnalyses FoldSmallBoxesPass::run(Function &F,
                                          FunctionAnalysisManager &AM) {
  if (!isActive(*F.getParent()) || options::isSkipped(F) ||
      F.getParent()->getDataLayout().isBigEndian())
    return PreservedAnalyses::all();
  SmallVector<BoxCall *, 8> Boxes;
  for (Instruction &I : instructions(F))
    if (auto *Box = dyn_cast<BoxCall>(&I); Box && isIntegerBox(*Box))
      Boxes.push_back(Box);
  OptimizationRemarkEmitter ORE(&F);
  bool Changed = false;
  SmallVector<BoxCall *, 8> Left;
  for (BoxCall *Box : Boxes) {
    if (visit(*Box, AM, ORE))
      Changed = true;
    else
      Left.push_back(Box);
  }
  // Last, because it changes the blocks that ranges were computed for.
  if (options::testSmallBoxes() && !F.hasOptSize())
    Changed |= testAll(Left, ORE);
  return Changed ? PreservedAnalyses::none() : PreservedAnalyses::all();
}
