//===- reify-opt/StackBox.h - May a box be on the stack? --------*- C++ -*-===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// The decision behind reify-box-to-stack, apart from the pass so that
/// reify-report can say why a box is still made.
///
//===----------------------------------------------------------------------===//

#ifndef REIFY_OPT_STACKBOX_H
#define REIFY_OPT_STACKBOX_H

#include "reify-opt/BoxUses.h"
#include "reify-opt/Remarks.h"
#include "llvm/IR/InstrTypes.h"
#include "llvm/Support/Alignment.h"
#include <optional>
#include <string>
#include <variant>

namespace reify {

/// A box that may be a stack slot.
struct StackBox {
  uint64_t Size; ///< In bytes, at least 1.
  llvm::Align Alignment;
  BoxUses Uses;
  /// What hands its destructor to the runtime; null where it has none. The
  /// slot has to be destroyed (DestroyAtExits.h).
  llvm::CallBase *Finalizer = nullptr;
};

/// Why a box stays where it is: the end of a sentence about the box.
struct HeapBox {
  Remark Why;
  std::string Text;
};

/// Decides for the boxes of one function. What it knows of the function itself
/// is collected once; the IR may change in between, the CFG may not.
class StackBoxes {
public:
  /// \p Targets: where indirect calls go, as far as somebody knows.
  StackBoxes(llvm::Function &F, const llvm::DominatorTree &DT,
             CallTargets *Targets = nullptr);

  /// \p Box is a BoxCall or a NewObjectCall of the function.
  std::variant<StackBox, HeapBox> decide(llvm::CallBase &Box,
                                         Bodies Which = Bodies::Exact) const;

private:
  std::optional<HeapBox> refuseDestructor(const llvm::CallBase &Box,
                                          const BoxUses &Uses,
                                          llvm::CallBase *&Finalizer) const;

  const llvm::Function &F;
  std::optional<HeapBox> Refusal; ///< Of all boxes of the function.
  /// Of describeNoExits, which is asked once.
  mutable std::optional<const char *> NoExits;
  BoxOverlap Overlap;
  CallTargets *Targets;
};

} // namespace reify

#endif // REIFY_OPT_STACKBOX_H
