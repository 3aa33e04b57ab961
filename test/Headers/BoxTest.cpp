//===- BoxTest.cpp - Pure and fresh boxes ---------------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Which types may be boxed and how (design section 2): pure, fresh, boxable;
/// what the traits say to overload resolution.
///
//===----------------------------------------------------------------------===//

#include "reify/heap.h"
#include "reify/reify.h"

#include <gtest/gtest.h>

#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

struct Opted {
  Opted(int v) : value(v) {}
  int value;
};
template <> inline constexpr bool reify::pure_value<Opted> = true;

struct Released {
  static inline int destroyed = 0;
  int v;
  Released(int x) : v(x) {}
  Released(const Released &) = default;
  ~Released() { ++destroyed; }
  int get() const { return v; }
};
template <> inline constexpr bool reify::boxable<Released> = true;

namespace {

using reify::any;
using reify::as;
using reify::detail::IsPure;

REIFY_INTERFACE(Get, (get, int() const));

struct Aggregate {
  int a;
  double b;
};
struct WithMutable {
  int a;
  mutable int hits;
  int get() const { return ++hits; }
};
struct Nested {
  WithMutable inner;
};
class Private {
  int v;

public:
  Private(int x) : v(x) {}
  int get() const { return v; }
};
struct Pointing {
  const char *p;
  int *q;
};

// Pure: scalars, strings, aggregates without a mutable member, opted in.
static_assert(IsPure<int> && IsPure<double> && IsPure<int *>);
static_assert(IsPure<reify::string> && IsPure<Aggregate> && IsPure<Pointing>);
static_assert(IsPure<int Aggregate::*> && IsPure<Opted>);
// Fresh: what may be written through const, or cannot be seen.
static_assert(!IsPure<WithMutable> && !IsPure<Nested> && !IsPure<Private>);
static_assert(!IsPure<Released>);

TEST(Box, FreshObjectsAreOnePerConversion) {
  WithMutable w{0, 0};
  Get a = w, b = w;
  EXPECT_EQ(1, a.get());
  EXPECT_EQ(2, a.get());
  EXPECT_EQ(1, b.get()) << "another object";
  EXPECT_EQ(0, w.hits) << "a copy";
  Get c = a;
  EXPECT_EQ(3, c.get()) << "copies of a value share its box";
  EXPECT_EQ(4, a.get());
}

TEST(Box, FreshBoxesCountOneAllocationEach) {
  std::uint64_t before = reify::heap::stats().boxes;
  any a = Private{1}, b = Private{1};
  EXPECT_EQ(2u, reify::heap::stats().boxes - before);
  EXPECT_NE(reify::try_as<Private>(a), reify::try_as<Private>(b));
}

TEST(Box, SmallIntegersAndZeroesNeedNoHeap) {
  std::uint64_t before = reify::heap::stats().boxes;
  for (int i = 0; i < 256; ++i)
    EXPECT_EQ(i, as<int>(any(i)));
  EXPECT_TRUE(as<bool>(any(true)));
  EXPECT_EQ('x', as<char>(any('x')));
  EXPECT_EQ(0.0, as<double>(any(0.0)));
  EXPECT_EQ(before, reify::heap::stats().boxes);
}

TEST(Box, OptedInClass) { EXPECT_EQ(7, as<Opted>(any(Opted(7))).value); }

struct Destroyed {
  std::string name;
};
struct ThrowingDestructor {
  ~ThrowingDestructor() noexcept(false) {}
};
// A destructor that does something: store &x, or say boxable.
static_assert(!std::is_convertible_v<Destroyed, any>);
static_assert(std::is_convertible_v<Destroyed *, any>);
static_assert(!std::is_convertible_v<std::unique_ptr<int>, any>);
static_assert(!std::is_convertible_v<std::vector<int>, any>);
static_assert(!std::is_convertible_v<ThrowingDestructor, any>);
static_assert(std::is_convertible_v<Released, any>);
static_assert(std::is_convertible_v<Released, Get>);

TEST(Box, BoxableTypeLivesInTheBox) {
  any x;
  {
    Released r(9);
    x = r;
  }
  EXPECT_EQ(9, reify::try_as<Released>(x)->v);
  EXPECT_EQ(1, Released::destroyed)
      << "the box is not destroyed with its maker";
}

struct CopyThrows {
  CopyThrows() = default;
  CopyThrows(const CopyThrows &) { throw 3; }
};
TEST(Box, AThrowingCopyThrows) {
  CopyThrows c;
  EXPECT_THROW(any{c}, int);
  static_assert(!noexcept(any(std::declval<CopyThrows &>())));
  static_assert(noexcept(any(1)) &&noexcept(any(std::declval<Aggregate>())));
}

struct MoveOnly {
  int v;
  MoveOnly(int x) : v(x) {}
  MoveOnly(MoveOnly &&) = default;
  int get() const { return v; }
};
TEST(Box, MoveOnlyValuesMoveIn) {
  Get g = MoveOnly(4);
  EXPECT_EQ(4, g.get());
}

// Overload resolution, variants and concepts see the truth.
static_assert(!std::is_convertible_v<int, Get>);
static_assert(!std::is_convertible_v<int *, Get>);
static_assert(!std::is_convertible_v<any, Get>);
static_assert(std::is_convertible_v<Get, any>);
static_assert(!std::is_constructible_v<Get, const char *>);
static_assert(reify::implements<Private, Get>);
static_assert(!reify::implements<Aggregate, Get>);
struct Incomplete;
static_assert(!std::is_convertible_v<Incomplete *, Get>);
static_assert(std::is_convertible_v<Incomplete *, any>);

int which(Get) { return 1; }
int which(int) { return 2; }
int which(const std::string &) { return 3; }
TEST(Box, OverloadsAreNotAmbiguous) {
  Private p{1};
  EXPECT_EQ(1, which(p));
  EXPECT_EQ(1, which(&p));
  EXPECT_EQ(2, which(7));
  EXPECT_EQ(3, which("text"));
}

TEST(Box, VariantAndOptional) {
  Private p{5};
  std::variant<Get, int> v = &p;
  EXPECT_EQ(0u, v.index());
  v = 3;
  EXPECT_EQ(1u, v.index());
  std::optional<Get> o = p;
  EXPECT_EQ(5, o->get());
  std::optional<any> oa = any(1);
  EXPECT_EQ(1, as<int>(*oa));
}

} // namespace
