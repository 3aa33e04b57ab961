//===- Options.cpp - Command line options ---------------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Every cl::opt of the plugin. All are hidden: they are for people who work on
/// Reify; users have the options of the compiler wrapper.
///
//===----------------------------------------------------------------------===//

#include "reify-opt/Options.h"
#include "Transforms/CheckFacts.h"
#include "llvm/IR/Function.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/Debug.h"
#include "llvm/Support/Error.h"
#include "llvm/Support/GlobPattern.h"

using namespace llvm;

static cl::opt<bool>
    Stats("reify-stats", cl::Hidden,
          cl::desc("Print what became of interface calls and boxes"));

static cl::opt<bool>
    VerifyEach("reify-verify-each", cl::Hidden,
               cl::desc("Run reify-verify around every Reify pass"));

static cl::opt<bool>
    DebugOutput("reify-debug", cl::Hidden,
                cl::desc("Print what every Reify pass thinks"));

static cl::opt<unsigned>
    MaxItabs("reify-max-itabs", cl::Hidden, cl::init(4),
             cl::desc("Largest set of itabs tracked for one value"));

static cl::opt<unsigned>
    MaxCopy("reify-max-copy", cl::Hidden, cl::init(400),
            cl::desc("Largest function that is copied for the type of an "
                     "argument, in instructions"));

static cl::opt<unsigned>
    MaxStackBox("reify-max-stack-box", cl::Hidden, cl::init(1024),
                cl::desc("Largest box that becomes a stack slot, in bytes"));

static cl::opt<unsigned> MaxStackBoxes(
    "reify-max-stack-boxes", cl::Hidden, cl::init(8192),
    cl::desc("Bytes of boxes on the stack that one function may have"));

static cl::opt<bool> Closed(
    "reify-closed-world", cl::Hidden,
    cl::desc("At the link: no code from elsewhere implements interfaces"));

static cl::opt<bool>
    TestSmall("reify-test-small-boxes", cl::Hidden,
              cl::desc("Test integers for being small where they are boxed"));

static cl::opt<reify::check::Mode> CheckMode(
    "reify-check", cl::Hidden, cl::init(reify::check::Mode::None),
    cl::desc("Check at run time what calls and assertions were made direct by"),
    cl::values(clEnumValN(reify::check::Mode::None, "none", "No checks"),
               clEnumValN(reify::check::Mode::Trap, "trap",
                          "A message and a trap where it is not so"),
               clEnumValN(reify::check::Mode::Fallback, "fallback",
                          "Calls go the way they went before")));

static cl::opt<std::string>
    Skip("reify-skip", cl::Hidden, cl::value_desc("glob"),
         cl::desc("Leave functions of matching name alone"));

bool reify::options::printStats() { return Stats; }
bool reify::options::verifyEach() { return VerifyEach; }
bool reify::options::closedWorld() { return Closed; }
unsigned reify::options::maxItabs() { return MaxItabs; }
unsigned reify::options::maxCopy() { return MaxCopy; }
unsigned reify::options::maxStackBox() { return MaxStackBox; }
unsigned reify::options::maxStackBoxes() { return MaxStackBoxes; }
bool reify::options::testSmallBoxes() { return TestSmall; }
reify::check::Mode reify::check::getMode() { return CheckMode; }

bool reify::options::isSkipped(const Function &F) {
  if (F.hasOptNone())
    return true;
  if (Skip.empty())
    return false;
  // Compiled anew each time: the option is for debugging, and a cache would be
  // state shared between the threads of ThinLTO.
  Expected<GlobPattern> Pattern = GlobPattern::create(Skip);
  if (!Pattern) {
    consumeError(Pattern.takeError());
    return false;
  }
  return Pattern->match(F.getName());
}

void reify::options::apply() {
  if (DebugOutput)
    DebugFlag = true;
}
