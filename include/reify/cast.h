//===- reify/cast.h - Assertions: as, try_as, is ----------------*- C++ -*-===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Go's type assertions on `any` and on interface values. x.(T) is as<T>(x);
/// the comma-ok form is try_as<T>(x). T is an exact type, a pointer or an
/// interface. `as<long>(any(42))` fails; `as<const T *>` accepts a T *.
///
//===----------------------------------------------------------------------===//

#ifndef REIFY_CAST_H
#define REIFY_CAST_H

#include "reify/any.h"

REIFY_BEGIN_NAMESPACE

namespace detail {

template <class X>
concept Value = std::is_same_v<X, any> || Interface<X>;

[[gnu::always_inline]] inline const Type *dynamic_type(const any &x) noexcept {
  return x.reify_type;
}
template <Interface I>
[[gnu::always_inline]] inline const Type *dynamic_type(const I &x) noexcept {
  return x.reify_tab ? x.reify_tab->type : nullptr;
}

/// Whether a dynamic type answers a query for T.
template <class T>
[[gnu::always_inline]] inline bool holds(const Type *have) noexcept {
  if (same_type(have, &type_v<T>))
    return true;
  if constexpr (IsPointer<T>) {
    using Pointee = std::remove_pointer_t<T>;
    if constexpr (std::is_const_v<Pointee> && !IsFunction<Pointee>)
      return same_type(have, &type_v<std::remove_const_t<Pointee> *>);
  }
  return false;
}

/// Whether the static type X says that what is not nil is a T: no method table
/// is asked then (Go: a type implements the interfaces that its own embeds).
template <class T, class X>
inline constexpr bool ImpliedBy =
    std::is_same_v<T, any> || std::is_same_v<T, X> || WiderThan<X, T>;

template <Value T, Value X>
[[gnu::always_inline]] inline T convert(const X &x) noexcept {
  if constexpr (ImpliedBy<T, X>)
    return T(x);
  else {
    T value;
    if (const Type *type = dynamic_type(x))
      if (const ITab *tab = abi::reify_getitab(&interface_type_v<T>, type)) {
        value.reify_data = x.reify_data;
        value.reify_tab = tab;
      }
    return value;
  }
}

/// The type of box that answers a query for T, whose qualifiers say nothing: a
/// boxed value is const anyway.
template <class T> struct QueryOf {
  static_assert(IsObject<T> && !IsArray<T>,
                "an assertion asks for a type of values: not for a reference, "
                "an array or a function");
  using type = std::remove_cv_t<T>;
};
template <StdString T> struct QueryOf<T> { using type = string; };
template <class T> using Query = typename QueryOf<T>::type;

/// The static type of x, for the message of a failed assertion.
template <class X> constexpr const Type *static_type() {
  if constexpr (Interface<X>)
    return &interface_type_v<X>.type;
  else
    return &type_v<X>;
}

} // namespace detail

/// Whether the dynamic type of x is T, or implements interface T. False of nil.
template <class T, detail::Value X>
[[gnu::always_inline]] inline bool is(const X &x) noexcept {
  const Type *have = detail::dynamic_type(x);
  if constexpr (detail::ImpliedBy<T, X>)
    return have;
  else if constexpr (detail::Interface<T>)
    return have && abi::reify_getitab(&detail::interface_type_v<T>, have);
  else
    return detail::holds<detail::Query<T>>(have);
}

/// The address of the value in x, or null where x holds something else. For a
/// pointer type that is the address of x's data word, so that the result lives
/// as long as x; deleted for temporaries.
template <class T, detail::Value X>
requires(!detail::Value<T>)
    [[gnu::always_inline]] inline const T *try_as(const X &x) noexcept {
  static_assert(!detail::StdString<T>,
                "a C++ string is boxed as reify::string: ask for that");
  return detail::holds<detail::Query<T>>(detail::dynamic_type(x))
             ? detail::value_address<detail::Query<T>>(x.reify_data)
             : nullptr;
}
template <class T, detail::Value X>
requires(!detail::Value<T>) const T *try_as(const X &&x) = delete;

/// x as another interface, or nil where its dynamic type does not implement it
/// (REIFY_METHODS decides) or x is nil. `any` is the interface without methods.
template <detail::Value T, detail::Value X>
[[gnu::always_inline]] inline T try_as(const X &x) noexcept {
  return detail::convert<T>(x);
}

/// The value in x; throws type_assertion_error with Go's message where x holds
/// something else. For a std::string or std::string_view, the reify::string in
/// x, copied or viewed.
template <class T, detail::Value X>
requires(!detail::Value<T>) [[gnu::always_inline]] inline T as(const X &x) {
  using Boxed = detail::Query<T>;
  const Type *have = detail::dynamic_type(x);
  if (!detail::holds<Boxed>(have)) [[unlikely]]
    abi::reify_panicdottype(have, &detail::type_v<Boxed>,
                            detail::static_type<X>(), detail::PanicFlags);
  return static_cast<T>(*detail::value_address<Boxed>(x.reify_data));
}

/// x as another interface; throws type_assertion_error, which names the first
/// missing method, where its dynamic type does not implement it or x is nil.
template <detail::Value T, detail::Value X>
[[gnu::always_inline]] inline T as(const X &x) {
  T value = detail::convert<T>(x);
  if (!value) [[unlikely]] {
    const Type *have = detail::dynamic_type(x);
    if constexpr (std::is_same_v<T, any>)
      abi::reify_panicdottype(have, &detail::type_v<any>,
                              detail::static_type<X>(), detail::PanicFlags);
    else
      abi::reify_panicdotinter(have, &detail::interface_type_v<T>,
                               detail::static_type<X>(), detail::PanicFlags);
  }
  return value;
}

REIFY_END_NAMESPACE

#endif // REIFY_CAST_H
