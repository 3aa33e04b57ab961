//===- ResolveTypeSets.h - Assertions on one of few types -------*- C++ -*-===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REIFY_LIB_TRANSFORMS_RESOLVETYPESETS_H
#define REIFY_LIB_TRANSFORMS_RESOLVETYPESETS_H

#include "llvm/Analysis/OptimizationRemarkEmitter.h"

namespace reify {

/// Answers getitab and typeequal of \p F whose type word is one of at most
/// \p Max descriptors.
bool resolveTypeSets(llvm::Function &F, unsigned Max,
                     llvm::OptimizationRemarkEmitter &ORE);

} // namespace reify

#endif // REIFY_LIB_TRANSFORMS_RESOLVETYPESETS_H
