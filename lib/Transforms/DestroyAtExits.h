//===- DestroyAtExits.h - Destructors of boxes on the stack -----*- C++ -*-===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REIFY_LIB_TRANSFORMS_DESTROYATEXITS_H
#define REIFY_LIB_TRANSFORMS_DESTROYATEXITS_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/IR/Instructions.h"

namespace reify {

/// An object in the frame, and the call that hands its destructor to the
/// runtime, made where the object is constructed: at most once in a call of the
/// function.
struct Destruction {
  llvm::AllocaInst *Slot;
  llvm::CallBase *Registration;
};

/// Why the ways out of \p F cannot all be followed, also those of exceptions;
/// null where they can. One scan.
const char *describeNoExits(const llvm::Function &F);

/// Destroys the objects of \p All, of which describeNoExits says nothing, where
/// \p F ends, the youngest first, if they have been constructed by then.
/// Changes the CFG. Linear in the
/// function and the objects.
void destroyAtExits(llvm::Function &F, llvm::ArrayRef<Destruction> All);

} // namespace reify

#endif // REIFY_LIB_TRANSFORMS_DESTROYATEXITS_H
