//===- equal.cpp - Equality of interface values ---------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Always asks the type, also where both data words are one pointer: a NaN is
/// not equal to itself, and whether two boxes are one is the optimizer's
/// choice. An indirect call.
///
//===----------------------------------------------------------------------===//

#include "internal.h"
#include "panic.h"

bool reify::abi::reify_efaceeq(const Type *T, const void *X, const void *Y,
                               std::uint32_t Flags) {
  if (REIFY_UNLIKELY(!T->equal))
    runtime::panicUncomparable(T, Flags);
  // `equal` takes addresses of values; a direct value is the word itself.
  if (T->kind & KindDirectIface)
    return T->equal(&X, &Y);
  return T->equal(X, Y);
}
