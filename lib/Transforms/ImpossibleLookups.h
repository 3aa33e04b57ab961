//===- ImpossibleLookups.h - Assertions that always fail --------*- C++ -*-===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Part of reify-devirtualize-helpers in the full-LTO link of a closed world.
///
//===----------------------------------------------------------------------===//

#ifndef REIFY_LIB_TRANSFORMS_IMPOSSIBLELOOKUPS_H
#define REIFY_LIB_TRANSFORMS_IMPOSSIBLELOOKUPS_H

#include "reify-opt/World.h"
#include "llvm/Analysis/OptimizationRemarkEmitter.h"

namespace reify {

/// Folds each getitab of \p F to null that no method table of \p World, which
/// has those of the whole program, can satisfy. Whether there was one.
bool foldImpossibleLookups(llvm::Function &F, const WorldParts &World,
                           llvm::OptimizationRemarkEmitter &ORE);

} // namespace reify

#endif // REIFY_LIB_TRANSFORMS_IMPOSSIBLELOOKUPS_H
