//===- SiteNames.h - Names of the metadata of Sites.h -----------*- C++ -*-===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REIFY_LIB_ABI_SITENAMES_H
#define REIFY_LIB_ABI_SITENAMES_H

#include "llvm/ADT/StringRef.h"

namespace reify {

inline constexpr llvm::StringLiteral DispatchKind = "reify.dispatch";
inline constexpr llvm::StringLiteral SlotKind = "reify.slot";
inline constexpr llvm::StringLiteral GuardedKind = "reify.guarded";
inline constexpr llvm::StringLiteral BoxKind = "reify.box";
inline constexpr llvm::StringLiteral ReadKind = "reify.read";
inline constexpr llvm::StringLiteral SitesName = "reify.sites";
inline constexpr llvm::StringLiteral ConstantsName = "reify.constants";

} // namespace reify

#endif // REIFY_LIB_ABI_SITENAMES_H
