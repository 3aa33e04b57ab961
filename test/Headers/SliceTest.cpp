//===- SliceTest.cpp - slice, and boxes of classes with destructors -------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// reify::slice (Go: Slice_types, without writing), and what an any may hold
/// although it owns something: reify::boxable.
///
//===----------------------------------------------------------------------===//

#include "reify/slice.h"
#include "reify/hash.h"
#include "reify/reify.h"

#include <gtest/gtest.h>

#include <array>
#include <memory>
#include <vector>

struct Owner {
  static inline int destroyed = 0;
  std::unique_ptr<int> p;
  explicit Owner(int v) : p(new int(v)) {}
  Owner(Owner &&) = default;
  ~Owner() { ++destroyed; }
};
template <> inline constexpr bool reify::boxable<Owner> = true;

namespace {

using reify::any;
using reify::as;
using reify::slice;

static_assert(sizeof(slice<int>) == 24 &&
              std::is_trivially_copyable_v<slice<int>>);

TEST(Slice, CopiesItsElements) {
  std::vector<int> v = {1, 2, 3};
  slice<int> s = v, t = {4, 5};
  v[0] = 9;
  EXPECT_EQ(3u, s.size());
  EXPECT_EQ(1, s[0]);
  EXPECT_EQ(5, t[1]);
  int sum = 0;
  for (int x : s)
    sum += x;
  EXPECT_EQ(6, sum);
  double a[] = {1, 2};
  EXPECT_EQ(2, slice<double>(a)[1]);
  EXPECT_EQ(7, slice<char>(std::array<char, 1>{7})[0]);
}

// Go: the value of an uninitialized slice is nil; one of no elements here, too.
TEST(Slice, Nil) {
  slice<int> nil, empty(std::vector<int>{});
  EXPECT_TRUE(nil == nullptr && empty == nullptr && nil.empty());
  any x = nil;
  EXPECT_FALSE(x == nullptr) << "a typed nil";
  EXPECT_TRUE(as<slice<int>>(x) == nullptr);
}

TEST(Slice, InAny) {
  any x = slice<int>{1, 2, 3};
  EXPECT_STREQ("[]int", reify::type_of(x).name());
  EXPECT_EQ(reify::Kind::Slice, reify::type_of(x).kind());
  EXPECT_EQ(3, as<slice<int>>(x)[2]);
  EXPECT_FALSE(reify::is<slice<long>>(x));
  any nested = slice<any>{1, "two", x};
  EXPECT_EQ("two", as<std::string>(as<slice<any>>(nested)[1]));
  EXPECT_EQ(2, reify::match(
                   x, [](slice<long>) { return 1; },
                   [](const slice<int> &s) { return s[1]; },
                   [](any) { return 0; }));
}

// Go: "Slice, map, and function types are not comparable."
TEST(Slice, NotComparableAndNoKey) {
  any x = slice<int>{1}, y = slice<int>{1}, z = slice<long>{1};
  EXPECT_THROW((void)(x == y), reify::uncomparable_error);
  EXPECT_FALSE(x == z) << "different types compare";
  try {
    std::hash<any>{}(x);
    FAIL();
  } catch (const reify::unhashable_error &e) {
    EXPECT_STREQ("runtime error: hash of unhashable type []int", e.what());
  }
}

struct alignas(64) Wide {
  int v;
};
TEST(Slice, SizesAndAlignments) {
  for (std::size_t n : {1, 2, 3, 4, 5, 31, 32, 33, 1000, 5000}) {
    std::vector<Wide> v(n);
    for (std::size_t i = 0; i < n; ++i)
      v[i].v = int(i);
    slice<Wide> s = v;
    EXPECT_EQ(0u, reinterpret_cast<std::uintptr_t>(s.data()) % 64);
    EXPECT_EQ(int(n) - 1, s[n - 1].v);
    slice<char> c(std::vector<char>(n, 'x'));
    EXPECT_EQ('x', c[n - 1]);
  }
}

// A move-only class with a destructor: moved into the box, reached by const
// reference; its destructor may never run.
TEST(Boxable, MoveOnlyWithADestructor) {
  {
    any x = Owner(5);
    EXPECT_EQ(1, Owner::destroyed) << "what it was moved from";
    EXPECT_EQ(5, *reify::try_as<Owner>(x)->p);
    any copy = x;
    EXPECT_EQ(reify::try_as<Owner>(x), reify::try_as<Owner>(copy));
    EXPECT_EQ(5, reify::match(
                     copy, [](const Owner &o) { return *o.p; },
                     [](any) { return 0; }));
    // As a box that the heap would have collected: this test ends it.
    const_cast<Owner *>(reify::try_as<Owner>(x))->p.reset();
  }
  EXPECT_EQ(1, Owner::destroyed);
}

} // namespace
