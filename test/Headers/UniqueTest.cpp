//===- UniqueTest.cpp - unique and make_unique ----------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// reify::unique: one mutable object, its methods by the rule for pointers
/// (Go: Method_sets), destroyed exactly once. AddressSanitizer and
/// LeakSanitizer check the memory where the build has them.
///
//===----------------------------------------------------------------------===//

#include "reify/unique.h"
#include "reify/reify.h"

#include <gtest/gtest.h>

#if defined(__GNUC__) && !defined(__clang__)
// A test looks at its owner from the owned object.
#pragma GCC diagnostic ignored "-Wdangling-pointer"
#endif

#include <cstring>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace {

using reify::any;
using reify::make_unique;
using reify::unique;

REIFY_INTERFACE(Area, (area, double() const));
REIFY_INTERFACE(Shape, (area, double() const), (scale, void(double)));

int alive = 0, destroyed = 0;
struct Circle {
  double r;
  std::string name = "a name that is too long to be stored in place";
  Circle(double r) : r(r) { ++alive; }
  Circle(const Circle &c) : r(c.r), name(c.name) { ++alive; }
  Circle(Circle &&c) noexcept : r(c.r), name(std::move(c.name)) { ++alive; }
  ~Circle() { --alive, ++destroyed; }
  double area() const { return r * r; }
  void scale(double k) { r *= k; }
};
REIFY_METHODS(Circle, area, scale)

static_assert(sizeof(unique<Shape>) <= 3 * sizeof(void *));
static_assert(!std::is_copy_constructible_v<unique<Shape>> &&
              !std::is_copy_assignable_v<unique<Shape>>);
static_assert(std::is_nothrow_move_constructible_v<unique<Shape>> &&
              std::is_nothrow_move_assignable_v<unique<Shape>> &&
              std::is_nothrow_destructible_v<unique<Shape>>);

TEST(Unique, OwnsAMutableObject) {
  {
    unique<Shape> u = make_unique<Shape>(Circle{1});
    u.scale(3);
    EXPECT_EQ(9, u.area());
    u->scale(2);
    EXPECT_EQ(36, u->area());
    EXPECT_EQ(1, alive);
  }
  EXPECT_EQ(0, alive);
}

TEST(Unique, InPlace) {
  auto u = make_unique<Shape, Circle>(2);
  EXPECT_EQ(4, u.area());
  EXPECT_EQ(1, alive) << "no temporary";
  struct Aggregate {
    int a, b;
    double area() const { return a * b; }
  };
  EXPECT_EQ(12, (make_unique<Area, Aggregate>(3, 4).area()));
  const Circle c{5};
  auto copy = make_unique<Area>(c);
  EXPECT_EQ(25, copy.area());
}

TEST(Unique, BorrowedValuesReferToTheObject) {
  auto u = make_unique<Shape>(Circle{1});
  Shape s = u;
  s.scale(4);
  EXPECT_EQ(16, u.area());
  Area a = u;
  EXPECT_EQ(16, a.area());
  any x = u;
  EXPECT_EQ(4, reify::as<Circle *>(x)->r);
  EXPECT_EQ(4, reify::as<Circle *>(u.get())->r);
  EXPECT_TRUE(u.get() == s);
  auto pass = [](Area v) { return v.area(); };
  EXPECT_EQ(16, pass(u));
  EXPECT_EQ(9, pass(make_unique<Shape>(Circle{3}).get())) << "while it lives";
}

// A borrowed value of a temporary would dangle at once.
static_assert(std::is_convertible_v<unique<Shape> &, Shape>);
static_assert(std::is_convertible_v<const unique<Shape> &, Area>);
static_assert(std::is_convertible_v<unique<Shape> &, any>);
static_assert(!std::is_convertible_v<unique<Shape>, Shape>);
static_assert(!std::is_convertible_v<unique<Shape>, any>);
// Not to a wider interface; nor the other way, which would own what it must
// not; nor from one owner into a wider one.
static_assert(!std::is_convertible_v<unique<Area> &, Shape>);
static_assert(!std::is_convertible_v<Shape, unique<Shape>>);
static_assert(!std::is_convertible_v<Circle *, unique<Shape>>);
static_assert(!std::is_constructible_v<unique<Shape>, unique<Area>>);
static_assert(!std::is_constructible_v<unique<Area>, unique<Shape> &>);

TEST(Unique, Moves) {
  auto u = make_unique<Shape>(Circle{2});
  unique<Shape> v = std::move(u);
  EXPECT_TRUE(u == nullptr);
  EXPECT_TRUE(v != nullptr);
  EXPECT_EQ(4, v.area());
  auto w = make_unique<Shape>(Circle{3});
  destroyed = 0;
  w = std::move(v);
  EXPECT_EQ(1, destroyed);
  EXPECT_EQ(4, w.area());
  auto &same = w;
  w = std::move(same);
  EXPECT_EQ(4, w.area()) << "assigned to itself";
  unique<Area> narrow = std::move(w);
  EXPECT_FALSE(w);
  EXPECT_EQ(4, narrow.area());
  EXPECT_EQ(1, alive);
  narrow = nullptr;
  EXPECT_EQ(0, alive);
  unique<Area> nil = unique<Shape>();
  EXPECT_FALSE(nil);
}

TEST(Unique, Swap) {
  auto a = make_unique<Shape>(Circle{1}), b = make_unique<Shape>(Circle{2});
  unique<Shape> nil;
  swap(a, b);
  EXPECT_EQ(4, a.area());
  a.swap(b);
  EXPECT_EQ(1, a.area());
  std::swap(a, nil);
  EXPECT_FALSE(a);
  EXPECT_EQ(1, nil.area());
  EXPECT_EQ(2, alive);
}

TEST(Unique, ReleaseAndReset) {
  auto u = make_unique<Shape>(Circle{2});
  Shape s = u.release();
  EXPECT_FALSE(u);
  EXPECT_EQ(4, s.area());
  EXPECT_EQ(1, alive);
  delete reify::as<Circle *>(s);
  EXPECT_EQ(0, alive);
  u = make_unique<Shape>(Circle{3});
  u.reset();
  EXPECT_FALSE(u);
  EXPECT_EQ(0, alive);
  u.reset();
}

// The object may reach its owner while it is destroyed.
TEST(Unique, ResetIsNilBeforeTheDestructor) {
  static unique<Area> *owner;
  static bool was_nil;
  struct Asks {
    ~Asks() { was_nil = *owner == nullptr; }
    double area() const { return 0; }
  };
  auto u = make_unique<Area, Asks>();
  owner = &u;
  u.reset();
  EXPECT_TRUE(was_nil);
}

TEST(Unique, Nil) {
  unique<Shape> nil, other = nullptr;
  EXPECT_TRUE(nil == nullptr && nullptr == other && !nil);
  EXPECT_TRUE(nil.get() == nullptr);
  EXPECT_TRUE(Shape(nil) == nullptr && any(nil) == nullptr);
  try {
    nil.scale(1);
    FAIL();
  } catch (const reify::nil_call_error &e) {
    EXPECT_NE(nullptr, strstr(e.what(), "Shape.scale"));
  }
}

// What boxes cannot hold: destructors, move-only members, wide alignment.
struct alignas(128) Wide {
  std::unique_ptr<int> p;
  double area() const {
    return reinterpret_cast<std::uintptr_t>(this) % 128 == 0 ? *p : -1;
  }
};
TEST(Unique, AnyClass) {
  auto u = make_unique<Area>(Wide{std::make_unique<int>(7)});
  EXPECT_EQ(7, u.area());
  std::vector<unique<Area>> shapes;
  for (int i = 0; i < 20; ++i)
    shapes.push_back(make_unique<Area, Circle>(i));
  EXPECT_EQ(20, alive);
  EXPECT_EQ(361, shapes.back().area());
  shapes.clear();
  EXPECT_EQ(0, alive);
}

struct Throws {
  Throws() { throw 3; }
  double area() const { return 0; }
};
TEST(Unique, AConstructorThatThrows) {
  EXPECT_THROW((make_unique<Area, Throws>()), int);
}

// An interface may have methods called as the owner's: the plain call is then
// ambiguous, never the wrong one.
REIFY_INTERFACE(Resettable, (get, int() const), (reset, void()),
                (release, int()), (swap, int(int)));
struct Counter {
  int n = 5;
  int get() const { return n; }
  void reset() { n = 0; }
  int release() { return 11; }
  int swap(int x) { return std::exchange(n, x); }
};
template <class U>
concept PlainReset = requires(U &u) {
  u.reset();
};
static_assert(PlainReset<unique<Area>> && !PlainReset<unique<Resettable>>);
TEST(Unique, MethodsNamedAsTheOwners) {
  auto u = make_unique<Resettable>(Counter{});
  EXPECT_EQ(5, u->get());
  EXPECT_EQ(5, u->swap(6));
  EXPECT_EQ(11, u->release());
  u->reset();
  EXPECT_EQ(0, u->get());
  Resettable r = u;
  EXPECT_EQ(0, r.get());
  unique<Resettable> v = std::move(u);
  swap(u, v);
  EXPECT_EQ(0, u->get());
  u.reify::owner<Resettable>::reset();
  EXPECT_FALSE(u);
}

// All methods count, also those that are not const; a value must have them.
template <class I, class T>
concept CanMake = requires(T t) {
  make_unique<I>(t);
};
static_assert(CanMake<Shape, Circle> && !CanMake<Shape, int>);
static_assert(!CanMake<Shape, Circle *>, "the object, not its address");
static_assert(!CanMake<Shape, Counter>);

REIFY_INTERFACE(Overloaded, (put, int(int), int(double)));
struct Sink {
  int put(int) { return 1; }
  int put(double) { return 2; }
};
TEST(Unique, Overloads) {
  auto u = make_unique<Overloaded>(Sink{});
  EXPECT_EQ(1, u.put(1));
  EXPECT_EQ(2, u.put(1.5));
}

TEST(Unique, LocalInterface) {
  REIFY_LOCAL_INTERFACE(Next, (next, int()));
  struct Up {
    int n = 0;
    int next() { return ++n; }
  };
  auto u = make_unique<Next>(Up{});
  EXPECT_EQ(1, u.next());
  EXPECT_EQ(2, u->next());
}

} // namespace
