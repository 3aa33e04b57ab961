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
template <class F, class... Rest> struct Slots<F, Rest...> {
  F first;
  [[no_unique_address]] Slots<Rest...> rest;
};

/// The layout every pass and the C++ calling convention rely on, asked once.
template <class I> constexpr bool check_layout() {
  static_assert(sizeof(I) == 16 && std::is_standard_layout_v<I> &&
                std::is_trivially_copyable_v<I>);
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

template <class Self> constexpr Slots<> fill_slots(Methods<>) { return {}; }
template <class Self, class M, class... Ms>
constexpr Slots<typename M::Sig::Pointer, typename Ms::Sig::Pointer...>
fill_slots(Methods<M, Ms...>) {
  return {thunk_of<M, Self>(), fill_slots<Self>(Methods<Ms...>{})};
}

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
struct interface_words {
  const ITab *reify_tab = nullptr;
  void *reify_data = nullptr;
};

namespace detail {

/// Whether interface I has every method of interface J.
template <class I, class List> inline constexpr bool Covers = false;
template <class I, class... Ms>
inline constexpr bool Covers<I, Methods<Ms...>> =
    ((slot_of<Ms>(typename I::reify_methods{}) != ~0u) && ...);

template <class J, class I>
concept WiderThan = Interface<J> && !std::is_same_v<J, I> &&
                    Covers<J, typename I::reify_methods>;

/// What an argument of the converting constructor stands for.
template <class T> using Decayed = std::decay_t<T>;

template <class T, class I>
concept Convertible =
    !Interface<Decayed<T>> && !std::is_base_of_v<I, Decayed<T>> &&
    !std::is_same_v<Decayed<T>, decltype(nullptr)> &&
    !std::is_same_v<Decayed<T>, any> && implements<BoxedAs<Decayed<T>>, I>;

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

/// Accessor bases, one for each method name of a sorted list. A name's
/// overloads share one, because two bases with one name are ambiguous.
template <class I, std::uint32_t First, class List, class... Done>
struct AccessorsOf;
template <class I, std::uint32_t First, class... Done>
struct AccessorsOf<I, First, Methods<>, Done...> {
  using type = TypeTag<void(Done...)>;
};
template <class I, std::uint32_t First, class M, class... Rest, class... Done>
struct AccessorsOf<I, First, Methods<M, Rest...>, Done...>
    : AccessorsOf<I, First + 1, Methods<Rest...>, Done...,
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
requires(compare(M::Tag::reify_name, N::Tag::reify_name) ==
         0) struct AccessorsOf<I, First, Methods<M, N, Rest...>, Done...> {
  using Split = OverloadsOf<I, First, Methods<M, N, Rest...>, typename M::Tag>;
  using type = typename AccessorsOf<I, Split::next, typename Split::rest,
                                    Done..., typename Split::accessor>::type;
};

} // namespace detail

/// The base of an interface: what REIFY_INTERFACE derives from, usable without
/// the macro for interfaces that are templates (docs/Guide.md).
template <class I, class List>
using interface =
    detail::ValueBase<I, typename detail::AccessorsOf<I, 0, List>::type, List>;

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
