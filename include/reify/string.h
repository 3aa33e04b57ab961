//===- reify/string.h - An immutable string ---------------------*- C++ -*-===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// reify::string, Go's string: two words, immutable characters, no destructor.
/// It is what every kind of C++ string becomes in an `any`. The characters are
/// copied to the box heap, except where they lie in read-only memory of the
/// program (a literal), which the runtime can tell from their address.
///
//===----------------------------------------------------------------------===//

#ifndef REIFY_STRING_H
#define REIFY_STRING_H

#include "reify/ABI.h"

#include <compare>
#include <type_traits>

REIFY_BEGIN_NAMESPACE

namespace detail {

/// std::basic_string<char> and std::basic_string_view<char>, told by their
/// members so that <string> need not be included.
template <class T>
concept StdString = requires(const T &s) {
  typename T::traits_type;
  requires std::is_same_v<typename T::value_type, char>;
  static_cast<const char *>(s.data());
  static_cast<std::size_t>(s.size());
};

} // namespace detail

/// An immutable string of bytes. Not terminated by a null character unless it
/// was made from a literal; `size()` counts bytes.
class string {
public:
  constexpr string() noexcept : chars(""), length(0) {}
  /// A copy of the characters up to the first null character.
  string(const char *text) noexcept
      // Without a branch, so that the optimizer can move it with the copy.
      : string(text, __builtin_strlen(text ? text : "")) {}
  /// A copy of `size` characters; none where they are in read-only memory.
  string(const char *text, std::size_t size) noexcept
      : chars(abi::reify_newstring(text, size)), length(size) {}
  /// A copy of a std::string or std::string_view.
  template <detail::StdString S>
  string(const S &text) noexcept : string(text.data(), text.size()) {}

  constexpr const char *data() const noexcept { return chars; }
  constexpr std::size_t size() const noexcept { return length; }
  constexpr bool empty() const noexcept { return length == 0; }
  constexpr const char *begin() const noexcept { return chars; }
  constexpr const char *end() const noexcept { return chars + length; }
  constexpr char operator[](std::size_t i) const noexcept { return chars[i]; }

  /// std::string and std::string_view, without their headers.
  template <detail::StdString S> explicit operator S() const {
    return S(chars, length);
  }

  friend constexpr bool operator==(const string &a, const string &b) noexcept {
    return a.length == b.length &&
           __builtin_memcmp(a.chars, b.chars, a.length) == 0;
  }
  /// Go: "String values are ... ordered, lexically byte-wise."
  friend constexpr std::strong_ordering operator<=>(const string &a,
                                                    const string &b) noexcept {
    std::size_t common = a.length < b.length ? a.length : b.length;
    int order = __builtin_memcmp(a.chars, b.chars, common);
    return order ? order <=> 0 : a.length <=> b.length;
  }

private:
  const char *chars;
  std::size_t length;
};

static_assert(sizeof(string) == 16 && std::is_trivially_copyable_v<string>);

REIFY_END_NAMESPACE

#endif // REIFY_STRING_H
