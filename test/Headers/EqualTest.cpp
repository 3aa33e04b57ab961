//===- EqualTest.cpp - Equality -------------------------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Comparison of interface values (Go: Comparison_operators): dynamic types
/// identical and values equal; NaN, nil, types without ==.
///
//===----------------------------------------------------------------------===//

#include "reify/reify.h"

#include <gtest/gtest.h>

#include <cmath>
#include <string>

namespace {

using reify::any;

REIFY_INTERFACE(Get, (get, int() const));
REIFY_INTERFACE(GetToo, (get, int() const));
struct Point {
  int x, y;
  int get() const { return x; }
  bool operator==(const Point &) const = default;
};
struct NoEqual {
  int x;
  int get() const { return x; }
};

TEST(Equal, SameTypeAndValue) {
  EXPECT_TRUE(any(1) == any(1));
  EXPECT_FALSE(any(1) == any(2));
  EXPECT_FALSE(any(1) == any(1L));
  EXPECT_FALSE(any(1) == any(1u));
  EXPECT_TRUE(any(1) != any(2));
  EXPECT_TRUE(any("a") == any(std::string("a")));
  EXPECT_TRUE(any(Point{1, 2}) == any(Point{1, 2}));
  EXPECT_FALSE(any(Point{1, 2}) == any(Point{1, 3}));
  EXPECT_TRUE(any(100000) == any(100000));
}

TEST(Equal, ValueOnOneSide) {
  any x = 42;
  EXPECT_TRUE(x == 42);
  EXPECT_TRUE(42 == x);
  EXPECT_FALSE(x == 42L);
  EXPECT_TRUE(x != "42");
}

TEST(Equal, Pointers) {
  Point p{1, 2}, q{1, 2};
  EXPECT_TRUE(any(&p) == any(&p));
  EXPECT_FALSE(any(&p) == any(&q)) << "pointers compare as pointers";
  EXPECT_FALSE(any(&p) == any(p));
}

// Section 2: no data == data shortcut; a NaN differs from itself.
TEST(Equal, NaN) {
  any x = std::nan("");
  EXPECT_FALSE(x == x);
  any copy = x;
  EXPECT_FALSE(x == copy);
  EXPECT_TRUE(any(0.0) == any(-0.0));
}

TEST(Equal, Nil) {
  EXPECT_TRUE(any() == any(nullptr));
  EXPECT_FALSE(any() == any(0));
  EXPECT_FALSE(any() == any(static_cast<int *>(nullptr)));
  EXPECT_FALSE(any(static_cast<long *>(nullptr)) ==
               any(static_cast<int *>(nullptr)));
  EXPECT_TRUE(Get() == Get());
  EXPECT_TRUE(Get() == GetToo());
  EXPECT_TRUE(any() == Get());
}

TEST(Equal, Uncomparable) {
  any x = NoEqual{1};
  EXPECT_THROW((void)(x == x), reify::uncomparable_error);
  try {
    (void)(x == any(NoEqual{1}));
    FAIL();
  } catch (const reify::uncomparable_error &e) {
    EXPECT_EQ(std::string("runtime error: comparing uncomparable type ") +
                  reify::type_of(x).name(),
              e.what());
  }
  EXPECT_FALSE(reify::type_of(x).comparable());
  // Different types are unequal before any value is looked at.
  EXPECT_FALSE(x == any(1));
  EXPECT_FALSE(x == nullptr);
}

TEST(Equal, Interfaces) {
  Point p{1, 2};
  Get a = p, b = p, c = &p;
  GetToo d = p;
  EXPECT_TRUE(a == b);
  EXPECT_TRUE(a == d) << "the dynamic types count";
  EXPECT_FALSE(a == c);
  EXPECT_TRUE(a == any(p));
  EXPECT_TRUE(any(p) == a);
  EXPECT_TRUE(a != c);
  EXPECT_THROW((void)(Get(NoEqual{1}) == Get(NoEqual{1})),
               reify::uncomparable_error);
}

struct Throws {
  bool operator==(const Throws &) const { throw 7; }
};
TEST(Equal, AThrowingEqualThrows) {
  EXPECT_THROW((void)(any(Throws{}) == any(Throws{})), int);
}

struct Always {
  int x;
  bool operator==(const Always &) const { return true; }
};
TEST(Equal, TheTypesOwnEqualDecides) {
  EXPECT_TRUE(any(Always{1}) == any(Always{2}));
}

TEST(Equal, LocalTypesOfOneNameDiffer) {
  auto make = [](int which) {
    if (which) {
      struct Local {
        int x;
        bool operator==(const Local &) const = default;
      };
      return any(Local{1});
    }
    struct Local {
      int x;
      bool operator==(const Local &) const = default;
    };
    return any(Local{1});
  };
  EXPECT_TRUE(make(0) == make(0));
  EXPECT_FALSE(make(0) == make(1));
}

} // namespace
