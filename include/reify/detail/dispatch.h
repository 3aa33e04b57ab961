//===- reify/detail/dispatch.h - What each file defines ---------*- C++ -*-===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// The rows of ABI.def that the headers define: the mark of the ABI version,
/// and the slot lookup and the notes of ownership and of reading, which a
/// compiler without the plugin inlines and the plugin sees as calls.
///
//===----------------------------------------------------------------------===//

#ifndef REIFY_DETAIL_DISPATCH_H
#define REIFY_DETAIL_DISPATCH_H

#include "reify/ABI.h"

REIFY_BEGIN_NAMESPACE
namespace abi {

extern "C" {

[[gnu::used,
  gnu::visibility("hidden")]] inline const std::uint32_t reify_abi_version =
    AbiVersion;

[[gnu::always_inline]] inline Function
reify_itab_method(const ITab *tab, const InterfaceType *inter,
                  std::uint32_t slot, std::uint32_t flags) {
  if (!tab) [[unlikely]]
    reify_panicnilcall(inter, slot, flags);
  return tab->fun[slot];
}

[[gnu::always_inline]] inline void *reify_owned(void *object) noexcept {
  return object;
}

[[gnu::always_inline]] inline void *reify_purebox(void *box, std::uint32_t,
                                                  std::uint32_t) noexcept {
  return box;
}
}

} // namespace abi
REIFY_END_NAMESPACE

#endif // REIFY_DETAIL_DISPATCH_H
