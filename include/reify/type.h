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
template <class T> class slice;

namespace detail {

template <class T> inline constexpr bool IsSlice = false;
template <class T> inline constexpr bool IsSlice<slice<T>> = true;

template <class T> struct Name<slice<T>> {
  static constexpr auto text = prefixed("[]", Name<T>::text);
};
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
concept Interface = __is_base_of(InterfaceTag, T);

/// Go's kinds of the fundamental types, by their numbers in detail/name.h.
inline constexpr Kind FundamentalKinds[] = {
    Kind::Invalid,
    Kind::Invalid,
    Kind::Bool,
    static_cast<char>(-1) < 0 ? Kind::Int8 : Kind::Uint8,
    Kind::Int8,
    Kind::Uint8,
    Kind::Int16,
    Kind::Uint16,
    Kind::Int32,
    Kind::Uint32,
    sizeof(long) == 8 ? Kind::Int64 : Kind::Int32,
    sizeof(long) == 8 ? Kind::Uint64 : Kind::Uint32,
    Kind::Int64,
    Kind::Uint64,
    Kind::Array,
    Kind::Array, // __int128: two words.
    Kind::Float32,
    Kind::Float64,
    Kind::Float64, // long double
    sizeof(wchar_t) == 4 ? Kind::Int32 : Kind::Uint16,
    Kind::Uint8,
    Kind::Uint16,
    Kind::Uint32,
    Kind::UnsafePointer,
};

/// std::complex of a floating type, told by its name so that <complex> need not
/// be included: a class that only looks like it may be laid out otherwise.
template <class T> inline constexpr bool IsComplex = false;
template <template <class> class Template, class F>
requires IsFloating<F>
inline constexpr bool IsComplex<Template<F>> =
    last_identifier(spelling<Template<F>>()) == chars("complex") &&
    Chars{spelling<Template<F>>().data, 5} == chars("std::");

/// Go's kind of a C++ type. A class is a struct; a member pointer, which Go
/// does not have, is Invalid.
template <class T> constexpr Kind kind_of() {
  if constexpr (Fundamental<T>::id != 0)
    return FundamentalKinds[Fundamental<T>::id];
  else if constexpr (IsPointer<T>) {
    using Pointee = std::remove_pointer_t<T>;
    return IsFunction<Pointee> ? Kind::Func
           : __is_same(Pointee, void) || __is_same(Pointee, const void)
               ? Kind::UnsafePointer
               : Kind::Pointer;
  } else if constexpr (IsFunction<T>)
    return Kind::Func;
  else if constexpr (__is_enum(T))
    return FundamentalKinds[Fundamental<__underlying_type(T)>::id];
  else if constexpr (!__is_class(T) && !__is_union(T))
    return IsArray<T> ? Kind::Array : Kind::Invalid;
  else if constexpr (__is_same(T, string))
    return Kind::String;
  else if constexpr (IsSlice<T>)
    return Kind::Slice;
  else if constexpr (IsComplex<T>)
    return sizeof(T) == 2 * sizeof(float) ? Kind::Complex64 : Kind::Complex128;
  else
    return __is_same(T, any) || __is_base_of(InterfaceTag, T) ? Kind::Interface
                                                              : Kind::Struct;
}

/// Whether T is a type of objects; signatures and their parts are described,
/// too.
template <class T>
inline constexpr bool IsObject =
    !IsFunction<T> && !IsReference<T> && Fundamental<T>::id != 1;

template <class T>
concept EqualityComparable = requires(const T &a, const T &b) {
  static_cast<bool>(a == b);
};

template <class T> bool equal_values(const void *a, const void *b) {
  return static_cast<bool>(*static_cast<const T *>(a) ==
                           *static_cast<const T *>(b));
}

/// Of all types of pointers, which compare as addresses do.
inline bool equal_pointers(const void *a, const void *b) {
  return *static_cast<const void *const *>(a) ==
         *static_cast<const void *const *>(b);
}

/// Of all types of interfaces; defined in detail/equal.h.
inline bool equal_interfaces(const void *a, const void *b);

/// Stands for an interface in the RTTI: the interface's own type_info names
/// all of its bases, a few hundred bytes each.
template <class I> struct InterfaceId {};

/// C++ cannot enumerate members, so a type is taken to be full of pointers
/// unless it is arithmetic or its alignment leaves no room for one.
template <class T> constexpr std::uintptr_t pointer_bytes() {
  if constexpr (Fundamental<T>::id != 0)
    return IsArithmetic<T> ? 0 : sizeof(T);
  else if constexpr (__is_enum(T) || alignof(T) < alignof(void *) ||
                     IsComplex<T>)
    return 0;
  else if constexpr (__is_same(T, string) || IsSlice<T>)
    return sizeof(void *);
  else
    return sizeof(T);
}

template <class T> inline constexpr bool IsPointerShaped = IsPointer<T>;

template <class T> constexpr Type make_type();

/// The descriptor of T, T without const or volatile.
template <class T> inline constexpr Type type_v = make_type<T>();

/// Element by element (Go: Comparison_operators); T's own == is of addresses.
template <class T> bool equal_elements(const void *a, const void *b) {
  using Element = std::remove_extent_t<T>;
  for (std::size_t i = 0; i < sizeof(T); i += sizeof(Element))
    if (!type_v<Element>.equal(static_cast<const char *>(a) + i,
                               static_cast<const char *>(b) + i))
      return false;
  return true;
}

/// One function, although it is long: each further template costs more to
/// compile than all of its lines.
template <class T> constexpr Type make_type() {
  Type type{};
  type.hash = Hash<T>::value();
  type.kind = static_cast<std::uint8_t>(kind_of<T>());
  type.name = Name<T>::text.data;
  type.link_name = type_name_v<T>;
#if defined(__GXX_RTTI)
  if constexpr (__is_base_of(InterfaceTag, T))
    type.rtti = &typeid(InterfaceId<T>);
  else
    type.rtti = &typeid(T);
#endif
  if constexpr (__is_class(T) || __is_union(T) || __is_enum(T))
    if constexpr (last_name(spelling<T>()) > 2)
      type.package = Package<T>::text.data;
  if constexpr (IsPointerShaped<T>) {
    type.size = type.ptrbytes = sizeof(void *);
    type.align = type.field_align = alignof(void *);
    type.kind |= static_cast<std::uint8_t>(abi::KindDirectIface);
    type.equal = &equal_pointers;
  } else if constexpr (IsObject<T>) {
    // Not of pointers, or there were no end; not of an interface, because a
    // pointer to one is hardly ever stored.
    if constexpr (!IsArray<T> && !__is_base_of(InterfaceTag, T))
      type.ptr_to_this = &type_v<T *>;
    type.size = sizeof(T);
    type.ptrbytes = pointer_bytes<T>();
    type.align = type.field_align = static_cast<std::uint8_t>(alignof(T));
    if constexpr (IsArray<T>) {
      if constexpr (type_v<std::remove_extent_t<T>>.equal != nullptr)
        type.equal = &equal_elements<T>;
    } else if constexpr (__is_base_of(InterfaceTag, T))
      type.equal = &equal_interfaces;
    else if constexpr (EqualityComparable<T>)
      type.equal = &equal_values<T>;
  } else {
    type.size = sizeof(void *); // A function type: only named by signatures.
    type.align = type.field_align = alignof(void *);
  }
  return type;
}

} // namespace detail

REIFY_END_NAMESPACE

/// Gives T an identity across executables and libraries that are built without
/// RTTI. At global namespace scope; `stable_name` must be unique.
#define REIFY_TYPE_NAME(T, stable_name)                                        \
  template <>                                                                  \
  inline constexpr const char *reify::type_name_v<REIFY_UNPAREN(T)> =          \
      stable_name;

#endif // REIFY_TYPE_H
