//===- hooks.h - The heap that the executable chose -------------*- C++ -*-===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// The hooks of ABI.def, each null where no executable defines it. Known once
/// the program is linked, so every answer here is the same for ever; asked on
/// slow paths only.
///
//===----------------------------------------------------------------------===//

#ifndef REIFY_RUNTIME_HOOKS_H
#define REIFY_RUNTIME_HOOKS_H

#include "internal.h"

REIFY_BEGIN_NAMESPACE
namespace abi {
// The executable's definition, if any, also for libreify.so: a linker exports
// what a shared library of the link asks for.
#define REIFY_HOOK(Id, Symbol, Declaration)                                    \
  extern "C" [[gnu::weak, gnu::visibility("default")]] Declaration;
#include "reify/ABI.def"
} // namespace abi

namespace runtime {

/// The heap chosen at link time, or null.
inline const HeapHooks *heapHooks() {
  const HeapHooks *Hooks = &abi::reify_heap_hooks;
  return Hooks;
}

/// Whether boxes come from a heap that is not Reify's.
inline bool isForeignHeap() {
  const HeapHooks *Hooks = heapHooks();
  return Hooks && Hooks->allocate;
}

} // namespace runtime
REIFY_END_NAMESPACE

#endif // REIFY_RUNTIME_HOOKS_H
