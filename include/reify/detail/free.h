//===- reify/detail/free.h - Free functions as methods ----------*- C++ -*-===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// What REIFY_FREE_METHODS says of a type: functions that count as its methods,
/// in conversions and at run time, for types that cannot have members or that
/// one cannot change. The functions are template arguments, not names in tags:
/// a tag would be looked up inside this namespace, where the macro specializes
/// FreeMethods, and would find `compare` here before the user's.
///
//===----------------------------------------------------------------------===//

#ifndef REIFY_DETAIL_FREE_H
#define REIFY_DETAIL_FREE_H

#include "reify/type.h"

#include <utility>

REIFY_BEGIN_NAMESPACE
class any;
namespace detail {

template <class Tag, class S> struct Method;
template <class... Ms> struct Methods;

/// The methods of T that are free functions; REIFY_FREE_METHODS specializes
/// it. Asked only where T has no such member, so that a type that has all of
/// them costs nothing.
template <class T> struct FreeMethods { using type = Methods<>; };

/// A method's name as a template argument.
template <std::size_t N> struct FreeName {
  char text[N];
  constexpr FreeName(const char (&name)[N]) : text{} {
    for (std::size_t i = 0; i < N; ++i)
      text[i] = name[i];
  }
};
/// The same as an array, which the plugin reads, and not a member of a class.
template <FreeName Name, class Indices> struct FreeText;
template <FreeName Name, std::size_t... I>
struct FreeText<Name, std::index_sequence<I...>> {
  static constexpr char text[] = {Name.text[I]...};
};

// --- The receiver of a function ----------------------------------------------

/// How a function whose first parameter is P takes a T: by reference, value or
/// conversion, or by a pointer, as functions of C do.
template <class T, class P>
inline constexpr bool FreeByPointer =
    IsPointer<P> && !std::is_convertible_v<T &, P>;
template <class T, class P> constexpr bool free_takes() {
  if constexpr (FreeByPointer<T, P>)
    return std::is_convertible_v<T *, P>;
  else
    return std::is_convertible_v<T &, P>;
}

template <class F> struct FirstParameter;
template <class R, class P, class... A> struct FirstParameter<R (*)(P, A...)> {
  using type = P;
  template <bool IsConst, bool IsNoexcept> struct Signature {
    using type = R(A...) noexcept(IsNoexcept);
  };
  template <bool IsNoexcept> struct Signature<true, IsNoexcept> {
    using type = R(A...) const noexcept(IsNoexcept);
  };
  static constexpr bool is_noexcept = false;
};
template <class R, class P, class... A>
struct FirstParameter<R (*)(P, A...) noexcept>
    : FirstParameter<R (*)(P, A...)> {
  static constexpr bool is_noexcept = true;
};

/// The tag of a method called Name that is function F: what REIFY_INTERFACE
/// and REIFY_METHODS make for a member.
template <FreeName Name, auto F> struct FreeTag {
  static constexpr const char *reify_name =
      FreeText<Name, std::make_index_sequence<sizeof(Name.text)>>::text;
  using First = typename FirstParameter<decltype(F)>::type;

  template <class T, class... A>
  requires(!FreeByPointer<T, First>) static constexpr auto reify_call(
      T &object,
      A &&...arguments) noexcept(noexcept(F(object,
                                            static_cast<A &&>(arguments)...)))
      -> decltype(F(object, static_cast<A &&>(arguments)...)) {
    return F(object, static_cast<A &&>(arguments)...);
  }
  template <class T, class... A>
  requires(FreeByPointer<T, First>) static constexpr auto reify_call(
      // gcc cannot mangle __builtin_addressof, and T's `&` may be anything.
      T &object,
      A &&...arguments) noexcept(noexcept(F(static_cast<T *>(nullptr),
                                            static_cast<A &&>(arguments)...)))
      -> decltype(F(static_cast<T *>(nullptr),
                    static_cast<A &&>(arguments)...)) {
    return F(__builtin_addressof(object), static_cast<A &&>(arguments)...);
  }
};

template <class Tag> inline constexpr bool IsFreeTag = false;
template <FreeName Name, auto F>
inline constexpr bool IsFreeTag<FreeTag<Name, F>> = true;

// --- One entry of REIFY_FREE_METHODS -----------------------------------------

/// Chooses among overloads the one of signature S on a T. A function that is
/// not overloaded may differ from S where a call converts.
template <class T, class S> struct FreePick;
#define REIFY_FREE_PICK(CONST, NOEXCEPT, ...)                                  \
  template <class T, class R, class... A>                                      \
  struct FreePick<T, R(A...) CONST NOEXCEPT> {                                 \
    template <class P> using Function = R (*)(P, A...) NOEXCEPT;               \
    __VA_ARGS__                                                                \
    template <class Q, class P, class... B>                                    \
    static constexpr auto of(Q (*f)(P, B...) NOEXCEPT) {                       \
      return f;                                                                \
    }                                                                          \
  };
#define REIFY_FREE_TAKES(P)                                                    \
  static constexpr Function<P> of(Function<P> f) { return f; }
#define REIFY_FREE_CONST                                                       \
  REIFY_FREE_TAKES(const T &)                                                  \
  REIFY_FREE_TAKES(const T *)                                                  \
  REIFY_FREE_TAKES(T)
REIFY_FREE_PICK(const, , REIFY_FREE_CONST)
REIFY_FREE_PICK(const, noexcept, REIFY_FREE_CONST)
REIFY_FREE_PICK(, , REIFY_FREE_TAKES(T &) REIFY_FREE_TAKES(T *))
REIFY_FREE_PICK(, noexcept, REIFY_FREE_TAKES(T &) REIFY_FREE_TAKES(T *))
#undef REIFY_FREE_CONST
#undef REIFY_FREE_TAKES
#undef REIFY_FREE_PICK

template <class T, FreeName Name, auto F, class... S> struct FreeEntry {
  using First = typename FirstParameter<decltype(F)>::type;
  static_assert(free_takes<T, First>(),
                "REIFY_FREE_METHODS: the first parameter of the function must "
                "take the type: by value, reference or pointer");
  using type =
      Methods<Method<FreeTag<Name, F>,
                     typename FirstParameter<decltype(F)>::template Signature<
                         free_takes<const T, First>(),
                         FirstParameter<decltype(F)>::is_noexcept>::type>>;
};
template <class T, FreeName Name, auto F, class S>
struct FreeEntry<T, Name, F, S> {
  using type = Methods<Method<FreeTag<Name, F>, S>>;
};

/// Go: a receiver's base type is a defined type, no pointer, no interface.
template <class T> constexpr bool check_free_receiver() {
  static_assert(!IsPointer<T> && !IsReference<T> && !IsArray<T> &&
                    std::is_same_v<T, std::remove_cv_t<T>>,
                "REIFY_FREE_METHODS: name the type of the values; pointers to "
                "it have the methods as well");
  static_assert(!Interface<T> && !std::is_same_v<T, any>,
                "REIFY_FREE_METHODS: an interface has no further methods");
  return true;
}

} // namespace detail
REIFY_END_NAMESPACE

#endif // REIFY_DETAIL_FREE_H
