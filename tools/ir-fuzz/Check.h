//===- Check.h - What must hold of a run of passes --------------*- C++ -*-===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REIFY_IR_FUZZ_CHECK_H
#define REIFY_IR_FUZZ_CHECK_H

#include "llvm/ADT/StringRef.h"
#include <string>

namespace llvm {
class PassBuilder;
} // namespace llvm

namespace reify::fuzz {

/// Runs passes on texts of IR, each run in a context of its own: what is found
/// is found again from the text alone.
class Checker {
public:
  /// Loads the plugin; exits where it cannot.
  explicit Checker(const std::string &Plugin);

  /// Runs the pipeline \p Passes on \p IR. Returns what is wrong, or nothing:
  ///
  ///  - IR that LLVM's verifier rejects, after any pass;
  ///  - a pass that changed something it said to have preserved (the CFG, a
  ///    dominator tree, loops, a function, a module);
  ///  - a contract of the runtime (reify-verify) that held before and does not
  ///    hold after passes of ours alone, but for malformed calls;
  ///  - with \p Twice: another text from a second run.
  ///
  /// A crash, and LLVM's own fatal errors for the first two, end the process.
  /// \p Out, if given, gets the text after the passes.
  std::string check(llvm::StringRef IR, const std::string &Passes, bool Twice,
                    std::string *Out = nullptr);

private:
  bool run(llvm::StringRef IR, const std::string &Passes, std::string &Out,
           std::string &Wrong);

  void *Loaded;
};

/// Passes that do wrong on purpose, one for each thing that the checker or the
/// driver has to notice: planted-crash, -assert, -invalid, -hang, -memory,
/// -random, -stale, -contract. Planted.cpp.
void addPlantedPasses(llvm::PassBuilder &PB);

} // namespace reify::fuzz

#endif // REIFY_IR_FUZZ_CHECK_H
