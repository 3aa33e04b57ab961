//===- UnboxedWorker.h - A function in two halves ---------------*- C++ -*-===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// The mechanics of reify-unbox-results: a worker that has the code, and a
/// wrapper that has the name, linkage and type.
///
//===----------------------------------------------------------------------===//

#ifndef REIFY_LIB_TRANSFORMS_UNBOXEDWORKER_H
#define REIFY_LIB_TRANSFORMS_UNBOXEDWORKER_H

#include "BoxWords.h"

namespace reify {

/// Moves the body of \p F to a new local function that returns \p Result. The
/// returns in it are still those of F, which has no body until fillWrapper.
llvm::Function *moveToWorker(llvm::Function &F, llvm::Type &Result);

/// The keys of a result: each type or itab word that is not nil and may be
/// returned. What has no such word has the one key null.
using ResultTags = llvm::SmallSetVector<llvm::Constant *, 4>;

/// Gives \p F a body: a call of \p Worker, the box of the words it returns,
/// and what F returns: the box, or the handle of a tag and the box. Where
/// \p WithTag, the worker returns the tag before the words, and the handle is
/// nil where that is null and \p MayBeNil; else the tag is the only one of
/// \p Tags. \p Site: the metadata of a box that was made in F; may be null.
void fillWrapper(llvm::Function &F, llvm::Function &Worker,
                 const BoxWords &Words, const ResultTags &Tags, bool WithTag,
                 bool MayBeNil, llvm::MDNode *Site);

/// Whether \p F is what is left of a function that was split: its result is
/// made of a call's, and splitting it again would have no end. Where LLVM has
/// inlined the worker, it is a function like any other.
bool isWrapper(const llvm::Function &F);

} // namespace reify

#endif // REIFY_LIB_TRANSFORMS_UNBOXEDWORKER_H
