//===- ImpossibleLookups.h - Assertions that always fail --------*- C++ -*-===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Part of reify-devirtualize, for types that only one file can name, and of
/// reify-devirtualize-helpers in the full-LTO link of a closed world.
///
//===----------------------------------------------------------------------===//

#ifndef REIFY_LIB_TRANSFORMS_IMPOSSIBLELOOKUPS_H
#define REIFY_LIB_TRANSFORMS_IMPOSSIBLELOOKUPS_H

#include "reify-opt/World.h"
#include "llvm/Analysis/OptimizationRemarkEmitter.h"

namespace reify {

/// Whether \p Call asks for an itab of a type of which this module has every
/// record, and none of them grants some method (runtime/record.cpp). One look
/// at the globals of the module, for such types only.
bool isImpossibleHere(GetItabCall &Call);

/// Folds each getitab of \p F to null that no method table of \p World, which
/// has those of the whole program, can satisfy. Whether there was one.
bool foldImpossibleLookups(llvm::Function &F, const WorldParts &World,
                           llvm::OptimizationRemarkEmitter &ORE);

} // namespace reify

#endif // REIFY_LIB_TRANSFORMS_IMPOSSIBLELOOKUPS_H
