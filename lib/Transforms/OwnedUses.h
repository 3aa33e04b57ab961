//===- OwnedUses.h - What happens to an owner's object ----------*- C++ -*-===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Everything that is done with one allocation in its function: where it is
/// released, where it is destroyed through a pointer, and the first use after
/// which anybody may know its address.
///
//===----------------------------------------------------------------------===//

#ifndef REIFY_LIB_TRANSFORMS_OWNEDUSES_H
#define REIFY_LIB_TRANSFORMS_OWNEDUSES_H

#include "llvm/ADT/SmallVector.h"
#include "llvm/IR/InstrTypes.h"

namespace llvm {
class TargetLibraryInfo;
}

namespace reify {

class BoxUses;

struct OwnedUses {
  /// Calls that free it, by this address or by one that a phi or a select gave:
  /// then perhaps also another object, or none.
  llvm::SmallVector<llvm::CallBase *, 4> Frees;
  /// Indirect calls of type void (ptr) that take its address: what is not
  /// known yet is the function, mostly the one that destroys it.
  llvm::SmallVector<llvm::CallBase *, 2> Indirect;
  /// Other calls that take its address, or one within it, for their own time.
  llvm::SmallVector<llvm::CallBase *, 4> Borrowers;
  /// The phis and selects that its address, or one within it, flows through.
  llvm::SmallVector<llvm::Instruction *, 4> Merges;
  /// The use that is to blame where the address may be known elsewhere, and
  /// the end of a sentence about it; null where there is none.
  llvm::Instruction *Blocker = nullptr;
  const char *Why = nullptr;
};

/// Follows the uses of \p Alloc, each once: linear in their number.
OwnedUses findOwnedUses(llvm::CallBase &Alloc,
                        const llvm::TargetLibraryInfo &TLI);

/// The same with a view of memory and of callees whose bodies are certain: the
/// owner itself may be lent to them. \p Uses is what is known of the address
/// then. A release by a callee is an escape, and so is a call that may release
/// what it is lent.
OwnedUses findOwnedUsesInModule(llvm::CallBase &Alloc,
                                const llvm::TargetLibraryInfo &TLI,
                                BoxUses &Uses);

/// The objects that \p Free frees: what its operand is behind phis and selects,
/// without null and undefined values.
llvm::SmallVector<llvm::Value *, 4>
findFreed(const llvm::CallBase &Free, const llvm::TargetLibraryInfo &TLI);

} // namespace reify

#endif // REIFY_LIB_TRANSFORMS_OWNEDUSES_H
