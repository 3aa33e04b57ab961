//===- reify-opt/CallTargets.h - Where an indirect call goes ----*- C++ -*-===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Every function that a call through a slot may go to, where all are known but
/// the call stays indirect, as too many were found to choose between them, or
/// because a choice would cost code: of an interface that only this file can
/// name, of a closed world, or of a value that is one of several constants.
/// For what such a call does with its arguments, method by method.
///
/// Not written into the module as LLVM's `!callees`: it would have to stay true
/// of every copy and every merge of the call to come, and LLVM itself makes
/// little of it. It is asked for where a box is decided on, and forgotten.
///
//===----------------------------------------------------------------------===//

#ifndef REIFY_OPT_CALLTARGETS_H
#define REIFY_OPT_CALLTARGETS_H

#include "reify-opt/LocalInterface.h"
#include "reify-opt/World.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/IR/ValueHandle.h"
#include <map>
#include <optional>

namespace reify {

/// Answers for the calls of a module. An answer is about what the program does
/// and stays true while transforms keep that; the constants of the module must
/// not change.
class CallTargets {
public:
  using Set = llvm::SmallVector<llvm::Function *, 8>;

  /// \p Closed: the module is the whole program.
  CallTargets(llvm::Module &M, bool Closed) : M(M), Closed(Closed) {}

  /// The functions that \p CB, an indirect call, may go to, each of which it
  /// could call directly; null where they are not known or more than 64. One
  /// bounded walk a call, and one reading of the module's constants.
  const Set *get(llvm::CallBase &CB);

private:
  std::optional<Set> find(llvm::CallBase &CB);
  std::optional<Set> findLocal(llvm::CallBase &CB);
  std::optional<Set> findClosed(llvm::CallBase &CB);
  std::optional<Set> findByFlow(llvm::CallBase &CB);

  llvm::Module &M;
  bool Closed;
  LocalInterfaces Interfaces;
  std::optional<ClosedWorld> World;
  struct Answer {
    llvm::WeakVH Call; ///< Null once it is deleted: another may have its place.
    std::optional<Set> Targets;
  };
  std::map<llvm::CallBase *, Answer> Answers; ///< Not in any order.
};

} // namespace reify

#endif // REIFY_OPT_CALLTARGETS_H
