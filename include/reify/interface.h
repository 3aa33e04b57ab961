//===- reify/interface.h - Interfaces and their values ----------*- C++ -*-===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// REIFY_INTERFACE declares an interface: a set of methods. A value of it holds
/// any pointer or value whose type has them, without a base class and without
/// registration. It is Go's: 16 bytes, {itab, data}, trivially copyable.
///
/// \code
///   REIFY_INTERFACE(Shape, (area, double() const), (scale, void(double)));
///   Shape s = &circle;     // refers to circle; all its methods count
///   Area a = circle;       // a boxed copy; its const methods count
/// \endcode
///
//===----------------------------------------------------------------------===//

#ifndef REIFY_INTERFACE_H
#define REIFY_INTERFACE_H

#include "reify/box.h"
#include "reify/detail/dispatch.h"
#include "reify/detail/equal.h"
#include "reify/detail/local.h"
#include "reify/detail/macros.h"
#include "reify/detail/method.h"
#include "reify/detail/verdict.h"

REIFY_BEGIN_NAMESPACE

namespace detail {

// --- Descriptors, all linkonce_odr constants ---------------------------------

template <class List> struct ImethodTable;
template <class... Ms> struct ImethodTable<Methods<Ms...>> {
  static constexpr Imethod entries[sizeof...(Ms) + 1] = {
      {Ms::Tag::reify_name, &type_v<typename Ms::Sig::Plain>,
       method_flags<typename Ms::Sig>}...,
      {}};
};

/// The descriptor of interface I.
template <class I>
inline constexpr InterfaceType interface_type_v{
    make_type<I>(), ImethodTable<typename I::reify_methods>::entries,
    I::reify_methods::size};

/// What an accessor of a local interface names in a panic: clang instantiates
/// its body before the interface is complete, so that this has the name alone.
template <class I> constexpr InterfaceType make_local_interface_type() {
  InterfaceType inter{};
  inter.type.name = Name<I>::text.data;
  inter.type.kind = static_cast<std::uint8_t>(Kind::Interface);
  return inter;
}
template <class I>
inline constexpr InterfaceType
    local_interface_type_v = make_local_interface_type<I>();

/// The slots of an itab, typed: a constant expression cannot cast a function
/// pointer. Laid out as an array of code addresses.
template <class... F> struct Slots {};
template <class F> struct Slots<F> { F first; };
template <class F, class G, class... Rest> struct Slots<F, G, Rest...> {
  F first;
  Slots<G, Rest...> rest;
};

/// The layout every pass and the C++ calling convention rely on, asked once.
template <class I> constexpr bool check_layout() {
  static_assert(sizeof(I) == 16 && __is_standard_layout(I) &&
                __is_trivially_copyable(I));
  return true;
}

template <class List> struct StaticITab;
template <class... Ms> struct StaticITab<Methods<Ms...>> {
  const InterfaceType *inter;
  const Type *type;
  std::uint32_t hash;
  Slots<typename Ms::Sig::Pointer...> slots;
};

/// An itab has room for one slot at least.
struct NoSlots {
  Function filler = nullptr;
  constexpr NoSlots(Slots<>) {}
};
template <> struct StaticITab<Methods<>> {
  const InterfaceType *inter;
  const Type *type;
  std::uint32_t hash;
  NoSlots slots;
};

#if defined(__clang__)
#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wmissing-braces"
#endif
/// The slots are nested, but initialized as one list: a function a slot would
/// cost compile time.
template <class Self, class... Ms>
constexpr Slots<typename Ms::Sig::Pointer...> fill_slots(Methods<Ms...>) {
  return {thunk_of<Ms, Self>()...};
}
#if defined(__clang__)
#pragma clang diagnostic pop
#endif

/// The receiver of the methods behind a dynamic type: a value is const.
template <class T> struct ReceiverOf { using type = const T; };
template <class T> struct ReceiverOf<T *> { using type = T; };
template <class T> using Receiver = typename ReceiverOf<T>::type;

/// The itab of interface I and dynamic type T.
template <class I, class T>
inline constexpr StaticITab<typename I::reify_methods> itab_v{
    &interface_type_v<I>, &type_v<T>, type_hash<T>(),
    fill_slots<Receiver<T>>(typename I::reify_methods{})};

template <class I, class T>
[[gnu::always_inline]] inline const ITab *itab_of() noexcept {
  static_assert(check_layout<I>());
  return reinterpret_cast<const ITab *>(&itab_v<I, T>);
}

} // namespace detail

// --- The value ---------------------------------------------------------------

class any;

/// The words of an interface value. A class of its own so that a value has
/// standard layout: bases without members, and this.
///
/// A pointer in the data word is read as what it is (`*try_as<T *>(x)`), and
/// was written as a `void *`, which clang 20 and later take for two objects
/// that are never the same: hence the union, also in `any`, whose members are
/// any object to clang. [[gnu::may_alias]] on the type of the word is not
/// enough for it; on the whole class it is, but then a store of anything may
/// change the itab. (gcc: a void * is any.)
struct interface_words {
  const ITab *reify_tab = nullptr;
  union {
    void *reify_data = nullptr;
  };
};

namespace detail {

/// Whether interface I has every method of interface J.
template <class I, class List> inline constexpr bool Covers = false;
template <class I, class... Ms>
inline constexpr bool Covers<I, Methods<Ms...>> =
    ((slot_of<Ms>(typename I::reify_methods{}) != ~0u) && ...);

template <class J, class I>
concept WiderThan =
    Interface<J> && !__is_same(J, I) && Covers<J, typename I::reify_methods>;

/// What an argument of the converting constructor stands for.
#if __has_builtin(__decay)
template <class T> using Decayed = __decay(T);
#else
template <class T> using Decayed = std::decay_t<T>;
#endif

template <class T, class I>
concept Convertible =
    !Interface<Decayed<T>> && !__is_base_of(I, Decayed<T>) &&
    !__is_same(Decayed<T>, decltype(nullptr)) && !__is_same(Decayed<T>, any) &&
    implements<BoxedAs<Decayed<T>>, I>;

template <class I, class Accessors, class List> struct ValueBase;

/// The common part of interface values. I is the derived class; List its
/// sorted methods; Accessors the bases that carry the methods' names.
template <class I, class... Accessors, class... Ms>
struct ValueBase<I, TypeTag<void(Accessors...)>, Methods<Ms...>>
    : InterfaceTag, Accessors..., interface_words {
  using reify_methods = Methods<Ms...>;

  /// nil.
  ValueBase() = default;
  ValueBase(decltype(nullptr)) noexcept {}

  /// From a pointer, which is held as it is, or a value, which is boxed.
  template <class T>
  requires Convertible<T, I>
  [[gnu::always_inline]] ValueBase(T &&value) noexcept(
      noexcept(data_word<BoxedAs<Decayed<T>>>(static_cast<T &&>(value)))) {
    reify_data = data_word<BoxedAs<Decayed<T>>>(static_cast<T &&>(value));
    reify_tab = itab_of<I, BoxedAs<Decayed<T>>>();
  }

  /// From an interface that has all the methods of this one.
  template <WiderThan<I> J>
  [[gnu::always_inline]] ValueBase(const J &wider) noexcept {
    reify_data = wider.reify_data;
    if (wider.reify_tab)
      reify_tab = abi::reify_narrowitab(&interface_type_v<I>, wider.reify_tab);
  }

  /// Whether the value is not nil. A value that holds a null pointer is not.
  explicit operator bool() const noexcept { return reify_tab; }
  friend bool operator==(const I &value, decltype(nullptr)) noexcept {
    return !value.reify_tab;
  }
};

/// A slot number and the callable signature behind it.
template <std::uint32_t Number, class S> struct Slot;

/// The words of a value, given the address of an accessor: both are bases of
/// the value, and of standard layout they share its address. Not by a cast to
/// the value, which may be incomplete here.
[[gnu::always_inline]] inline const interface_words *
words_of(const void *accessor) noexcept {
  return static_cast<const interface_words *>(accessor);
}

/// The methods of embedded interfaces.
template <class... I> struct EmbeddedMethods {
  using type = typename ConcatMethods<typename I::reify_methods...>::type;
};

/// Whether two neighbours of a sorted list of n names are equal.
constexpr bool has_overloads(const char *const *names, std::size_t n) {
  for (std::size_t i = 1; i < n; ++i)
    if (compare(names[i - 1], names[i]) == 0)
      return true;
  return false;
}
template <class... Ms> constexpr bool has_overloads(Methods<Ms...>) {
  const char *names[] = {Ms::Tag::reify_name..., nullptr};
  return has_overloads(names, sizeof...(Ms));
}

/// Accessor bases, one for each method name of a sorted list. A name's
/// overloads share one, because two bases with one name are ambiguous.
template <class I, std::uint32_t First, class List, class... Done>
struct OverloadedAccessors;
template <class I, std::uint32_t First, class... Done>
struct OverloadedAccessors<I, First, Methods<>, Done...> {
  using type = TypeTag<void(Done...)>;
};
template <class I, std::uint32_t First, class M, class... Rest, class... Done>
struct OverloadedAccessors<I, First, Methods<M, Rest...>, Done...>
    : OverloadedAccessors<I, First + 1, Methods<Rest...>, Done...,
                          typename M::Tag::template reify_accessor<
                              I, Slot<First, typename M::Sig::Callable>>> {};

/// Splits off the methods that have the name of Tag.
template <class I, std::uint32_t Next, class List, class Tag, class... Slots>
struct OverloadsOf {
  using accessor = typename Tag::template reify_accessor<I, Slots...>;
  using rest = List;
  static constexpr std::uint32_t next = Next;
};
template <class I, std::uint32_t Next, class M, class... Rest, class Tag,
          class... Slots>
requires(compare(Tag::reify_name, M::Tag::reify_name) ==
         0) struct OverloadsOf<I, Next, Methods<M, Rest...>, Tag, Slots...>
    : OverloadsOf<I, Next + 1, Methods<Rest...>, Tag, Slots...,
                  Slot<Next, typename M::Sig::Callable>> {
};

template <class I, std::uint32_t First, class M, class N, class... Rest,
          class... Done>
requires(
    compare(M::Tag::reify_name, N::Tag::reify_name) ==
    0) struct OverloadedAccessors<I, First, Methods<M, N, Rest...>, Done...> {
  using Split = OverloadsOf<I, First, Methods<M, N, Rest...>, typename M::Tag>;
  using type =
      typename OverloadedAccessors<I, Split::next, typename Split::rest,
                                   Done..., typename Split::accessor>::type;
};

/// The same of a list without overloads, in one step, as nearly all are.
template <class I, class List, class Indices> struct PlainAccessors;
template <class I, class... Ms, std::size_t... K>
struct PlainAccessors<I, Methods<Ms...>, std::index_sequence<K...>> {
  using type = TypeTag<void(typename Ms::Tag::template reify_accessor<
                            I, Slot<K, typename Ms::Sig::Callable>>...)>;
};

template <class I, class List, bool = has_overloads(List{})>
struct AccessorsOf {
  using type =
      typename PlainAccessors<I, List,
                              std::make_index_sequence<List::size>>::type;
};
template <class I, class List> struct AccessorsOf<I, List, true> {
  using type = typename OverloadedAccessors<I, 0, List>::type;
};

} // namespace detail

/// The base of an interface: what REIFY_INTERFACE derives from, usable without
/// the macro for interfaces that are templates (docs/Guide.md).
template <class I, class List>
using interface =
    detail::ValueBase<I, typename detail::AccessorsOf<I, List>::type, List>;

/// A list of methods, sorted by name and then by signature.
struct method_list {
  const Imethod *first;
  std::size_t count;
  constexpr const Imethod *begin() const noexcept { return first; }
  constexpr const Imethod *end() const noexcept { return first + count; }
  constexpr std::size_t size() const noexcept { return count; }
  constexpr const Imethod &operator[](std::size_t i) const noexcept {
    return first[i];
  }
};

/// The methods of interface I, those of embedded interfaces among them (Go:
/// reflect.Type.Method of an interface type). A method's `type` is that of
/// its signature, without const and noexcept, which `flags` have.
template <detail::Interface I> constexpr method_list methods_of() noexcept {
  return {detail::interface_type_v<I>.methods,
          static_cast<std::size_t>(detail::interface_type_v<I>.count)};
}

/// Two interface values are equal where both are nil, or their dynamic types
/// are identical and their values equal (Go: Comparison_operators). Throws
/// uncomparable_error where the common type has no ==.
template <detail::Interface A, detail::Interface B>
inline bool operator==(const A &a, const B &b) {
  return detail::equal_words(
      a.reify_tab ? a.reify_tab->type : nullptr, a.reify_data,
      b.reify_tab ? b.reify_tab->type : nullptr, b.reify_data);
}

REIFY_END_NAMESPACE

#endif // REIFY_INTERFACE_H
