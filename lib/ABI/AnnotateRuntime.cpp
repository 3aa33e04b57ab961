//===- AnnotateRuntime.cpp - Tell LLVM what the runtime is ----------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// reify-annotate-runtime, the first pass of every pipeline:
///
///  - stamps the attributes of ABI.def (Attributes.cpp) on declarations of
///    entry points, so that LLVM's own passes merge, hoist and delete boxes;
///  - lowers interface calls (LowerDispatch.cpp), and has the functions that
///    consist of one inlined at once;
///  - says what keeps nothing of what it is given (NotePromises.cpp);
///  - tags the allocations that belong to a unique owner (NoteOwners.cpp), and
///    has the notes of reads stay for reify-note-reads;
///  - says, once, when a module was built for another ABI version. Nothing in
///    such a module is touched, by this or any other pass.
///
/// It never touches a definition of an entry point: with a body in view, the
/// attributes are a miscompile (design-review.md A3). Running it again changes
/// nothing. Pairs with include/reify/ABI.def and runtime/.
///
//===----------------------------------------------------------------------===//

#include "LowerDispatch.h"
#include "reify-opt/BlockOrder.h"
#include "reify-opt/Diagnostic.h"
#include "reify-opt/Options.h"
#include "reify-opt/Owners.h"
#include "reify-opt/Passes.h"
#include "reify-opt/Plant.h"
#include "reify-opt/Promises.h"
#include "reify-opt/Reads.h"
#include "reify-opt/Remarks.h"
#include "reify-opt/RuntimeCalls.h"
#include "llvm/ADT/Statistic.h"

#define DEBUG_TYPE "reify-annotate-runtime"

using namespace llvm;
using namespace reify;

ALWAYS_ENABLED_STATISTIC(NumDispatches, "Interface calls lowered");
ALWAYS_ENABLED_STATISTIC(NumAnnotated, "Entry points given attributes");

/// Instructions of the longest function that is taken for an accessor: ten or
/// so, and a few for each argument.
static constexpr unsigned MaxAccessorSize = 64;

static void warnAboutVersion(const Module &M, uint64_t Version) {
  diagnose(M.getContext(),
           M.getSourceFileName() + " uses ABI version " + Twine(Version) +
               ", this plugin understands " + Twine(abi::AbiVersion) +
               "; nothing is changed",
           DS_Warning);
}

/// A function that has the name of an entry point and is none: said at its
/// first call, because a remark needs a place in a function.
static void remarkOnMismatch(Function &F, RuntimeFn Fn) {
  for (User *U : F.users()) {
    auto *I = dyn_cast<Instruction>(U);
    if (!I)
      continue;
    OptimizationRemarkEmitter ORE(I->getFunction());
    bool Defined = F.getFunctionType() == getType(Fn, F.getContext());
    ORE.emit([&] {
      return missed(Defined ? Remark::EntryDefined : Remark::EntryTypeMismatch,
                    *I)
             << F.getName()
             << (Defined ? " is defined in this module: its calls are taken "
                           "for calls of an ordinary function"
                         : " has not the type of the runtime's entry point: "
                           "its calls are taken for calls of an ordinary "
                           "function");
    });
    return;
  }
}

/// Whether \p F is only an interface call with its own arguments, as the
/// accessors that REIFY_INTERFACE makes are.
static bool isAccessor(const Function &F) {
  return F.hasLinkOnceODRLinkage() && F.size() == 1 &&
         F.front().sizeWithoutDebug() <= MaxAccessorSize && !F.isVarArg() &&
         !F.hasFnAttribute(Attribute::NoInline);
}

static bool lowerAll(Function &Dispatch, Step When) {
  SmallVector<DispatchCall *, 16> Calls;
  // Uses, not users: a call may have its callee for an argument, too.
  for (Use &U : Dispatch.uses())
    if (auto *Call = dyn_cast<DispatchCall>(U.getUser());
        Call && Call->isCallee(&U))
      if (!options::isSkipped(*Call->getFunction()))
        Calls.push_back(Call);
  sortLastFirst(Calls);
  bool Changed = false;
  for (DispatchCall *Call : Calls) {
    Function &F = *Call->getFunction();
    // An accessor is inlined first of all: where it is called, the itab may be
    // known, and that place is the interface call for every count and remark.
    if (isAccessor(F))
      F.addFnAttr(Attribute::AlwaysInline);
    OptimizationRemarkEmitter ORE(&F);
    if (lowerDispatch(*Call, When, ORE)) {
      ++NumDispatches;
      Changed = true;
    }
  }
  return Changed;
}

PreservedAnalyses AnnotateRuntimePass::run(Module &M, ModuleAnalysisManager &) {
  RuntimeInfo Info(M);
  if (Info.getForeignVersion()) {
    if (Warn)
      warnAboutVersion(M, *Info.getForeignVersion());
    return PreservedAnalyses::all();
  }
  if (!Info.isActive())
    return PreservedAnalyses::all();

  bool Changed = false;
  if (Function *Dispatch = Info.get(RuntimeFn::ItabMethod))
    Changed |= lowerAll(*Dispatch, When);
  Changed |= notePromises(M, /*Thunks=*/When == Step::Compile);
  if (Function *Owned = Info.get(RuntimeFn::Owned))
    Changed |= noteOwners(*Owned);
  if (Function *PureBox = Info.get(RuntimeFn::PureBox))
    Changed |= keepReads(*PureBox);
  for (Function &F : M) {
    std::optional<RuntimeFn> Fn = matchName(F);
    if (!Fn)
      continue;
    if (matchRuntimeFn(F) != Fn) {
      remarkOnMismatch(F, *Fn);
    } else if (addRuntimeAttributes(F, *Fn)) {
      ++NumAnnotated;
      Changed = true;
    }
  }
  if (REIFY_PLANT(visible_body))
    Changed |= plants::showBody(M);
  return Changed ? PreservedAnalyses::none() : PreservedAnalyses::all();
}
