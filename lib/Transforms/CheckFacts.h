//===- CheckFacts.h - Facts looked at again at run time ---------*- C++ -*-===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// -reify-check: what the passes that make calls direct and answer questions
/// about types believe is compared, when the program runs, with what the
/// program says. A pass calls one of these functions where it applies a
/// decision; without the option each does what the pass would do by itself.
///
///   - trap: where a fact is false, a message that names the place, and a trap.
///   - fallback: a call is compared with its target and goes its old way where
///     they differ. Questions about types are left to the runtime, whose answer
///     would have to be taken anyhow.
///
/// The old answer is hidden from LLVM by an empty `asm`, which nothing sees
/// through and which touches no memory: else the comparison would be folded by
/// the very constant that it is there to check. (LLVM has the same for its own
/// devirtualization: -wholeprogramdevirt-check.)
///
//===----------------------------------------------------------------------===//

#ifndef REIFY_LIB_TRANSFORMS_CHECKFACTS_H
#define REIFY_LIB_TRANSFORMS_CHECKFACTS_H

#include "llvm/IR/DerivedTypes.h"
#include "llvm/IR/GlobalVariable.h"
#include "llvm/IR/InstrTypes.h"
#include "llvm/IR/PassManager.h"

namespace reify::check {

/// What -reify-check says.
enum class Mode { None, Trap, Fallback };
Mode getMode();
/// Whether there are checks at all.
bool isOn();

/// Makes \p CB a call of \p Target, because \p Callee, which it called up to
/// now, is found to be that wherever CB is reached. Whether the CFG changed.
bool callTarget(llvm::CallBase &CB, llvm::Value &Callee,
                llvm::Function &Target);

/// Whether the answer of \p I, a question about types or nil, is left to the
/// runtime: none but a check uses it, or -reify-check=fallback. Such a question
/// must not be answered, or a pass that comes again would add check after
/// check.
bool isLeft(const llvm::Instruction &I);

/// Replaces \p I, for which isLeft is false, by \p Answer in all its users:
/// true or false, or an itab. I has users afterwards only if it is checked.
void replaceByAnswer(llvm::Instruction &I, llvm::Value &Answer);

/// For \p At: the descriptor \p Word is found to be one of the type of \p Type.
/// Whether that may be used.
bool useType(llvm::Value &Word, llvm::GlobalVariable &Type,
             llvm::Instruction &At);

/// The functions that the checks call, which reify-define-checks defines:
/// void (i1 ok, ptr text, i64 length), i1 (ptr seen, ptr known) and
/// i1 (ptr seen, ptr known, i64 slots).
enum class Comparer { Fail, Type, Itab };
const char *getName(Comparer C);
llvm::FunctionType *getType(Comparer C, llvm::LLVMContext &Ctx);

/// Makes declarations of those again, at the start of a link.
bool forgetComparers(llvm::Module &M);

} // namespace reify::check

namespace reify {

struct DefineChecksPass : llvm::PassInfoMixin<DefineChecksPass> {
  llvm::PreservedAnalyses run(llvm::Module &, llvm::ModuleAnalysisManager &);
  // What it defines is called.
  static bool isRequired() { return true; }
};

} // namespace reify

#endif // REIFY_LIB_TRANSFORMS_CHECKFACTS_H
