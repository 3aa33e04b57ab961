//===- reify/detail/record.h - Method tables --------------------*- C++ -*-===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// What REIFY_METHODS emits: a retained record {types, table} in a section that
/// the runtime joins, never a part of the type's descriptor. Each executable or
/// library registers its section before other static initialization.
///
//===----------------------------------------------------------------------===//

#ifndef REIFY_DETAIL_RECORD_H
#define REIFY_DETAIL_RECORD_H

#include "reify/detail/verdict.h"

// The section and its bounds are row `Methods` of ABI.def, checked there.
#if __has_cpp_attribute(gnu::retain)
#define REIFY_RECORD_ATTRIBUTES                                                \
  [[gnu::used, gnu::retain, gnu::section("reify_methods")]]
#else
#define REIFY_RECORD_ATTRIBUTES [[gnu::used, gnu::section("reify_methods")]]
#endif

extern "C" {
extern const reify::MethodRecord __start_reify_methods[]
    __attribute__((visibility("hidden")));
extern const reify::MethodRecord __stop_reify_methods[]
    __attribute__((visibility("hidden")));
}

REIFY_BEGIN_NAMESPACE
namespace detail {

/// MethodRecord with an untyped table, which a constant expression can make.
struct Record {
  const Type *type;
  const Type *ptr_type;
  const Type *const_ptr_type;
  const void *methods;
  std::uint64_t count;
};
static_assert(sizeof(Record) == sizeof(MethodRecord));

/// MethodEntry with a typed function.
template <class F> struct Entry {
  const char *name;
  const Type *type;
  F fn;
  std::uint32_t flags;
  std::uint32_t reserved;
};
template <class... F> struct Entries {};
template <class F> struct Entries<F> { Entry<F> first; };
template <class F, class G, class... Rest> struct Entries<F, G, Rest...> {
  Entry<F> first;
  Entries<G, Rest...> rest;
};

template <class T, class M>
constexpr Entry<typename M::Sig::Pointer> entry_of() {
  static_assert(OfferOf<M, T> != Offer::None,
                "REIFY_METHODS: the type has no such method with this "
                "signature");
  return {M::Tag::reify_name, &type_v<typename M::Sig::Plain>, thunk_of<M, T>(),
          method_flags<typename M::Sig> |
              (KeepsNothing<T, typename M::Tag> ? +abi::MethodNoescape : 0u),
          0};
}
#if defined(__clang__)
#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wmissing-braces"
#endif
template <class T, class... Ms>
constexpr Entries<typename Ms::Sig::Pointer...> fill_entries(Methods<Ms...>) {
  return {entry_of<T, Ms>()...};
}
#if defined(__clang__)
#pragma clang diagnostic pop
#endif

template <class List> struct EntriesOf;
template <class... Ms> struct EntriesOf<Methods<Ms...>> {
  using type = Entries<typename Ms::Sig::Pointer...>;
};
template <class T, class List>
inline constexpr
    typename EntriesOf<List>::type method_table_v = fill_entries<T>(List{});

template <class T, class List> constexpr Record record_of() {
  static_assert(List::size == 0 || sizeof(method_table_v<T, List>) ==
                                       List::size * sizeof(MethodEntry));
  return {&type_v<T>, &type_v<T *>, &type_v<const T *>,
          &method_table_v<T, List>, List::size};
}

/// R(A...) with its qualifiers, from a pointer to member function.
template <class P> struct MemberSignature;
#define REIFY_MEMBER_SIGNATURE(QUALIFIERS, RESULT)                             \
  template <class C, class R, class... A>                                      \
  struct MemberSignature<R (C::*)(A...) QUALIFIERS> {                          \
    using type = R(A...) RESULT;                                               \
  };
REIFY_MEMBER_SIGNATURE(, )
REIFY_MEMBER_SIGNATURE(const, const)
REIFY_MEMBER_SIGNATURE(noexcept, noexcept)
REIFY_MEMBER_SIGNATURE(const noexcept, const noexcept)
REIFY_MEMBER_SIGNATURE(&, )
REIFY_MEMBER_SIGNATURE(const &, const)
REIFY_MEMBER_SIGNATURE(&noexcept, noexcept)
REIFY_MEMBER_SIGNATURE(const &noexcept, const noexcept)
#undef REIFY_MEMBER_SIGNATURE
// A static member function changes no object.
template <class R, class... A> struct MemberSignature<R (*)(A...)> {
  using type = R(A...) const;
};
template <class R, class... A> struct MemberSignature<R (*)(A...) noexcept> {
  using type = R(A...) const noexcept;
};

template <class T, class Tag>
concept NamesOneMember = requires {
  Tag::template reify_deduced<T>();
};

/// The methods of one entry of REIFY_METHODS.
template <class T, class Tag, class... S> struct DeclaredMethods {
  using type = Overloads<Tag, S...>;
};
template <class T, class Tag> struct DeclaredMethods<T, Tag> {
  static_assert(NamesOneMember<T, Tag>,
                "REIFY_METHODS: the type has no such method, or it is "
                "overloaded: write (name, signature, ...)");
  using type =
      Overloads<Tag, typename MemberSignature<
                         decltype(Tag::template reify_deduced<T>())>::type>;
};

/// Joins the records of the executable or library this is linked into.
[[gnu::visibility("hidden")]] inline void register_module() noexcept {
  static const Module module = {abi::AbiVersion, 0, __start_reify_methods,
                                __stop_reify_methods};
  static bool done;
  if (!done)
    abi::reify_register(&module);
  done = true;
}

} // namespace detail
REIFY_END_NAMESPACE

#endif // REIFY_DETAIL_RECORD_H
