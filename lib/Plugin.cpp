//===- Plugin.cpp - Registration and pipeline -----------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// The plugin's entry point: names for `opt -passes=` and places in LLVM's
/// pipelines. The only file that includes PassBuilder.h.
///
/// Nothing is added at O0. Where a module does not use Reify, each pass here
/// returns at once with everything preserved, and no pass of LLVM's is run that
/// would not run without us: the output is the same to the byte.
///
//===----------------------------------------------------------------------===//

#include "Transforms/CheckFacts.h"
#include "Transforms/SkipUnchanged.h"
#include "reify-opt/Options.h"
#include "reify-opt/Passes.h"
#include "reify-opt/RuntimeCalls.h"
#include "llvm/Analysis/LazyCallGraph.h"
#include "llvm/Passes/PassBuilder.h"
#include "llvm/Transforms/IPO/AlwaysInliner.h"
#include "llvm/Transforms/IPO/SCCP.h"
#include "llvm/Transforms/InstCombine/InstCombine.h"
#include "llvm/Transforms/Scalar/EarlyCSE.h"
#include "llvm/Transforms/Scalar/SROA.h"
// LLVM 22 moved the header; no version test may stand outside Compat.h.
#if __has_include("llvm/Plugins/PassPlugin.h")
#include "llvm/Plugins/PassPlugin.h"
#else
#include "llvm/Passes/PassPlugin.h"
#endif
#include <memory>

using namespace llvm;
using namespace reify;

namespace reify {

/// Whether a module may use Reify, asked once: every function passes the gate
/// below several times. A no stays true, because nobody adds a symbol of the
/// runtime to a module that has none; a yes that has become wrong costs time
/// only, as each pass asks for itself.
class MayUseReifyAnalysis : public AnalysisInfoMixin<MayUseReifyAnalysis> {
public:
  struct Result {
    bool Answer;
    bool invalidate(Module &, const PreservedAnalyses &,
                    ModuleAnalysisManager::Invalidator &) {
      return false;
    }
  };
  Result run(Module &M, ModuleAnalysisManager &) { return {isActive(M)}; }

private:
  friend AnalysisInfoMixin<MayUseReifyAnalysis>;
  static AnalysisKey Key;
};
AnalysisKey MayUseReifyAnalysis::Key;

/// Runs function passes, but only in modules that use Reify: one question for
/// all of them.
class FunctionsWithReifyPass : public PassInfoMixin<FunctionsWithReifyPass> {
public:
  explicit FunctionsWithReifyPass(FunctionPassManager Inner)
      : Inner(std::move(Inner)) {}

  PreservedAnalyses run(Function &F, FunctionAnalysisManager &AM) {
    Module &M = *F.getParent();
    auto *Known = AM.getResult<ModuleAnalysisManagerFunctionProxy>(F)
                      .getCachedResult<MayUseReifyAnalysis>(M);
    if (!(Known ? Known->Answer : isActive(M)))
      return PreservedAnalyses::all();
    return Inner.run(F, AM);
  }

private:
  FunctionPassManager Inner;
};

/// Runs LLVM passes of its own, but only on modules that use Reify.
class OnlyWithReifyPass : public PassInfoMixin<OnlyWithReifyPass> {
public:
  template <typename PassT> explicit OnlyWithReifyPass(PassT Pass) {
    Inner.addPass(std::move(Pass));
  }

  PreservedAnalyses run(Module &M, ModuleAnalysisManager &MAM) {
    return isActive(M) ? Inner.run(M, MAM) : PreservedAnalyses::all();
  }

private:
  ModulePassManager Inner;
};

/// Our passes that look at callers and callees, and only where they changed
/// something a second round of LLVM passes that make use of it.
class HelpersRoundPass : public PassInfoMixin<HelpersRoundPass> {
public:
  HelpersRoundPass(Step When, ModulePassManager Propagate,
                   ModulePassManager Inline)
      : When(When), Propagate(std::move(Propagate)), Inline(std::move(Inline)) {
  }

  PreservedAnalyses run(Module &M, ModuleAnalysisManager &MAM) {
    PreservedAnalyses PA = PreservedAnalyses::all();
    if (!isActive(M))
      return PA;
    const FunctionSnapshot Before(M);
    auto Run = [&](auto Pass) {
      PreservedAnalyses Kept = Pass.run(M, MAM);
      if (!Kept.areAllPreserved())
        MAM.invalidate(M, Kept);
      PA.intersect(std::move(Kept));
    };
    // Copies for one type first, then what several types share.
    Run(PropagateTypesPass());
    Run(DevirtualizeHelpersPass(When));
    // What no flow of values has shown by now. Not before: callers would see a
    // larger function, whose argument is a constant once it is inlined.
    Run(createModuleToFunctionPassAdaptor(GuardCallsPass()));
    // A result that is a box in its caller may be the argument of another
    // helper.
    // A call that was direct before, of the runtime, starts no round of the
    // inliner by itself.
    Run(createModuleToFunctionPassAdaptor(ResolveEqualityPass()));
    // What an early return has no use for is made behind its test, which the
    // inliner's simplifications do in the second round.
    Run(HoistTestsPass());
    // A local copy may get the value itself, below.
    Run(CopyCalleesPass());
    Run(UnboxResultsPass());
    Run(UnboxArgumentsPass());
    if (PA.areAllPreserved())
      return PA;
    PreservedAnalyses Kept = Propagate.run(M, MAM);
    MAM.invalidate(M, Kept);
    PA.intersect(std::move(Kept));
    // Only functions that changed are simplified again.
    Before.skipUnchanged(
        M, MAM.getResult<FunctionAnalysisManagerModuleProxy>(M).getManager());
    PA.intersect(Inline.run(M, MAM));
    return PA;
  }

private:
  Step When;
  ModulePassManager Propagate, Inline;
};

} // namespace reify

//===----------------------------------------------------------------------===//
// Names
//===----------------------------------------------------------------------===//

static bool parseModulePass(StringRef Name, ModulePassManager &PM,
                            ArrayRef<PassBuilder::PipelineElement>) {
#define MODULE_PASS(PassName, Create)                                          \
  if (Name == PassName) {                                                      \
    PM.addPass(Create);                                                        \
    return true;                                                               \
  }
#include "Passes.def"
  return false;
}

static bool parseFunctionPass([[maybe_unused]] StringRef Name,
                              [[maybe_unused]] FunctionPassManager &PM,
                              ArrayRef<PassBuilder::PipelineElement>) {
#define FUNCTION_PASS(PassName, Create)                                        \
  if (Name == PassName) {                                                      \
    PM.addPass(Create);                                                        \
    return true;                                                               \
  }
#include "Passes.def"
  return false;
}

/// So that -print-after=reify-... and -opt-bisect-limit show our names.
static void addPassNames(PassInstrumentationCallbacks &PIC) {
#define MODULE_PASS(PassName, Create)                                          \
  if (!StringRef(PassName).contains('<'))                                      \
    PIC.addClassToPassName(decltype(Create)::name(), PassName);
#define FUNCTION_PASS(PassName, Create)                                        \
  if (!StringRef(PassName).contains('<'))                                      \
    PIC.addClassToPassName(decltype(Create)::name(), PassName);
#include "Passes.def"
}

//===----------------------------------------------------------------------===//
// -reify-verify-each
//===----------------------------------------------------------------------===//

static const Module *getModule(const Any &IR) {
  if (auto *M = any_cast<const Module *>(&IR))
    return *M;
  if (auto *F = any_cast<const Function *>(&IR))
    return (*F)->getParent();
  return nullptr;
}

static void verifyAroundPasses(PassInstrumentationCallbacks &PIC) {
  auto Check = [](StringRef PassClass, const Any &IR) {
    if (!PassClass.starts_with("reify::") || PassClass == VerifyPass::name())
      return;
    if (const Module *M = getModule(IR))
      verify(*M);
  };
  PIC.registerBeforeNonSkippedPassCallback(
      [=](StringRef P, Any IR) { Check(P, IR); });
  PIC.registerAfterPassCallback(
      [=](StringRef P, Any IR, const PreservedAnalyses &) { Check(P, IR); });
}

//===----------------------------------------------------------------------===//
// The pipeline
//===----------------------------------------------------------------------===//

static void addAtStart(ModulePassManager &PM) {
  PM.addPass(RequireAnalysisPass<MayUseReifyAnalysis, Module>());
  // A broken contract is said before anything relies on it. The runtime itself
  // may be compiled with the plugin to native code: no pass takes a function
  // that has a body for an entry point.
  PM.addPass(VerifyPass(/*AllowNative=*/true));
  // Every later pass of LLVM's profits from the attributes, and interface calls
  // have to be lowered before always-inline would show their bodies.
  PM.addPass(AnnotateRuntimePass());
  // IPSCCP comes before the inliner. Only with the constructors of interface
  // values inlined and split into words can it see that an internal helper is
  // always given one itab.
  ModulePassManager Inline;
  Inline.addPass(AlwaysInlinerPass(/*InsertLifetimeIntrinsics=*/true));
  Inline.addPass(
      createModuleToFunctionPassAdaptor(SROAPass(SROAOptions::ModifyCFG)));
  PM.addPass(OnlyWithReifyPass(std::move(Inline)));
  // After the constructors are gone, see NumberSites.cpp, and before the first
  // call becomes direct.
  PM.addPass(NumberSitesPass());
  PM.addPass(
      OnlyWithReifyPass(createModuleToFunctionPassAdaptor(EarlyCSEPass())));
  // Two reads of one box are one now; later LLVM would drop what is noted.
  PM.addPass(NoteReadsPass());
  PM.addPass(
      OnlyWithReifyPass(createModuleToFunctionPassAdaptor(ReuseBoxesPass())));
}

static void addBoxPasses(FunctionPassManager &PM) {
  // First the box that there is already, and the one that nobody needs, then
  // the box that needs no call.
  PM.addPass(ReuseBoxesPass());
  PM.addPass(ForwardUnboxPass());
  PM.addPass(FoldSmallBoxesPass());
  PM.addPass(BoxToConstantPass());
  // What is left is made where it is needed. After each InstCombine, whose own
  // sinking brings here what can move now.
  PM.addPass(SinkBoxesPass());
}

static void addHelpersRound(PassBuilder &PB, ModulePassManager &PM,
                            OptimizationLevel Level, ThinOrFullLTOPhase Phase) {
  ModulePassManager Propagate, Inline;
  // An itab found for one helper is an argument of the next.
  Propagate.addPass(IPSCCPPass());
  // Calls that are direct now are inlined, and what that shows is folded.
  Inline.addPass(PB.buildInlinerPipeline(Level, Phase));
  // Only the merged module of a full-LTO link may be the whole program.
  PM.addPass(HelpersRoundPass(
      Phase == ThinOrFullLTOPhase::FullLTOPostLink ? Step::Link : Step::Compile,
      std::move(Propagate), std::move(Inline)));
}

static void addBoxesToStack(ModulePassManager &PM) {
  // Owners that are passed to what is not inlined, whose calls are direct now.
  PM.addPass(OnlyWithReifyPass(createModuleToFunctionPassAdaptor(
      UniqueToStackPass(/*SeesCallees=*/true))));
  // Nothing may stand between that would merge equal boxes again.
  PM.addPass(
      OnlyWithReifyPass(createModuleToFunctionPassAdaptor(SplitBoxesPass())));
  PM.addPass(CopyCalleesPass());
  // Calls are direct, callees are simplified and have their attributes. Earlier
  // a box could still become a constant or meet its equal; a slot cannot.
  FunctionPassManager Cleanup;
  Cleanup.addPass(SROAPass(SROAOptions::PreserveCFG));
  Cleanup.addPass(EarlyCSEPass(/*UseMemorySSA=*/true));
  Cleanup.addPass(InstCombinePass());
  PM.addPass(BoxToStackPass(std::move(Cleanup)));
}

static void addAtFullLinkStart(PassBuilder &PB, ModulePassManager &PM,
                               OptimizationLevel Level) {
  PM.addPass(RequireAnalysisPass<MayUseReifyAnalysis, Module>());
  PM.addPass(VerifyPass(/*AllowNative=*/false, /*CheckCalls=*/false));
  PM.addPass(ForgetIdentityPass());
  // Objects compiled without the plugin bring bare declarations.
  PM.addPass(AnnotateRuntimePass(Step::Link));
  PM.addPass(NumberSitesPass());
  PM.addPass(NoteReadsPass(Step::Link));
  // In full LTO nothing is inlined after the passes that make calls direct, and
  // most extension points are missing. The inliner pipeline brings both
  // (design-review.md A8).
  PM.addPass(OnlyWithReifyPass(
      PB.buildInlinerPipeline(Level, ThinOrFullLTOPhase::FullLTOPostLink)));
  // Helpers and their callers may come from different files.
  addHelpersRound(PB, PM, Level, ThinOrFullLTOPhase::FullLTOPostLink);
  addBoxesToStack(PM);
  // Assertions that are left by now are those of the program.
  PM.addPass(StripMethodsPass());
}

static void addPipeline(PassBuilder &PB) {
  // Whether this builder's pipeline has a PipelineStart: a ThinLTO backend has
  // none. Written and read while the pipeline is built, by one thread.
  auto HasStart = std::make_shared<bool>(false);

  PB.registerPipelineStartEPCallback(
      [=](ModulePassManager &PM, OptimizationLevel Level) {
        if (Level == OptimizationLevel::O0)
          return;
        *HasStart = true;
        addAtStart(PM);
      });
  PB.registerPipelineEarlySimplificationEPCallback(
      [=](ModulePassManager &PM, OptimizationLevel Level, auto...) {
        // A ThinLTO backend starts here; elsewhere all is done already.
        if (Level == OptimizationLevel::O0 || *HasStart)
          return;
        PM.addPass(RequireAnalysisPass<MayUseReifyAnalysis, Module>());
        PM.addPass(VerifyPass(/*AllowNative=*/false, /*CheckCalls=*/false));
        // The index has decided; see the file.
        PM.addPass(ForgetIdentityPass());
        PM.addPass(AnnotateRuntimePass(Step::Link));
        PM.addPass(NumberSitesPass());
        PM.addPass(NoteReadsPass(Step::Link));
      });
  PB.registerPeepholeEPCallback(
      [](FunctionPassManager &PM, OptimizationLevel Level) {
        // After each InstCombine, which is what brings box and unbox together.
        if (Level == OptimizationLevel::O0)
          return;
        FunctionPassManager Ours;
        addBoxPasses(Ours);
        // Whose calls go by a known type then.
        Ours.addPass(ResolveAssertionsPass());
        // What destroys an object is direct before it can be inlined, and the
        // object in the frame before SROA comes by again.
        Ours.addPass(
            UniqueToStackPass(/*SeesCallees=*/false, /*SaysWhyNot=*/false));
        // Early in the round, so that what becomes direct is inlined in it.
        Ours.addPass(DevirtualizePass());
        PM.addPass(FunctionsWithReifyPass(std::move(Ours)));
      });
  PB.registerScalarOptimizerLateEPCallback(
      [](FunctionPassManager &PM, OptimizationLevel Level) {
        // Loops are unrolled and memory is forwarded by now. An indirect call
        // that becomes direct here starts another round of the inliner.
        if (Level == OptimizationLevel::O0)
          return;
        FunctionPassManager Ours;
        Ours.addPass(DevirtualizePass());
        PM.addPass(FunctionsWithReifyPass(std::move(Ours)));
      });
  PB.registerOptimizerEarlyEPCallback(
      [&PB](ModulePassManager &PM, OptimizationLevel Level, auto...) {
        // Once the call graph is what it will be: helpers that were not
        // inlined. Before the vectorizer, which should see the second round's
        // work.
        if (Level == OptimizationLevel::O0)
          return;
        addHelpersRound(PB, PM, Level, ThinOrFullLTOPhase::None);
        addBoxesToStack(PM);
      });
  PB.registerFullLinkTimeOptimizationEarlyEPCallback(
      [&PB](ModulePassManager &PM, OptimizationLevel Level) {
        if (Level != OptimizationLevel::O0)
          addAtFullLinkStart(PB, PM, Level);
      });
  // What is left is only known when everything else has run.
  PB.registerOptimizerLastEPCallback(
      [=](ModulePassManager &PM, OptimizationLevel Level, auto...) {
        if (Level == OptimizationLevel::O0)
          return;
        PM.addPass(ReportPass());
        PM.addPass(DefineChecksPass());
        // Before the link only, and after everything that type tests would be
        // in the way of.
        if (*HasStart)
          PM.addPass(IdentifyItabsPass());
      });
  PB.registerFullLinkTimeOptimizationLastEPCallback(
      [](ModulePassManager &PM, OptimizationLevel Level) {
        if (Level == OptimizationLevel::O0)
          return;
        PM.addPass(ReportPass());
        PM.addPass(DefineChecksPass());
      });
}

static void registerReify(PassBuilder &PB) {
  options::apply();
  PB.registerPipelineParsingCallback(parseModulePass);
  PB.registerPipelineParsingCallback(parseFunctionPass);
  if (PassInstrumentationCallbacks *PIC =
          PB.getPassInstrumentationCallbacks()) {
    addPassNames(*PIC);
    if (options::verifyEach())
      verifyAroundPasses(*PIC);
  }
  PB.registerAnalysisRegistrationCallback([](ModuleAnalysisManager &MAM) {
    MAM.registerPass([] { return MayUseReifyAnalysis(); });
  });
  addPipeline(PB);
}

// Fields by name: LLVM 22 added one. The entry point is what hidden visibility
// must not hide.
extern "C" LLVM_ATTRIBUTE_WEAK
    LLVM_ATTRIBUTE_VISIBILITY_DEFAULT PassPluginLibraryInfo
    llvmGetPassPluginInfo() {
  PassPluginLibraryInfo Info{};
  Info.APIVersion = LLVM_PLUGIN_API_VERSION;
  Info.PluginName = "Reify";
  Info.PluginVersion = "0.1.0";
  Info.RegisterPassBuilderCallbacks = registerReify;
  return Info;
}
