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

/// How many small integers, zero bytes the runtime has to share.
inline constexpr uint64_t NumSmallBoxes = 256, NumZeroBytes = 1024;
/// How many zero bytes the module has, at least and at most.
inline constexpr uint64_t MinZeroBytes = 16, MaxZeroBytes = 1 << 20;

/// The module's table of small integers, element i is i (64 bits); made on
/// first use. Null where something else has the name. \p ForSize: the
/// runtime's, where the module refers to it already.
llvm::GlobalVariable *getSmallBoxTable(llvm::Module &M, bool ForSize);
/// Whether \p GV is such a table: the runtime's or the module's.
bool isSmallBoxTable(const llvm::GlobalVariable &GV);

/// The address of \p Number, below NumSmallBoxes, in 64 bits: a private
/// constant, which the linker merges with equal ones of all files, because the
/// table would be 2048 bytes for what is mostly one or two numbers. \p ForSize:
/// as above.
llvm::Constant *getSmallBox(llvm::Module &M, uint64_t Number, bool ForSize);

/// At least \p Size zero bytes of the module, aligned to 16; null as above, and
/// where there are more than MaxZeroBytes. One constant each power of two.
llvm::GlobalVariable *getZeros(llvm::Module &M, uint64_t Size);

/// A private constant that may be merged with equal ones.
llvm::GlobalVariable *makeConstant(llvm::Module &M, llvm::Constant *Value,
                                   llvm::Align Alignment,
                                   const llvm::Twine &Name = "reify.const");

} // namespace reify

#endif // REIFY_LIB_TRANSFORMS_LOCALCONSTANTS_H
