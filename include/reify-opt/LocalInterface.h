//===- reify-opt/LocalInterface.h - Interfaces of one file ------*- C++ -*-===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// All itabs of an interface that only its own file can name, as one of an
/// unnamed namespace: no other file can make one, so that every value of the
/// interface, from wherever it was loaded, has one of these. It is the only set
/// of implementations that is closed before a link (design section 6, rule 5).
///
/// `print<reify-world>` prints it.
///
//===----------------------------------------------------------------------===//

#ifndef REIFY_OPT_LOCALINTERFACE_H
#define REIFY_OPT_LOCALINTERFACE_H

#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/IR/GlobalVariable.h"
#include <optional>

namespace reify {

using LocalItabs = llvm::SmallVector<llvm::GlobalVariable *, 4>;

/// Every itab of \p Inter that there can be, by name; none where others may
/// exist: the interface is not this file's alone, a run-time assertion or a
/// conversion may make more, or something has its address whose doings are not
/// known. An empty list says that nothing was ever converted to it.
///
/// Costs the uses of the descriptor.
std::optional<LocalItabs> findLocalItabs(llvm::GlobalVariable &Inter);

/// The same, remembered until the constants of the module change.
class LocalInterfaces {
public:
  const std::optional<LocalItabs> &getItabs(llvm::GlobalVariable &Inter) {
    auto [It, New] = Known.try_emplace(&Inter);
    if (New)
      It->second = findLocalItabs(Inter);
    return It->second;
  }

private:
  llvm::DenseMap<llvm::GlobalVariable *, std::optional<LocalItabs>> Known;
};

} // namespace reify

#endif // REIFY_OPT_LOCALINTERFACE_H
