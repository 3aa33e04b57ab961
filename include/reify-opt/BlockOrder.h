//===- reify-opt/BlockOrder.h - Calls, the last one first -------*- C++ -*-===//
//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// What puts blocks in the place of a call moves all that is behind the call to
/// a block of its own, which takes time for each instruction there. Thousands
/// of such calls in a block are quadratic, unless the last one goes first: then
/// nothing is moved twice.
///
//===----------------------------------------------------------------------===//

#ifndef REIFY_OPT_BLOCKORDER_H
#define REIFY_OPT_BLOCKORDER_H

#include "llvm/ADT/MapVector.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/IR/BasicBlock.h"

namespace reify {

/// Sorts \p Calls by block, in the order in which the blocks come up, and those
/// in one block from its end to its start. Numbers each block once: none may
/// change before all of them are sorted.
template <class CallT>
void sortLastFirst(llvm::SmallVectorImpl<CallT *> &Calls) {
  llvm::MapVector<llvm::BasicBlock *, llvm::SmallVector<CallT *, 2>> InBlock;
  for (CallT *Call : Calls)
    InBlock[Call->getParent()].push_back(Call);
  Calls.clear();
  for (auto &[BB, InIt] : InBlock) {
    llvm::sort(InIt, [](CallT *A, CallT *B) { return B->comesBefore(A); });
    Calls.append(InIt.begin(), InIt.end());
  }
}

} // namespace reify

#endif // REIFY_OPT_BLOCKORDER_H
