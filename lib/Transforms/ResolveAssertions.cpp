//===- ResolveAssertions.cpp - Use what branches say of types -------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// reify-resolve-assertions uses below a branch what was asked above it
/// (TypeFacts.h):
///
///   if (is<Circle *>(s)) {          // s holds a *Circle below
///     s.area();                     // direct
///     as<Named>(s);                 // the itab of *Circle for Named
///     is<Circle *>(s);              // true
///     is<Square *>(s);              // false
///   }
///
///   - typeequal, and comparisons of addresses and hashes, of a type that is
///     known to be or not to be the other: a constant;
///   - getitab of a known type: of its descriptor, for reify-devirtualize;
///   - a call through an itab of a known type: through the constant itab of
///     that type and the call's interface, from the module or from its method
///     records.
///
/// Also answers what is asked of one of few types (ResolveTypeSets.cpp).
///
/// LLVM does none of it: it knows what equal addresses imply, but not that
/// typeequal implies the same, and so sees two ways into each branch.
///
/// Which itab there is for a type and an interface is one question with one
/// answer (design section 2): any of them has the right methods. Addresses that
/// differ prove nothing. Never moves a test for nil, and never looks at the
/// values themselves. Pairs with runtime/type.cpp and include/reify/cast.h.
///
//===----------------------------------------------------------------------===//

#include "CheckFacts.h"
#include "DevirtualizeCalls.h"
#include "ResolveTypeSets.h"
#include "reify-opt/Descriptors.h"
#include "reify-opt/Options.h"
#include "reify-opt/Passes.h"
#include "reify-opt/Remarks.h"
#include "reify-opt/Sites.h"
#include "reify-opt/TypeFacts.h"
#include "llvm/ADT/PostOrderIterator.h"
#include "llvm/ADT/Statistic.h"
#include "llvm/IR/Dominators.h"
#include "llvm/IR/IRBuilder.h"
#include "llvm/IR/Instructions.h"
#include "llvm/Support/DebugCounter.h"

#define DEBUG_TYPE "reify-resolve-assertions"

using namespace llvm;
using namespace reify;

ALWAYS_ENABLED_STATISTIC(NumTests, "Comparisons of types resolved");
ALWAYS_ENABLED_STATISTIC(NumLookups, "Lookups of an itab whose type is known");
ALWAYS_ENABLED_STATISTIC(NumCalls, "Interface calls whose type is known");
DEBUG_COUNTER(Counter, "reify-resolve-assertions",
              "Controls which assertions are resolved");

static StringRef getTypeName(const GlobalVariable &Type) {
  std::optional<TypeDescriptor> T = TypeDescriptor::get(&Type);
  return T && T->getName() != "?" ? T->getName() : Type.getName();
}

//===----------------------------------------------------------------------===//
// Comparisons
//===----------------------------------------------------------------------===//

/// Whether the two operands of \p Cmp are known to be (un)equal.
static std::optional<bool> decide(const TypeFacts &Facts, ICmpInst &Cmp) {
  if (!Cmp.isEquality())
    return std::nullopt;
  Value *A = Cmp.getOperand(0), *B = Cmp.getOperand(1);
  if (isa<Constant>(A))
    std::swap(A, B);
  if (isa<Constant>(A))
    return std::nullopt;
  const BasicBlock &BB = *Cmp.getParent();
  if (Value *Word = TypeFacts::getHashedWord(*A)) {
    auto *Hash = dyn_cast<ConstantInt>(B);
    if (!Hash || isa<Constant>(Word))
      return std::nullopt;
    return Facts.hasHash(Facts.getSubject(*Word, Cmp), Hash->getZExtValue(),
                         BB);
  }
  if (!A->getType()->isPointerTy())
    return std::nullopt;
  const TypeSubject S = Facts.getSubject(*A, Cmp);
  if (isa<ConstantPointerNull>(B)) {
    if (Facts.getType(S, BB))
      return false;
    return std::nullopt;
  }
  GlobalVariable *Type = TypeFacts::getDescriptor(*B);
  if (Type && Facts.isNot(S, *Type, BB))
    return false;
  return std::nullopt;
}

static std::optional<bool> decide(const TypeFacts &Facts, TypeEqualCall &Call) {
  for (auto [Word, Other] : {std::pair(Call.getLHS(), Call.getRHS()),
                             std::pair(Call.getRHS(), Call.getLHS())}) {
    GlobalVariable *Type = TypeFacts::getDescriptor(*Other);
    if (!Type || isa<Constant>(Word))
      continue;
    const TypeSubject S = Facts.getSubject(*Word, Call);
    if (Facts.getType(S, *Call.getParent()) == Type)
      return true;
    if (Facts.isNot(S, *Type, *Call.getParent()))
      return false;
  }
  return std::nullopt;
}

//===----------------------------------------------------------------------===//
// Calls
//===----------------------------------------------------------------------===//

/// The itab that \p CB takes its target from, by the slot of \p Site.
static Value *getItab(const CallBase &CB, const DispatchSite &Site) {
  auto *Load = dyn_cast<LoadInst>(CB.getCalledOperand());
  if (!Load || !Load->isSimple() || Load->getPointerAddressSpace() != 0)
    return nullptr;
  const DataLayout &DL = CB.getModule()->getDataLayout();
  APInt Offset(DL.getIndexTypeSizeInBits(Load->getPointerOperandType()), 0);
  Value *Itab = Load->getPointerOperand()->stripAndAccumulateConstantOffsets(
      DL, Offset, /*AllowNonInbounds=*/true);
  return Offset == layout::ITab_fun + Site.Slot * layout::SlotSize &&
                 !isa<Constant>(Itab)
             ? Itab
             : nullptr;
}

/// A constant of the module that is an itab of \p Type for \p Inter.
static Constant *findItab(GlobalVariable &Inter, GlobalVariable &Type) {
  // The initializers that name the interface; constants are few.
  SmallVector<Constant *, 8> Worklist = {&Inter};
  for (unsigned I = 0; I != Worklist.size() && I != 256; ++I) {
    if (auto *GV = dyn_cast<GlobalVariable>(Worklist[I]); GV && GV != &Inter) {
      std::optional<ITabDescriptor> Itab = ITabDescriptor::get(GV);
      if (Itab && Itab->getInterface() == &Inter && Itab->getType() == &Type)
        return GV;
      continue;
    }
    for (User *U : Worklist[I]->users())
      if (auto *C = dyn_cast<Constant>(U))
        Worklist.push_back(C);
  }
  return makeItabFromRecords(Inter, Type);
}

/// The function that \p Itab has in \p Slot, where a call of \p Inter through
/// slot \p Slot is a call of it; null where that is not known.
static Constant *getTarget(const CallBase &CB, const DispatchSite &Site,
                           const Constant &Itab) {
  std::optional<ITabDescriptor> Tab = ITabDescriptor::get(&Itab);
  Constant *Target = Tab ? Tab->getSlot(Site.Slot) : nullptr;
  auto *F = dyn_cast_or_null<Function>(Target);
  // Anything else is left to reify-devirtualize and its reasons.
  return F && F->getFunctionType() == CB.getFunctionType() ? Target : nullptr;
}

//===----------------------------------------------------------------------===//
// The pass
//===----------------------------------------------------------------------===//

namespace {

/// One function. All is decided before anything changes: the facts are those
/// of the IR as it is.
class Resolver {
public:
  Resolver(Function &F, const DominatorTree &DT, OptimizationRemarkEmitter &ORE)
      : Facts(F, DT), ORE(ORE), Ctx(F.getContext()) {}

  bool run(Function &F);
  bool changedCFG() const { return CFGChanged; }

private:
  void visit(Instruction &I);
  void visitCall(CallBase &CB);

  TypeFacts Facts;
  OptimizationRemarkEmitter &ORE;
  LLVMContext &Ctx;
  SmallVector<std::pair<Instruction *, bool>, 8> Answers;
  SmallVector<std::pair<GetItabCall *, GlobalVariable *>, 8> Lookups;
  SmallVector<std::pair<CallBase *, Constant *>, 8> Calls; ///< By itab.
  bool CFGChanged = false;
};

} // namespace

void Resolver::visitCall(CallBase &CB) {
  std::optional<DispatchSite> Site = findDispatchSite(CB);
  Value *Itab = Site && Site->Descriptor ? getItab(CB, *Site) : nullptr;
  GlobalVariable *Type =
      Itab ? Facts.getType(Facts.getSubjectOfItab(*Itab), *CB.getParent())
           : nullptr;
  if (!Type)
    return;
  Constant *Known = findItab(*Site->Descriptor, *Type);
  if (!Known || !getTarget(CB, *Site, *Known)) {
    ORE.emit([&] {
      return missed(Remark::CallTypeKnownNoItab, CB)
             << "call of "
             << ore::NV("Method", (Site->Interface + "." + Site->Method).str())
             << " not resolved: the type is "
             << ore::NV("Type", getTypeName(*Type))
             << " here, but the module has neither its itab nor its method "
                "record";
    });
    return;
  }
  ORE.emit([&] {
    return passed(Remark::CallTypeKnown, CB)
           << "call of "
           << ore::NV("Method", (Site->Interface + "." + Site->Method).str())
           << " resolved: the type was asserted to be "
           << ore::NV("Type", getTypeName(*Type));
  });
  Calls.push_back({&CB, Known});
}

void Resolver::visit(Instruction &I) {
  if (isa<ICmpInst, TypeEqualCall>(I) && check::isLeft(I))
    return;
  std::optional<bool> Answer;
  if (auto *Cmp = dyn_cast<ICmpInst>(&I)) {
    Answer = decide(Facts, *Cmp);
    if (Answer)
      Answer = *Answer == (Cmp->getPredicate() == CmpInst::ICMP_EQ);
  } else if (auto *Equal = dyn_cast<TypeEqualCall>(&I)) {
    Answer = isa<CallInst>(I) ? decide(Facts, *Equal) : std::nullopt;
  } else if (auto *Get = dyn_cast<GetItabCall>(&I)) {
    Value *Word = Get->getTypeDescriptor();
    GlobalVariable *Type =
        isa<Constant>(Word)
            ? nullptr
            : Facts.getType(Facts.getSubject(*Word, I), *I.getParent());
    if (!Type)
      return;
    ORE.emit([&] {
      return passed(Remark::LookupTypeKnown, I)
             << "assertion to an interface: the type is known to be "
             << ore::NV("Type", getTypeName(*Type));
    });
    Lookups.push_back({Get, Type});
    return;
  } else if (auto *CB = dyn_cast<CallBase>(&I)) {
    if (CB->isIndirectCall())
      visitCall(*CB);
    return;
  }
  if (!Answer)
    return;
  // One remark an assertion: the comparisons before it are its fast path.
  if (isa<TypeEqualCall>(I))
    ORE.emit([&] {
      return passed(Remark::AssertionResolved, I)
             << "assertion resolved: always " << (*Answer ? "true" : "false")
             << " here";
    });
  Answers.push_back({&I, *Answer});
}

bool Resolver::run(Function &F) {
  if (!Facts.hasFacts())
    return false;
  // Reachable blocks only: elsewhere everything holds.
  for (BasicBlock *BB : ReversePostOrderTraversal<Function *>(&F))
    for (Instruction &I : *BB)
      visit(I);

  bool Changed = false;
  for (auto [CB, Itab] : Calls) {
    if (!DebugCounter::shouldExecute(Counter))
      continue;
    // Not the load that is there: it may stand above the branch, where the
    // type is not known, and serve another call as well.
    std::optional<DispatchSite> Site = findDispatchSite(*CB);
    if (check::isOn()) {
      auto *Target = cast<Function>(getTarget(*CB, *Site, *Itab));
      if (Target->getCallingConv() != CB->getCallingConv())
        continue;
      CFGChanged |= check::callTarget(*CB, *CB->getCalledOperand(), *Target);
      ++NumCalls;
      Changed = true;
      continue;
    }
    IRBuilder<> B(CB);
    auto *Load = cast<LoadInst>(CB->getCalledOperand());
    auto *Direct = cast<LoadInst>(Load->clone());
    Direct->insertBefore(CB->getIterator());
    Direct->setName("reify.fn");
    Direct->setOperand(Direct->getPointerOperandIndex(),
                       B.CreateConstInBoundsGEP1_64(
                           B.getInt8Ty(), Itab,
                           layout::ITab_fun + Site->Slot * layout::SlotSize));
    Direct->setDebugLoc(CB->getDebugLoc());
    CB->setCalledOperand(Direct);
    ++NumCalls;
    Changed = true;
  }
  for (auto [Get, Type] : Lookups) {
    if (!DebugCounter::shouldExecute(Counter) ||
        !check::useType(*Get->getTypeDescriptor(), *Type, *Get))
      continue;
    for (Use &U : Get->args())
      if (U == Get->getTypeDescriptor()) {
        U.set(Type);
        break;
      }
    ++NumLookups;
    Changed = true;
  }
  for (auto [I, Answer] : Answers) {
    if (!DebugCounter::shouldExecute(Counter))
      continue;
    check::replaceByAnswer(*I, *ConstantInt::getBool(Ctx, Answer));
    if (I->use_empty())
      I->eraseFromParent();
    ++NumTests;
    Changed = true;
  }
  return Changed;
}

PreservedAnalyses ResolveAssertionsPass::run(Function &F,
                                             FunctionAnalysisManager &AM) {
  if (!isActive(*F.getParent()) || options::isSkipped(F))
    return PreservedAnalyses::all();
  auto &ORE = AM.getResult<OptimizationRemarkEmitterAnalysis>(F);
  Resolver R(F, AM.getResult<DominatorTreeAnalysis>(F), ORE);
  bool Changed = R.run(F);
  Changed |= resolveTypeSets(F, options::maxItabs(), ORE);
  if (!Changed)
    return PreservedAnalyses::all();
  PreservedAnalyses PA;
  if (!R.changedCFG())
    PA.preserveSet<CFGAnalyses>();
  return PA;
}
