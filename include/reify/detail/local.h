//===- reify/detail/local.h - Tags of interfaces in a function --*- C++ -*-===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Makes a tag with templates out of a local class, which may not have any.
///
//===----------------------------------------------------------------------===//

#ifndef REIFY_DETAIL_LOCAL_H
#define REIFY_DETAIL_LOCAL_H

#include "reify/detail/method.h"

REIFY_BEGIN_NAMESPACE
namespace detail {

template <class... F> struct Overloaded : F... { using F::operator()...; };
template <class... F> Overloaded(F...) -> Overloaded<F...>;

/// A class of its own because clang 22 dies of a pack of bases in a class of a
/// lambda of a function template.
template <class... B> struct Bases : B... {};

template <class Local> struct LocalTag {
  static constexpr const char *reify_name = Local::reify_name();
  using Call = decltype(Local::reify_call());

  template <class T, class... A>
  static constexpr auto reify_call(T &object, A &&...arguments) noexcept(
      noexcept(Call{}(object, static_cast<A &&>(arguments)...)))
      -> decltype(Call{}(object, static_cast<A &&>(arguments)...)) {
    return Call{}(object, static_cast<A &&>(arguments)...);
  }
  /// A local class cannot name a member of a type it does not know.
  template <class T, class P>
  requires(sizeof(T) == 0) static constexpr P reify_member();
  template <class T> static constexpr bool reify_has_name() { return true; }

  template <class I, class S>
  using One = typename decltype(Local::reify_accessor()(TypeTag<I>{},
                                                        TypeTag<S>{}))::type;
  template <class I, class... S>
  using reify_accessor =
      typename decltype(Local::reify_join()(TypeTag<One<I, S>>{}...))::type;
};

} // namespace detail
REIFY_END_NAMESPACE

#endif // REIFY_DETAIL_LOCAL_H
