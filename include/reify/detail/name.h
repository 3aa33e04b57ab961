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

// gcc evaluates string functions of literals only.
constexpr Chars chars(const char *text) {
#if defined(__clang__)
  return {text, __builtin_strlen(text)};
#else
  std::size_t size = 0;
  while (text[size])
    ++size;
  return {text, size};
#endif
}

/// Bytewise order, as strcmp.
constexpr int compare(const char *a, const char *b) {
#if defined(__clang__)
  return __builtin_strcmp(a, b);
#else
  while (*a && *a == *b)
    ++a, ++b;
  return static_cast<unsigned char>(*a) - static_cast<unsigned char>(*b);
#endif
}

/// memcpy, which gcc does not evaluate.
constexpr void copy(char *to, const char *from, std::size_t size) {
#if defined(__clang__)
  __builtin_memcpy(to, from, size);
#else
  for (std::size_t i = 0; i < size; ++i)
    to[i] = from[i];
#endif
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

/// How many characters __PRETTY_FUNCTION__ puts before and after the type in
/// spelling(): measured on a function of the same result whose name is as long.
struct PrettyFrame {
  std::size_t before = 0;
  std::size_t after = 0;
};
template <class T> constexpr Chars measured() {
  return {__PRETTY_FUNCTION__, sizeof(__PRETTY_FUNCTION__) - 1};
}
constexpr PrettyFrame pretty_frame() {
  Chars text = measured<int>();
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
  return {__PRETTY_FUNCTION__ + PrettyTypeFrame.before,
          sizeof(__PRETTY_FUNCTION__) - 1 - PrettyTypeFrame.before -
              PrettyTypeFrame.after};
}
static_assert(spelling<int>() == chars("int"));

constexpr bool is_identifier(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         (c >= '0' && c <= '9') || c == '_';
}

/// Where the last identifier of a qualified name begins, template arguments
/// left aside.
constexpr std::size_t last_name(Chars name) {
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
  return begin;
}

/// That identifier, without template arguments. Empty for a lambda or an
/// unnamed type: they have no linkage, so that the hash decides nothing about
/// them.
constexpr Chars last_identifier(Chars name) {
  std::size_t begin = last_name(name), end = begin;
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
    if constexpr (Fundamental<T>::id != 0)
      return hash_mix(2166136261u, Fundamental<T>::id);
    else
      return hash_bytes(last_identifier(spelling<T>()), 2166136261u);
  }
};
// Arguments that are values do not count: Leaf<0> and Leaf<1> share a hash, and
// the linkage name tells them apart. Ruled out: a template parameter `auto` or
// `auto...` here, which takes other templates in gcc 12, in clang 19 and in
// clang 22 (packs, defaults, parameters of a dependent type); and the spelling,
// where enumerators, null pointers, defaults and suffixes differ.
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

template <std::size_t N> constexpr Text<N> text_of(const char *data) {
  Text<N> text;
  copy(text.data, data, N);
  return text;
}
template <std::size_t P, std::size_t N>
constexpr Text<P - 1 + N> prefixed(const char (&prefix)[P],
                                   const Text<N> &name) {
  Text<P - 1 + N> text;
  copy(text.data, prefix, P - 1);
  copy(text.data + P - 1, name.data, N);
  return text;
}

template <std::size_t N, std::size_t M>
constexpr Text<N + M> join(const Text<N> &a, const Text<M> &b) {
  Text<N + M> text;
  copy(text.data, a.data, N);
  copy(text.data + N, b.data, M);
  return text;
}

/// A number in decimal.
template <std::size_t N> constexpr auto decimal() {
  constexpr std::size_t size = [] {
    std::size_t digits = 1;
    for (std::size_t rest = N; rest >= 10; rest /= 10)
      ++digits;
    return digits;
  }();
  Text<size> text;
  for (std::size_t i = size, rest = N; i; rest /= 10)
    text.data[--i] = static_cast<char>('0' + rest % 10);
  return text;
}

/// The name of T for messages: Go's notation for pointers and arrays
/// ("*Circle", "[3]int"), the compiler's for the rest.
template <class T> struct Name {
  static constexpr Chars spelled =
      Fundamental<T>::name ? chars(Fundamental<T>::name) : spelling<T>();
  static constexpr auto text = text_of<spelled.size>(spelled.data);
};
template <class T> struct Name<T *> {
  static constexpr auto text = prefixed("*", Name<T>::text);
};
template <class T> struct Name<const T> {
  static constexpr auto text = prefixed("const ", Name<T>::text);
};

template <class T, std::size_t N> struct Name<T[N]> {
  static constexpr auto text =
      prefixed("[", join(decimal<N>(), prefixed("]", Name<T>::text)));
};
template <class T, std::size_t N> struct Name<const T[N]> {
  static constexpr auto text = prefixed("const ", Name<T[N]>::text);
};

/// What encloses class or enumeration T, as its name says it; not "".
template <class T> struct Package {
  static constexpr auto text =
      text_of<last_name(spelling<T>()) - 2>(spelling<T>().data);
};

} // namespace detail
REIFY_END_NAMESPACE

#endif // REIFY_DETAIL_NAME_H
