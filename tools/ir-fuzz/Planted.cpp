//===- Planted.cpp - Passes that do wrong on purpose ----------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// The fuzzer is only worth something if it notices. Each pass here does one
/// kind of wrong, to every module that has a function with a box; they exist in
/// this tool alone.
///
//===----------------------------------------------------------------------===//

#include "Check.h"
#include "reify-opt/RuntimeCalls.h"
#include "llvm/IR/IRBuilder.h"
#include "llvm/IR/InstIterator.h"
#include "llvm/Passes/PassBuilder.h"
#include <vector>

using namespace llvm;
using namespace reify;

namespace {

struct PlantedPass : PassInfoMixin<PlantedPass> {
  explicit PlantedPass(StringRef Kind) : Kind(Kind.str()) {}
  PreservedAnalyses run(Module &M, ModuleAnalysisManager &);
  std::string Kind;
};

} // namespace

static BoxCall *findBox(Module &M) {
  for (Function &F : M)
    for (Instruction &I : instructions(F))
      if (auto *Box = dyn_cast<BoxCall>(&I))
        return Box;
  return nullptr;
}

/// Not for the compiler to know.
static volatile unsigned Zero = 0;

PreservedAnalyses PlantedPass::run(Module &M, ModuleAnalysisManager &) {
  BoxCall *Box = findBox(M);
  if (!Box)
    return PreservedAnalyses::all();
  if (Kind == "crash")
    return *reinterpret_cast<PreservedAnalyses *>(uintptr_t(Zero));
  if (Kind == "assert")
    report_fatal_error("planted");
  if (Kind == "hang")
    while (!Zero)
      ;
  if (Kind == "memory") {
    std::vector<std::vector<char>> All;
    while (!Zero)
      All.emplace_back(1 << 24, 1);
  }
  if (Kind == "invalid")
    // After the terminator.
    IRBuilder<>(Box->getParent()).CreateUnreachable();
  if (Kind == "random")
    Box->setName("at" + Twine(reinterpret_cast<uintptr_t>(Box)));
  if (Kind == "stale") {
    Box->getParent()->splitBasicBlock(Box->getIterator());
    return PreservedAnalyses::all();
  }
  if (Kind == "contract")
    Box->addRetAttr(Attribute::NoAlias);
  return PreservedAnalyses::none();
}

void reify::fuzz::addPlantedPasses(PassBuilder &PB) {
  PB.registerPipelineParsingCallback(
      [](StringRef Name, ModulePassManager &PM,
         ArrayRef<PassBuilder::PipelineElement>) {
        if (!Name.consume_front("planted-"))
          return false;
        PM.addPass(PlantedPass(Name));
        return true;
      });
}
