//===- reify-opt/Owners.h - Objects of unique owners ------------*- C++ -*-===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Which calls of operator new made an object for reify::unique. The headers
/// say so by a call that is gone after reify-annotate-runtime; what is left is
/// a string attribute of the allocating call, which inlining and linking keep.
/// LLVM may drop it when it merges calls: then nothing is known.
///
//===----------------------------------------------------------------------===//

#ifndef REIFY_OPT_OWNERS_H
#define REIFY_OPT_OWNERS_H

#include "llvm/IR/InstrTypes.h"

namespace reify {

/// Whether \p CB allocates an object that make_unique made.
bool isOwnedAllocation(const llvm::CallBase &CB);

/// Tags the allocations that are noted by calls of the entry point \p Owned,
/// and removes the notes. Returns whether there were any.
bool noteOwners(llvm::Function &Owned);

} // namespace reify

#endif // REIFY_OPT_OWNERS_H
