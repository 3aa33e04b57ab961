//===- reify-opt/Options.h - Command line options ---------------*- C++ -*-===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// What the -reify-... options of lib/Options.cpp say. `opt` takes them after
/// -load-pass-plugin; clang as `-fplugin=<so> -fpass-plugin=<so> -mllvm
/// -reify-...`; lld as `-mllvm -load=<so> --load-pass-plugin=<so> -mllvm
/// -reify-...`.
///
//===----------------------------------------------------------------------===//

#ifndef REIFY_OPT_OPTIONS_H
#define REIFY_OPT_OPTIONS_H

namespace llvm {
class Function;
}

namespace reify::options {

/// -reify-stats: print a summary of calls and boxes at the end.
bool printStats();
/// -reify-verify-each: run reify-verify around every pass of ours.
bool verifyEach();
/// -reify-max-itabs: how many itabs one value may denote before it is unknown.
unsigned maxItabs();
/// -reify-max-copy: the largest function that is copied for the type of an
/// argument, in instructions. 0: none is.
unsigned maxCopy();
/// -reify-max-stack-box: the largest box or owned object that becomes a
/// stack slot, in bytes.
unsigned maxStackBox();
/// -reify-max-stack-boxes: all of one function together, in bytes.
unsigned maxStackBoxes();
/// -reify-closed-world: the user says at the link that the program is complete.
bool closedWorld();
/// -reify-test-small-boxes: an integer of which nothing is known is tested for
/// being small where it is boxed.
bool testSmallBoxes();
/// -reify-skip=<glob>: transforms leave functions of this name alone. Also
/// true of optnone functions, which module passes would otherwise see.
bool isSkipped(const llvm::Function &F);
/// Puts -reify-debug into force. Called once, when the plugin is set up.
void apply();

} // namespace reify::options

#endif // REIFY_OPT_OPTIONS_H
