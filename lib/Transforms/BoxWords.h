//===- BoxWords.h - The words behind a data word ----------------*- C++ -*-===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// For passes that carry a value across a call instead of its box: data words
/// that are boxes of one entry point, by value, and the words to make such a
/// box from. What was boxed before by other means than a call counts as well:
/// constants, and elements of the table of small integers.
///
//===----------------------------------------------------------------------===//

#ifndef REIFY_LIB_TRANSFORMS_BOXWORDS_H
#define REIFY_LIB_TRANSFORMS_BOXWORDS_H

#include "reify-opt/RuntimeCalls.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/SetVector.h"
#include "llvm/IR/Instructions.h"
#include "llvm/IR/ValueHandle.h"

namespace reify {

class BoxWords {
public:
  enum Leaf {
    Box,     ///< A call of the entry point.
    Known,   ///< The address of constant contents.
    Nil,     ///< Null or undefined: there is no value.
    Unknown, ///< Anything else.
  };

  explicit BoxWords(const llvm::Module &M);

  /// What \p V, which is no phi and no select, is. The first box decides which
  /// entry point it is that all others must have been made by.
  Leaf addLeaf(llvm::Value &V);
  /// Adds everything that \p V can be; false where that is not only leaves that
  /// are known. Linear in the phis behind it; each is followed once.
  bool add(llvm::Value &V);

  /// Whether there is a box, and contents for each constant.
  bool isComplete() const;
  /// The entry point that all boxes are made by; null where there is no box.
  llvm::Function *getMaker() const { return Maker; }
  llvm::ArrayRef<BoxCall *> boxes() const { return Boxes.getArrayRef(); }
  unsigned getNumWords() const { return Maker->arg_size(); }
  llvm::Type *getWordType(unsigned I) const {
    return Maker->getFunctionType()->getParamType(I);
  }
  uint64_t getPayloadSize() const { return Boxes.front()->getPayloadSize(); }

  /// Word \p I of the value behind \p V, which was added and is complete. New
  /// phis and selects stand beside those of V; where V is nil, the word is
  /// zero.
  llvm::Value *getWord(llvm::Value &V, unsigned I);

private:
  llvm::Constant *readConstant(llvm::Value &V, unsigned I) const;
  llvm::Value *getTableIndex(llvm::Value &V) const;

  const llvm::DataLayout &DL;
  llvm::Function *Maker = nullptr;
  llvm::SmallSetVector<BoxCall *, 4> Boxes;
  llvm::SmallSetVector<llvm::Value *, 4> Constants;
  llvm::SmallPtrSet<llvm::Value *, 8> Seen;
  /// Follows what a pass replaces in the meantime.
  llvm::DenseMap<std::pair<llvm::Value *, unsigned>, llvm::WeakTrackingVH> Made;
};

} // namespace reify

#endif // REIFY_LIB_TRANSFORMS_BOXWORDS_H
