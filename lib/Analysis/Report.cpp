//===- Report.cpp - What is left at the end -------------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// reify-report, the last pass of every pipeline, says for each interface call
/// that is still indirect and each box that is still made why (remarks CallLeft
/// and BoxLeft), and with -reify-stats prints what became of all:
///
///   reify: calls: 5 devirtualized, 1 left
///   reify: boxes: 3 removed, 2 constant, 1 left
///
/// Calls and boxes are counted by the numbers of NumberSites.cpp: copies made
/// by inlining or unrolling are one, and what was in code that turned out dead
/// counts as devirtualized or removed. What lost its number when LLVM merged
/// instructions counts as left, each by itself, so that the report never says
/// too much. The numbers are of this step: at the link, of what the compiles
/// left.
///
/// Removes the bookkeeping, `!reify.sites` and `!reify.constants`.
///
//===----------------------------------------------------------------------===//

#include "../ABI/SiteNames.h"
#include "../Transforms/Identity.h"
#include "reify-opt/CallTargets.h"
#include "reify-opt/Options.h"
#include "reify-opt/Passes.h"
#include "reify-opt/Promises.h"
#include "reify-opt/Remarks.h"
#include "reify-opt/RuntimeCalls.h"
#include "reify-opt/Sites.h"
#include "reify-opt/StackBox.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/IR/Dominators.h"
#include "llvm/IR/InstIterator.h"
#include "llvm/IR/Instructions.h"
#include "llvm/IR/Operator.h"
#include "llvm/Support/raw_ostream.h"

#define DEBUG_TYPE "reify-report"

using namespace llvm;
using namespace reify;

namespace {

/// Sites by number, and those without.
struct Left {
  DenseSet<uint64_t> Ids;
  uint64_t Unnumbered = 0;

  void add(uint64_t Id) {
    if (Id)
      Ids.insert(Id);
    else
      ++Unnumbered;
  }
  uint64_t size() const { return Ids.size() + Unnumbered; }
};

} // namespace

/// The load of a slot that has lost its metadata: an invariant load of a
/// pointer at the place of a slot. A vtable's may look the same; then we report
/// a call too many.
static bool looksLikeSlot(const LoadInst &Load) {
  if (!Load.hasMetadata(LLVMContext::MD_invariant_load))
    return false;
  const DataLayout &DL = Load.getModule()->getDataLayout();
  const Value *Ptr = Load.getPointerOperand();
  APInt Offset(DL.getIndexTypeSizeInBits(Ptr->getType()), 0);
  Ptr->stripAndAccumulateConstantOffsets(DL, Offset, true);
  return Offset.uge(layout::ITab_fun) &&
         (Offset - layout::ITab_fun).urem(layout::SlotSize) == 0;
}

/// The site of an indirect call that is an interface call.
static std::optional<DispatchSite> findSite(const CallBase &CB) {
  if (!CB.isIndirectCall())
    return std::nullopt;
  if (std::optional<DispatchSite> Site = findDispatchSite(CB))
    return Site;
  auto *Load = dyn_cast<LoadInst>(CB.getCalledOperand());
  if (Load && looksLikeSlot(*Load))
    return DispatchSite{"?", "?"};
  return std::nullopt;
}

/// Where the itab of an interface call comes from, for people.
static std::string describeTab(const CallBase &CB) {
  auto *Slot = dyn_cast<LoadInst>(CB.getCalledOperand());
  if (!Slot)
    return "the target is one of several";
  const DataLayout &DL = CB.getModule()->getDataLayout();
  const Value *Ptr = Slot->getPointerOperand();
  APInt Offset(DL.getIndexTypeSizeInBits(Ptr->getType()), 0);
  const Value *Tab = Ptr->stripAndAccumulateConstantOffsets(DL, Offset, true);
  if (auto *Extract = dyn_cast<ExtractValueInst>(Tab))
    Tab = Extract->getAggregateOperand();
  if (isa<Argument>(Tab))
    return "its itab is an argument of the function";
  if (isa<LoadInst>(Tab))
    return "its itab is loaded from memory";
  if (isa<PHINode, SelectInst>(Tab))
    return "its itab is one of several";
  if (auto *Call = dyn_cast<CallBase>(Tab)) {
    const Function *F = Call->getCalledFunction();
    return "its itab is the result of a call" +
           (F ? " of " + F->getName() : Twine()).str();
  }
  if (isa<GlobalVariable>(Tab))
    return "its itab is not a constant that can be read here";
  return "where its itab comes from is not known";
}

static void remark(const CallBase &CB, const DispatchSite &Site) {
  OptimizationRemarkEmitter ORE(CB.getFunction());
  ORE.emit([&] {
    return missed(Remark::CallLeft, CB)
           << "interface call "
           << ore::NV("Method", (Site.Interface + "." + Site.Method).str())
           << " stays indirect: " << describeTab(CB);
  });
}

namespace {

/// Why somebody needs the boxes of one function. Found only if a remark is
/// wanted.
class BoxReasons {
public:
  BoxReasons(Function &F, FunctionAnalysisManager &FAM, CallTargets &Targets)
      : F(F), FAM(FAM), Targets(Targets) {}

  std::string get(CallBase &Box) {
    if (!Decider)
      Decider.emplace(F, FAM.getResult<DominatorTreeAnalysis>(F), &Targets);
    auto Decision = Decider->decide(Box);
    if (auto *No = std::get_if<HeapBox>(&Decision))
      return No->Text;
    return "is used by what was not known in time";
  }

private:
  Function &F;
  FunctionAnalysisManager &FAM;
  CallTargets &Targets;
  std::optional<StackBoxes> Decider;
};

} // namespace

static void remarkOnBox(CallBase &Box, BoxReasons &Reasons) {
  OptimizationRemarkEmitter ORE(Box.getFunction());
  ORE.emit([&] {
    return missed(Remark::BoxLeft, Box)
           << "value stays boxed (" << ore::NV("Entry", Box.getCalledFunction())
           << "): it " << Reasons.get(Box);
  });
}

/// Operand \p I of the first node of `!reify.sites`.
static std::optional<uint64_t> readCount(const Module &M, unsigned I) {
  const NamedMDNode *Sites = M.getNamedMetadata(SitesName);
  if (!Sites || Sites->getNumOperands() == 0 ||
      Sites->getOperand(0)->getNumOperands() <= I)
    return std::nullopt;
  auto *C = mdconst::dyn_extract_or_null<ConstantInt>(
      Sites->getOperand(0)->getOperand(I));
  return C ? std::optional(C->getZExtValue()) : std::nullopt;
}

/// How many boxes became constants everywhere.
static uint64_t countConstants(const Module &M, const Left &Boxes) {
  DenseSet<uint64_t> Ids;
  if (const NamedMDNode *Constants = M.getNamedMetadata(ConstantsName))
    for (const MDNode *N : Constants->operands())
      if (N->getNumOperands() == 1)
        if (auto *Id =
                mdconst::dyn_extract_or_null<ConstantInt>(N->getOperand(0));
            Id && !Boxes.Ids.contains(Id->getZExtValue()))
          Ids.insert(Id->getZExtValue());
  return Ids.size();
}

static void print(const Module &M, const Left &Calls, const Left &Boxes) {
  auto Gone = [](uint64_t Total, uint64_t Rest) {
    return Total > Rest ? Total - Rest : 0;
  };
  const uint64_t NumConstants = countConstants(M, Boxes);
  std::string Text;
  raw_string_ostream OS(Text);
  OS << "reify: calls: "
     << Gone(readCount(M, 0).value_or(Calls.size()), Calls.size())
     << " devirtualized, " << Calls.size() << " left\n"
     << "reify: boxes: "
     << Gone(readCount(M, 1).value_or(Boxes.size()),
             Boxes.size() + NumConstants)
     << " removed, " << NumConstants << " constant, " << Boxes.size()
     << " left\n";
  // One write: the backends of ThinLTO share the stream.
  errs() << OS.str();
}

PreservedAnalyses ReportPass::run(Module &M, ModuleAnalysisManager &AM) {
  const bool Active = isActive(M);
  if (Active) {
    auto &FAM =
        AM.getResult<FunctionAnalysisManagerModuleProxy>(M).getManager();
    CallTargets Targets(M, world::isClosedWorld(M));
    Left Calls, Boxes;
    for (Function &F : M) {
      // A copy for the inliner; the original is reported where it is.
      if (F.hasAvailableExternallyLinkage())
        continue;
      BoxReasons Reasons(F, FAM, Targets);
      for (Instruction &I : instructions(F)) {
        auto *CB = dyn_cast<CallBase>(&I);
        if (!CB)
          continue;
        if (std::optional<DispatchSite> Site = findSite(*CB)) {
          Calls.add(Site->Id);
          remark(*CB, *Site);
        } else if (isa<BoxCall, NewObjectCall>(CB)) {
          Boxes.add(getBoxId(*CB));
          remarkOnBox(*CB, Reasons);
        }
      }
    }
    checkPromises(M);
    if (options::printStats())
      print(M, Calls, Boxes);
  }
  for (StringRef Name : {SitesName, ConstantsName})
    if (NamedMDNode *N = M.getNamedMetadata(Name))
      M.eraseNamedMetadata(N);
  return PreservedAnalyses::all();
}
