//===- ConstantChoice.h - One of several constants --------------*- C++ -*-===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REIFY_LIB_TRANSFORMS_CONSTANTCHOICE_H
#define REIFY_LIB_TRANSFORMS_CONSTANTCHOICE_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/IR/Constants.h"
#include "llvm/IR/Instructions.h"
#include <optional>

namespace reify {

/// Values that are constants together, once a condition or the way that was
/// taken is known: `select %c, "yes", "no"` and its length `select %c, 3, 2`.
class ConstantChoice {
public:
  /// None where a value depends on anything else.
  static std::optional<ConstantChoice>
  get(llvm::ArrayRef<llvm::Value *> Values);

  /// What the values are, in their order, in each case.
  using Case = llvm::SmallVector<llvm::Constant *, 3>;
  llvm::ArrayRef<Case> getCases() const { return Cases; }

  /// The one of \p Results, one for each case, that belongs to the case at
  /// hand; a select is made before \p At. Never poison, unless a result is.
  llvm::Value *pick(llvm::ArrayRef<llvm::Constant *> Results,
                    llvm::Instruction &At) const;

private:
  /// What decides: a select, a phi, or null where there is one case.
  llvm::Instruction *Decider = nullptr;
  llvm::SmallVector<Case, 2> Cases;
};

} // namespace reify

#endif // REIFY_LIB_TRANSFORMS_CONSTANTCHOICE_H
