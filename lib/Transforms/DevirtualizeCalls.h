//===- DevirtualizeCalls.h - Rewriting interface calls ----------*- C++ -*-===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// What reify-devirtualize, reify-devirtualize-helpers and reify-guard-calls
/// share: a decision about one call, and its application. All decisions of a
/// pass are made before the first is applied, as the analysis does not survive
/// a change.
///
//===----------------------------------------------------------------------===//

#ifndef REIFY_LIB_TRANSFORMS_DEVIRTUALIZECALLS_H
#define REIFY_LIB_TRANSFORMS_DEVIRTUALIZECALLS_H

#include "reify-opt/ItabSet.h"
#include "reify-opt/World.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/Analysis/OptimizationRemarkEmitter.h"
#include "llvm/IR/GlobalVariable.h"
#include "llvm/IR/InstrTypes.h"
#include "llvm/IR/ValueHandle.h"
#include "llvm/Support/BranchProbability.h"
#include <string>
#include <vector>

namespace reify {

/// How one interface call is to be rewritten.
struct CallPlan {
  /// Called where Selector is Key.
  struct Arm {
    llvm::Constant *Key;
    llvm::Function *Target;
    /// Of comparing equal, where somebody knows.
    llvm::BranchProbability Likely = llvm::BranchProbability::getUnknown();
  };

  llvm::WeakVH Call;
  /// The value that decides: the itab, or the address to be called where its
  /// load from the itab has been folded already. Tracked, as another plan may
  /// replace it by a constant.
  llvm::WeakTrackingVH Selector;
  /// For all keys but those of Last.
  llvm::SmallVector<Arm, 3> Arms;
  /// The target of what is left; the only one where there are no arms. Null:
  /// what is left stays indirect.
  llvm::Function *Last = nullptr;
  /// Set where Selector is an itab and always this one.
  llvm::Constant *OnlyItab = nullptr;
  /// Whether Selector is an itab and never null.
  bool NeverNil = false;
};

/// Adds a plan for every call of \p F that can be devirtualized. Remarks say
/// yes or no; \p RemarkUnknown: also for itabs that are not known, which is the
/// common case and worth one line a compile, not one a run of the pass. \p
/// World: where the module is the whole program, asked for itabs that are not
/// known.
void planCalls(llvm::Function &F, ItabSets &Sets,
               llvm::OptimizationRemarkEmitter &ORE, bool RemarkUnknown,
               std::vector<CallPlan> &Plans,
               const ClosedWorld *World = nullptr);

/// What decides where a call goes.
struct CallSelector {
  llvm::Value *V;
  /// Where V is an itab: byte offset of the slot from it.
  int64_t SlotOffset = 0;
  bool IsItab = false;
};
CallSelector findSelector(llvm::CallBase &CB);

/// An indirect call of an interface's method: reify-annotate-runtime said so,
/// on the call or on the load of the slot.
bool isInterfaceCall(const llvm::CallBase &CB);
/// Why \p CB must not call \p Target instead; null where it may.
const char *whyNotCall(const llvm::CallBase &CB, llvm::Function &Target);
/// Whether copies may be made of \p CB.
bool mayBeCopied(const llvm::CallBase &CB);
/// Whether \p Target is short and calls nothing: behind a comparison it costs
/// less than an indirect call, where what stays a call costs more. So these
/// are asked for first (measured on a tree of expressions: the leaves, most of
/// what is called, are not behind the comparisons of the nodes).
bool isShortLeaf(const llvm::Function &Target);
/// For people: "Shape.area".
std::string getMethodName(const llvm::CallBase &CB);
/// For people: the types whose methods are called where the selector is one of
/// \p Keys, else the function.
std::string describeTarget(const llvm::Function &Target,
                           llvm::ArrayRef<llvm::Constant *> Keys);

struct PlanResult {
  bool Changed = false, ChangedCFG = false;
};
/// lib/Transforms/ApplyCallPlans.cpp.
PlanResult applyPlans(std::vector<CallPlan> &Plans);

/// Finds tests for nil in front of interface calls (of \p Only, or of the whole
/// module where that is null) that never find nil; foldNilTests folds them.
void planNilTests(llvm::Module &M, llvm::Function *Only, ItabSets &Sets,
                  std::vector<llvm::WeakVH> &Tests);
bool foldNilTests(std::vector<llvm::WeakVH> &Tests);

/// Folds getitab, narrowitab and typeequal of constants. lib/Transforms/
/// DevirtualizeLookups.cpp.
bool foldLookups(llvm::Function &F, llvm::OptimizationRemarkEmitter &ORE);

/// The itab of \p Type for \p Inter that the method records of the module
/// prove, as a constant of the module; null where they prove none.
llvm::Constant *makeItabFromRecords(llvm::GlobalVariable &Inter,
                                    llvm::GlobalVariable &Type);

} // namespace reify

#endif // REIFY_LIB_TRANSFORMS_DEVIRTUALIZECALLS_H
