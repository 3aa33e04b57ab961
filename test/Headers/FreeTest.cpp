//===- FreeTest.cpp - Free functions as methods ---------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// REIFY_FREE_METHODS: built-in types, enumerations and classes that cannot be
/// changed have methods, as any defined type of Go has (spec: Method
/// declarations, Method sets). Every conversion is asked statically and at run
/// time, and both must agree.
///
//===----------------------------------------------------------------------===//

#include "reify/reify.h"
#include "reify/slice.h"

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <vector>

REIFY_INTERFACE(FreeArea, (area, double() const));
REIFY_INTERFACE(FreeBump, (bump, void(int)));
REIFY_INTERFACE(FreeLength, (len, std::size_t() const noexcept));
REIFY_INTERFACE(FreePut, (put, int(int), int(double)));
REIFY_INTERFACE(FreeName, (name, const char *() const));
REIFY_INTERFACE_EMBED(FreeBoth, (FreeArea, FreeBump));
REIFY_INTERFACE(FreeAreaLong, (area, long() const));

namespace geometry {
// The names are ones that the library has, too, in a namespace of its own.
inline double compare(int side) { return side * side; }
inline void hash_mix(int &side, int by) { side += by; }
} // namespace geometry
REIFY_FREE_METHODS(int, (area, geometry::compare), (bump, geometry::hash_mix))

inline std::size_t length(const std::string *s) noexcept { return s->size(); }
inline std::size_t length(reify::string s) noexcept { return s.size(); }
inline std::size_t length(const std::vector<int> &v) noexcept {
  return v.size();
}
REIFY_FREE_METHODS(std::string, (len, length, std::size_t() const noexcept))
REIFY_FREE_METHODS(reify::string, (len, length, std::size_t() const noexcept))
REIFY_FREE_METHODS((std::vector<int, std::allocator<int>>),
                   (len, length, std::size_t() const noexcept))

// The manners of a library in C.
extern "C" {
struct free_handle {
  int state;
};
static inline void handle_bump(free_handle *h, int n) { h->state += n; }
static inline double handle_area(const free_handle *h) { return h->state; }
}
REIFY_FREE_METHODS(free_handle, (bump, handle_bump), (area, handle_area))

// Its address is not what & says (C++ only: Go has no operators of types).
struct NoAddress {
  int state;
  void operator&() const = delete;
};
inline void bump_state(NoAddress *x, int n) noexcept { x->state += n; }
inline double state_area(const NoAddress *x) { return x->state; }
REIFY_FREE_METHODS(NoAddress, (bump, bump_state), (area, state_area))
REIFY_INTERFACE(FreeBumpNoexcept, (bump, void(int) noexcept));

enum class Color { Red, Green };
inline const char *color_name(Color c) {
  return c == Color::Red ? "red" : "green";
}
REIFY_FREE_METHODS(Color, (name, color_name))

// Overloads, and a class with methods of its own.
struct Closed {
  int state = 0;
  double area() const { return 7; }
};
inline int put(Closed &c, int n) { return c.state += n; }
inline int put(Closed &c, double) { return c.state += 100; }
inline void take(Closed &c, int n) { c.state -= n; }
REIFY_METHODS(Closed, area)
REIFY_FREE_METHODS(Closed, (put, put, int(int)), (put, put, int(double)),
                   (bump, take))

namespace {

using reify::any;
using reify::as;
using reify::implements;
using reify::try_as;

/// Whether a conversion and an assertion say the same of a dynamic type.
template <class I, class T> bool agrees(const T &value, bool expected) {
  return implements<reify::detail::BoxedAs<T>, I> == expected &&
         reify::is<I>(any(value)) == expected;
}

TEST(Free, ValuesHaveConstMethods) {
  FreeArea a = 4;
  EXPECT_EQ(16, a.area());
  EXPECT_EQ(25, as<FreeArea>(any(5)).area());
  EXPECT_TRUE(agrees<FreeArea>(1, true));
  EXPECT_TRUE(agrees<FreeBump>(1, false));
  EXPECT_TRUE(agrees<FreeBoth>(1, false));
  // Another type is another method set: Go's `type T int`.
  EXPECT_TRUE(agrees<FreeArea>(1L, false));
  EXPECT_TRUE(agrees<FreeArea>(1u, false));
  // Signatures are exact, as of all method tables.
  EXPECT_TRUE(agrees<FreeAreaLong>(1, false));
}

TEST(Free, PointersHaveAllMethods) {
  int n = 1;
  const int c = 3;
  FreeBoth both = &n;
  both.bump(2);
  EXPECT_EQ(9, both.area());
  as<FreeBump>(any(&n)).bump(1);
  EXPECT_EQ(4, n);
  EXPECT_EQ(9, FreeArea(&c).area());
  EXPECT_TRUE(agrees<FreeBoth>(&n, true));
  EXPECT_TRUE(agrees<FreeArea>(&c, true));
  EXPECT_TRUE(agrees<FreeBump>(&c, false));
  int *p = &n;
  EXPECT_TRUE(agrees<FreeArea>(&p, false));
}

TEST(Free, BoxIsACopy) {
  int n = 2;
  FreeArea a = n;
  n = 9;
  EXPECT_EQ(4, a.area());
}

TEST(Free, ClassesOfTheStandardLibrary) {
  std::string s = "hello";
  std::vector<int> v = {1, 2, 3};
  EXPECT_EQ(5u, FreeLength(&s).len());
  EXPECT_EQ(3u, FreeLength(&v).len());
  EXPECT_EQ(3u, as<FreeLength>(any(&v)).len());
  // A string value is a reify::string.
  EXPECT_EQ(5u, FreeLength(s).len());
  EXPECT_EQ(4u, FreeLength("text").len());
  EXPECT_EQ(4u, as<FreeLength>(any("text")).len());
  EXPECT_TRUE(agrees<FreeLength>(&s, true));
  EXPECT_TRUE(agrees<FreeLength>(s, true));
  EXPECT_TRUE(agrees<FreeLength>(1, false));
}

TEST(Free, FunctionsOfC) {
  free_handle h{1};
  FreeBoth both = &h;
  both.bump(4);
  EXPECT_EQ(5, both.area());
  EXPECT_EQ(5, FreeArea(h).area());
  EXPECT_TRUE(agrees<FreeBoth>(&h, true));
  EXPECT_TRUE(agrees<FreeBoth>(h, false));
}

TEST(Free, Enumerations) {
  FreeName n = Color::Green;
  EXPECT_STREQ("green", n.name());
  EXPECT_STREQ("red", as<FreeName>(any(Color::Red)).name());
}

TEST(Free, OverloadsAndMembersTogether) {
  Closed c;
  FreePut p = &c;
  EXPECT_EQ(3, p.put(3));
  EXPECT_EQ(103, p.put(1.0));
  // One method is a member, the other a function; at run time they are found
  // in two records.
  FreeBoth both = &c;
  both.bump(3);
  EXPECT_EQ(100, c.state);
  EXPECT_EQ(7, both.area());
  FreeBoth found = as<FreeBoth>(any(&c));
  found.bump(50);
  EXPECT_EQ(50, c.state);
  EXPECT_TRUE(agrees<FreePut>(&c, true));
  EXPECT_TRUE(agrees<FreePut>(c, false));
}

TEST(Free, MatchAndNarrowingAndOwners) {
  EXPECT_EQ(36, reify::match(
                    any(6), [](FreeArea a) { return a.area(); },
                    [](any) { return 0.0; }));
  int n = 2;
  FreeBoth both = &n;
  FreeArea narrow = both;
  EXPECT_EQ(4, narrow.area());
  auto owner = reify::make_unique<FreeBoth>(5);
  owner.bump(1);
  EXPECT_EQ(36, owner.area());
}

TEST(Free, OperatorAddressOfIsNotUsed) {
  NoAddress x{1};
  NoAddress *p = std::addressof(x);
  FreeBoth both = p;
  both.bump(2);
  EXPECT_EQ(3, both.area());
  FreeBumpNoexcept promises = p;
  promises.bump(1);
  EXPECT_EQ(4, as<FreeBoth>(any(p)).area());
  EXPECT_EQ(4, FreeArea(x).area());
}

TEST(Free, ErrorsNameTheMethod) {
  try {
    (void)as<FreeBump>(any(1));
    FAIL();
  } catch (const reify::type_assertion_error &e) {
    EXPECT_STREQ("interface conversion: int is not FreeBump: missing method "
                 "bump",
                 e.what());
  }
}

} // namespace
