//===- BoxUsesPrinter.cpp - Say what becomes of a box ---------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// The uses of BoxUses.h in words, for remarks, and print<reify-box-uses>: for
/// each box its uses as a function pass and as a module pass sees them, and
/// whether two boxes of it may be in use at once.
///
//===----------------------------------------------------------------------===//

#include "../Transforms/Identity.h"
#include "reify-opt/BoxUses.h"
#include "reify-opt/CallTargets.h"
#include "reify-opt/Passes.h"
#include "reify-opt/Remarks.h"
#include "reify-opt/RuntimeCalls.h"
#include "reify-opt/Sites.h"
#include "llvm/Analysis/ValueTracking.h"
#include "llvm/Demangle/Demangle.h"
#include "llvm/IR/Dominators.h"
#include "llvm/IR/InstIterator.h"
#include "llvm/IR/Instructions.h"
#include "llvm/IR/IntrinsicInst.h"
#include "llvm/Support/raw_ostream.h"

using namespace llvm;
using namespace reify;

//===----------------------------------------------------------------------===//
// Words
//===----------------------------------------------------------------------===//

static std::string quote(StringRef Name) { return "'" + demangle(Name) + "'"; }

static std::string describeCallee(const Instruction &I) {
  auto &CB = cast<CallBase>(I);
  const Function *F = getReceiver(CB);
  if (F || (F = CB.getCalledFunction()))
    return quote(F->getName());
  if (std::optional<DispatchSite> Site = findDispatchSite(CB))
    return "the interface call " + (Site->Interface + "." + Site->Method).str();
  return "an indirect call";
}

static std::string describeArgument(const BoxUse &Use) {
  return "argument " + std::to_string(Use.Argument + 1) + " of " +
         describeCallee(*Use.Where);
}

/// What \p I stores to or copies to.
static std::string describeDestination(const Instruction &I) {
  const Value *To = nullptr;
  if (auto *S = dyn_cast<StoreInst>(&I))
    To = S->getPointerOperand();
  else if (auto *M = dyn_cast<MemIntrinsic>(&I))
    To = M->getRawDest();
  To = To ? getUnderlyingObject(To, /*MaxLookup=*/16) : nullptr;
  if (To && isa<GlobalVariable>(To))
    return quote(To->getName());
  if (auto *Call = dyn_cast_or_null<CallBase>(To))
    return "memory from " + describeCallee(*Call);
  if (auto *A = dyn_cast_or_null<Argument>(To))
    return "memory behind argument " + std::to_string(A->getArgNo() + 1);
  return "memory";
}

std::string reify::describe(const BoxUse &Use) {
  switch (Use.What) {
  case BoxUse::Read:
    return "read";
  case BoxUse::Write:
    return "written";
  case BoxUse::NullTest:
    return "compared with null";
  case BoxUse::Lend:
    return "lent as " + describeArgument(Use);
  case BoxUse::LendMut:
    return "lent, to be written, as " + describeArgument(Use);
  case BoxUse::Hold:
    return "held in a variable";
  case BoxUse::Fetch:
    return "perhaps fetched from a variable";
  case BoxUse::Finalize:
    return "given a destructor";
  case BoxUse::Compare:
    return "compared with another address";
  case BoxUse::Return:
    return "returned";
  case BoxUse::Store:
    return "stored to " + describeDestination(*Use.Where);
  case BoxUse::Capture:
    return "captured by " + describeArgument(Use);
  case BoxUse::CaptureMemory:
    return "captured from memory by " + describeArgument(Use);
  case BoxUse::Integer:
    return "converted to an integer";
  case BoxUse::Volatile:
    return "accessed by a volatile or atomic instruction";
  case BoxUse::Assembly:
    return "an operand of inline assembly";
  case BoxUse::Bundle:
    return "in an operand bundle of " + describeCallee(*Use.Where);
  case BoxUse::MustTail:
    return "passed to " + describeCallee(*Use.Where) +
           " by a call that replaces the frame";
  case BoxUse::Unsupported:
    return "used in a way that is not followed";
  case BoxUse::TooMany:
    return "used in too many places to follow";
  }
  llvm_unreachable("covered switch");
}

std::string reify::describeWithLine(const BoxUse &Use) {
  std::string Text = describe(Use);
  if (DebugLoc Loc = getUserLocation(*Use.Where); Loc && Loc.getLine())
    Text += " at line " + std::to_string(Loc.getLine());
  return Text;
}

//===----------------------------------------------------------------------===//
// Facts
//===----------------------------------------------------------------------===//

const BoxUse *BoxUses::getEscape() const {
  for (const BoxUse &Use : Uses)
    if (Use.isEscape())
      return &Use;
  return nullptr;
}

const BoxUse *BoxUses::getCompare() const {
  for (const BoxUse &Use : Uses)
    if (Use.What == BoxUse::Compare)
      return &Use;
  return nullptr;
}

bool BoxUses::isWritten() const {
  return any_of(Uses, [](const BoxUse &Use) {
    return Use.What == BoxUse::Write || Use.What == BoxUse::LendMut;
  });
}

static void print(raw_ostream &OS, Places At) {
  OS << At.Offset;
  if (!At.isExact())
    OS << " + k * " << At.Stride;
}

void BoxUses::print(raw_ostream &OS) const {
  for (const BoxUse &Use : Uses) {
    OS << "      " << describe(Use);
    if (Use.Variable) {
      OS << ' ';
      Use.Variable->printAsOperand(OS, /*PrintType=*/false);
      OS << " at ";
      ::print(OS, Use.At);
    }
    if (Use.Where->getFunction() != Box->getFunction())
      OS << " (in " << Use.Where->getFunction()->getName() << ')';
    OS << '\n';
  }
}

PreservedAnalyses PrintBoxUsesPass::run(Module &M, ModuleAnalysisManager &AM) {
  if (!isActive(M))
    return PreservedAnalyses::all();
  auto &FAM = AM.getResult<FunctionAnalysisManagerModuleProxy>(M).getManager();
  CallTargets Targets(M, world::isClosedWorld(M));
  for (Function &F : M) {
    if (F.isDeclaration())
      continue;
    OS << "boxes of " << F.getName() << ":\n";
    BoxOverlap Overlaps(F, FAM.getResult<DominatorTreeAnalysis>(F));
    for (Instruction &I : instructions(F)) {
      if (!isa<BoxCall, NewObjectCall>(I))
        continue;
      OS << "  ";
      I.printAsOperand(OS, /*PrintType=*/false);
      OS << (Overlaps.isInCycle(I) ? " in a cycle\n" : "\n");
      for (FlowScope Scope : {FlowScope::Function, FlowScope::Module}) {
        BoxUses Uses =
            findBoxUses(I, Scope, /*All=*/true, Bodies::Exact, &Targets);
        OS << (Scope == FlowScope::Function ? "    function:" : "    module:");
        OS << (Uses.escapes()     ? " escapes"
               : Uses.isWritten() ? " written"
                                  : " only read");
        if (!Uses.escapes() && Overlaps.find(Uses))
          OS << ", overlaps itself";
        OS << '\n';
        Uses.print(OS);
      }
    }
  }
  return PreservedAnalyses::all();
}
