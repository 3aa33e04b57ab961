//===- Check.cpp - What must hold of a run of passes ----------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Check.h"
#include "llvm/AsmParser/Parser.h"
#include "llvm/IR/DiagnosticHandler.h"
#include "llvm/IR/DiagnosticInfo.h"
#include "llvm/IR/DiagnosticPrinter.h"
#include "llvm/IR/LLVMContext.h"
#include "llvm/IR/Module.h"
#include "llvm/IR/Verifier.h"
#include "llvm/Passes/PassBuilder.h"
#include "llvm/Passes/StandardInstrumentations.h"
#include "llvm/Support/SourceMgr.h"
#include "llvm/Support/raw_ostream.h"
// LLVM 22 moved the header.
#if __has_include("llvm/Plugins/PassPlugin.h")
#include "llvm/Plugins/PassPlugin.h"
#else
#include "llvm/Passes/PassPlugin.h"
#endif

using namespace llvm;
using namespace reify::fuzz;

namespace {

/// Wants every remark, and makes its text, so that what only a remark looks at
/// is looked at. Counts errors.
class Handler : public DiagnosticHandler {
public:
  bool handleDiagnostics(const DiagnosticInfo &Info) override {
    std::string Text;
    raw_string_ostream OS(Text);
    DiagnosticPrinterRawOStream Printer(OS);
    Info.print(Printer);
    // A value that was forwarded (a null type out of a box, an entry point as a
    // callee) may make a call malformed that no run would have reached.
    if (Info.getSeverity() == DS_Error &&
        Text.find("malformed call") == std::string::npos && !Errors++)
      FirstError = Text;
    return true;
  }
  bool isAnalysisRemarkEnabled(StringRef) const override { return true; }
  bool isMissedOptRemarkEnabled(StringRef) const override { return true; }
  bool isPassedOptRemarkEnabled(StringRef) const override { return true; }
  bool isAnyRemarkEnabled() const override { return true; }

  unsigned Errors = 0;
  std::string FirstError;
};

} // namespace

Checker::Checker(const std::string &Plugin) {
  Expected<PassPlugin> P = PassPlugin::Load(Plugin);
  if (!P) {
    errs() << "reify-ir-fuzz: " << toString(P.takeError()) << '\n';
    exit(2);
  }
  Loaded = new PassPlugin(*P); // For as long as the process lives.
}

/// Returns false where \p IR is no module, or the passes have no such names.
bool Checker::run(StringRef IR, const std::string &Passes, std::string &Out,
                  std::string &Wrong) {
  LLVMContext Ctx;
  auto Owned = std::make_unique<Handler>();
  Handler &Seen = *Owned;
  Ctx.setDiagnosticHandler(std::move(Owned));
  SMDiagnostic Error;
  std::unique_ptr<Module> M = parseAssemblyString(IR, Error, Ctx);
  if (!M || verifyModule(*M)) {
    Wrong = "not a module: " + Error.getMessage().str();
    return false;
  }

  PassInstrumentationCallbacks PIC;
  StandardInstrumentations SI(Ctx, /*DebugLogging=*/false, /*VerifyEach=*/true);
  LoopAnalysisManager LAM;
  FunctionAnalysisManager FAM;
  CGSCCAnalysisManager CGAM;
  ModuleAnalysisManager MAM;
  // The pipeline is tuned and plugged as opt does it.
  PassBuilder PB(/*TM=*/nullptr, PipelineTuningOptions(), std::nullopt, &PIC);
  static_cast<PassPlugin *>(Loaded)->registerPassBuilderCallbacks(PB);
  addPlantedPasses(PB);
  PB.registerModuleAnalyses(MAM);
  PB.registerCGSCCAnalyses(CGAM);
  PB.registerFunctionAnalyses(FAM);
  PB.registerLoopAnalyses(LAM);
  PB.crossRegisterProxies(LAM, FAM, CGAM, MAM);
  SI.registerCallbacks(PIC, &MAM);

  ModulePassManager Contract, PM;
  // What a pass claims to preserve must be there to be looked at.
  const std::string Text =
      "function(require<domtree>,require<postdomtree>,require<loops>)," +
      Passes + ",function(verify<domtree>,verify<loops>)";
  if (llvm::Error E = PB.parsePassPipeline(Contract, "reify-verify")) {
    Wrong = toString(std::move(E));
    return false;
  }
  if (llvm::Error E = PB.parsePassPipeline(PM, Text)) {
    Wrong = toString(std::move(E));
    return false;
  }

  Contract.run(*M, MAM);
  const unsigned Before = Seen.Errors;
  PM.run(*M, MAM);
  if (verifyModule(*M))
    Wrong = "broken module at the end";
  const unsigned After = Seen.Errors;
  Contract.run(*M, MAM);
  // LLVM's own passes may bring to light what the input hid from reify-verify:
  // a null behind a phi, a box behind a freeze.
  const bool OursAlone = Passes.find("<O") == std::string::npos &&
                         Passes.find("instcombine") == std::string::npos;
  if (OursAlone && !Before && Seen.Errors != After)
    Wrong = "broken contract: " + Seen.FirstError;
  raw_string_ostream OS(Out);
  M->print(OS, nullptr);
  return true;
}

std::string Checker::check(StringRef IR, const std::string &Passes, bool Twice,
                           std::string *Out) {
  std::string First, Second, Wrong;
  if (!run(IR, Passes, First, Wrong) || !Wrong.empty())
    return Wrong;
  if (Twice) {
    // Other addresses, so that an order that depends on them shows.
    SmallVector<std::unique_ptr<char[]>> Holes;
    for (unsigned I = 0; I != 300; ++I)
      Holes.push_back(std::make_unique<char[]>(16 + 8 * (I * 7 % 64)));
    for (unsigned I = 0; I < 300; I += 2 + I % 3)
      Holes[I].reset();
    run(IR, Passes, Second, Wrong);
    if (First != Second)
      Wrong = "another result from a second run";
  }
  if (Out)
    *Out = std::move(First);
  return Wrong;
}
