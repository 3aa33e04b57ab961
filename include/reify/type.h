//===- reify/type.h - Type descriptors --------------------------*- C++ -*-===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// The descriptor of every C++ type that a program boxes or names in a query:
/// a linkonce_odr constant, so that the linker leaves one in an executable or
/// library. It may say only what is the same in every file: nothing that
/// depends on whether a pointee is complete, and no methods (a method table
/// here made the answer of an assertion depend on link order).
///
//===----------------------------------------------------------------------===//

#ifndef REIFY_TYPE_H
#define REIFY_TYPE_H

#include "reify/detail/name.h"
#include "reify/string.h"

#include <typeinfo>

REIFY_BEGIN_NAMESPACE

/// A name that identifies T across executables and libraries where there is no
/// RTTI; set by REIFY_TYPE_NAME. It must be unique in the program.
template <class T> inline constexpr const char *type_name_v = nullptr;

class any;

namespace detail {

template <> struct Name<string> { static constexpr Text<6> text{"string"}; };
template <> struct Name<any> { static constexpr Text<3> text{"any"}; };

#if defined(__cpp_exceptions)
inline constexpr std::uint32_t PanicFlags = abi::PanicThrow;
#else
inline constexpr std::uint32_t PanicFlags = abi::PanicAbort;
#endif

/// Marks the classes that REIFY_INTERFACE makes.
struct InterfaceTag {};
template <class T>
concept Interface = std::is_base_of_v<InterfaceTag, T>;

/// Go's kind of a C++ type. A class is a struct; a member pointer, which Go
/// does not have, is Invalid.
template <class T> constexpr Kind kind_of() {
  if constexpr (std::is_same_v<T, bool>)
    return Kind::Bool;
  else if constexpr (std::is_enum_v<T>)
    return kind_of<std::underlying_type_t<T>>();
  else if constexpr (std::is_integral_v<T>) {
    constexpr bool is_signed = std::is_signed_v<T>;
    switch (sizeof(T)) {
    case 1:
      return is_signed ? Kind::Int8 : Kind::Uint8;
    case 2:
      return is_signed ? Kind::Int16 : Kind::Uint16;
    case 4:
      return is_signed ? Kind::Int32 : Kind::Uint32;
    case 8:
      return is_signed ? Kind::Int64 : Kind::Uint64;
    default:
      return Kind::Array; // __int128: two words.
    }
  } else if constexpr (std::is_same_v<T, float>)
    return Kind::Float32;
  else if constexpr (std::is_floating_point_v<T>)
    return Kind::Float64;
  else if constexpr (std::is_same_v<T, string>)
    return Kind::String;
  else if constexpr (std::is_same_v<T, void *> ||
                     std::is_same_v<T, const void *>)
    return Kind::UnsafePointer;
  else if constexpr (std::is_pointer_v<T>)
    return std::is_function_v<std::remove_pointer_t<T>> ? Kind::Func
                                                        : Kind::Pointer;
  else if constexpr (std::is_function_v<T>)
    return Kind::Func;
  else if constexpr (std::is_array_v<T>)
    return Kind::Array;
  else if constexpr (std::is_same_v<T, any>)
    return Kind::Interface;
  else if constexpr (Interface<T>)
    return Kind::Interface;
  else if constexpr (std::is_class_v<T> || std::is_union_v<T>)
    return Kind::Struct;
  else
    return Kind::Invalid;
}

template <class T>
concept EqualityComparable = requires(const T &a, const T &b) {
  static_cast<bool>(a == b);
};

template <class T> bool equal_values(const void *a, const void *b) {
  return static_cast<bool>(*static_cast<const T *>(a) ==
                           *static_cast<const T *>(b));
}

template <class T> constexpr auto equal_function() {
  if constexpr (std::is_object_v<T> && EqualityComparable<T>)
    return &equal_values<T>;
  else
    return static_cast<bool (*)(const void *, const void *)>(nullptr);
}

template <class T> constexpr const void *rtti_of() {
#if defined(__GXX_RTTI)
  return &typeid(T);
#else
  return nullptr;
#endif
}

template <class T> constexpr std::uintptr_t size_of() {
  if constexpr (std::is_object_v<T>)
    return sizeof(T);
  else
    return sizeof(void *); // A function type: only named by signatures.
}

template <class T> constexpr std::uint8_t align_of() {
  if constexpr (std::is_object_v<T>)
    return static_cast<std::uint8_t>(alignof(T));
  else
    return alignof(void *);
}

/// C++ cannot enumerate members, so a type is taken to be full of pointers
/// unless it is arithmetic or its alignment leaves no room for one.
template <class T> constexpr std::uintptr_t pointer_bytes() {
  if constexpr (!std::is_object_v<T> || std::is_arithmetic_v<T> ||
                std::is_enum_v<T>)
    return 0;
  else if constexpr (alignof(T) < alignof(void *))
    return 0;
  else if constexpr (std::is_same_v<T, string>)
    return sizeof(void *);
  else
    return sizeof(T);
}

template <class T> inline constexpr bool IsPointerShaped = std::is_pointer_v<T>;

template <class T> constexpr Type make_type() {
  Type type{};
  type.size = size_of<T>();
  type.ptrbytes = pointer_bytes<T>();
  type.hash = type_hash<T>();
  type.align = type.field_align = align_of<T>();
  type.kind = static_cast<std::uint8_t>(
      static_cast<std::uint8_t>(kind_of<T>()) |
      (IsPointerShaped<T> ? abi::KindDirectIface : 0u));
  type.equal = equal_function<T>();
  type.name = Name<T>::text.data;
  type.link_name = type_name_v<T>;
  type.rtti = rtti_of<T>();
  return type;
}

/// The descriptor of T, T without const or volatile.
template <class T> inline constexpr Type type_v = make_type<T>();

} // namespace detail

REIFY_END_NAMESPACE

/// Gives T an identity across executables and libraries that are built without
/// RTTI. At global namespace scope; `stable_name` must be unique.
#define REIFY_TYPE_NAME(T, stable_name)                                        \
  template <>                                                                  \
  inline constexpr const char *reify::type_name_v<REIFY_UNPAREN(T)> =          \
      stable_name;

#endif // REIFY_TYPE_H
