//===- Mutate.h - Random changes of a module --------------------*- C++ -*-===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Random changes that keep a module valid. Generic ones (new instructions,
/// blocks, phis; deletion; shuffling) are those of LLVM's FuzzMutate library;
/// ours know what the passes look at: calls of the runtime, descriptors and
/// their initializers, linkage, attributes, flags of calls, memory accesses.
///
//===----------------------------------------------------------------------===//

#ifndef REIFY_IR_FUZZ_MUTATE_H
#define REIFY_IR_FUZZ_MUTATE_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/IR/Module.h"
#include <memory>
#include <random>

namespace reify::fuzz {

/// Random choices. Distributions of the library differ from one to another;
/// a seed should give the same module everywhere.
class Choice {
public:
  explicit Choice(uint64_t Seed) : Engine(Seed) {}

  /// 0 .. N-1; 0 if N is 0.
  unsigned below(uint64_t N) { return N ? Engine() % N : 0; }
  bool oneIn(unsigned N) { return below(N) == 0; }
  int seed() { return int(Engine() & 0x7fffffff); }

  template <typename RangeT> auto &of(RangeT &&Range) {
    return *std::next(std::begin(Range), below(std::size(Range)));
  }

private:
  std::mt19937_64 Engine;
};

/// One kind of change. Returns false where the module has no place for it; a
/// module that is not valid afterwards is thrown away by the caller.
using Mutation = bool (*)(llvm::Module &, Choice &);

/// Of functions: MutateCode.cpp. Of globals: MutateGlobals.cpp.
llvm::ArrayRef<Mutation> getCodeMutations();
llvm::ArrayRef<Mutation> getGlobalMutations();

/// \p Base with 1 to 12 changes.
std::unique_ptr<llvm::Module> mutate(const llvm::Module &Base, Choice &C);

/// A function of \p M that has a body; null if there is none.
llvm::Function *pickFunction(llvm::Module &M, Choice &C);
llvm::Instruction *pickInstruction(llvm::Module &M, Choice &C);
/// A value of \p Type that may be used at \p Where: an argument, the result of
/// an instruction above, a global, a constant.
llvm::Value *pickValue(llvm::Type *Type, llvm::Instruction *Where, Choice &C);
/// Some entry point of the runtime, declared if it is not there; null where
/// its name is taken.
llvm::Function *pickRuntimeFn(llvm::Module &M, Choice &C);

} // namespace reify::fuzz

#endif // REIFY_IR_FUZZ_MUTATE_H
