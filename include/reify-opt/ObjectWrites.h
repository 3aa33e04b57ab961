//===- reify-opt/ObjectWrites.h - Who writes an object ----------*- C++ -*-===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// All writes to an alloca, to memory that an allocation function returned or
/// to a local global, where they can be listed: the address goes nowhere that
/// this file does not understand. Soundness rule 1 of
/// the design (a tab in memory may be reassigned) rests on this list being
/// complete; when in doubt there is no list, but a reason.
///
//===----------------------------------------------------------------------===//

#ifndef REIFY_OPT_OBJECTWRITES_H
#define REIFY_OPT_OBJECTWRITES_H

#include "llvm/ADT/SmallVector.h"
#include <cstdint>
#include <optional>

namespace llvm {
class DataLayout;
class Function;
class GEPOperator;
class Instruction;
class Value;
} // namespace llvm

namespace reify {

/// How far an analysis may look.
enum class FlowScope {
  Function, ///< Only at one function. What a function pass may do.
  Module,   ///< Also at callers and callees. Only in module passes.
};

/// Why something is not known. The text is in describe().
enum class FlowUnknown {
  Known,
  Argument,
  CallResult,
  Memory,
  VolatileLoad,
  Escapes,
  VolatileWrite,
  PartialWrite,
  NotConstant,
  NoInitializer,
  ThreadLocal,
  TooMany,
  TooComplex,
  Frozen,
  Unsupported,
};

/// The end of a sentence that starts with "the itab": "is an argument of ...".
const char *describe(FlowUnknown Why);

/// Offsets beyond this are nonsense, and keep the arithmetic from overflowing.
inline constexpr int64_t MaxPlace = int64_t(1) << 40;

/// Byte offsets in an object: Offset, or, where Stride is not 0, every
/// Offset + k * Stride. Array elements at an unknown index are such a set.
struct Places {
  int64_t Offset = 0;
  uint64_t Stride = 0;

  bool isExact() const { return Stride == 0; }
  bool operator==(const Places &) const = default;

  /// All sums of a place of each.
  Places operator+(Places Other) const;
  /// Smallest set of this form that contains both.
  Places join(Places Other) const;
};

/// The offset that \p GEP adds; none for vectors and absurd constants.
std::optional<Places> getPlaces(const llvm::GEPOperator &GEP,
                                const llvm::DataLayout &DL);

/// How a read of one word meets a write of Size bytes.
struct Overlap {
  enum Relation {
    None,    ///< They never touch.
    Inside,  ///< Where they touch, the word is one of `At` of the write.
    Partial, ///< Some of the word's bytes, or who knows.
  } Relation;
  Places At;
};

/// \p Read is a word of 8 bytes, \p Write is \p Size bytes long.
Overlap getOverlap(Places Read, Places Write, uint64_t Size);

/// One instruction that may write part of an object.
struct ObjectWrite {
  enum Kind {
    Store, ///< Source is the value.
    Copy,  ///< Source is the address that bytes are copied from.
    Zero,  ///< No source.
  } Kind;
  llvm::Instruction *Where;
  Places At;
  uint64_t Size; ///< In bytes.
  llvm::Value *Source;
  /// At most Size bytes are written, in whole words of 8 from At on.
  bool IsUpTo = false;
};

/// Every write to an object after its creation, in no order that matters.
struct ObjectWrites {
  llvm::SmallVector<ObjectWrite, 8> Writes;
  /// Anything but Known: there is no list.
  FlowUnknown Why = FlowUnknown::Known;
  /// The use that is to blame.
  llvm::Value *Blocker = nullptr;
};

class HeapObjects;

/// Lists the writes to \p Object, an alloca or a global variable with local
/// linkage. With \p Heap also a call that returns an object of its own; and
/// lengths that are not constants, see ObjectWrite::IsUpTo.
ObjectWrites findWrites(llvm::Value &Object, FlowScope Scope,
                        const llvm::DataLayout &DL,
                        HeapObjects *Heap = nullptr);

/// Whether \p F is what runs when it is called, so that its body may be looked
/// at (LLVM's rule for interprocedural propagation).
bool hasExactBody(const llvm::Function &F);

} // namespace reify

#endif // REIFY_OPT_OBJECTWRITES_H
