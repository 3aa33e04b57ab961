//===- panic.h - Panics with C++ signatures ---------------------*- C++ -*-===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Panics that are raised inside the runtime and are no entry points.
///
//===----------------------------------------------------------------------===//

#ifndef REIFY_RUNTIME_PANIC_H
#define REIFY_RUNTIME_PANIC_H

#include "internal.h"

REIFY_BEGIN_NAMESPACE
namespace runtime {

/// Throws uncomparable_error or aborts, as Flags says.
[[noreturn, gnu::cold]] void panicUncomparable(const Type *T,
                                               std::uint32_t Flags);

} // namespace runtime
REIFY_END_NAMESPACE

#endif // REIFY_RUNTIME_PANIC_H
