//===- SourceContents.h - What a box is filled with -------------*- C++ -*-===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REIFY_LIB_TRANSFORMS_SOURCECONTENTS_H
#define REIFY_LIB_TRANSFORMS_SOURCECONTENTS_H

#include "reify-opt/Remarks.h"
#include "reify-opt/RuntimeCalls.h"
#include <variant>

namespace llvm {
class DominatorTree;
}

namespace reify {

/// Why a box cannot become a constant, and the instruction to blame, if any.
struct Refusal {
  Remark Why;
  llvm::StringRef Text;
  const llvm::Instruction *Culprit = nullptr;
};

/// Whether \p C means the same as an initializer as it does in code: numbers,
/// and addresses that the linker or loader can fill in. Not the address of a
/// thread's variable, for one.
bool isStorable(const llvm::Constant *C, const llvm::DataLayout &DL);

/// Undefined bits as zeros.
llvm::Constant *orZero(llvm::Constant *C);

/// The \p Size bytes that the stack slot behind the source of the by-address
/// box \p Box holds when the box is made, as one constant of \p Size bytes.
std::variant<llvm::Constant *, Refusal>
readStackSource(const BoxCall &Box, uint64_t Size, llvm::DominatorTree &DT);

} // namespace reify

#endif // REIFY_LIB_TRANSFORMS_SOURCECONTENTS_H
