//===- BoxWords.h - The words behind a data word ----------------*- C++ -*-===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// For passes that carry a value across a call instead of its box: data words
/// that are boxes, and the words to make such boxes from again. What was boxed
/// before by other means than a call counts as well: constants, and elements of
/// the table of small integers.
///
/// A form is an entry point and, by address, a type: how a box of it is made.
/// Where there are several, each goes with a key, the type or itab word beside
/// the data word, by which the reader of the words knows the form.
///
//===----------------------------------------------------------------------===//

#ifndef REIFY_LIB_TRANSFORMS_BOXWORDS_H
#define REIFY_LIB_TRANSFORMS_BOXWORDS_H

#include "reify-opt/RuntimeCalls.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/SetVector.h"
#include "llvm/IR/IRBuilder.h"
#include "llvm/IR/Instructions.h"
#include "llvm/IR/ValueHandle.h"

namespace reify {

class BoxWords {
public:
  enum Leaf {
    Box,     ///< A call of an entry point.
    Known,   ///< The address of constant contents.
    Nil,     ///< Null or undefined: there is no value.
    Unknown, ///< Anything else.
  };

  /// How a box is made.
  struct Form {
    llvm::Function *Maker;
    llvm::Constant *Descriptor; ///< By address: the type; else null.
    uint64_t Size;              ///< Bytes of the payload.
    llvm::Align Alignment;      ///< By address: of the payload.
    llvm::SmallVector<llvm::Type *, 3> Words; ///< In memory order, no gaps.

    bool operator==(const Form &Other) const {
      return Maker == Other.Maker && Descriptor == Other.Descriptor;
    }
  };

  /// \p MaxByAddress: payloads up to so many bytes that are boxed by address
  /// are words, too: they are read where the box is made.
  explicit BoxWords(const llvm::Module &M, uint64_t MaxByAddress = 0);

  /// \p V, or the value that it is a piece of: what is left of a struct that
  /// was returned or passed.
  static llvm::Value *lookThrough(llvm::Value *V);

  /// What \p V, which is no phi and no select, is. The first box of a key
  /// decides which form it is that all others of the key must have.
  Leaf addLeaf(llvm::Value &V, const llvm::Value *Key = nullptr);
  /// Adds everything that \p V can be, for the key null; false where that is
  /// not only leaves that are known. Linear in the phis behind it; each is
  /// followed once.
  bool add(llvm::Value &V);

  /// Whether there is a box, and for each constant a form and contents.
  bool isComplete() const;
  llvm::ArrayRef<BoxCall *> boxes() const { return Boxes.getArrayRef(); }
  llvm::ArrayRef<Form> forms() const { return Forms; }
  /// The form of \p Key; null where no box was added for it.
  const Form *getForm(const llvm::Value *Key) const;

  /// The words of all forms: those of the one, or wide enough for each.
  unsigned getNumWords() const { return WordTypes.size(); }
  llvm::Type *getWordType(unsigned I) const { return WordTypes[I]; }
  uint64_t getPayloadSize() const { return Forms.front().Size; }

  /// Word \p I of the value behind \p V, which was added and is complete. New
  /// phis and selects stand beside those of V; where V is nil, or has fewer
  /// words, the word is zero.
  llvm::Value *getWord(llvm::Value &V, unsigned I);
  /// A box of \p F, one of the forms, of the words that getWord gave.
  llvm::CallInst *makeBox(llvm::IRBuilderBase &B, const Form &F,
                          llvm::ArrayRef<llvm::Value *> Words) const;

private:
  std::optional<Form> describe(BoxCall &Call) const;
  const Form *getFormOf(llvm::Value &V) const;
  void addWords(const Form &F);
  llvm::Constant *readConstant(llvm::Value &V, const Form &F, unsigned I) const;
  llvm::Constant *readWord(llvm::Value &V, const Form &F, unsigned I) const;
  llvm::Value *getTableIndex(llvm::Value &V) const;
  llvm::Value *getLeafWord(llvm::Value &V, unsigned I);

  const llvm::DataLayout &DL;
  const uint64_t MaxByAddress;
  llvm::SmallVector<Form, 1> Forms;
  /// By number, as Forms grows.
  llvm::SmallDenseMap<const llvm::Value *, unsigned, 4> FormOfKey;
  llvm::SmallVector<llvm::Type *, 4> WordTypes;
  llvm::SmallSetVector<BoxCall *, 4> Boxes;
  llvm::SmallSetVector<std::pair<llvm::Value *, const llvm::Value *>, 4>
      Constants;
  llvm::SmallPtrSet<llvm::Value *, 8> Seen;
  /// Follows what a pass replaces in the meantime.
  llvm::DenseMap<std::pair<llvm::Value *, unsigned>, llvm::WeakTrackingVH> Made;
};

} // namespace reify

#endif // REIFY_LIB_TRANSFORMS_BOXWORDS_H
