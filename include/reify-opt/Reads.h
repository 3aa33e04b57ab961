//===- reify-opt/Reads.h - Reads of boxes that may be used again *- C++ -*-===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// What the headers say where a value is taken out of a handle: that the data
/// word is a pure box. IR alone does not show it: two words side by side may be
/// a type and the address of a variable. It is a call until reify-note-reads,
/// afterwards metadata of the loads, which LLVM drops where it does not know
/// that it stays true; reify-box-to-stack removes the rest, because then a data
/// word may be the address of a stack slot.
///
//===----------------------------------------------------------------------===//

#ifndef REIFY_OPT_READS_H
#define REIFY_OPT_READS_H

#include "llvm/Support/Alignment.h"
#include <cstdint>
#include <optional>

namespace llvm {
class Function;
class Instruction;
class Module;
} // namespace llvm

namespace reify {

/// A pure box that is read.
struct BoxRead {
  uint64_t Size; ///< Of the value in it, in bytes.
  llvm::Align Alignment;
};

/// What is noted of \p I: a load from the box at a constant offset, or a
/// conversion by address, or copy, whose source is the box.
std::optional<BoxRead> getBoxRead(const llvm::Instruction &I);

/// Has the calls of entry point \p PureBox stay until reify-note-reads.
bool keepReads(llvm::Function &PureBox);

/// Removes the notes of all reads in \p M.
void forgetReads(llvm::Module &M);

} // namespace reify

#endif // REIFY_OPT_READS_H
