//===- reify/any.h - A value of any type ------------------------*- C++ -*-===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// reify::any, Go's `any`: {type, data}, 16 bytes, trivially copyable, made
/// from any pointer, from any boxable value and from any interface value.
///
//===----------------------------------------------------------------------===//

#ifndef REIFY_ANY_H
#define REIFY_ANY_H

#include "reify/interface.h"

REIFY_BEGIN_NAMESPACE

namespace detail {

/// Named for what a failure should say: a class with a destructor is stored by
/// its address, unless reify::boxable<T> says that the time of its destruction
/// is free.
template <class T>
concept pointer_or_value_without_destructor = Storable<T>;

template <class T>
concept AnyValue = !std::is_same_v<T, any> && !Interface<T> &&
                   !std::is_same_v<T, decltype(nullptr)> &&
                   pointer_or_value_without_destructor<BoxedAs<T>>;

} // namespace detail

/// A value of any type, or nil.
class any {
public:
  /// nil.
  constexpr any() noexcept = default;
  constexpr any(decltype(nullptr)) noexcept {}

  /// A pointer, held as it is, or a value, boxed. Character strings of every
  /// kind become reify::string.
  template <class T>
  requires detail::AnyValue<detail::Decayed<T>>
  [[gnu::always_inline]] any(T &&value) noexcept(
      noexcept(detail::data_word<detail::BoxedAs<detail::Decayed<T>>>(
          static_cast<T &&>(value))))
      : reify_type(&detail::type_v<detail::BoxedAs<detail::Decayed<T>>>),
        reify_data(detail::data_word<detail::BoxedAs<detail::Decayed<T>>>(
            static_cast<T &&>(value))) {}

  /// The dynamic type and value of an interface value; nil of nil.
  template <detail::Interface I>
  [[gnu::always_inline]] any(const I &value) noexcept
      : reify_type(value.reify_tab ? value.reify_tab->type : nullptr),
        reify_data(value.reify_data) {}

  constexpr explicit operator bool() const noexcept { return reify_type; }

  /// Go's ==: identical dynamic types and equal values. Throws
  /// uncomparable_error where the common type has no ==.
  friend bool operator==(const any &a, const any &b) {
    return detail::equal_words(a.reify_type, a.reify_data, b.reify_type,
                               b.reify_data);
  }
  friend constexpr bool operator==(const any &a, decltype(nullptr)) noexcept {
    return !a.reify_type;
  }

  const Type *reify_type = nullptr;
  union { // As in interface_words.
    void *reify_data = nullptr;
  };
};

static_assert(sizeof(any) == 16 && std::is_trivially_copyable_v<any> &&
              std::is_standard_layout_v<any>);

/// What is known of a type at run time; of nil, nothing.
class type_ref {
public:
  constexpr explicit type_ref(const Type *type) noexcept : reify_type(type) {}
  constexpr explicit operator bool() const noexcept { return reify_type; }
  /// The name for people; "nil" of nil.
  constexpr const char *name() const noexcept {
    return reify_type ? reify_type->name : "nil";
  }
  /// The namespace or class that encloses a class or enumeration; "" of others
  /// (Go: reflect.Type.PkgPath). clang leaves out inline namespaces.
  constexpr const char *package() const noexcept {
    return reify_type && reify_type->package ? reify_type->package : "";
  }
  constexpr Kind kind() const noexcept {
    return reify_type ? static_cast<Kind>(reify_type->kind & abi::KindMask)
                      : Kind::Invalid;
  }
  /// sizeof, in bytes.
  constexpr std::size_t size() const noexcept {
    return reify_type ? reify_type->size : 0;
  }
  /// Whether == of two values of the type does not throw for their type.
  constexpr bool comparable() const noexcept {
    return reify_type && reify_type->equal;
  }
  /// The type of pointers to it; that of nil where it is not known, as of a
  /// type that is itself a pointer (Go: reflect.PointerTo).
  constexpr type_ref pointer_to() const noexcept {
    return type_ref(reify_type ? reify_type->ptr_to_this : nullptr);
  }
  friend bool operator==(type_ref a, type_ref b) noexcept {
    return detail::same_type(a.reify_type, b.reify_type);
  }

  const Type *reify_type;
};

/// A static type (Go: reflect.TypeFor). Of an interface without its methods,
/// which reify::methods_of has.
template <class T> constexpr type_ref type_for() noexcept {
  return type_ref(&detail::type_v<T>);
}

/// The dynamic type of an `any` or an interface value.
constexpr type_ref type_of(const any &value) noexcept {
  return type_ref(value.reify_type);
}

REIFY_END_NAMESPACE

#endif // REIFY_ANY_H
