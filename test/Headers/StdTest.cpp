//===- StdTest.cpp - Hashes, text, streams --------------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// reify/std.h. Hashes follow Go's runtime/alg.go: equal values hash equal, a
/// type without a hash panics. Text follows %v of Go's fmt.
///
//===----------------------------------------------------------------------===//

#include "reify/std.h"
#include "reify/reify.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <string>
#include <unordered_map>
#include <unordered_set>

// Global names, so that messages are the same with every compiler.
struct Point {
  int x, y;
  int sum() const { return x + y; }
  bool operator==(const Point &) const = default;
};
template <> struct std::hash<Point> {
  std::size_t operator()(const Point &p) const { return p.x * 31 + p.y; }
};
std::ostream &operator<<(std::ostream &s, const Point &p) {
  return s << '(' << p.x << ' ' << p.y << ')';
}
REIFY_HASHABLE(Point)
REIFY_PRINTABLE(Point)
REIFY_METHODS(Point, sum)

template <class A, class B> struct Pair {
  A a;
  B b;
  bool operator==(const Pair &) const = default;
};
template <class A, class B> struct std::hash<Pair<A, B>> {
  std::size_t operator()(const Pair<A, B> &p) const { return p.a + p.b; }
};
REIFY_HASHABLE((Pair<int, long>))

struct Comparable {
  int v;
  bool operator==(const Comparable &) const = default;
};
struct Uncomparable {
  int v;
};
enum class Color { Red, Green };
enum class Named { One };
std::ostream &operator<<(std::ostream &s, Named) { return s << "One"; }
REIFY_PRINTABLE(Named)
REIFY_INTERFACE(Sum, (sum, int() const));

namespace {

using reify::any;
using reify::to_string;

std::size_t hash(const any &x) { return std::hash<any>{}(x); }

template <class T> void hashes_as_equal(T a, T b) {
  any x = a, y = b;
  EXPECT_TRUE(x == y);
  EXPECT_EQ(hash(x), hash(y));
}

TEST(Hash, EqualValuesHashEqual) {
  hashes_as_equal(true, true);
  hashes_as_equal('a', 'a');
  hashes_as_equal<short>(-5, -5);
  hashes_as_equal(70000, 70000);
  hashes_as_equal(-1L, -1L);
  hashes_as_equal(1.5f, 1.5f);
  hashes_as_equal(0.0f, -0.0f);
  hashes_as_equal(0.0, -0.0);
  hashes_as_equal(0.0L, -0.0L);
  hashes_as_equal(1.0L / 3, 1.0L / 3);
  hashes_as_equal(Color::Green, Color::Green);
  hashes_as_equal(Point{1, 2}, Point{1, 2});
  hashes_as_equal(Pair<int, long>{1, 2}, Pair<int, long>{1, 2});
  __extension__ typedef __int128 Wide;
  hashes_as_equal(Wide(1) << 100, Wide(1) << 100);
  int i = 0;
  hashes_as_equal(&i, &i);
  std::string s = "a string made at run time";
  EXPECT_EQ(hash(s), hash("a string made at run time"));
  EXPECT_EQ(hash(nullptr), hash(any()));
}

// Not demanded of a hash, but a map of anys is useless without.
TEST(Hash, DifferentValuesMostlyDiffer) {
  std::unordered_set<std::size_t> seen;
  for (int i = 0; i < 1000; ++i) {
    seen.insert(hash(i));
    seen.insert(hash(long(i)));
    seen.insert(hash(i + 0.5));
    seen.insert(hash("key " + std::to_string(i)));
    seen.insert(hash(Point{i, 1}));
  }
  EXPECT_LT(4990u, seen.size());
}

// A NaN equals nothing, is found nowhere, and breaks nothing.
TEST(Hash, NaN) {
  std::unordered_map<any, int> map;
  for (int i = 0; i < 100; ++i)
    map.emplace(std::nan(""), i);
  map.emplace(std::numeric_limits<float>::quiet_NaN(), 1);
  map.emplace(std::numeric_limits<long double>::signaling_NaN(), 1);
  EXPECT_EQ(102u, map.size());
  EXPECT_EQ(0u, map.count(std::nan("")));
  while (!map.empty())
    map.erase(map.begin());
}

TEST(Hash, InterfaceValuesHashByTheirDynamicValue) {
  Sum s = Point{3, 4}, t = Point{3, 4}, nil;
  EXPECT_EQ(std::hash<Sum>{}(s), std::hash<Sum>{}(t));
  EXPECT_EQ(std::hash<Sum>{}(s), hash(s));
  EXPECT_EQ(hash(Point{3, 4}), hash(s));
  EXPECT_EQ(hash(any()), std::hash<Sum>{}(nil));
  std::unordered_set<Sum> set = {s, t, nil};
  EXPECT_EQ(2u, set.size());
}

TEST(Hash, String) {
  std::unordered_map<reify::string, int> map = {{"a", 1}, {"b", 2}};
  EXPECT_EQ(2, map.at(std::string("b")));
  EXPECT_EQ(std::hash<std::string>{}("abc"), std::hash<reify::string>{}("abc"));
}

template <class F> std::string unhashable(F f) {
  try {
    f();
  } catch (const reify::unhashable_error &e) {
    const reify::runtime_error &base = e;
    return std::string(e.type()) + ": " + base.what();
  }
  return "no error";
}

// Go: "runtime error: hash of unhashable type T".
TEST(Hash, Unhashable) {
  EXPECT_EQ("Uncomparable: runtime error: hash of unhashable type Uncomparable",
            unhashable([] { hash(Uncomparable{1}); }));
  EXPECT_EQ("Comparable: runtime error: hash of unhashable type Comparable",
            unhashable([] { hash(Comparable{1}); }))
      << "== without REIFY_HASHABLE";
  EXPECT_NE("no error", unhashable([] { hash(Pair<long, long>{1, 2}); }));
  EXPECT_NE("no error", unhashable([] { hash(&Point::x); }));
  std::unordered_map<any, int> map = {{1, 1}};
  EXPECT_THROW(map[Uncomparable{1}] = 2, reify::runtime_error);
  EXPECT_EQ(1u, map.size());
}

TEST(Hash, AnyAsKey) {
  int i = 0;
  std::unordered_map<any, std::string> map;
  map[1] = "int";
  map[1L] = "long";
  map[1.0] = "double";
  map["1"] = "string";
  map[nullptr] = "nil";
  map[&i] = "pointer";
  map[Point{1, 1}] = "point";
  map[Color::Red] = "color";
  EXPECT_EQ(8u, map.size());
  EXPECT_EQ("int", map.at(1));
  EXPECT_EQ("long", map.at(1L));
  EXPECT_EQ("string", map.at(std::string("1")));
  EXPECT_EQ("nil", map.at(any()));
  EXPECT_EQ("pointer", map.at(&i));
  EXPECT_EQ("point", map.at(Sum(Point{1, 1})));
  EXPECT_EQ(0u, map.count(2));
  map[1] = "another";
  EXPECT_EQ(8u, map.size());
}

TEST(Text, Scalars) {
  EXPECT_EQ("<nil>", to_string(nullptr));
  EXPECT_EQ("true", to_string(true));
  EXPECT_EQ("false", to_string(false));
  EXPECT_EQ("x", to_string('x'));
  EXPECT_EQ("-3", to_string(static_cast<signed char>(-3)));
  EXPECT_EQ("200", to_string(static_cast<unsigned char>(200)));
  EXPECT_EQ("-32768", to_string(static_cast<short>(-32768)));
  EXPECT_EQ("65535", to_string(static_cast<unsigned short>(65535)));
  EXPECT_EQ("-2147483648", to_string(-2147483647 - 1));
  EXPECT_EQ("4294967295", to_string(4294967295u));
  EXPECT_EQ("-9223372036854775808",
            to_string(std::numeric_limits<long>::min()));
  EXPECT_EQ("18446744073709551615",
            to_string(std::numeric_limits<unsigned long long>::max()));
  __extension__ typedef __int128 Wide;
  __extension__ typedef unsigned __int128 UnsignedWide;
  EXPECT_EQ("-1267650600228229401496703205376", to_string(-(Wide(1) << 100)));
  EXPECT_EQ("340282366920938463463374607431768211455",
            to_string(~UnsignedWide(0)));
  EXPECT_EQ("1", to_string(Color::Green));
  EXPECT_EQ("One", to_string(Named::One));
}

// Go's %v of floats: %g with the shortest precision.
TEST(Text, Floats) {
  EXPECT_EQ("1", to_string(1.0));
  EXPECT_EQ("0.1", to_string(0.1));
  EXPECT_EQ("0.1", to_string(0.1f));
  EXPECT_EQ("-2.5", to_string(-2.5));
  EXPECT_EQ("100000", to_string(1e5));
  EXPECT_EQ("1e+06", to_string(1e6));
  EXPECT_EQ("1.23456789e+08", to_string(123456789.0));
  EXPECT_EQ("123456.789", to_string(123456.789));
  EXPECT_EQ("0.0001", to_string(0.0001));
  EXPECT_EQ("1e-05", to_string(0.00001));
  EXPECT_EQ("1e+100", to_string(1e100));
  EXPECT_EQ("0", to_string(0.0));
  EXPECT_EQ("-0", to_string(-0.0));
  EXPECT_EQ("0.3333333333333333", to_string(1.0 / 3));
  EXPECT_EQ("+Inf", to_string(HUGE_VAL));
  EXPECT_EQ("-Inf", to_string(-HUGE_VALF));
  EXPECT_EQ("NaN", to_string(std::nan("")));
  EXPECT_EQ("0.5", to_string(0.5L));
}

TEST(Text, StringsAndPointers) {
  EXPECT_EQ("text", to_string("text"));
  EXPECT_EQ("", to_string(""));
  EXPECT_EQ(std::string("a\0b", 3), to_string(std::string("a\0b", 3)));
  EXPECT_EQ("<nil>", to_string(static_cast<int *>(nullptr)));
  EXPECT_EQ("0xff00", to_string(reinterpret_cast<int *>(0xff00)));
  Point p{1, 2};
  EXPECT_EQ(0u, to_string(&p).find("0x")) << "an address, not the pointee";
}

TEST(Text, Classes) {
  EXPECT_EQ("(1 2)", to_string(Point{1, 2}));
  EXPECT_EQ("(1 2)", to_string(Sum(Point{1, 2})));
  EXPECT_EQ("<nil>", to_string(Sum()));
  EXPECT_EQ("Uncomparable{...}", to_string(Uncomparable{1}));
}

TEST(Text, Streams) {
  std::ostringstream s;
  any x = 1;
  Sum p = Point{10, 11};
  s << x << ' ' << any(2.5) << ' ' << any() << ' ' << p << ' ' << Sum() << ' '
    << reify::string("end");
  EXPECT_EQ("1 2.5 <nil> (10 11) <nil> end", s.str());
  std::ostringstream hex;
  hex << std::hex << p;
  EXPECT_EQ("(a b)", hex.str());
}

// operator<< takes what is an any, not what could become one.
template <class T>
concept Streams = requires(std::ostream &s, const T &v) {
  s << v;
};
static_assert(Streams<any> && Streams<Sum> && Streams<reify::string>);
static_assert(!Streams<Uncomparable> && Streams<reify::type_ref>);

TEST(Std, Swap) {
  any a = 1, b = "two";
  std::swap(a, b);
  EXPECT_EQ("two", to_string(a));
  EXPECT_EQ("1", to_string(b));
  Sum s = Point{1, 2}, nil;
  std::swap(s, nil);
  EXPECT_TRUE(s == nullptr);
  EXPECT_EQ(3, nil.sum());
  reify::string x = "x", y = "y";
  std::swap(x, y);
  EXPECT_EQ("y", static_cast<std::string>(x));
}

#if defined(__cpp_lib_format)
TEST(Std, Format) {
  EXPECT_EQ("<42> <  text>", std::format("<{}> <{:>6}>", any(42), any("text")));
  EXPECT_EQ("(1 2) x",
            std::format("{} {}", Sum(Point{1, 2}), reify::string("x")));
}
#endif

} // namespace
