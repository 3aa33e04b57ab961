//===- reify/detail/trait.h - What the library says of a type ---*- C++ -*-===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// How a function of the standard library's manners (std::hash, operator<<)
/// is found for a dynamic type: as a method of an interface that no user can
/// declare, through a method record like those of REIFY_METHODS. A field of the
/// descriptor would have been filled without a macro, but differently in files
/// that include the standard headers and in those that do not, and of one
/// descriptor the linker keeps any; and a registry of our own would have to
/// solve again what the runtime's does: types of other libraries, threads,
/// libraries that come late.
///
//===----------------------------------------------------------------------===//

#ifndef REIFY_DETAIL_TRAIT_H
#define REIFY_DETAIL_TRAIT_H

#include "reify/any.h"
#include "reify/detail/record.h"

REIFY_BEGIN_NAMESPACE
namespace detail {

/// The interface of the one method (Tag, S). Tags have a name with a dot.
template <class Tag, class S> struct Trait : InterfaceTag {
  using reify_methods = Methods<Method<Tag, S>>;
  using Call = typename Signature<S>::Pointer;

  /// Null where a dynamic type has no such function.
  static const ITab *find_tab(const Type *type) noexcept {
    return abi::reify_getitab(&interface_type_v<Trait>, type);
  }
  /// The function of a dynamic type that takes the data word, or null.
  static Call find(const Type *type) noexcept {
    const ITab *tab = find_tab(type);
    return tab ? reinterpret_cast<Call>(tab->fun[0]) : nullptr;
  }
  /// Calls it as what it is, a method: the plugin knows what that promises.
  template <class... A>
  [[gnu::always_inline]] static auto call(const ITab *tab, void *data,
                                          A... arguments) {
    return reinterpret_cast<Call>(abi::reify_itab_method(
        tab, &interface_type_v<Trait>, 0, PanicFlags))(data, arguments...);
  }
};

template <class T, class Trait> constexpr Record trait_record() {
  static_assert(!IsPointer<T>,
                "a pointer is hashed and printed as an address: name a type of "
                "values");
  return record_of<T, typename Trait::reify_methods>();
}

} // namespace detail
REIFY_END_NAMESPACE

/// At namespace scope: values of T have trait TRAIT.
#define REIFY_TRAIT(T, TRAIT)                                                  \
  REIFY_COUNTER_PUSH                                                           \
  REIFY_TRAIT1(REIFY_CONCAT(reify_trait_, __COUNTER__), T, TRAIT)              \
  REIFY_COUNTER_POP
#define REIFY_TRAIT1(ID, T, TRAIT)                                             \
  namespace {                                                                  \
  REIFY_RECORD_ATTRIBUTES constexpr ::reify::detail::Record ID =               \
      ::reify::detail::trait_record<REIFY_UNPAREN(T), TRAIT>();                \
  [[gnu::constructor(101)]] void REIFY_CONCAT(ID, _register)() {               \
    ::reify::detail::register_module();                                        \
  }                                                                            \
  }

#endif // REIFY_DETAIL_TRAIT_H
