//===- reify-opt/ItabSet.h - Which itabs a value denotes --------*- C++ -*-===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// The analysis behind reify-devirtualize: all constants that a pointer can be,
/// where they are few. It follows copies (phi, select, aggregates), memory that
/// only known code writes (ObjectWrites.h), constant arrays, and, in a module
/// pass, arguments and results of functions whose every caller or body is
/// known. It does not ask what order things happen in: a set holds every value
/// that was ever stored, so that rule 1 of the design (a tab in memory may be
/// reassigned) is kept by construction. `print<reify-itab-set>` prints it.
///
//===----------------------------------------------------------------------===//

#ifndef REIFY_OPT_ITABSET_H
#define REIFY_OPT_ITABSET_H

#include "reify-opt/ObjectWrites.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/SmallVector.h"
#include <memory>

namespace llvm {
class GlobalValue;
class Module;
class raw_ostream;
} // namespace llvm

namespace reify {

/// A constant address: an itab is a global at offset 0, a slot's content a
/// function at offset 0.
struct ConstantAddress {
  llvm::GlobalValue *Base;
  int64_t Offset; ///< In bytes.

  bool operator==(const ConstantAddress &) const = default;
};

/// What one pointer can be.
class ItabSet {
public:
  /// Whether the set is complete. An empty complete set is that of a value that
  /// is never defined: unreachable code.
  bool isKnown() const { return Why == FlowUnknown::Known; }
  /// Why it is not, and the instruction or argument that is to blame (null
  /// where that is the value itself).
  FlowUnknown getReason() const { return Why; }
  llvm::Value *getBlocker() const { return Blocker; }

  /// The non-null constants, without repetition, by name.
  llvm::ArrayRef<ConstantAddress> addresses() const { return Addresses; }
  /// Whether the value may also be null. The test for it is elsewhere and
  /// stays there.
  bool mayBeNil() const { return Nil; }

  void print(llvm::raw_ostream &OS) const;

private:
  friend class ItabSets;
  llvm::SmallVector<ConstantAddress, 4> Addresses;
  bool Nil = false;
  FlowUnknown Why = FlowUnknown::Known;
  llvm::Value *Blocker = nullptr;
};

/// Answers for one function or module, until the IR changes.
class ItabSets {
public:
  /// Sets of more than \p Max constants are unknown.
  ItabSets(const llvm::Module &M, FlowScope Scope, unsigned Max);
  ~ItabSets();

  ItabSet get(llvm::Value &Pointer);

private:
  class Walk;
  const ObjectWrites &getWrites(llvm::Value &Object);

  const llvm::DataLayout &DL;
  FlowScope Scope;
  unsigned Max;
  std::unique_ptr<HeapObjects> Heap;
  llvm::DenseMap<llvm::Value *, std::unique_ptr<ObjectWrites>> WritesCache;
};

} // namespace reify

#endif // REIFY_OPT_ITABSET_H
