//===- reify/match.h - A switch over dynamic types --------------*- C++ -*-===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Go's type switch (Go: Type_switches). Each handler is a case, and the type
/// of its one parameter says which:
///
/// \code
///   double size = reify::match(x,
///     [](int v) { return v * 1.0; },                // a value
///     [](const Circle &c) { return c.r; },          // the value in the box
///     [](Circle *c) { return c->r; },               // a pointer
///     [](Shape s) { return s.area(); },             // REIFY_METHODS decides
///     reify::types<long, short>([](any) { return 2.0; }),
///     [](std::nullptr_t) { return 0.0; },           // nil
///     [](any other) { return -1.0; });              // default
/// \endcode
///
/// The cases are tried in order, the default last, wherever it stands. It
/// becomes a chain of the tests that `is` makes, without a table: the plugin
/// folds each, and up to 8 types a chain of compares beats a jump by hash.
///
//===----------------------------------------------------------------------===//

#ifndef REIFY_MATCH_H
#define REIFY_MATCH_H

#include "reify/cast.h"
#include "reify/detail/record.h"

REIFY_BEGIN_NAMESPACE

namespace detail {

/// A handler for several types; it takes the switched value itself.
template <class F, class... T> struct TypesHandler { F handler; };

} // namespace detail

/// One case of several types (Go: `case int, string:`). As in Go, the handler
/// gets the switched value itself, since its type is not known: its parameter
/// is `any`, or the static type of what is matched, or `auto`. A type is what
/// a parameter may be, nullptr_t for nil included.
template <class... T, class F> constexpr auto types(F &&handler) {
  static_assert(sizeof...(T) != 0, "types<...> needs at least one type");
  return detail::TypesHandler<std::remove_cvref_t<F>,
                              std::remove_cvref_t<T>...>{
      static_cast<F &&>(handler)};
}

namespace detail {

// --- What a handler takes ----------------------------------------------------

/// The result and the parameter of a handler. None is a generic one's.
template <class Plain> struct HandlerSignature {
  static constexpr bool unary = false;
};
template <class R, class P> struct HandlerSignature<R(P)> {
  static constexpr bool unary = true;
  using Result = R;
  using Parameter = P;
};
template <class M> struct PlainSignature {
  using type = typename Signature<typename MemberSignature<M>::type>::Plain;
};
template <class R, class... A> struct PlainSignature<R (*)(A...)> {
  using type = R(A...); // A function, or a static operator().
};
template <class R, class... A> struct PlainSignature<R (*)(A...) noexcept> {
  using type = R(A...);
};

template <class F>
concept OneCallOperator = requires {
  &F::operator();
};

template <class F> constexpr auto handler_signature() {
  if constexpr (IsPointer<F> || IsFunction<F>)
    return HandlerSignature<typename PlainSignature<std::decay_t<F>>::type>{};
  else if constexpr (OneCallOperator<F>)
    return HandlerSignature<
        typename PlainSignature<decltype(&F::operator())>::type>{};
  else
    return HandlerSignature<void>{};
}

// --- Cases -------------------------------------------------------------------

template <class... T> struct TypeList {};

/// How one handler becomes a case. X is the static type of the value.
template <class X, class F> struct HandlerCase {
  using Signature = decltype(handler_signature<F>());
  static_assert(Signature::unary,
                "a handler of match has one parameter, whose type is the case: "
                "a type, nullptr_t for nil, or reify::any for the default");
  using Parameter = typename Signature::Parameter;
  using Result = typename Signature::Result;
  static_assert(!std::is_lvalue_reference_v<Parameter> ||
                    std::is_const_v<std::remove_reference_t<Parameter>>,
                "a boxed value is immutable: take it by value, by const "
                "reference, or take a pointer");
  static_assert(!std::is_rvalue_reference_v<Parameter>,
                "a boxed value is shared: take it by value or by const "
                "reference");
  using T = std::remove_cvref_t<Parameter>;
  static constexpr bool is_default = std::is_same_v<T, any>;
  static constexpr bool is_interface = Interface<T>;
  using Types = std::conditional_t<is_default, TypeList<>, TypeList<T>>;

  /// Calls the handler with what x holds.
  template <class H>
  [[gnu::always_inline]] static Result call(H &handler, const X &x) {
    if constexpr (std::is_same_v<T, X>)
      return handler(x);
    else if constexpr (std::is_same_v<T, any>)
      return handler(any(x));
    else if constexpr (std::is_same_v<T, decltype(nullptr)>)
      return handler(nullptr);
    else if constexpr (StdString<T>)
      return handler(static_cast<T>(*value_address<string>(x.reify_data)));
    else
      return handler(*value_address<T>(x.reify_data));
  }
};

template <class X, class F, class... T>
struct HandlerCase<X, TypesHandler<F, T...>> {
  static_assert((!std::is_same_v<T, any> && ...),
                "reify::any is the default: give it a handler of its own");
  static_assert(
      requires(F & f, const X &x) { f(x); },
      "a handler of several types takes the value itself: its "
      "parameter is reify::any or the static type of the value");
  using Result =
      decltype((*static_cast<F *>(nullptr))(*static_cast<const X *>(nullptr)));
  static constexpr bool is_default = false;
  static constexpr bool is_interface = false;
  using Types = TypeList<T...>;

  template <class H>
  [[gnu::always_inline]] static Result call(H &types, const X &x) {
    return types.handler(x);
  }
};

/// Whether the dynamic type is T's case.
template <class T, class X>
[[gnu::always_inline]] inline bool case_holds(const X &x) noexcept {
  if constexpr (std::is_same_v<T, decltype(nullptr)>)
    return !x;
  else
    return is<T>(x);
}
template <class X, class... T>
[[gnu::always_inline]] inline bool any_case_holds(TypeList<T...>,
                                                  const X &x) noexcept {
  return (case_holds<T>(x) || ...);
}

template <class X, class F> using Case = HandlerCase<X, std::remove_cvref_t<F>>;

// --- What Go's compiler checks -----------------------------------------------

/// What a duplicate is told by: every kind of string is one type.
template <class T> struct CaseKey { using type = Query<T>; };
template <> struct CaseKey<decltype(nullptr)> {
  using type = decltype(nullptr);
};

template <class... T> struct DuplicateFree {
  static constexpr bool value = true;
};
template <class T, class... Rest> struct DuplicateFree<T, Rest...> {
  static constexpr bool value =
      (!std::is_same_v<T, Rest> && ...) && DuplicateFree<Rest...>::value;
};
template <class... Lists> struct Concat;
template <class... T> struct Concat<TypeList<T...>> {
  using type = DuplicateFree<typename CaseKey<T>::type...>;
};
template <class... T, class... U, class... Rest>
struct Concat<TypeList<T...>, TypeList<U...>, Rest...>
    : Concat<TypeList<T..., U...>, Rest...> {};

/// The result of all cases: their common type; one type stays what it is, also
/// a reference.
template <class... R> struct MatchResult : std::common_type<R...> {};
template <> struct MatchResult<> { using type = void; };
template <class R, class... Rest>
requires(std::is_same_v<R, Rest> &&...) struct MatchResult<R, Rest...> {
  using type = R;
};
template <class... R>
concept HaveCommonResult = requires {
  typename MatchResult<R...>::type;
};

// --- The chain ---------------------------------------------------------------

/// Stands for the default of a match without one, whose result is void.
struct NoDefault {};

/// The default among the handlers.
template <class X> NoDefault *find_default() { return nullptr; }
template <class X, class F, class... Rest>
[[gnu::always_inline]] inline auto *find_default(F &handler, Rest &...rest) {
  if constexpr (Case<X, F>::is_default)
    return &handler;
  else
    return find_default<X>(rest...);
}

template <class R, class X, class Default>
[[gnu::always_inline]] inline R match_cases(const X &x,
                                            [[maybe_unused]] Default *other) {
  if constexpr (!std::is_same_v<Default, NoDefault>)
    return static_cast<R>(Case<X, Default>::call(*other, x));
}
template <class R, class X, class Default, class F, class... Rest>
[[gnu::always_inline]] inline R match_cases(const X &x, Default *other,
                                            F &handler, Rest &...rest) {
  using C = Case<X, F>;
  if constexpr (C::is_interface) {
    // One lookup for test and value.
    if (typename C::T value = convert<typename C::T>(x))
      return static_cast<R>(handler(value));
  } else if constexpr (!C::is_default) {
    if (any_case_holds(typename C::Types{}, x))
      return static_cast<R>(C::call(handler, x));
  }
  return match_cases<R>(x, other, rest...);
}

} // namespace detail

/// Calls the first handler whose case the dynamic type of x is, x an `any` or
/// an interface value. Types are exact, as in an assertion. Without a match the
/// default is called; a match that returns a value must have one. A reference
/// parameter refers into the box, and stays valid as long as it; one to a
/// pointer refers into x.
template <detail::Value X, class... F>
[[gnu::always_inline]] inline decltype(auto) match(const X &x,
                                                   F &&...handlers) {
  using namespace detail;
  static_assert(Concat<TypeList<>, typename Case<X, F>::Types...>::type::value,
                "duplicate case in match");
  constexpr int defaults = (0 + ... + Case<X, F>::is_default);
  static_assert(defaults <= 1, "multiple defaults in match");
  constexpr bool common = HaveCommonResult<typename Case<X, F>::Result...>;
  static_assert(common, "the handlers of a match have no common result type");
  if constexpr (common) {
    using R = typename MatchResult<typename Case<X, F>::Result...>::type;
    static_assert(std::is_void_v<R> || defaults,
                  "a match that returns a value needs a default: a handler of "
                  "reify::any");
    if constexpr (std::is_void_v<R> || defaults)
      return match_cases<R>(x, find_default<X>(handlers...), handlers...);
  }
}

REIFY_END_NAMESPACE

#endif // REIFY_MATCH_H
