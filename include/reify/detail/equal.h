//===- reify/detail/equal.h - Identity and equality at run time -*- C++ -*-===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// The inline halves of type identity and of interface equality.
///
//===----------------------------------------------------------------------===//

#ifndef REIFY_DETAIL_EQUAL_H
#define REIFY_DETAIL_EQUAL_H

#include "reify/type.h"

REIFY_BEGIN_NAMESPACE
namespace detail {

/// Whether two descriptors are of one type; null is the type of nil. A hit is
/// one compare; a miss costs a load of the hash, because in another library
/// the same type may have another descriptor.
[[gnu::always_inline]] inline bool same_type(const Type *a,
                                             const Type *b) noexcept {
  if (a == b)
    return true;
  return a && b && a->hash == b->hash && abi::reify_typeequal(a, b);
}

/// Go's runtime.efaceeq. The data words are never compared as addresses: for a
/// NaN the answer would depend on whether two boxes became one.
inline bool equal_words(const Type *a_type, void *a, const Type *b_type,
                        void *b) {
  if (!same_type(a_type, b_type))
    return false;
  return !a_type || abi::reify_efaceeq(a_type, a, b, PanicFlags);
}

/// Two interface values of one type that lie in memory, as its descriptor
/// compares them: a value of an interface is never boxed as what it is.
inline bool equal_interfaces(const void *a, const void *b) {
  struct Words {
    const ITab *tab;
    void *data;
  };
  Words x, y;
  __builtin_memcpy(&x, a, sizeof(x));
  __builtin_memcpy(&y, b, sizeof(y));
  return equal_words(x.tab ? x.tab->type : nullptr, x.data,
                     y.tab ? y.tab->type : nullptr, y.data);
}

} // namespace detail
REIFY_END_NAMESPACE

#endif // REIFY_DETAIL_EQUAL_H
