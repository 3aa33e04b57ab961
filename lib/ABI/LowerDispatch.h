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

} // namespace reify

#endif // REIFY_LIB_ABI_LOWERDISPATCH_H
