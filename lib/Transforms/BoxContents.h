//===- BoxContents.h - The bytes of a by-value box --------------*- C++ -*-===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REIFY_LIB_TRANSFORMS_BOXCONTENTS_H
#define REIFY_LIB_TRANSFORMS_BOXCONTENTS_H

#include "reify-opt/RuntimeCalls.h"
#include "llvm/IR/IRBuilder.h"

namespace reify {

/// Whether a value of \p Ty can be put together from the bits of words: no
/// padding, no aggregate, no pointer of another address space.
bool isMadeOfBits(llvm::Type *Ty, const llvm::DataLayout &DL);

/// The value that a load of \p Ty at byte \p Offset of the by-value box \p Box
/// gives, from the words the box was made of. \p Ty is made of bits and lies
/// within the payload. Little endian only.
llvm::Value *readWords(llvm::IRBuilderBase &B, const BoxCall &Box,
                       uint64_t Offset, llvm::Type *Ty);

/// The same from the words alone.
llvm::Value *readWords(llvm::IRBuilderBase &B,
                       llvm::ArrayRef<llvm::Value *> Words, uint64_t Offset,
                       llvm::Type *Ty, const llvm::DataLayout &DL);

/// The bits \p Int (of the size of \p Ty) as a value of \p Ty.
llvm::Value *fromBits(llvm::IRBuilderBase &B, llvm::Value *Int, llvm::Type *Ty);

} // namespace reify

#endif // REIFY_LIB_TRANSFORMS_BOXCONTENTS_H
