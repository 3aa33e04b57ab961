//===- DestroyAtExits.cpp - Destructors of boxes on the stack -------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// A class with a destructor is boxed only after reify::boxable says that the
/// time and the thread of its destruction are free. So an object that became a
/// stack slot is destroyed where its function ends:
///
///   call void @setfinalizer(%slot, @destroy)    store i1 true, ptr %made
///   ...                                    ->   ...
///   ret void                                    if %made: call @destroy(%slot)
///                                               ret void
///
/// Not where its last use is: what was read from the object (the address of a
/// buffer that it owns) may be in use for longer, as long as a handle is in
/// scope, which the IR does not show; no scope is longer than the function.
///
/// A function ends by `ret`, by `resume`, and by an exception that passes
/// through it: calls that may throw get a landing pad, as the inliner would
/// make one. Calls that end the program destroy nothing, as `exit` does not.
/// The flag is there for the ways that do not construct the object, such as
/// that of an exception of its constructor; LLVM folds it elsewhere. All
/// returns are made one, and all that resume an exception, so that objects
/// times exits is no product.
///
/// LLVM could not take the function for one that touches no memory, does not
/// synchronize or does not recurse: the call that went was of an entry point
/// without attributes. Where the author says that it writes nothing, it is left
/// alone, as is a part of a coroutine: a scope may go on in the next part.
///
//===----------------------------------------------------------------------===//

#include "DestroyAtExits.h"
#include "reify-opt/BoxUses.h"
#include "reify-opt/Plant.h"
#include "reify-opt/RuntimeCalls.h"
#include "llvm/ADT/SetVector.h"
#include "llvm/ADT/SmallPtrSet.h"
#include "llvm/IR/Constants.h"
#include "llvm/IR/DebugInfoMetadata.h"
#include "llvm/IR/EHPersonalities.h"
#include "llvm/IR/IRBuilder.h"
#include "llvm/IR/InstIterator.h"
#include "llvm/IR/IntrinsicInst.h"
#include "llvm/IR/Module.h"
#include "llvm/Transforms/Utils/BasicBlockUtils.h"
#include "llvm/Transforms/Utils/Local.h"

using namespace llvm;
using namespace reify;

//===----------------------------------------------------------------------===//
// Decide
//===----------------------------------------------------------------------===//

/// The personality of C++, where the module uses it: nothing may be linked only
/// because of us.
static Function *findPersonality(const Module &M) {
  Function *F = M.getFunction("__gxx_personality_v0");
  return F && !F->use_empty() &&
                 classifyEHPersonality(F) == EHPersonality::GNU_CXX
             ? F
             : nullptr;
}

/// Whether an exception may come from \p Call; none comes from an entry point,
/// said or not.
static bool mayThrow(const CallInst &Call) {
  return !Call.doesNotThrow() && !isa<SetFinalizerCall>(Call);
}

/// Whether every exception that gets to \p Pad goes on there.
static bool stopsAll(const LandingPadInst &Pad) {
  if (Pad.isCleanup())
    return true;
  for (unsigned I = 0, E = Pad.getNumClauses(); I != E; ++I)
    if (Pad.isCatch(I) && isa<ConstantPointerNull>(Pad.getClause(I)))
      return true;
  return false;
}

/// Whether \p C is, or has in it, what LLVM made of a part of a coroutine. No
/// name of C++ has a dot.
static bool isCoroutinePart(const Constant &C) {
  if (auto *F = dyn_cast<Function>(&C))
    return any_of(ArrayRef{".resume", ".destroy", ".cleanup"},
                  [&](StringRef Part) { return F->getName().contains(Part); });
  return !isa<GlobalValue>(C) && any_of(C.operands(), [](const Use &U) {
    auto *Part = dyn_cast<Function>(&U);
    return Part && isCoroutinePart(*Part);
  });
}

/// Whether \p I starts or goes on with a coroutine in the frame of another
/// function: the start stores where the other parts are.
static bool usesCoroutinePart(const Instruction &I) {
  return any_of(I.operands(), [](const Use &U) {
    auto *C = dyn_cast<Constant>(&U);
    return C && isCoroutinePart(*C);
  });
}

static const char *describeCall(const CallInst &Call) {
  if (Call.isMustTailCall())
    return "a call replaces its frame";
  if (mayThrow(Call) && (Call.isInlineAsm() || isa<IntrinsicInst>(Call) ||
                         Call.hasOperandBundles()))
    return "an exception may come from what is no plain call";
  return nullptr;
}

const char *reify::describeNoExits(const Function &F) {
  if (F.onlyReadsMemory())
    return "it is said to write nothing";
  bool InParts = isCoroutinePart(F), Throws = false;
  for (const Instruction &I : instructions(F)) {
    InParts |= usesCoroutinePart(I);
    if (auto *Pad = dyn_cast<LandingPadInst>(&I)) {
      // Without a handler the frame would be left unseen.
      if (!stopsAll(*Pad))
        return "some exceptions pass by a handler";
    } else if (I.isEHPad() || isa<CallBrInst>(I)) {
      return "control flow leaves it in an unusual way";
    } else if (auto *Call = dyn_cast<CallInst>(&I)) {
      if (const char *Why = describeCall(*Call))
        return Why;
      Throws |= mayThrow(*Call);
    }
  }
  if (InParts)
    return "it is a part of a coroutine";
  if (F.hasPersonalityFn())
    return classifyEHPersonality(F.getPersonalityFn()) == EHPersonality::GNU_CXX
               ? nullptr
               : "its exceptions are not those of C++";
  if (Throws && !F.doesNotThrow() && !findPersonality(*F.getParent()))
    return "an exception may leave it, and no file says how";
  return nullptr;
}

//===----------------------------------------------------------------------===//
// Exits
//===----------------------------------------------------------------------===//

/// Calls that may throw when one of the objects is there.
static SmallSetVector<CallInst *, 8> findThrowing(ArrayRef<Destruction> All) {
  SmallSetVector<CallInst *, 8> Calls;
  auto Add = [&](BasicBlock::iterator Begin, BasicBlock &BB) {
    for (Instruction &I : make_range(Begin, BB.end()))
      if (auto *Call = dyn_cast<CallInst>(&I); Call && mayThrow(*Call))
        Calls.insert(Call);
  };
  SmallPtrSet<BasicBlock *, 16> Seen;
  SmallVector<BasicBlock *, 16> Worklist;
  auto Push = [&](BasicBlock &BB) {
    for (BasicBlock *Next : successors(&BB))
      if (Seen.insert(Next).second)
        Worklist.push_back(Next);
  };
  SmallPtrSet<const Instruction *, 8> Registrations;
  SmallSetVector<BasicBlock *, 8> Homes;
  for (const Destruction &D : All) {
    Registrations.insert(D.Registration);
    Homes.insert(D.Registration->getParent());
  }
  for (BasicBlock *BB : Homes) {
    Add(find_if(*BB,
                [&](Instruction &I) { return Registrations.contains(&I); }),
        *BB);
    Push(*BB);
  }
  while (!Worklist.empty()) {
    BasicBlock *BB = Worklist.pop_back_val();
    Add(BB->begin(), *BB);
    Push(*BB);
  }
  return Calls;
}

/// As LLVM's inliner does it, but what is noted at the call stays there.
static void invoke(CallInst &Call, BasicBlock &Unwind) {
  SmallVector<std::pair<unsigned, MDNode *>, 4> Notes;
  Call.getAllMetadataOtherThanDebugLoc(Notes);
  BasicBlock *Next = changeToInvokeAndSplitBasicBlock(&Call, &Unwind);
  Instruction *Invoke = Next->getSinglePredecessor()->getTerminator();
  for (auto [Kind, Note] : Notes)
    Invoke->setMetadata(Kind, Note);
}

/// What landing pads of \p F make: the same in all of them.
static Type *getPadType(Function &F) {
  for (Instruction &I : instructions(F))
    if (isa<LandingPadInst>(I))
      return I.getType();
  return StructType::get(PointerType::get(F.getContext(), 0),
                         Type::getInt32Ty(F.getContext()));
}

/// The way of exceptions that nothing in \p F has waited for so far.
static ResumeInst *makeLandingPad(Function &F, ArrayRef<CallInst *> Calls,
                                  const DebugLoc &Loc) {
  if (!F.hasPersonalityFn())
    F.setPersonalityFn(findPersonality(*F.getParent()));
  Type *Ty = getPadType(F);
  auto *BB = BasicBlock::Create(F.getContext(), "unwind.destroy", &F);
  IRBuilder<> B(BB);
  B.SetCurrentDebugLocation(Loc);
  LandingPadInst *Pad = B.CreateLandingPad(Ty, /*NumClauses=*/0);
  Pad->setCleanup(true);
  ResumeInst *Resume = B.CreateResume(Pad);
  for (CallInst *Call : reverse(Calls)) // A block is moved once, not each time.
    invoke(*Call, *BB);
  return Resume;
}

/// One instruction in place of \p Exits, which all return or all resume.
static Instruction *join(ArrayRef<Instruction *> Exits, const DebugLoc &Loc) {
  if (Exits.size() == 1)
    return Exits.front();
  Function &F = *Exits.front()->getFunction();
  auto *BB = BasicBlock::Create(F.getContext(), "exit.destroy", &F);
  PHINode *Phi = nullptr;
  Instruction *Joined = Exits.front()->clone();
  Joined->insertInto(BB, BB->end());
  Joined->setDebugLoc(Loc);
  if (Joined->getNumOperands()) {
    Phi = PHINode::Create(Joined->getOperand(0)->getType(), Exits.size(), "",
                          Joined->getIterator());
    Phi->setDebugLoc(Loc);
    Joined->setOperand(0, Phi);
  }
  for (Instruction *Exit : Exits) {
    if (Phi)
      Phi->addIncoming(Exit->getOperand(0), Exit->getParent());
    IRBuilder<>(Exit).CreateBr(BB);
    Exit->eraseFromParent();
  }
  return Joined;
}

/// All ways out of \p F, as one or two instructions. \p Throwing: calls that
/// do not end it otherwise.
static SmallVector<Instruction *, 2>
makeExits(Function &F, ArrayRef<CallInst *> Throwing, const DebugLoc &Loc) {
  SmallVector<Instruction *, 8> Returns, Resumes;
  for (BasicBlock &BB : F) {
    if (isa<ReturnInst>(BB.getTerminator()))
      Returns.push_back(BB.getTerminator());
    else if (isa<ResumeInst>(BB.getTerminator()))
      Resumes.push_back(BB.getTerminator());
  }
  if (!F.doesNotThrow() && !Throwing.empty())
    Resumes.push_back(makeLandingPad(F, Throwing, Loc));
  SmallVector<Instruction *, 2> Exits;
  if (!Returns.empty())
    Exits.push_back(join(Returns, Loc));
  if (!Resumes.empty())
    Exits.push_back(join(Resumes, Loc));
  return Exits;
}

//===----------------------------------------------------------------------===//
// Apply
//===----------------------------------------------------------------------===//

namespace {

/// An object in the frame, and whether it has been constructed.
struct Object {
  AllocaInst *Slot, *Made;
  Function *Destructor;
};

} // namespace

static void destroy(const Object &O, Instruction &Exit, const DebugLoc &Loc) {
  IRBuilder<> B(&Exit);
  B.SetCurrentDebugLocation(Loc);
  Value *IsMade = B.CreateLoad(B.getInt1Ty(), O.Made);
  Instruction *Then = SplitBlockAndInsertIfThen(IsMade, Exit.getIterator(),
                                                /*Unreachable=*/false);
  Then->setDebugLoc(Loc);
  B.SetInsertPoint(Then);
  B.CreateCall(O.Destructor, {O.Slot});
  if (REIFY_PLANT(destroyed_twice))
    B.CreateCall(O.Destructor, {O.Slot});
}

void reify::destroyAtExits(Function &F, ArrayRef<Destruction> All) {
  DebugLoc Loc; // A call of what has a line needs one.
  if (DISubprogram *SP = F.getSubprogram())
    Loc = DILocation::get(F.getContext(), 0, 0, SP);
  SmallVector<Object, 4> Objects;
  BasicBlock &Start = F.getEntryBlock();
  IRBuilder<> Entry(&Start, Start.getFirstInsertionPt());
  Entry.SetCurrentDebugLocation(Loc);
  for (const Destruction &D : All) {
    AllocaInst *Made = Entry.CreateAlloca(Entry.getInt1Ty(), nullptr, "made");
    Objects.push_back({D.Slot, Made, getDestructor(*D.Registration)});
  }
  for (const Object &O : Objects)
    Entry.CreateStore(Entry.getInt1(REIFY_PLANT(destroyed_unmade)), O.Made);
  for (auto [D, O] : zip(All, Objects))
    IRBuilder<>(D.Registration).CreateStore(Entry.getTrue(), O.Made);

  const SmallSetVector<CallInst *, 8> Throwing = findThrowing(All);
  for (const Destruction &D : All)
    D.Registration->eraseFromParent();
  for (Instruction *Exit : makeExits(F, Throwing.getArrayRef(), Loc))
    for (const Object &O : reverse(Objects))
      destroy(O, *Exit, Loc);
}
