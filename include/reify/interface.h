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
#include "reify/detail/macros.h"
#include "reify/detail/method.h"
#include "reify/detail/verdict.h"

REIFY_BEGIN_NAMESPACE

namespace detail {

// --- Descriptors, all linkonce_odr constants
// ----------------------------------------

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

/// The slots of an itab, typed: a constant expression cannot cast a function
/// pointer. Laid out as an array of code addresses.
template <class... F> struct Slots {};
template <class F, class... Rest> struct Slots<F, Rest...> {
  F first;
  [[no_unique_address]] Slots<Rest...> rest;
};

template <class List> struct StaticITab;
template <class... Ms> struct StaticITab<Methods<Ms...>> {
  const InterfaceType *inter;
  const Type *type;
  std::uint32_t hash;
  Slots<typename Ms::Sig::Pointer...> slots;
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
  static_assert(offsetof(StaticITab<typename I::reify_methods>, slots) ==
                offsetof(ITab, fun));
  return reinterpret_cast<const ITab *>(&itab_v<I, T>);
}

} // namespace detail

// --- The value
// ----------------------------------------------------------------------

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

/// The call behind a method's accessor: slot lookup, then the call with the
/// data word in front. `words` comes from the accessor's `this`, an empty base
/// of the value, which shares its address (standard layout).
template <class I, class Tag, class S, class... A>
[[gnu::always_inline]] inline typename Signature<S>::Result
dispatch(const void *value,
         A &&...arguments) noexcept(Signature<S>::is_noexcept) {
  static_assert(sizeof(I) == 16 && std::is_standard_layout_v<I> &&
                std::is_trivially_copyable_v<I>);
  const interface_words *words = static_cast<const I *>(value);
  constexpr std::uint32_t slot =
      slot_of<Method<Tag, S>>(typename I::reify_methods{});
  auto method =
      reinterpret_cast<typename Signature<S>::Pointer>(abi::reify_itab_method(
          words->reify_tab, &interface_type_v<I>, slot, PanicFlags));
  return method(words->reify_data, static_cast<A &&>(arguments)...);
}

/// The methods of embedded interfaces.
template <class... I> struct EmbeddedMethods {
  using type = typename ConcatMethods<typename I::reify_methods...>::type;
};

/// Accessor bases, one for each method name of the list: a name's overloads
/// share one, found through the tag of its first method.
template <class I, class List, class... Done> struct AccessorsOf;
template <class I, class... Done> struct AccessorsOf<I, Methods<>, Done...> {
  using type = TypeTag<void(Done...)>;
};

template <class I, class Tag, class Group, class List> struct SplitGroup;
template <class I, class Tag, class... S, class... Rest>
struct SplitGroup<I, Tag, TypeTag<void(S...)>, Methods<Rest...>> {
  using accessor =
      typename Tag::template reify_accessor<I, Tag, typename S::type...>;
  using rest = Methods<Rest...>;
};
template <class I, class Tag, class... S, class M, class... Rest>
requires(compare(Tag::reify_name, M::Tag::reify_name) ==
         0) struct SplitGroup<I, Tag, TypeTag<void(S...)>, Methods<M, Rest...>>
    : SplitGroup<I, Tag, TypeTag<void(S..., TypeTag<typename M::Type>)>,
                 Methods<Rest...>> {
};

template <class I, class M, class... Rest, class... Done>
struct AccessorsOf<I, Methods<M, Rest...>, Done...> {
  using Split =
      SplitGroup<I, typename M::Tag, TypeTag<void()>, Methods<M, Rest...>>;
  using type = typename AccessorsOf<I, typename Split::rest, Done...,
                                    typename Split::accessor>::type;
};

} // namespace detail

/// The base of an interface: what REIFY_INTERFACE derives from, usable without
/// the macro for interfaces that are templates (docs/Guide.md).
template <class I, class List>
using interface =
    detail::ValueBase<I, typename detail::AccessorsOf<I, List>::type, List>;

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
