//===- StdZoo.cpp - Texts, keys and errors with every C++ library ---------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// What of the public headers touches the C++ library, as one program without a
/// test library: Modes.py builds it with libstdc++ and with libc++, and the
/// lines it prints are the same. The last says whether there is std::format.
///
//===----------------------------------------------------------------------===//

#include "reify/any.h"
#include "reify/box.h"
#include "reify/cast.h"
#include "reify/error.h"
#include "reify/hash.h"
#include "reify/heap.h"
#include "reify/interface.h"
#include "reify/match.h"
#include "reify/noescape.h"
#include "reify/print.h"
#include "reify/reify.h"
#include "reify/slice.h"
#include "reify/std.h"
#include "reify/string.h"
#include "reify/type.h"
#include "reify/unique.h"

#include <array>
#include <complex>
#include <iostream>
#include <memory>
#include <unordered_map>
#include <vector>

using reify::any;

REIFY_INTERFACE(Sum, (sum, int() const), (add, int(std::vector<int>) const),
                (text, std::string() const));
struct Point {
  int x, y;
  bool operator==(const Point &) const = default;
  int sum() const { return x + y; }
  int add(std::vector<int> v) const { return x + static_cast<int>(v.size()); }
  std::string text() const { return "point"; }
};
REIFY_METHODS(Point, sum, add, text)
template <> struct std::hash<Point> {
  std::size_t operator()(const Point &p) const { return std::size_t(p.x); }
};
std::ostream &operator<<(std::ostream &s, const Point &p) {
  return s << '(' << p.x << ' ' << p.y << ')';
}
REIFY_HASHABLE(Point)
REIFY_PRINTABLE(Point)
REIFY_PRINTABLE((reify::slice<int>))

template <class F> static void shows(const char *what, F f) {
#if defined(__cpp_exceptions)
  try {
    f();
  } catch (const std::exception &e) {
    std::cout << what << ": " << e.what() << '\n';
    return;
  }
  std::cout << what << ": nothing thrown\n";
#else
  (void)f, (void)what;
#endif
}

int main() {
  Point p{1, 2};
  Sum s = &p;
  std::cout << s.add({1, 2, 3}) << "\n";
  for (const any &x :
       {any(), any(true), any('c'), any(-5), any(1.5), any(1e21), any(0.1f),
        any(std::string("string")), any(std::string_view("view")), any("text"),
        any(std::complex<double>(1, -2)), any(p), any(s.text()),
        any(reify::slice<int>(std::vector<int>{1, 2})),
        any(std::array<int, 2>{1, 2} == std::array<int, 2>{1, 2})})
    std::cout << x << '|' << reify::to_string(x) << '|'
              << int(reify::type_of(x).kind()) << '\n';
  std::cout << Sum() << ' ' << Sum(p) << ' ' << reify::string("end") << ' '
            << reify::type_of(p) << '\n';
  std::unordered_map<any, int> map;
  map["one"] = 1;
  map[std::string("one")] += 1;
  map[p] = 3;
  map[0.0] = 4;
  std::cout << map.size() << map.at("one") << map.at(p) << map.at(-0.0) << '\n';
  any x = 42;
  shows("dottype", [&] { (void)reify::as<std::string>(x); });
  shows("dotinter", [&] { (void)reify::as<Sum>(x); });
  shows("nilcall", [] { (void)Sum().sum(); });
  shows("uncomparable", [] {
    any y = reify::slice<int>{1};
    (void)(y == y);
  });
  shows("unhashable",
        [] { (void)std::hash<any>{}(any(reify::slice<long>{1})); });
  std::cout << reify::as<std::string>(any("text")).size()
            << reify::as<std::string_view>(any("text")).substr(1)
            << reify::as<Sum>(any(p)).sum() << '\n';
  auto owner = reify::make_unique<Sum>(Point{5, 6});
  std::cout << owner.sum()
            << reify::match(
                   x, [](const std::string &) { return 0; },
                   [](int v) { return v; }, [](any) { return 2; })
            << '\n';
#if defined(__cpp_lib_format)
  std::cout << std::format("format <{}> <{:>5}> <{}> <{}> <{}>\n", any(42),
                           any("text"), Sum(p), reify::string("x"),
                           reify::type_of(x));
#else
  std::cout << "no format\n";
#endif
}
