//===- main.cpp - Mutated modules through passes --------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// The part of tools/reify-ir-fuzz that does the work, in one process:
///
///   reify-ir-fuzz-run --plugin=P --corpus=LIST --first=N --count=N
///       --passes=LIST
///     makes module N of the files in LIST, runs on it each line of the list of
///     passes, and so on. Before each step it says which on standard output:
///     the driver knows then what it was where the process ends, and goes on
///     behind it with --skip=N: without the first N steps of the first module.
///     A limit of processor time and one of memory end a pass that does not
///     end.
///   reify-ir-fuzz-run --plugin=P --corpus=LIST --first=N --print
///     prints module N.
///   reify-ir-fuzz-run --plugin=P --input=FILE --passes-text=TEXT
///     checks one module. Exits 1 with what is wrong.
///
/// Options of the plugin may follow, as for opt.
///
//===----------------------------------------------------------------------===//

#include "Check.h"
#include "Mutate.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/AsmParser/Parser.h"
#include "llvm/IR/LLVMContext.h"
#include "llvm/IR/Verifier.h"
#include "llvm/Linker/Linker.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/ErrorHandling.h"
#include "llvm/Support/InitLLVM.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/SourceMgr.h"
#include "llvm/Support/raw_ostream.h"
#include "llvm/Transforms/Utils/Cloning.h"
#include "llvm/Transforms/Utils/Debugify.h"
#include <sys/resource.h>
#include <sys/time.h>
#include <unistd.h>

using namespace llvm;
using namespace reify::fuzz;

namespace {
struct Options {
  std::string Plugin, Corpus, Passes, Input, PassesText;
  uint64_t First = 0, Count = 1, Skip = 0;
  unsigned Seconds = 20, Megabytes = 3000;
  bool Print = false, Twice = false;
  SmallVector<const char *> ForPlugin;
};
} // namespace

[[noreturn]] static void die(const Twine &Why) {
  errs() << "reify-ir-fuzz-run: " << Why << '\n';
  exit(2);
}

static Options parseOptions(int Argc, char **Argv) {
  Options O;
  O.ForPlugin.push_back(Argv[0]);
  for (int I = 1; I < Argc; ++I) {
    auto [Name, Value] = StringRef(Argv[I]).split('=');
    auto Number = [&, Value = Value] {
      uint64_t N;
      if (Value.getAsInteger(10, N))
        die("not a number: " + StringRef(Argv[I]));
      return N;
    };
    if (Name == "--plugin")
      O.Plugin = Value;
    else if (Name == "--corpus")
      O.Corpus = Value;
    else if (Name == "--passes")
      O.Passes = Value;
    else if (Name == "--input")
      O.Input = Value;
    else if (Name == "--passes-text")
      O.PassesText = Value;
    else if (Name == "--first")
      O.First = Number();
    else if (Name == "--count")
      O.Count = Number();
    else if (Name == "--skip")
      O.Skip = Number();
    else if (Name == "--seconds")
      O.Seconds = Number();
    else if (Name == "--megabytes")
      O.Megabytes = Number();
    else if (Name == "--print")
      O.Print = true;
    else if (Name == "--twice")
      O.Twice = true;
    else
      O.ForPlugin.push_back(Argv[I]);
  }
  return O;
}

static std::string readFile(const Twine &Path) {
  auto Buffer = MemoryBuffer::getFileOrSTDIN(Path);
  if (!Buffer)
    die("cannot read " + Path);
  return (*Buffer)->getBuffer().str();
}

static SmallVector<std::string> readLines(StringRef Path) {
  const std::string Text = readFile(Path);
  SmallVector<StringRef> Lines;
  StringRef(Text).split(Lines, '\n', -1, /*KeepEmpty=*/false);
  return SmallVector<std::string>(Lines.begin(), Lines.end());
}

//===----------------------------------------------------------------------===//
// Making a module
//===----------------------------------------------------------------------===//

static std::unique_ptr<Module> parse(StringRef IR, LLVMContext &Ctx) {
  SMDiagnostic Error;
  std::unique_ptr<Module> M = parseAssemblyString(IR, Error, Ctx);
  return M && !verifyModule(*M) ? std::move(M) : nullptr;
}

/// A second file in the same module: helpers and itabs of one test meet the
/// calls of another.
static void addFile(std::unique_ptr<Module> &M, StringRef IR) {
  std::unique_ptr<Module> Other = parse(IR, M->getContext());
  if (!Other)
    return;
  // Of two things of one name, both stay; declarations are one.
  for (GlobalObject &GO : Other->global_objects())
    if (!GO.isDeclaration() && !GO.hasComdat() &&
        !GO.getName().starts_with("llvm."))
      GO.setName(GO.getName() + ".other");
  std::unique_ptr<Module> Both = CloneModule(*M);
  if (!Linker::linkModules(*Both, std::move(Other)) && !verifyModule(*Both))
    M = std::move(Both);
}

/// Module \p Seed, as text. Empty where the file it picked is no module for
/// this release of LLVM.
static std::string makeModule(ArrayRef<std::string> Corpus, uint64_t Seed) {
  Choice C(Seed);
  LLVMContext Ctx;
  std::unique_ptr<Module> M = parse(readFile(C.of(Corpus)), Ctx);
  if (!M)
    return "";
  if (C.oneIn(5))
    addFile(M, readFile(C.of(Corpus)));
  const bool Debug = C.oneIn(6);
  M = mutate(*M, C);
  if (Debug)
    applyDebugifyMetadata(*M, M->functions(), "", nullptr);
  M->setSourceFileName("");
  M->setModuleIdentifier("");
  if (verifyModule(*M))
    return "";
  std::string Text;
  raw_string_ostream(Text) << *M;
  // LLVM's verifier takes some modules whose text its parser does not.
  LLVMContext Other;
  return parse(Text, Other) ? Text : "";
}

//===----------------------------------------------------------------------===//
// Checking it
//===----------------------------------------------------------------------===//

/// Processor time, so that a busy machine does not make a slow pass of a quick
/// one. The default action of the signal ends the process.
static void setTimeLimit(unsigned Seconds) {
  itimerval Timer{};
  Timer.it_value.tv_sec = Seconds;
  setitimer(ITIMER_PROF, &Timer, nullptr);
}

/// Not by an exception or a stack trace, both of which need memory.
static void endOutOfMemory(void *, const char *, bool) {
  static constexpr char Text[] = "out of memory\n";
  (void)!write(2, Text, sizeof Text - 1);
  _exit(9);
}

static void say(const Twine &Step) { outs() << Step << '\n', outs().flush(); }

static void fuzz(const Options &O, Checker &Check) {
  const SmallVector<std::string> Corpus = readLines(O.Corpus),
                                 Passes = readLines(O.Passes);
  uint64_t Skipped = 0;
  for (uint64_t Seed = O.First; Seed != O.First + O.Count; ++Seed) {
    say("seed " + Twine(Seed));
    setTimeLimit(O.Seconds);
    const std::string IR = makeModule(Corpus, Seed);
    if (IR.empty())
      continue;
    Choice C(Seed);
    say("module " + Twine(IR.size()));
    for (const std::string &Text : Passes) {
      // "1/8 <passes>": on one of eight modules.
      auto [Part, Name] = StringRef(Text).split(' ');
      unsigned Share = 1;
      if (Part.consume_front("1/"))
        Part.getAsInteger(10, Share);
      if (!C.oneIn(Share))
        continue;
      const bool Twice = C.oneIn(4);
      if (Seed == O.First && Skipped < O.Skip) {
        ++Skipped;
        continue;
      }
      say(Twine(Twice ? "twice " : "once ") + Name);
      setTimeLimit(O.Seconds);
      std::string Wrong = Check.check(IR, Name.str(), Twice);
      if (!Wrong.empty()) {
        std::replace(Wrong.begin(), Wrong.end(), '\n', ' ');
        say("wrong " + Wrong);
      }
    }
  }
  say("end");
}

int main(int Argc, char **Argv) {
  Options O = parseOptions(Argc, Argv);
  // Prints the stack where a pass crashes.
  int One = 1;
  char **First = Argv;
  InitLLVM Init(One, First);
  Checker Check(O.Plugin);
  // A pass that changes what it says to have preserved is found at once.
  O.ForPlugin.push_back("-verify-analysis-invalidation");
  cl::ParseCommandLineOptions(O.ForPlugin.size(), O.ForPlugin.data());
  const rlimit Memory{rlim_t(O.Megabytes) << 20, rlim_t(O.Megabytes) << 20};
  setrlimit(RLIMIT_AS, &Memory);
  remove_bad_alloc_error_handler();
  install_bad_alloc_error_handler(endOutOfMemory);
  if (O.Print) {
    outs() << makeModule(readLines(O.Corpus), O.First);
    return 0;
  }
  if (O.Input.empty()) {
    fuzz(O, Check);
    return 0;
  }
  setTimeLimit(O.Seconds);
  std::string Out;
  const std::string Wrong =
      Check.check(readFile(O.Input), O.PassesText, O.Twice, &Out);
  outs() << Out;
  if (Wrong.empty())
    return 0;
  errs() << Wrong << '\n';
  return 1;
}
