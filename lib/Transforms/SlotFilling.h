//===- SlotFilling.h - A stack slot that is filled, then read ---*- C++ -*-===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REIFY_LIB_TRANSFORMS_SLOTFILLING_H
#define REIFY_LIB_TRANSFORMS_SLOTFILLING_H

#include "SinkPaths.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/IR/Instructions.h"

namespace reify {

/// The uses of a slot in two classes: those that only write it, at places known
/// now, and all others.
class SlotFilling {
public:
  SlotFilling(llvm::AllocaInst &Slot, SinkPaths &Paths);

  /// Whether \p Store may be part of filling an array of boxes: of a box, or of
  /// the descriptor of its type.
  static bool storesBox(const llvm::StoreInst &Store);

  /// The block below which all is that is not filling.
  SinkTarget getTarget() const { return Target; }
  /// The writes above the target, in the order in which they happen. Only where
  /// there is a target.
  llvm::ArrayRef<llvm::Instruction *> getStores() const { return Stores; }
  /// A write that is neither above nor below the target, or null.
  llvm::Instruction *getPartial() const { return Partial; }
  /// Whether \p Store, moved to the target, happens at most as often as here.
  bool happensOnce(const llvm::Instruction &Store) const;
  /// Whether somebody who kept the address, in an earlier round of a loop, may
  /// see that the slot is filled later than before.
  bool mayBeReadBetween() const;

private:
  void collect(llvm::AllocaInst &Slot);
  void classify(llvm::Use &U);

  llvm::SmallVector<llvm::Instruction *, 16> Writes, Stores;
  llvm::SmallVector<llvm::BasicBlock *, 8> OtherBlocks;
  llvm::SmallVector<llvm::Instruction *, 2> Starts;
  llvm::Instruction *Partial = nullptr;
  SinkTarget Target;
  /// Whether the address may outlive the use that it was given to.
  bool IsKept = false;
};

} // namespace reify

#endif // REIFY_LIB_TRANSFORMS_SLOTFILLING_H
