//===- reify/print.h - Interface values as text -----------------*- C++ -*-===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// reify::to_string(x) and `stream << x`, in the format of Go's %v:
///
///   nil, a null pointer        <nil>
///   bool                       true, false
///   integers, enumerations     42; a char is its character
///   floating point             0.1, 1e+06, +Inf, NaN: the shortest that reads
///                              back as the same number
///   strings                    their characters
///   pointers                   0xc0ffee
///   a class                    by its operator<<, after REIFY_PRINTABLE(T),
///                              else the type's name: Circle{...}
///   a slice                    [1 2 3], after REIFY_PRINTABLE((slice<int>))
///   a type_ref                 its name
///
/// Differences from Go: a char, which has no type there; and a pointer to a
/// struct, which Go prints as &{1 2}: here it may dangle, and is not followed.
///
//===----------------------------------------------------------------------===//

#ifndef REIFY_PRINT_H
#define REIFY_PRINT_H

#include "reify/cast.h"
#include "reify/detail/trait.h"
#include "reify/slice.h"

#include <charconv>
#include <ostream>
#include <sstream>
#include <string>

REIFY_BEGIN_NAMESPACE

namespace detail {

template <class T>
concept Printable = requires(std::ostream &stream, const T &value) {
  stream << value;
};

struct PrintTag {
  static constexpr const char *reify_name = "reify.print";
  template <class T>
  static void reify_call(const T &value, std::ostream &stream) {
    stream << value;
  }
};
using PrintTrait = Trait<PrintTag, void(std::ostream &) const>;

template <class T> std::string number_text(T value, int base = 10) {
  char buffer[32];
  return std::string(
      buffer, std::to_chars(buffer, buffer + sizeof(buffer), value, base).ptr);
}

/// Go's strconv.FormatFloat(v, 'g', -1): the shortest digits; an exponent where
/// it is below -4, and from 6 on.
template <class T> std::string floating_text(T value) {
  if (value != value)
    return "NaN";
  if (value - value != 0)
    return value > 0 ? "+Inf" : "-Inf";
  char buffer[64];
  char *end = std::to_chars(buffer, buffer + sizeof(buffer), value,
                            std::chars_format::scientific)
                  .ptr;
  std::string text(buffer, end);
  int exponent = 0;
  std::size_t at = text.find('e') + 1;
  // from_chars takes no plus sign.
  std::from_chars(text.data() + at + (text[at] == '+'),
                  text.data() + text.size(), exponent);
  if (exponent < -4 || exponent >= 6)
    return text;
  end = std::to_chars(buffer, buffer + sizeof(buffer), value,
                      std::chars_format::fixed)
            .ptr;
  return std::string(buffer, end);
}

inline std::string pointer_text(const void *pointer) {
  if (!pointer)
    return "<nil>";
  return "0x" + number_text(reinterpret_cast<std::uintptr_t>(pointer), 16);
}

/// The value in a box whose type is like T: an enumeration is like its integer.
template <class T> T boxed(const void *data) {
  T value;
  __builtin_memcpy(&value, data, sizeof(T));
  return value;
}

inline std::string int128_text(const Type *type, const void *data) {
  __extension__ typedef unsigned __int128 Wide;
  __extension__ typedef __int128 Signed;
  Wide value = boxed<Wide>(data);
  bool negative = same_type(type, &type_v<Signed>) && value >> 127;
  if (negative)
    value = -value;
  std::string text;
  do
    text.insert(text.begin(), static_cast<char>('0' + int(value % 10)));
  while (value /= 10);
  return negative ? "-" + text : text;
}

/// Go's (re+imi), with a sign always before the imaginary part.
template <class F> std::string complex_text(const void *data) {
  F parts[2];
  __builtin_memcpy(parts, data, sizeof(parts));
  std::string imaginary = floating_text(parts[1]);
  if (imaginary[0] != '-' && imaginary[0] != '+')
    imaginary.insert(0, 1, '+');
  // Appended: gcc 12 warns of the operator+ that inserts in front.
  std::string text = "(";
  text += floating_text(parts[0]);
  text += imaginary;
  text += "i)";
  return text;
}

/// The text of a value that has no operator<< of its own.
inline std::string plain_text(const Type *type, const void *data) {
  switch (static_cast<Kind>(type->kind & abi::KindMask)) {
  case Kind::Bool:
    return boxed<bool>(data) ? "true" : "false";
  case Kind::Int8:
    if (same_type(type, &type_v<char>))
      return std::string(1, boxed<char>(data));
    return number_text(int(boxed<std::int8_t>(data)));
  case Kind::Int16:
    return number_text(boxed<std::int16_t>(data));
  case Kind::Int32:
    return number_text(boxed<std::int32_t>(data));
  case Kind::Int64:
    return number_text(boxed<std::int64_t>(data));
  case Kind::Uint8:
    if (same_type(type, &type_v<char>))
      return std::string(1, boxed<char>(data));
    return number_text(unsigned(boxed<std::uint8_t>(data)));
  case Kind::Uint16:
    return number_text(boxed<std::uint16_t>(data));
  case Kind::Uint32:
    return number_text(boxed<std::uint32_t>(data));
  case Kind::Uint64:
    return number_text(boxed<std::uint64_t>(data));
  case Kind::Float32:
    return floating_text(boxed<float>(data));
  case Kind::Float64:
    return type->size == sizeof(double)
               ? floating_text(boxed<double>(data))
               : floating_text(boxed<long double>(data));
  case Kind::Complex64:
    return complex_text<float>(data);
  case Kind::Complex128:
    return type->size == 2 * sizeof(double) ? complex_text<double>(data)
                                            : complex_text<long double>(data);
  case Kind::String:
    return static_cast<std::string>(boxed<string>(data));
  case Kind::Array:
    if (type->size == 16)
      return int128_text(type, data);
    break;
  default:
    break;
  }
  return std::string(type->name) + "{...}";
}

/// The operator<< of a dynamic type, or null.
inline PrintTrait::Call find_print(const Type *type) noexcept {
  return type && !(type->kind & abi::KindDirectIface) ? PrintTrait::find(type)
                                                      : nullptr;
}

} // namespace detail

/// The value in x as text; see above. An interface value converts to `any`.
inline std::string to_string(const any &x) {
  if (!x)
    return "<nil>";
  if (x.reify_type->kind & abi::KindDirectIface)
    return detail::pointer_text(x.reify_data);
  if (auto print = detail::find_print(x.reify_type)) {
    std::ostringstream stream;
    print(x.reify_data, stream);
    return stream.str();
  }
  return detail::plain_text(x.reify_type, x.reify_data);
}

/// Writes to_string(x); a printable class with the stream's own flags. For
/// exactly `any` and interfaces: what merely converts to `any` has none.
template <detail::Value X>
std::ostream &operator<<(std::ostream &stream, const X &x) {
  any value = x;
  if (auto print = detail::find_print(value.reify_type)) {
    print(value.reify_data, stream);
    return stream;
  }
  return stream << to_string(value);
}

/// Its name.
inline std::string to_string(type_ref type) { return type.name(); }
template <class S>
requires std::is_same_v<S, type_ref> std::ostream &
operator<<(std::ostream &stream, const S &type) {
  return stream << type.name();
}

/// [1 2 3]. An `any` prints so after REIFY_PRINTABLE((reify::slice<int>)).
template <class T>
std::ostream &operator<<(std::ostream &stream, const slice<T> &elements) {
  char separator = '[';
  for (const T &element : elements) {
    stream << separator << to_string(any(element));
    separator = ' ';
  }
  return stream << (elements.empty() ? "[]" : "]");
}

template <class S>
requires std::is_same_v<S, string> std::ostream &
operator<<(std::ostream &stream, const S &text) {
  return stream << std::basic_string_view<char>(text.data(), text.size());
}

REIFY_END_NAMESPACE

/// Values of T print by their operator<<. At namespace scope, behind it, in one
/// file of the program or in the header of the type. T may be in parentheses.
#define REIFY_PRINTABLE(T)                                                     \
  static_assert(::reify::detail::Printable<REIFY_UNPAREN(T)>,                  \
                "REIFY_PRINTABLE: there is no operator<< of the type");        \
  REIFY_TRAIT(T, ::reify::detail::PrintTrait)

#endif // REIFY_PRINT_H
