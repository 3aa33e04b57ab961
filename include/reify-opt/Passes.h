//===- reify-opt/Passes.h - The passes --------------------------*- C++ -*-===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// One struct a pass; the file of the same verb in lib/ says what it does.
/// lib/Passes.def gives the names for `opt -passes=`, lib/Plugin.cpp the order.
///
//===----------------------------------------------------------------------===//

#ifndef REIFY_OPT_PASSES_H
#define REIFY_OPT_PASSES_H

#include "llvm/IR/PassManager.h"
#include <optional>

namespace reify {

/// When a module pass runs: entry points that the module did not mention may
/// be declared while compiling, not at the link (design section 7, rule 5).
enum class Step { Compile, Link };

struct AnnotateRuntimePass : llvm::PassInfoMixin<AnnotateRuntimePass> {
  /// \p Warn: whether to say that a module has another ABI version.
  explicit AnnotateRuntimePass(Step When = Step::Compile, bool Warn = true)
      : When(When), Warn(Warn) {}
  llvm::PreservedAnalyses run(llvm::Module &, llvm::ModuleAnalysisManager &);

private:
  Step When;
  bool Warn;
};

struct NumberSitesPass : llvm::PassInfoMixin<NumberSitesPass> {
  llvm::PreservedAnalyses run(llvm::Module &, llvm::ModuleAnalysisManager &);
};

struct NoteReadsPass : llvm::PassInfoMixin<NoteReadsPass> {
  explicit NoteReadsPass(Step When = Step::Compile) : When(When) {}
  llvm::PreservedAnalyses run(llvm::Module &, llvm::ModuleAnalysisManager &);

private:
  Step When;
};

struct VerifyPass : llvm::PassInfoMixin<VerifyPass> {
  /// \p AllowNative: whether a body of an entry point is accepted in a module
  /// that is compiled to native code, and seen by nobody else. \p CheckCalls:
  /// as of verify().
  explicit VerifyPass(bool AllowNative = false, bool CheckCalls = true)
      : AllowNative(AllowNative), CheckCalls(CheckCalls) {}
  llvm::PreservedAnalyses run(llvm::Module &, llvm::ModuleAnalysisManager &);
  static bool isRequired() { return true; }

private:
  bool AllowNative, CheckCalls;
};

struct ForwardUnboxPass : llvm::PassInfoMixin<ForwardUnboxPass> {
  llvm::PreservedAnalyses run(llvm::Function &,
                              llvm::FunctionAnalysisManager &);
};

struct ReuseBoxesPass : llvm::PassInfoMixin<ReuseBoxesPass> {
  llvm::PreservedAnalyses run(llvm::Function &,
                              llvm::FunctionAnalysisManager &);
};

struct FoldSmallBoxesPass : llvm::PassInfoMixin<FoldSmallBoxesPass> {
  llvm::PreservedAnalyses run(llvm::Function &,
                              llvm::FunctionAnalysisManager &);
};

struct BoxToConstantPass : llvm::PassInfoMixin<BoxToConstantPass> {
  llvm::PreservedAnalyses run(llvm::Function &,
                              llvm::FunctionAnalysisManager &);
};

struct SinkBoxesPass : llvm::PassInfoMixin<SinkBoxesPass> {
  llvm::PreservedAnalyses run(llvm::Function &,
                              llvm::FunctionAnalysisManager &);
};

struct SplitBoxesPass : llvm::PassInfoMixin<SplitBoxesPass> {
  llvm::PreservedAnalyses run(llvm::Function &,
                              llvm::FunctionAnalysisManager &);
};

struct CopyCalleesPass : llvm::PassInfoMixin<CopyCalleesPass> {
  llvm::PreservedAnalyses run(llvm::Module &, llvm::ModuleAnalysisManager &);
};

struct HoistTestsPass : llvm::PassInfoMixin<HoistTestsPass> {
  llvm::PreservedAnalyses run(llvm::Module &, llvm::ModuleAnalysisManager &);
};

struct ReportPass : llvm::PassInfoMixin<ReportPass> {
  llvm::PreservedAnalyses run(llvm::Module &, llvm::ModuleAnalysisManager &);
};

struct DevirtualizePass : llvm::PassInfoMixin<DevirtualizePass> {
  llvm::PreservedAnalyses run(llvm::Function &,
                              llvm::FunctionAnalysisManager &);
};

struct GuardCallsPass : llvm::PassInfoMixin<GuardCallsPass> {
  llvm::PreservedAnalyses run(llvm::Function &,
                              llvm::FunctionAnalysisManager &);
};

struct ResolveEqualityPass : llvm::PassInfoMixin<ResolveEqualityPass> {
  llvm::PreservedAnalyses run(llvm::Function &,
                              llvm::FunctionAnalysisManager &);
};

struct ResolveAssertionsPass : llvm::PassInfoMixin<ResolveAssertionsPass> {
  llvm::PreservedAnalyses run(llvm::Function &,
                              llvm::FunctionAnalysisManager &);
};

/// \p SaysWhyNot: remarks for what stays on the heap. Not of a run that a later
/// one may still do better than.
struct UniqueToStackPass : llvm::PassInfoMixin<UniqueToStackPass> {
  explicit UniqueToStackPass(bool SeesCallees = false, bool SaysWhyNot = true)
      : SeesCallees(SeesCallees), SaysWhyNot(SaysWhyNot) {}
  llvm::PreservedAnalyses run(llvm::Function &,
                              llvm::FunctionAnalysisManager &);

private:
  bool SeesCallees, SaysWhyNot;
};

struct DevirtualizeHelpersPass : llvm::PassInfoMixin<DevirtualizeHelpersPass> {
  explicit DevirtualizeHelpersPass(Step When = Step::Compile) : When(When) {}
  llvm::PreservedAnalyses run(llvm::Module &, llvm::ModuleAnalysisManager &);

private:
  Step When;
};

struct PropagateTypesPass : llvm::PassInfoMixin<PropagateTypesPass> {
  llvm::PreservedAnalyses run(llvm::Module &, llvm::ModuleAnalysisManager &);
};

struct IdentifyItabsPass : llvm::PassInfoMixin<IdentifyItabsPass> {
  llvm::PreservedAnalyses run(llvm::Module &, llvm::ModuleAnalysisManager &);
};

struct ForgetIdentityPass : llvm::PassInfoMixin<ForgetIdentityPass> {
  llvm::PreservedAnalyses run(llvm::Module &, llvm::ModuleAnalysisManager &);
  /// It checks; and at -O0 there is nothing to forget.
  static bool isRequired() { return true; }
};

struct StripMethodsPass : llvm::PassInfoMixin<StripMethodsPass> {
  llvm::PreservedAnalyses run(llvm::Module &, llvm::ModuleAnalysisManager &);
};

/// Prints what World.h knows, for tests.
class PrintWorldPass : public llvm::PassInfoMixin<PrintWorldPass> {
public:
  explicit PrintWorldPass(llvm::raw_ostream &OS) : OS(OS) {}
  llvm::PreservedAnalyses run(llvm::Module &, llvm::ModuleAnalysisManager &);

private:
  llvm::raw_ostream &OS;
};

class BoxToStackPass : public llvm::PassInfoMixin<BoxToStackPass> {
public:
  BoxToStackPass() = default;
  /// \p Cleanup runs on the functions that were changed.
  explicit BoxToStackPass(llvm::FunctionPassManager Cleanup)
      : Cleanup(std::move(Cleanup)) {}
  llvm::PreservedAnalyses run(llvm::Module &, llvm::ModuleAnalysisManager &);

private:
  std::optional<llvm::FunctionPassManager> Cleanup;
};

struct UnboxResultsPass : llvm::PassInfoMixin<UnboxResultsPass> {
  llvm::PreservedAnalyses run(llvm::Module &, llvm::ModuleAnalysisManager &);
};

struct UnboxArgumentsPass : llvm::PassInfoMixin<UnboxArgumentsPass> {
  llvm::PreservedAnalyses run(llvm::Module &, llvm::ModuleAnalysisManager &);
};

/// Prints the sets of ItabSet.h, for tests.
class PrintItabSetPass : public llvm::PassInfoMixin<PrintItabSetPass> {
public:
  explicit PrintItabSetPass(llvm::raw_ostream &OS) : OS(OS) {}
  llvm::PreservedAnalyses run(llvm::Module &, llvm::ModuleAnalysisManager &);

private:
  llvm::raw_ostream &OS;
};

/// Prints what TypeFacts.h knows, for tests.
class PrintTypeFactsPass : public llvm::PassInfoMixin<PrintTypeFactsPass> {
public:
  explicit PrintTypeFactsPass(llvm::raw_ostream &OS) : OS(OS) {}
  llvm::PreservedAnalyses run(llvm::Function &,
                              llvm::FunctionAnalysisManager &);

private:
  llvm::raw_ostream &OS;
};

/// Prints the uses of BoxUses.h, for tests.
class PrintBoxUsesPass : public llvm::PassInfoMixin<PrintBoxUsesPass> {
public:
  explicit PrintBoxUsesPass(llvm::raw_ostream &OS) : OS(OS) {}
  llvm::PreservedAnalyses run(llvm::Module &, llvm::ModuleAnalysisManager &);

private:
  llvm::raw_ostream &OS;
};

/// Rejects IR that breaks the contract; see lib/ABI/Verify.cpp. Returns whether
/// \p M is good. One diagnostic a problem. \p CheckCalls: whether the calls are
/// those of a front end. Behind an optimization a call may have a value in
/// place of another that no run brings there, and the program is right.
bool verify(const llvm::Module &M, bool AllowNative = false,
            bool CheckCalls = true);

} // namespace reify

#endif // REIFY_OPT_PASSES_H
