//===- RulesTest.cpp - Go's rules of comparison and of keys ---------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// One test a rule, with the rule's words: of the Go specification
/// (Comparison_operators, Map_types), of the runtime's alg.go, map.go and
/// error.go, and of package reflect. Where C++ differs, the test says so.
///
//===----------------------------------------------------------------------===//

#include "reify/slice.h"
#include "reify/std.h"

#include <gtest/gtest.h>

#include <array>
#include <cstring>
#include <limits>
#include <new>
#include <unordered_map>

namespace {

using reify::any;

constexpr double NaN = std::numeric_limits<double>::quiet_NaN();

struct NoEqual {
  int x;
};
struct NoEqualToo {
  int x;
};
struct Padded {
  char c;
  double d;
  bool operator==(const Padded &) const = default;
};
struct Nested {
  int first;
  any second, third;
  bool operator==(const Nested &) const = default;
};
REIFY_INTERFACE(Get, (get, int() const));
struct One {
  int get() const { return 1; }
  bool operator==(const One &) const = default;
};

template <class F> std::string panic(F f) {
  try {
    f();
  } catch (const reify::runtime_error &e) {
    return e.what();
  }
  return "none";
}

std::size_t hash(const any &x) { return std::hash<any>{}(x); }

// Spec: "Floating-point values are comparable" by IEEE 754: a NaN equals
// nothing, also in a struct; alg.go, f64equal.
TEST(Rules, NaNInAStruct) {
  any x = Padded{'a', NaN};
  EXPECT_FALSE(x == x);
  EXPECT_TRUE(x != x);
  any y = std::array<float, 2>{1, std::numeric_limits<float>::quiet_NaN()};
  EXPECT_FALSE(y == y);
}

// Spec: +0 == -0. alg.go, f64hash: both hash alike.
TEST(Rules, ZerosAreEqual) {
  EXPECT_TRUE(any(Padded{'a', 0.0}) == any(Padded{'a', -0.0}));
  EXPECT_EQ(hash(0.0), hash(-0.0));
  std::unordered_map<any, int> map;
  map[0.0] = 1;
  map[-0.0] = 2;
  EXPECT_EQ(1u, map.size());
  EXPECT_EQ(2, map.at(0.0));
}

// cmd/compile, alg.go: padding is not compared.
TEST(Rules, PaddingDoesNotCount) {
  alignas(Padded) unsigned char a[sizeof(Padded)], b[sizeof(Padded)];
  std::memset(a, 0x11, sizeof(a));
  std::memset(b, 0xee, sizeof(b));
  Padded *x = ::new (a) Padded, *y = ::new (b) Padded;
  x->c = y->c = 'a';
  x->d = y->d = 2;
  EXPECT_TRUE(any(*x) == any(*y));
}

// Spec: "String values are comparable": by their bytes.
TEST(Rules, StringsCompareByBytes) {
  std::string a("a\0b", 3), b("a\0c", 3);
  EXPECT_FALSE(any(a) == any(b));
  EXPECT_TRUE(any(a) == any(std::string("a\0b", 3)));
  EXPECT_FALSE(any("") == any());
  EXPECT_EQ(hash(a), hash(std::string("a\0b", 3)));
}

// Spec: "Interface values are equal if they have identical dynamic types and
// equal dynamic values": also as members.
TEST(Rules, NestedInterfaces) {
  Nested a{1, 2, "three"};
  EXPECT_TRUE(any(a) == any(Nested{1, 2, "three"}));
  EXPECT_FALSE(any(a) == any(Nested{1, 2L, "three"}));
  EXPECT_FALSE(any(Nested{1, NaN, 0}) == any(Nested{1, NaN, 0}));
  EXPECT_TRUE(any(Nested{1, Get(One{}), 0}) == any(Nested{1, One{}, 0}));
}

// Spec: "A comparison of two interface values with identical dynamic types
// causes a run-time panic if that type is not comparable. This behavior
// applies not only to direct interface value comparisons but also when
// comparing arrays of interface values or structs with interface-valued
// fields." error.go has the text.
TEST(Rules, UncomparablePanics) {
  EXPECT_EQ("runtime error: comparing uncomparable type []int", panic([] {
              (void)(any(reify::slice<int>{1}) == any(reify::slice<int>{1}));
            }));
  std::string text =
      std::string("runtime error: comparing uncomparable type ") +
      reify::type_for<NoEqual>().name();
  EXPECT_EQ(text, panic([] {
              Nested a{1, NoEqual{1}, 0};
              (void)(any(a) == any(a));
            }));
  EXPECT_EQ(text, panic([] {
              std::array<any, 2> a{1, NoEqual{1}};
              (void)(any(a) == any(a));
            }));
}

// The same rule: types that differ are unequal, and nothing panics.
TEST(Rules, DifferentTypesNeverPanic) {
  EXPECT_FALSE(any(NoEqual{1}) == any(NoEqualToo{1}));
  EXPECT_FALSE(any(NoEqual{1}) == any(1));
  EXPECT_FALSE(any(NoEqual{1}) == any());
  EXPECT_FALSE(any(NoEqual{1}) == nullptr);
  EXPECT_FALSE(any(reify::slice<int>{}) == any(reify::slice<long>{}));
  EXPECT_FALSE(Get(One{}) == any(NoEqual{1}));
}

// Spec: struct fields are compared "in source order, and comparison stops as
// soon as two field values differ (or all fields have been compared)": what is
// behind does not panic, what is in front does. C++'s defaulted == does so.
TEST(Rules, StructsStopAtTheFirstDifference) {
  any a = Nested{1, NoEqual{1}, 3}, b = Nested{2, NoEqual{1}, 3};
  EXPECT_FALSE(a == b);
  any c = Nested{1, NoEqual{1}, 4};
  EXPECT_NE("none", panic([&] { (void)(a == c); }));
  any d = Nested{1, NoEqualToo{1}, NoEqual{1}};
  EXPECT_FALSE(a == d) << "the dynamic types of the second differ";
}

// Spec: array elements are compared "in ascending index order, and comparison
// stops as soon as two element values differ".
TEST(Rules, ArraysStopAtTheFirstDifference) {
  using Two = std::array<any, 2>;
  EXPECT_FALSE(any(Two{1, NoEqual{1}}) == any(Two{2, NoEqual{1}}));
  EXPECT_NE("none", panic([] {
              (void)(any(Two{NoEqual{1}, 1}) == any(Two{NoEqual{1}, 2}));
            }));
}

// The first of two that would panic is the one that does.
TEST(Rules, TheFirstPanicWins) {
  any a = Nested{1, NoEqualToo{1}, NoEqual{1}};
  EXPECT_EQ(std::string("runtime error: comparing uncomparable type ") +
                reify::type_for<NoEqualToo>().name(),
            panic([&] { (void)(a == a); }));
}

// Spec: "Pointer values are equal if they point to the same variable or if both
// have value nil."
TEST(Rules, PointersCompareAsAddresses) {
  NoEqual a{1}, b{1};
  EXPECT_TRUE(any(&a) == any(&a));
  EXPECT_FALSE(any(&a) == any(&b));
  EXPECT_TRUE(any(static_cast<NoEqual *>(nullptr)) ==
              any(static_cast<NoEqual *>(nullptr)));
  EXPECT_EQ(hash(&a), hash(&a));
}

// Go compares functions with nil alone. Pointers to functions are pointers in
// C++: they compare, and are keys. A lambda's type has no ==: that panics.
TEST(Rules, FunctionsAreNoClosures) {
  int (*f)(int) = [](int x) { return x; };
  EXPECT_TRUE(any(f) == any(f));
  auto closure = [f](int x) { return f(x); };
  EXPECT_NE("none", panic([&] { (void)(any(closure) == any(closure)); }));
  EXPECT_NE("none", panic([&] { (void)hash(any(closure)); }));
}

// Spec, Map_types: "If the key type is an interface type, these comparison
// operators must be defined for the dynamic key values; failure will cause a
// run-time panic." error.go: "hash of unhashable type".
TEST(Rules, UnhashableKeysPanic) {
  std::unordered_map<any, int> map;
  EXPECT_EQ("runtime error: hash of unhashable type []int",
            panic([&] { map[reify::slice<int>{1}] = 1; }));
  EXPECT_EQ(std::string("runtime error: hash of unhashable type ") +
                reify::type_for<NoEqual>().name(),
            panic([&] { map[NoEqual{1}] = 1; }));
  EXPECT_TRUE(map.empty());
  // Go: also a look-up in a map that has keys of other types (map.go,
  // mapaccess1). C++ leaves open whether an empty map hashes at all.
  map[1] = 1;
  EXPECT_NE("none", panic([&] { (void)map.count(NoEqual{1}); }));
}

// map.go: a NaN is never found, and each insertion adds a key.
TEST(Rules, NaNAsKey) {
  std::unordered_map<any, int> map;
  map[NaN] = 1;
  map[NaN] = 2;
  EXPECT_EQ(2u, map.size());
  EXPECT_EQ(0u, map.count(NaN));
  EXPECT_EQ(0u, map.erase(NaN));
  int sum = 0;
  for (const auto &[key, value] : map)
    sum += value;
  EXPECT_EQ(3, sum);
}

// alg.go, nilinterhash: the type is part of the key.
TEST(Rules, TypesArePartOfKeys) {
  std::unordered_map<any, int> map;
  One one;
  map[1] = 1;
  map[1L] = 2;
  map[1u] = 3;
  map["1"] = 4;
  map[&one] = 5;
  map[any()] = 6;
  EXPECT_EQ(6u, map.size());
  EXPECT_EQ(5, map.at(Get(&one))) << "an interface value is what it holds";
  EXPECT_EQ(6, map.at(nullptr));
}

// Spec: strings are ordered byte-wise; interface values are not ordered.
TEST(Rules, StringsAreOrdered) {
  reify::string a("a"), b("b"), ab("ab"), high("\xff"), none;
  EXPECT_TRUE(a < b && a < ab && ab < b && b < high && none < a);
  EXPECT_TRUE(a <= a && !(a < a) && high >= b);
  EXPECT_EQ(std::strong_ordering::less, a <=> ab);
  EXPECT_EQ(std::strong_ordering::equal, a <=> reify::string("a"));
}
template <class T>
concept Ordered = requires(const T &x) {
  x < x;
};
static_assert(Ordered<reify::string> && !Ordered<any> && !Ordered<Get> &&
              !Ordered<reify::type_ref>);

// fmt: %v of a slice and of a reflect.Type.
TEST(Rules, SlicesAndTypesPrint) {
  std::ostringstream s;
  s << reify::slice<int>{1, 2, 3} << reify::slice<reify::string>{"a", "b"}
    << reify::slice<any>{1, any(), "x"} << reify::slice<double>{};
  EXPECT_EQ("[1 2 3][a b][1 <nil> x][]", s.str());
  EXPECT_EQ("[4 5]", reify::to_string(reify::slice<short>{4, 5}));
  EXPECT_EQ("[]long{...}", reify::to_string(reify::slice<long>{4, 5}));
  std::ostringstream t;
  t << reify::type_of(1) << ' ' << reify::type_of(nullptr);
  EXPECT_EQ("int nil", t.str());
  EXPECT_EQ("[]int", reify::to_string(reify::type_for<reify::slice<int>>()));
}

// What is constant, and what cannot throw, says so.
static_assert(any() == nullptr && !any() && !reify::type_of(any()));
static_assert(reify::type_for<int>().size() == 4 &&
              reify::type_for<int>().kind() == reify::Kind::Int32 &&
              reify::type_for<int>().comparable());
static_assert(reify::string() == reify::string() && reify::string().empty());
static_assert(noexcept(any(1)) &&noexcept(any("x")) &&noexcept(Get(One{})));
static_assert(noexcept(any(std::declval<Get &>())));
static_assert(
    noexcept(reify::try_as<int>(std::declval<any &>())) &&noexcept(
        reify::try_as<Get>(any())) &&noexcept(reify::is<int>(any())) &&
    !noexcept(reify::as<int>(any())));
static_assert(!noexcept(any() == any()), "a user's == may throw");
static_assert(noexcept(any() == nullptr) &&noexcept(Get() == nullptr));
static_assert(!noexcept(std::hash<any>{}(any())));
static_assert(noexcept(std::hash<reify::string>{}(reify::string())));
struct ThrowingCopy {
  ThrowingCopy() = default;
  ThrowingCopy(const ThrowingCopy &) noexcept(false) {}
};
static_assert(!noexcept(any(std::declval<ThrowingCopy &>())));
static_assert(std::is_nothrow_swappable_v<any> &&
              std::is_nothrow_swappable_v<Get> &&
              std::is_nothrow_swappable_v<reify::string> &&
              std::is_nothrow_swappable_v<reify::slice<int>> &&
              std::is_nothrow_default_constructible_v<any> &&
              std::is_nothrow_default_constructible_v<Get>);

TEST(Rules, TypesAreKeys) {
  std::unordered_map<reify::type_ref, int> map;
  map[reify::type_of(1)] = 1;
  map[reify::type_of("s")] = 2;
  map[reify::type_of(nullptr)] = 3;
  EXPECT_EQ(1, map.at(reify::type_for<int>()));
  EXPECT_EQ(3u, map.size());
}

} // namespace

REIFY_PRINTABLE((reify::slice<short>))
