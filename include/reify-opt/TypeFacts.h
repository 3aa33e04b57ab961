//===- reify-opt/TypeFacts.h - What branches say of types -------*- C++ -*-===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// What is known of a dynamic type in a block because of the branches that lead
/// there: below `if (is<Circle>(x))` x holds a Circle. An assertion compares
/// addresses first, hashes next, and asks the runtime last, so a fact comes on
/// several edges: it holds in a block if every path there from the definition
/// of the type word takes one of them.
///
/// Equal addresses are one type; so says the runtime where it answers yes. That
/// two addresses differ says nothing, as each library may have its own copy of
/// a descriptor, except for types without linkage (design section 2). Different
/// hashes are different types.
///
/// The type word of an itab is known by the itab: it is a constant, and two
/// loads of it need not be one instruction. But only where it is an itab: the
/// first word of a std::variant may be one on one way and an object, whose
/// fields change, on another. So a proof, an interface call through it for one,
/// has to come first. Nor is anything known of the bytes behind a word that is
/// not known to be a descriptor.
///
//===----------------------------------------------------------------------===//

#ifndef REIFY_OPT_TYPEFACTS_H
#define REIFY_OPT_TYPEFACTS_H

#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/PointerIntPair.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/SmallPtrSet.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/IR/GlobalVariable.h"
#include <optional>

namespace llvm {
class BasicBlock;
class CallBase;
class DominatorTree;
class Function;
class Instruction;
class Value;
} // namespace llvm

namespace reify {

/// A dynamic type: a type word, or (true) that of the itab.
using TypeSubject = llvm::PointerIntPair<llvm::Value *, 1, bool>;

/// Answers for one function, until its IR changes.
class TypeFacts {
public:
  TypeFacts(llvm::Function &F, const llvm::DominatorTree &DT);

  /// Whether the function compares types at all, so that there are facts.
  bool hasFacts() const { return !Edges.empty(); }

  /// The dynamic type that \p Word, the address of a descriptor, stands for
  /// at \p At.
  TypeSubject getSubject(llvm::Value &Word, const llvm::Instruction &At) const;
  /// That of the values with itab \p Itab, where it certainly is one.
  TypeSubject getSubjectOfItab(llvm::Value &Itab) const {
    return TypeSubject(&Itab, true);
  }

  /// A descriptor of the type that \p S is in \p BB; null where that is not
  /// known. \p BB must be reachable and use S.
  llvm::GlobalVariable *getType(TypeSubject S,
                                const llvm::BasicBlock &BB) const;
  /// Whether \p S is known not to be \p Type in \p BB.
  bool isNot(TypeSubject S, const llvm::GlobalVariable &Type,
             const llvm::BasicBlock &BB) const;
  /// Whether the hash of \p S is \p Hash in \p BB, where that is known.
  std::optional<bool> hasHash(TypeSubject S, uint64_t Hash,
                              const llvm::BasicBlock &BB) const;

  /// The type word whose hash \p V is; null where it is no hash.
  static llvm::Value *getHashedWord(llvm::Value &V);
  /// The descriptor that \p V is the address of; null where it is none.
  static llvm::GlobalVariable *getDescriptor(llvm::Value &V);
  /// Whether two descriptors are known to be of different types.
  static bool areDifferent(const llvm::GlobalVariable &A,
                           const llvm::GlobalVariable &B);

private:
  /// What taking an edge of the CFG says of one subject.
  struct Fact {
    enum Kind { Is, IsNot, HashIs, HashIsNot, Null } Says;
    llvm::GlobalVariable *Type = nullptr; ///< Is, IsNot.
    uint64_t Hash = 0;                    ///< HashIs, HashIsNot.
  };
  struct Edge {
    const llvm::BasicBlock *From, *To;
    Fact What;
  };
  using Implies = llvm::function_ref<bool(const Fact &)>;

  void addProofs(llvm::CallBase &CB);
  void addFact(llvm::Value &Word, const llvm::BasicBlock &From,
               const llvm::BasicBlock &To, Fact What);
  void addCondition(llvm::Value &Condition, bool Taken,
                    const llvm::BasicBlock &From, const llvm::BasicBlock &To);
  void addComparison(llvm::Value &A, llvm::Value &B, bool Equal,
                     const llvm::BasicBlock &From, const llvm::BasicBlock &To);
  /// Whether all paths from the definition of \p S to \p BB take an edge whose
  /// fact satisfies \p Enough.
  bool holds(TypeSubject S, const llvm::BasicBlock &BB, Implies Enough) const;

  const llvm::DominatorTree &DT;
  llvm::DenseMap<TypeSubject, llvm::SmallVector<Edge, 4>> Edges;
  /// Calls that say of a value that it is an itab when they are reached.
  llvm::DenseMap<llvm::Value *, llvm::SmallVector<const llvm::CallBase *, 2>>
      Itabs;
  llvm::SmallPtrSet<const llvm::Value *, 8> Words;
};

} // namespace reify

#endif // REIFY_OPT_TYPEFACTS_H
