//===- reify/std.h - Manners of the standard library ------------*- C++ -*-===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// What needs headers that cost more than ours: std::hash, to_string and
/// operator<<, and std::format where the library has it. std::swap, and
/// conversions from and to std::string, need nothing.
///
//===----------------------------------------------------------------------===//

#ifndef REIFY_STD_H
#define REIFY_STD_H

#include "reify/hash.h"
#include "reify/print.h"

#if __has_include(<format>)
#include <format>
#endif

#if defined(__cpp_lib_format)
/// As its to_string, with the options of a string.
template <>
struct std::formatter<reify::any, char>
    : std::formatter<std::string_view, char> {
  template <class Context> auto format(const reify::any &x, Context &c) const {
    std::string text = reify::to_string(x);
    return std::formatter<std::string_view, char>::format(text, c);
  }
};
/// Its name.
template <>
struct std::formatter<reify::type_ref, char>
    : std::formatter<std::string_view, char> {
  template <class Context> auto format(reify::type_ref x, Context &c) const {
    return std::formatter<std::string_view, char>::format(x.name(), c);
  }
};
template <reify::detail::Interface I>
struct std::formatter<I, char> : std::formatter<reify::any, char> {};
template <>
struct std::formatter<reify::string, char>
    : std::formatter<std::string_view, char> {
  template <class Context>
  auto format(const reify::string &x, Context &c) const {
    return std::formatter<std::string_view, char>::format(
        std::string_view(x.data(), x.size()), c);
  }
};
#endif

#endif // REIFY_STD_H
