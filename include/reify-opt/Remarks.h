//===- reify-opt/Remarks.h - The optimization remarks -----------*- C++ -*-===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Remarks are made from the enumerators of Remarks.def, so that a name cannot
/// be misspelled or undocumented:
///
///   ORE.emit([&] { return missed(Remark::UnboxVolatile, Load) << "..."; });
///
/// They are emitted before the IR changes, while locations still exist.
///
//===----------------------------------------------------------------------===//

#ifndef REIFY_OPT_REMARKS_H
#define REIFY_OPT_REMARKS_H

#include "llvm/Analysis/OptimizationRemarkEmitter.h"
#include "llvm/IR/DiagnosticInfo.h"
#include "llvm/IR/Instruction.h"

namespace reify {

enum class Remark {
#define REIFY_REMARK(Id, Pass, Kind) Id,
#include "reify-opt/Remarks.def"
};

inline const char *getRemarkName(Remark R) {
  switch (R) {
#define REIFY_REMARK(Id, Pass, Kind)                                           \
  case Remark::Id:                                                             \
    return #Id;
#include "reify-opt/Remarks.def"
  }
  llvm_unreachable("covered switch");
}

/// The pass whose remark this is, as -Rpass= and -pass-remarks= filter it.
inline const char *getRemarkPass(Remark R) {
  switch (R) {
#define REIFY_REMARK(Id, Pass, Kind)                                           \
  case Remark::Id:                                                             \
    return Pass;
#include "reify-opt/Remarks.def"
  }
  llvm_unreachable("covered switch");
}

/// The place in the user's source that \p I comes from: the call of a method or
/// the conversion, not the accessor or constructor in our headers that was
/// inlined there.
llvm::DebugLoc getUserLocation(const llvm::Instruction &I);

inline llvm::OptimizationRemark passed(Remark R, const llvm::Instruction &I) {
  return llvm::OptimizationRemark(getRemarkPass(R), getRemarkName(R),
                                  getUserLocation(I), I.getParent());
}

inline llvm::OptimizationRemarkMissed missed(Remark R,
                                             const llvm::Instruction &I) {
  return llvm::OptimizationRemarkMissed(getRemarkPass(R), getRemarkName(R),
                                        getUserLocation(I), I.getParent());
}

} // namespace reify

#endif // REIFY_OPT_REMARKS_H
