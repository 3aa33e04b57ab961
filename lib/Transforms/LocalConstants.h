//===- LocalConstants.h - Boxes that need no runtime ------------*- C++ -*-===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Constants that stand in for boxes. They are the module's own and never the
/// runtime's: a reference to a runtime symbol made at link time may be left
/// undefined (design section 7, rule 5).
///
//===----------------------------------------------------------------------===//

#ifndef REIFY_LIB_TRANSFORMS_LOCALCONSTANTS_H
#define REIFY_LIB_TRANSFORMS_LOCALCONSTANTS_H

#include "llvm/IR/GlobalVariable.h"
#include "llvm/IR/Module.h"

namespace reify {

/// How many small integers, zero bytes there are to share.
inline constexpr uint64_t NumSmallBoxes = 256, NumZeroBytes = 1024;
inline constexpr uint64_t MaxZeroBytes = 1 << 20;

/// The module's table of small integers, element i is i (64 bits); made on
/// first use. Null where something else has the name. \p ForSize: the
/// runtime's, where the module refers to it already.
llvm::GlobalVariable *getSmallBoxTable(llvm::Module &M, bool ForSize);
/// Whether \p GV is such a table: the runtime's or the module's.
bool isSmallBoxTable(const llvm::GlobalVariable &GV);

/// At least \p Size zero bytes of the module, aligned to 16; null as above, and
/// where there are more than MaxZeroBytes. One constant serves up to
/// NumZeroBytes, and one each power of two above.
llvm::GlobalVariable *getZeros(llvm::Module &M, uint64_t Size);

/// A private constant that may be merged with equal ones.
llvm::GlobalVariable *makeConstant(llvm::Module &M, llvm::Constant *Value,
                                   llvm::Align Alignment);

} // namespace reify

#endif // REIFY_LIB_TRANSFORMS_LOCALCONSTANTS_H
