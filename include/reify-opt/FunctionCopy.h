//===- FunctionCopy.h - Copies of functions for one file --------*- C++ -*-===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// What may be copied, and the copy: for reify-copy-callees, which needs a body
/// that certainly runs, and reify-propagate-types, which needs one for a type.
///
//===----------------------------------------------------------------------===//

#ifndef REIFY_OPT_FUNCTIONCOPY_H
#define REIFY_OPT_FUNCTIONCOPY_H

#include "llvm/Transforms/Utils/ValueMapper.h"

namespace llvm {
class Function;
class Twine;
} // namespace llvm

namespace reify {

/// Why an internal copy of \p F, which is defined here, would not do what its
/// body does; null where it would. One scan of the body.
const char *describeUncopyableBody(const llvm::Function &F);

/// A copy of \p F that only this file knows, named after it with \p Suffix.
/// \p Map is filled with what became of what.
llvm::Function *makeInternalCopy(llvm::Function &F, const llvm::Twine &Suffix,
                                 llvm::ValueToValueMapTy &Map);

} // namespace reify

#endif // REIFY_OPT_FUNCTIONCOPY_H
