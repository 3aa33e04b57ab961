//===- LowerDispatch.h - An interface call as a test and a load -*- C++ -*-===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REIFY_LIB_ABI_LOWERDISPATCH_H
#define REIFY_LIB_ABI_LOWERDISPATCH_H

#include "reify-opt/Passes.h"
#include "reify-opt/RuntimeCalls.h"
#include "llvm/Analysis/OptimizationRemarkEmitter.h"

namespace reify {

/// Replaces \p Call by a test for nil and a load of the slot. False, with a
/// remark, where it cannot.
bool lowerDispatch(DispatchCall &Call, Step When,
                   llvm::OptimizationRemarkEmitter &ORE);

/// Gives calls back what lowerDispatch said of them, where only the load of the
/// slot still says it: the inliner makes an invoke of a call without what it
/// does not know. The load has to be in the block of the call, where it is
/// executed exactly as often; one that was moved up may stand where the value
/// is something else. Metadata alone: no analysis sees a change.
void restorePromises(llvm::Function &F);

} // namespace reify

#endif // REIFY_LIB_ABI_LOWERDISPATCH_H
