//===- reify-opt/Compat.h - LLVM 19 and 22 ----------------------*- C++ -*-===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Every difference between the LLVM releases we support, as small named
/// functions. Each says which release made it needed; it may go when the last
/// release before that one is no longer supported. LLVM_VERSION_MAJOR appears
/// in no other file (test/ABI/versions.test).
///
//===----------------------------------------------------------------------===//

#ifndef REIFY_OPT_COMPAT_H
#define REIFY_OPT_COMPAT_H

#include "llvm/ADT/MapVector.h"
#include "llvm/Config/llvm-config.h"
#include "llvm/IR/Argument.h"
#include "llvm/IR/Attributes.h"
#include "llvm/IR/DebugInfo.h"
#include "llvm/IR/Function.h"
#include "llvm/IR/InstrTypes.h"
#include "llvm/IR/IntrinsicInst.h"
#include "llvm/Support/ModRef.h"

namespace reify::compat {

/// LLVM 21 replaced `nocapture` by `captures(none)`.
inline void addNoCapture(llvm::Function &F, unsigned ArgNo) {
#if LLVM_VERSION_MAJOR >= 21
  F.addParamAttr(ArgNo, llvm::Attribute::getWithCaptureInfo(
                            F.getContext(), llvm::CaptureInfo::none()));
#else
  F.addParamAttr(ArgNo, llvm::Attribute::NoCapture);
#endif
}

/// Whether \p CB keeps no copy of pointer argument \p ArgNo that could be used
/// as an address. LLVM 21 can say that a callee observes no more than whether
/// it is null.
inline bool doesNotCapture(const llvm::CallBase &CB, unsigned ArgNo) {
#if LLVM_VERSION_MAJOR >= 21
  const llvm::CaptureInfo Info = CB.getCaptureInfo(ArgNo);
  return llvm::capturesNothing(
      (Info.getOtherComponents() | Info.getRetComponents()) &
      ~llvm::CaptureComponents::AddressIsNull);
#else
  return CB.doesNotCapture(ArgNo);
#endif
}

/// The same of argument \p A of a function.
inline bool doesNotCapture(const llvm::Argument &A) {
#if LLVM_VERSION_MAJOR >= 21
  const llvm::CaptureInfo Info = A.getAttributes().getCaptureInfo();
  return llvm::capturesNothing(
      (Info.getOtherComponents() | Info.getRetComponents()) &
      ~llvm::CaptureComponents::AddressIsNull);
#else
  return A.hasNoCaptureAttr();
#endif
}

/// Whether it is said of an argument of \p F how far it is kept.
inline bool limitsCaptures(const llvm::Function &F) {
#if LLVM_VERSION_MAJOR >= 21
  return F.getAttributes().hasAttrSomewhere(llvm::Attribute::Captures);
#else
  return F.getAttributes().hasAttrSomewhere(llvm::Attribute::NoCapture);
#endif
}

/// What GEPOperator::collectOffset fills: LLVM 20 made it a small map.
#if LLVM_VERSION_MAJOR >= 20
using GEPOffsets = llvm::SmallMapVector<llvm::Value *, llvm::APInt, 4>;
#else
using GEPOffsets = llvm::MapVector<llvm::Value *, llvm::APInt>;
#endif

/// The debug records that show \p V. LLVM 20 dropped those that were calls,
/// which no pass of 19 sees either.
inline void
findDebugRecords(llvm::Value &V,
                 llvm::SmallVectorImpl<llvm::DbgVariableRecord *> &Records) {
#if LLVM_VERSION_MAJOR >= 22
  llvm::findDbgUsers(&V, Records);
#else
  llvm::SmallVector<llvm::DbgVariableIntrinsic *, 0> Calls;
  llvm::findDbgUsers(Calls, &V, &Records);
#endif
}

} // namespace reify::compat

#endif // REIFY_OPT_COMPAT_H
