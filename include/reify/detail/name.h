//===- reify/detail/name.h - Names and hashes of types ----------*- C++ -*-===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// What the headers know about a type at compile time: a name for people and a
/// hash for the run time.
///
/// The name is cut out of __PRETTY_FUNCTION__, whose spelling differs between
/// compilers (17 of 35 tricky types) and is the same for different types, so
/// nothing but messages may depend on it. The hash must agree between clang and
/// gcc for equal types and says nothing when it is equal; it uses of the
/// spelling only the last identifier and otherwise the structure of the type.
/// It may not look into a class (sizeof, members): a pointer to an incomplete
/// class has the same hash as after its completion.
///
//===----------------------------------------------------------------------===//

#ifndef REIFY_DETAIL_NAME_H
#define REIFY_DETAIL_NAME_H

#include "reify/ABI.h"

#include <type_traits>

REIFY_BEGIN_NAMESPACE
namespace detail {

/// A piece of a constant string; std::string_view costs 0.13 s to include.
struct Chars {
  const char *data;
  std::size_t size;
  constexpr bool operator==(Chars other) const {
    if (size != other.size)
      return false;
    for (std::size_t i = 0; i < size; ++i)
      if (data[i] != other.data[i])
        return false;
    return true;
  }
};

constexpr Chars chars(const char *text) {
  std::size_t size = 0;
  while (text[size])
    ++size;
  return {text, size};
}

/// Bytewise order, as strcmp.
constexpr int compare(const char *a, const char *b) {
  while (*a && *a == *b)
    ++a, ++b;
  return static_cast<unsigned char>(*a) - static_cast<unsigned char>(*b);
}

constexpr std::uint32_t hash_bytes(Chars text, std::uint32_t seed) {
  for (std::size_t i = 0; i < text.size; ++i)
    seed = (seed ^ static_cast<unsigned char>(text.data[i])) * 16777619u;
  return seed;
}

constexpr std::uint32_t hash_mix(std::uint32_t seed, std::uint32_t value) {
  for (int i = 0; i < 4; ++i, value >>= 8)
    seed = (seed ^ (value & 255)) * 16777619u;
  return seed;
}

template <class T> constexpr Chars pretty() {
  return {__PRETTY_FUNCTION__, sizeof(__PRETTY_FUNCTION__) - 1};
}

/// How many characters __PRETTY_FUNCTION__ puts before and after the type.
struct PrettyFrame {
  std::size_t before = 0;
  std::size_t after = 0;
};
constexpr PrettyFrame pretty_frame() {
  Chars text = pretty<int>();
  PrettyFrame frame;
  while (text.data[frame.before] != 'T' || text.data[frame.before + 1] != ' ')
    ++frame.before;
  frame.before += 4; // "T = "
  frame.after = text.size - frame.before - 3;
  return frame;
}
inline constexpr PrettyFrame PrettyTypeFrame = pretty_frame();

/// The compiler's spelling of T.
template <class T> constexpr Chars spelling() {
  Chars text = pretty<T>();
  return {text.data + PrettyTypeFrame.before,
          text.size - PrettyTypeFrame.before - PrettyTypeFrame.after};
}

constexpr bool is_identifier(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         (c >= '0' && c <= '9') || c == '_';
}

/// The last identifier of a qualified name, without template arguments. Empty
/// for a lambda or an unnamed type: they have no linkage, so that the hash
/// decides nothing about them.
constexpr Chars last_identifier(Chars name) {
  std::size_t begin = 0, depth = 0;
  for (std::size_t i = 0; i < name.size; ++i) {
    char c = name.data[i];
    if (c == '<' || c == '(' || c == '[' || c == '{')
      ++depth;
    else if ((c == '>' || c == ')' || c == ']' || c == '}') && depth)
      --depth;
    else if (c == ':' && !depth && i + 1 < name.size && name.data[i + 1] == ':')
      begin = ++i + 1;
  }
  std::size_t end = begin;
  while (end < name.size && is_identifier(name.data[end]))
    ++end;
  return {name.data + begin, end - begin};
}

// --- Hash --------------------------------------------------------------------

/// Fundamental types by number, since compilers spell them differently; also
/// the names that messages use.
template <class T> struct Fundamental {
  static constexpr std::uint32_t id = 0;
  static constexpr const char *name = nullptr;
};
#define REIFY_FUNDAMENTAL(Id, ...)                                             \
  template <> struct Fundamental<__VA_ARGS__> {                                \
    static constexpr std::uint32_t id = Id;                                    \
    static constexpr const char *name = #__VA_ARGS__;                          \
  };
REIFY_FUNDAMENTAL(1, void)
REIFY_FUNDAMENTAL(2, bool)
REIFY_FUNDAMENTAL(3, char)
REIFY_FUNDAMENTAL(4, signed char)
REIFY_FUNDAMENTAL(5, unsigned char)
REIFY_FUNDAMENTAL(6, short)
REIFY_FUNDAMENTAL(7, unsigned short)
REIFY_FUNDAMENTAL(8, int)
REIFY_FUNDAMENTAL(9, unsigned int)
REIFY_FUNDAMENTAL(10, long)
REIFY_FUNDAMENTAL(11, unsigned long)
REIFY_FUNDAMENTAL(12, long long)
REIFY_FUNDAMENTAL(13, unsigned long long)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wpedantic"
REIFY_FUNDAMENTAL(14, __int128)
REIFY_FUNDAMENTAL(15, unsigned __int128)
#pragma GCC diagnostic pop
REIFY_FUNDAMENTAL(16, float)
REIFY_FUNDAMENTAL(17, double)
REIFY_FUNDAMENTAL(18, long double)
REIFY_FUNDAMENTAL(19, wchar_t)
REIFY_FUNDAMENTAL(20, char8_t)
REIFY_FUNDAMENTAL(21, char16_t)
REIFY_FUNDAMENTAL(22, char32_t)
REIFY_FUNDAMENTAL(23, decltype(nullptr))
#undef REIFY_FUNDAMENTAL

/// std::is_arithmetic and its like, at the price of a look into that table:
/// the library's are disjunctions of classes, 1 ms of compile time a type.
template <class T>
inline constexpr bool IsArithmetic =
    Fundamental<T>::id > 1 && Fundamental<T>::id < 23;
template <class T>
inline constexpr bool IsFloating =
    Fundamental<T>::id >= 16 && Fundamental<T>::id <= 18;
template <class T> inline constexpr bool IsPointer = false;
template <class T> inline constexpr bool IsPointer<T *> = true;
template <class T> inline constexpr bool IsFunction = false;
template <class R, class... A> inline constexpr bool IsFunction<R(A...)> = true;
template <class R, class... A>
inline constexpr bool IsFunction<R(A...) noexcept> = true;
template <class R, class... A>
inline constexpr bool IsFunction<R(A..., ...)> = true;
template <class T> inline constexpr bool IsArray = false;
template <class T> inline constexpr bool IsArray<T[]> = true;
template <class T, std::size_t N> inline constexpr bool IsArray<T[N]> = true;
template <class T> inline constexpr bool IsReference = false;
template <class T> inline constexpr bool IsReference<T &> = true;
template <class T> inline constexpr bool IsReference<T &&> = true;

template <class T> constexpr std::uint32_t type_hash();

template <class T> struct Hash {
  static constexpr std::uint32_t value() {
    if (Fundamental<T>::id)
      return hash_mix(2166136261u, Fundamental<T>::id);
    return hash_bytes(last_identifier(spelling<T>()), 2166136261u);
  }
};
template <template <class...> class Template, class... A>
struct Hash<Template<A...>> {
  static constexpr std::uint32_t value() {
    std::uint32_t seed =
        hash_bytes(last_identifier(spelling<Template<A...>>()), 2166136261u);
    ((seed = hash_mix(seed, type_hash<A>())), ...);
    return seed;
  }
};
#define REIFY_HASH_WRAPPER(Code, ...)                                          \
  template <class T> struct Hash<__VA_ARGS__> {                                \
    static constexpr std::uint32_t value() {                                   \
      return hash_mix(type_hash<T>(), Code);                                   \
    }                                                                          \
  };
REIFY_HASH_WRAPPER(1, T *)
REIFY_HASH_WRAPPER(2, T &)
REIFY_HASH_WRAPPER(3, T &&)
REIFY_HASH_WRAPPER(4, const T)
REIFY_HASH_WRAPPER(5, volatile T)
REIFY_HASH_WRAPPER(6, const volatile T)
#undef REIFY_HASH_WRAPPER
// A const array is an array of const, and both at once: told apart by hand.
#define REIFY_HASH_ARRAY(CV)                                                   \
  template <class T, std::size_t N> struct Hash<CV T[N]> {                     \
    static constexpr std::uint32_t value() {                                   \
      return hash_mix(type_hash<CV T>(), 256 + static_cast<std::uint32_t>(N)); \
    }                                                                          \
  };
#define REIFY_HASH_UNBOUNDED(CV)                                               \
  template <class T> struct Hash<CV T[]> {                                     \
    static constexpr std::uint32_t value() {                                   \
      return hash_mix(type_hash<CV T>(), 7);                                   \
    }                                                                          \
  };
REIFY_HASH_ARRAY()
REIFY_HASH_ARRAY(const)
REIFY_HASH_ARRAY(volatile)
REIFY_HASH_ARRAY(const volatile)
REIFY_HASH_UNBOUNDED()
REIFY_HASH_UNBOUNDED(const)
REIFY_HASH_UNBOUNDED(volatile)
REIFY_HASH_UNBOUNDED(const volatile)
#undef REIFY_HASH_ARRAY
#undef REIFY_HASH_UNBOUNDED
template <class R, class... A> struct Hash<R(A...)> {
  static constexpr std::uint32_t value() {
    std::uint32_t seed = hash_mix(type_hash<R>(), 8);
    ((seed = hash_mix(seed, type_hash<A>())), ...);
    return seed;
  }
};

/// The hash of a type: the same in clang and gcc, before and after a class is
/// complete.
template <class T> constexpr std::uint32_t type_hash() {
  return Hash<T>::value();
}

// --- Name --------------------------------------------------------------------

/// A constant string with a terminator, of N characters.
template <std::size_t N> struct Text {
  char data[N + 1] = {};
};

/// The name of T for messages: Go's notation for pointers ("*Circle"), the
/// compiler's for the rest.
template <class T> struct Name {
  static constexpr auto text = [] {
    constexpr Chars name =
        Fundamental<T>::name ? chars(Fundamental<T>::name) : spelling<T>();
    Text<name.size> text;
    for (std::size_t i = 0; i < name.size; ++i)
      text.data[i] = name.data[i];
    return text;
  }();
};
template <class T, std::size_t N>
constexpr auto prefixed(const char (&prefix)[N]) {
  constexpr std::size_t size = sizeof(Name<T>::text.data) - 1;
  Text<N - 1 + size> text;
  for (std::size_t i = 0; i < N - 1; ++i)
    text.data[i] = prefix[i];
  for (std::size_t i = 0; i < size; ++i)
    text.data[N - 1 + i] = Name<T>::text.data[i];
  return text;
}
template <class T> struct Name<T *> {
  static constexpr auto text = prefixed<T>("*");
};
template <class T> struct Name<const T> {
  static constexpr auto text = prefixed<T>("const ");
};

} // namespace detail
REIFY_END_NAMESPACE

#endif // REIFY_DETAIL_NAME_H
