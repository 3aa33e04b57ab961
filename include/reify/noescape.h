//===- reify/noescape.h - Methods that keep nothing -------------*- C++ -*-===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// How an interface asks for methods that keep nothing of what they are given,
/// and how a type says that it has them. By it a box that is passed to another
/// file need not be on the heap.
///
//===----------------------------------------------------------------------===//

#ifndef REIFY_NOESCAPE_H
#define REIFY_NOESCAPE_H

#include "reify/detail/name.h"

/// The promise of a function of ours, for the plugin: it keeps no address it is
/// given, nor makes it a handle. Not for users: of a function that reads an
/// `any` by `as` it is false once the passes are through with that.
#if defined(__clang__)
#define REIFY_KEEPS_NOTHING [[clang::annotate("reify-keeps-nothing")]]
#else
#define REIFY_KEEPS_NOTHING
#endif

REIFY_BEGIN_NAMESPACE

/// S, the signature of an interface method, with the promise that the method
/// keeps nothing: when it has returned or thrown, no copy of the address of its
/// object is left anywhere, nor of anything its arguments lead to, and it has
/// not ended the object's life. Neither in the object itself, nor in the
/// result. A box that is passed to such a call need not outlive it, whatever
/// the type (Go: an interface call is an escape). docs/Guide.md has an example.
template <class S> struct noescape;

/// Names of methods, for noescape_methods. At most 64, as an interface has.
struct method_names {
  const char *name[64] = {};
  template <class... N>
  constexpr method_names(const N *...names) : name{names...} {}
  constexpr bool contain(const char *wanted) const noexcept {
    for (const char *n : name)
      if (n && detail::compare(n, wanted) == 0)
        return true;
    return false;
  }
};

/// Says which methods of T keep that promise, all overloads of a name alike:
/// the author of T knows, the compiler cannot. Without it T does not satisfy an
/// interface that asks for it. Before the first use; in the header of T.
/// \code
///   template <>
///   inline constexpr reify::method_names
///       reify::noescape_methods<File> = {"write"};
/// \endcode
template <class T> inline constexpr method_names noescape_methods = {};

REIFY_END_NAMESPACE

#endif // REIFY_NOESCAPE_H
