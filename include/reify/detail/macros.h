//===- reify/detail/macros.h - REIFY_INTERFACE, REIFY_METHODS ---*- C++ -*-===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// The declaring macros. They only make tags, because only the preprocessor can
/// put a method's name where a name must stand; all else is templates. Every
/// name they introduce starts with reify_, so that a method may be called
/// `type`, `data` or `A`.
///
//===----------------------------------------------------------------------===//

#ifndef REIFY_DETAIL_MACROS_H
#define REIFY_DETAIL_MACROS_H

#include "reify/detail/preprocessor.h"

#define REIFY_FORWARD(x) static_cast<decltype(x) &&>(x)

/// The body of an accessor: slot lookup, then the call with the data word in
/// front. Written out here, because a function template for it costs half a
/// millisecond of compile time a method.
#define REIFY_ACCESSOR_BODY(INTER, NOEXCEPT)                                   \
  {                                                                            \
    const ::reify::interface_words *reify_words =                              \
        ::reify::detail::words_of(this);                                       \
    return reinterpret_cast<reify_R (*)(void *, reify_A...) NOEXCEPT>(         \
        ::reify::abi::reify_itab_method(reify_words->reify_tab, INTER,         \
                                        reify_N,                               \
                                        ::reify::detail::PanicFlags))(         \
        reify_words->reify_data, static_cast<reify_A &&>(reify_a)...);         \
  }

/// The accessor of one signature: an empty base of the interface value.
#define REIFY_ACCESSOR(NAME)                                                   \
  template <class reify_I, std::uint32_t reify_N, class reify_R, bool reify_X, \
            class... reify_A>                                                  \
  struct reify_accessor<                                                       \
      reify_I,                                                                 \
      ::reify::detail::Slot<reify_N, reify_R(reify_A...) noexcept(reify_X)>> { \
    reify_R NAME(reify_A... reify_a) const noexcept(reify_X)                   \
        REIFY_ACCESSOR_BODY(&::reify::detail::interface_type_v<reify_I>,       \
                            noexcept(reify_X))                                 \
  };

/// How a method called NAME is called on an object. Initialization decides
/// whether the member fits, because gcc 12 casts to a noexcept type what may
/// throw.
#define REIFY_CALL(NAME)                                                       \
  [[maybe_unused]] static constexpr const char *reify_name = #NAME;            \
  template <class reify_T, class... reify_A>                                   \
  static constexpr auto                                                        \
  reify_call(reify_T &reify_t, reify_A &&...reify_a) noexcept(                 \
      noexcept(reify_t.NAME(static_cast<reify_A &&>(reify_a)...)))             \
      ->decltype(reify_t.NAME(static_cast<reify_A &&>(reify_a)...)) {          \
    return reify_t.NAME(static_cast<reify_A &&>(reify_a)...);                  \
  }                                                                            \
  template <class reify_T, class reify_P>                                      \
  static constexpr auto reify_member()->decltype(reify_P{&reify_T::NAME}) {    \
    return reify_P{&reify_T::NAME};                                            \
  }

/// Whether a class has any member called NAME: only for the error message. A
/// name found in two bases, here the class and the tag, is ambiguous. Of a
/// final class or a union overloads cannot be told from nothing.
#define REIFY_HAS_NAME(TAG, NAME)                                              \
  void NAME();                                                                 \
  template <class reify_T> static constexpr bool reify_has_name() {            \
    if constexpr (::reify::detail::CanDerive<reify_T>)                         \
      return !requires { &::reify::detail::Clash<reify_T, TAG>::NAME; };       \
    else                                                                       \
      return requires { &reify_T::NAME; };                                     \
  }

#define REIFY_TAG(ID, NAME)                                                    \
  struct reify_tag_##ID {                                                      \
    REIFY_CALL(NAME)                                                           \
    REIFY_HAS_NAME(reify_tag_##ID, NAME)                                       \
    template <class reify_I, class... reify_S>                                 \
    struct reify_accessor : reify_accessor<reify_I, reify_S>... {              \
      using reify_accessor<reify_I, reify_S>::NAME...;                         \
    };                                                                         \
    REIFY_ACCESSOR(NAME)                                                       \
  };

#define REIFY_FIRST(NAME, ...) NAME
#define REIFY_REST(NAME, ...) __VA_ARGS__
#define REIFY_UNWRAP(...) __VA_ARGS__
#define REIFY_DECLARE_TAG(CONTEXT, ID, METHOD)                                 \
  REIFY_DECLARE_TAG1(ID, REIFY_FIRST METHOD)
#define REIFY_DECLARE_TAG1(ID, NAME) REIFY_TAG(ID, NAME)
#define REIFY_LIST_METHOD(CONTEXT, ID, METHOD)                                 \
  , ::reify::detail::Overloads<typename CONTEXT::reify_tag_##ID,               \
                               REIFY_REST METHOD>

/// The interface itself, given the class that holds the tags. The list has a
/// class of its own because it must be named twice.
#define REIFY_DEFINE_INTERFACE(NAME, EMBEDDED, LIST_METHOD, ...)               \
  struct reify_list_##NAME {                                                   \
    using reify_type [[maybe_unused]] = ::reify::detail::MethodSet<            \
        typename ::reify::detail::EmbeddedMethods<REIFY_UNWRAP EMBEDDED>::type \
            REIFY_FOR_EACH(LIST_METHOD, reify_in_##NAME, __VA_ARGS__)>;        \
  };                                                                           \
  struct NAME                                                                  \
      : ::reify::interface<NAME, typename reify_list_##NAME::reify_type> {     \
    using reify_base =                                                         \
        ::reify::interface<NAME, typename reify_list_##NAME::reify_type>;      \
    using reify_base::reify_base;                                              \
  }

/// Declares interface NAME at namespace or class scope. Each method is
/// (name, signature...), a signature R(A...) with const and noexcept as wanted;
/// several signatures are overloads. In a function: REIFY_LOCAL_INTERFACE.
#define REIFY_INTERFACE(NAME, ...)                                             \
  REIFY_INTERFACE_EMBED(NAME, () __VA_OPT__(, ) __VA_ARGS__)

/// The same with the methods of the interfaces EMBEDDED, (I, J, ...), in
/// addition; equal methods count once (Go: Embedded_interfaces).
#define REIFY_INTERFACE_EMBED(NAME, EMBEDDED, ...)                             \
  struct NAME;                                                                 \
  struct reify_in_##NAME {                                                     \
    REIFY_FOR_EACH(REIFY_DECLARE_TAG, , __VA_ARGS__)                           \
  };                                                                           \
  REIFY_DEFINE_INTERFACE(NAME, EMBEDDED, REIFY_LIST_METHOD, __VA_ARGS__)

// --- In a function -----------------------------------------------------------
// A local class may have neither templates nor static data, so that its tags
// return generic lambdas and LocalTag makes templates of them. Not used
// everywhere, because a function with a deduced type cannot be used before the
// outermost class is complete: it does not work at class scope.

#define REIFY_LOCAL_ACCESSOR(NAME, NOEXCEPT)                                   \
  []<class reify_I, std::uint32_t reify_N, class reify_R, class... reify_A>(   \
      ::reify::detail::TypeTag<reify_I>,                                       \
      ::reify::detail::TypeTag<                                                \
          ::reify::detail::Slot<reify_N, reify_R(reify_A...) NOEXCEPT>>) {     \
    struct reify_accessor {                                                    \
      reify_R NAME(reify_A... reify_a) const NOEXCEPT REIFY_ACCESSOR_BODY(     \
          &::reify::detail::local_interface_type_v<reify_I>, NOEXCEPT)         \
    };                                                                         \
    return ::reify::detail::TypeTag<reify_accessor>{};                         \
  }
// In two steps: `#` wants the name itself.
#define REIFY_LOCAL_TAG(CONTEXT, ID, METHOD)                                   \
  REIFY_LOCAL_TAG1(ID, REIFY_FIRST METHOD)
#define REIFY_LOCAL_TAG1(ID, NAME) REIFY_LOCAL_TAG2(ID, NAME)
#define REIFY_LOCAL_TAG2(ID, NAME)                                             \
  struct reify_tag_##ID {                                                      \
    static constexpr const char *reify_name() { return #NAME; }                \
    static constexpr auto reify_call() {                                       \
      return [](auto &reify_t, auto &&...reify_a) noexcept(                    \
                 noexcept(reify_t.NAME(REIFY_FORWARD(reify_a)...)))            \
                 -> decltype(reify_t.NAME(REIFY_FORWARD(reify_a)...)) {        \
        return reify_t.NAME(REIFY_FORWARD(reify_a)...);                        \
      };                                                                       \
    }                                                                          \
    static constexpr auto reify_accessor() {                                   \
      return ::reify::detail::Overloaded{                                      \
          REIFY_LOCAL_ACCESSOR(NAME, ), REIFY_LOCAL_ACCESSOR(NAME, noexcept)}; \
    }                                                                          \
    static constexpr auto reify_join() {                                       \
      return []<class... reify_B>(::reify::detail::TypeTag<reify_B>...) {      \
        struct reify_joined : ::reify::detail::Bases<reify_B...> {             \
          using reify_B::NAME...;                                              \
        };                                                                     \
        return ::reify::detail::TypeTag<reify_joined>{};                       \
      };                                                                       \
    }                                                                          \
  };
#define REIFY_LIST_LOCAL_METHOD(CONTEXT, ID, METHOD)                           \
  , ::reify::detail::Overloads<                                                \
        ::reify::detail::LocalTag<typename CONTEXT::reify_tag_##ID>,           \
        REIFY_REST METHOD>

/// REIFY_INTERFACE inside a function.
#define REIFY_LOCAL_INTERFACE(NAME, ...)                                       \
  struct NAME;                                                                 \
  struct reify_in_##NAME {                                                     \
    REIFY_FOR_EACH(REIFY_LOCAL_TAG, , __VA_ARGS__)                             \
  };                                                                           \
  REIFY_DEFINE_INTERFACE(NAME, (), REIFY_LIST_LOCAL_METHOD, __VA_ARGS__)

// --- Method tables -----------------------------------------------------------

#define REIFY_METHOD_TAG(CONTEXT, ID, METHOD)                                  \
  REIFY_METHOD_TAG1(ID, REIFY_METHOD_NAME(METHOD))
#define REIFY_METHOD_TAG1(ID, NAME)                                            \
  struct reify_tag_##ID {                                                      \
    REIFY_CALL(NAME)                                                           \
    REIFY_HAS_NAME(reify_tag_##ID, NAME)                                       \
    template <class reify_T>                                                   \
    static constexpr auto reify_deduced() -> decltype(&reify_T::NAME) {        \
      return &reify_T::NAME;                                                   \
    }                                                                          \
  };
// A method is `name` or `(name, signature...)`.
#define REIFY_METHOD_NAME(METHOD) REIFY_METHOD_NAME1(REIFY_UNPAREN(METHOD), )
#define REIFY_METHOD_NAME1(...) REIFY_FIRST(__VA_ARGS__)
#define REIFY_METHOD_ENTRY(CONTEXT, ID, METHOD)                                \
  REIFY_METHOD_ENTRY1(CONTEXT, ID, REIFY_UNPAREN(METHOD))
#define REIFY_METHOD_ENTRY1(...) REIFY_METHOD_ENTRY2(__VA_ARGS__)
#define REIFY_METHOD_ENTRY2(CONTEXT, ID, NAME, ...)                            \
  , typename ::reify::detail::DeclaredMethods<                                 \
        CONTEXT::reify_T,                                                      \
        CONTEXT::reify_tag_##ID __VA_OPT__(, ) __VA_ARGS__>::type

/// Says what a type can do at run time: `as<I>(x)` finds these methods and no
/// others. At namespace scope, in one file of the program or in the header of
/// the type. A method is its name, or (name, signature...) where the name is
/// overloaded; a type with commas goes in parentheses.
/// \code
///   REIFY_METHODS(Circle, area, scale)
///   REIFY_METHODS((Map<int, int>), size, (put, void(int), void(double)))
/// \endcode
#define REIFY_METHODS(T, ...)                                                  \
  REIFY_COUNTER_PUSH                                                           \
  REIFY_METHODS1(REIFY_CONCAT(reify_methods_, __COUNTER__), T, __VA_ARGS__)    \
  REIFY_COUNTER_POP
// clang 22 -Wpedantic takes __COUNTER__ for C2y's.
#if __clang_major__ >= 22
#define REIFY_COUNTER_PUSH                                                     \
  _Pragma("clang diagnostic push")                                             \
      _Pragma("clang diagnostic ignored \"-Wc2y-extensions\"")
#define REIFY_COUNTER_POP _Pragma("clang diagnostic pop")
#else
#define REIFY_COUNTER_PUSH
#define REIFY_COUNTER_POP
#endif
#define REIFY_METHODS1(ID, T, ...)                                             \
  namespace {                                                                  \
  struct ID {                                                                  \
    using reify_T = REIFY_UNPAREN(T);                                          \
    REIFY_FOR_EACH(REIFY_METHOD_TAG, , __VA_ARGS__)                            \
  };                                                                           \
  REIFY_RECORD_ATTRIBUTES constexpr ::reify::detail::Record                    \
      REIFY_CONCAT(ID, _record) = ::reify::detail::record_of<                  \
          ID::reify_T, ::reify::detail::MethodSet<                             \
                           ::reify::detail::Methods<> REIFY_FOR_EACH(          \
                               REIFY_METHOD_ENTRY, ID, __VA_ARGS__)>>();       \
  [[gnu::constructor(101)]] void REIFY_CONCAT(ID, _register)() {               \
    ::reify::detail::register_module();                                        \
  }                                                                            \
  }

// --- Free functions as methods -----------------------------------------------

#define REIFY_FREE_ENTRY(CONTEXT, ID, METHOD)                                  \
  , REIFY_FREE_ENTRY1(CONTEXT, REIFY_UNWRAP METHOD)
#define REIFY_FREE_ENTRY1(...) REIFY_FREE_ENTRY2(__VA_ARGS__)
#define REIFY_FREE_ENTRY2(T, NAME, FUNCTION, ...)                              \
  ::reify::detail::FreeEntry<T, #NAME,                                         \
                             REIFY_FREE_FUNCTION(T, FUNCTION, __VA_ARGS__)     \
                                 __VA_OPT__(, ) __VA_ARGS__>::type
#define REIFY_FREE_FUNCTION(T, FUNCTION, ...)                                  \
  __VA_OPT__(::reify::detail::FreePick<T REIFY_COMMA __VA_ARGS__>::of)         \
  (&FUNCTION)
#define REIFY_COMMA ,
#define REIFY_FREE_PROBE(CONTEXT, ID, METHOD)                                  \
  REIFY_FREE_PROBE1(CONTEXT, ID, REIFY_FIRST METHOD)
#define REIFY_FREE_PROBE1(CONTEXT, ID, NAME)                                   \
  struct reify_tag_##ID {                                                      \
    REIFY_CALL(NAME)                                                           \
  };

/// Says that values and pointers of T have methods that are free functions, in
/// conversions and at run time: for built-in types and for types that one
/// cannot change. At global namespace scope, in a header that every user of
/// the methods includes, before their first use; once for a type. A method is
/// (name, function) or, where the function is overloaded, (name, function,
/// signature). The function's first parameter is the receiver: T, const T & or
/// const T * make a const method, T & or T * one for pointers.
/// \code
///   inline double area(int side) { return side * side; }
///   REIFY_FREE_METHODS(int, (area, area))
///   Area a = 3;
/// \endcode
#define REIFY_FREE_METHODS(T, ...)                                             \
  REIFY_COUNTER_PUSH                                                           \
  REIFY_FREE_METHODS1(REIFY_CONCAT(reify_free_, __COUNTER__), T, __VA_ARGS__)  \
  REIFY_COUNTER_POP
#define REIFY_FREE_METHODS1(ID, T, ...)                                        \
  namespace {                                                                  \
  struct ID {                                                                  \
    using reify_T = REIFY_UNPAREN(T);                                          \
    static_assert(::reify::detail::check_free_receiver<reify_T>());            \
    REIFY_FOR_EACH(REIFY_FREE_PROBE, , __VA_ARGS__)                            \
  };                                                                           \
  }                                                                            \
  using REIFY_CONCAT(ID, _set) =                                               \
      ::reify::detail::MethodSet<::reify::detail::Methods<> REIFY_FOR_EACH(    \
          REIFY_FREE_ENTRY, ID::reify_T, __VA_ARGS__)>;                        \
  template <> struct reify::detail::FreeMethods<ID::reify_T> {                 \
    using type = REIFY_CONCAT(ID, _set);                                       \
  };                                                                           \
  namespace {                                                                  \
  REIFY_FOR_EACH(REIFY_FREE_CHECK, ID, __VA_ARGS__)                            \
  REIFY_RECORD_ATTRIBUTES constexpr ::reify::detail::Record                    \
      REIFY_CONCAT(ID, _record) =                                              \
          ::reify::detail::record_of<ID::reify_T, REIFY_CONCAT(ID, _set)>();   \
  [[gnu::constructor(101)]] void REIFY_CONCAT(ID, _register)() {               \
    ::reify::detail::register_module();                                        \
  }                                                                            \
  }
#define REIFY_FREE_CHECK(CONTEXT, ID, METHOD)                                  \
  static_assert(                                                               \
      !::reify::detail::has_member<CONTEXT::reify_tag_##ID, CONTEXT::reify_T>( \
          REIFY_CONCAT(CONTEXT, _set){}),                                      \
      "REIFY_FREE_METHODS: the type has a member function that is this "       \
      "method");

/// Stops the compilation with one sentence where T does not implement
/// INTERFACE. T may be in parentheses.
#define REIFY_ASSERT_IMPLEMENTS(T, INTERFACE)                                  \
  static_assert(                                                               \
      ::reify::detail::AssertImplements<REIFY_UNPAREN(T),                      \
                                        REIFY_UNPAREN(INTERFACE)>::value)

#endif // REIFY_DETAIL_MACROS_H
