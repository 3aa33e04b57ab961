//===- AssertTest.cpp - Assertions and method tables ----------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// as, try_as, is on any and interfaces, with the messages of Go
/// (runtime/error.go); REIFY_METHODS, which alone says what a type can do at
/// run time (design section 2).
///
//===----------------------------------------------------------------------===//

#include "reify/reify.h"

#include <gtest/gtest.h>

#include <string>

namespace geometry {
REIFY_INTERFACE(Area, (area, double() const));
REIFY_INTERFACE(Shape, (area, double() const), (scale, void(double)));
struct Square {
  double side;
  double area() const noexcept { return side * side; }
  void scale(double k) { side *= k; }
};
// In a namespace; noexcept satisfies an interface that does not ask for it.
REIFY_METHODS(Square, area, scale)
} // namespace geometry

// Global names, so that messages are the same with every compiler.
struct Plain {
  int get() const { return 1; }
};
// A static method changes no object, so that a value has it, too.
struct Fixed {
  static int get() { return 7; }
};
REIFY_METHODS(Fixed, get)
struct Listed {
  int get() const { return 2; }
  int put(int) { return 10; }
  int put(double) { return 20; }
};
REIFY_INTERFACE(Get, (get, int() const));
REIFY_INTERFACE(GetPut, (get, int() const), (put, int(int), int(double)));
REIFY_INTERFACE(GetZap, (get, int() const), (zap, void()));
REIFY_METHODS(Listed, get, (put, int(int), int(double)))

template <class K, class V> struct Map {
  V get(K k) const { return static_cast<V>(k + 1); }
};
REIFY_INTERFACE(Lookup, (get, int(int) const));
REIFY_METHODS((Map<int, int>), get)

struct Functor {
  int operator()(int x) const { return x + 1; }
};
REIFY_INTERFACE(Function, (operator(), int(int) const));
REIFY_METHODS(Functor, operator())

struct Parent {
  int get() const { return 3; }
};
struct Child : Parent {};
REIFY_METHODS(Child, get)

namespace {

using geometry::Area;
using geometry::Shape;
using geometry::Square;
using reify::any;
using reify::as;
using reify::is;
using reify::try_as;

template <class F> std::string message(F f) {
  try {
    f();
  } catch (const reify::type_assertion_error &e) {
    return e.what();
  }
  return "no exception";
}

TEST(Assert, Values) {
  any x = 42, y = Square{2};
  EXPECT_EQ(42, as<int>(x));
  EXPECT_EQ(2, as<Square>(y).side);
  ASSERT_NE(nullptr, try_as<int>(x));
  EXPECT_EQ(42, *try_as<int>(x));
  EXPECT_EQ(nullptr, try_as<long>(x));
}

TEST(Assert, QualifiersOfAQuerySayNothing) {
  any x = 42;
  EXPECT_TRUE(is<const int>(x));
  EXPECT_EQ(42, as<const int>(x));
  EXPECT_EQ(42, *try_as<const int>(x));
}

TEST(Assert, Pointers) {
  Square s{2};
  const Square c{3};
  any x = &s, y = &c;
  EXPECT_EQ(&s, as<Square *>(x));
  EXPECT_EQ(&s, *try_as<Square *>(x));
  // A const T * query accepts a T *, not the reverse.
  EXPECT_EQ(&s, as<const Square *>(x));
  EXPECT_TRUE(is<const Square *>(x));
  EXPECT_EQ(&c, as<const Square *>(y));
  EXPECT_FALSE(is<Square *>(y));
  EXPECT_EQ(nullptr, try_as<Square *>(y));
  // Neither is a Square.
  EXPECT_FALSE(is<Square>(x));
}

// The result of try_as lies in the any where that holds a pointer.
template <class T, class X>
concept CanTry = requires {
  reify::try_as<T>(std::declval<X>());
};
static_assert(CanTry<int, any &> && CanTry<int, const any &>);
static_assert(!CanTry<int, any> && !CanTry<int, const any>);
static_assert(!CanTry<Square *, Shape> && CanTry<Square *, Shape &>);
static_assert(CanTry<Shape, any>); // A value: the interface itself.

TEST(Assert, Interfaces) {
  Square s{2};
  any x = &s, y = s;
  Shape shape = as<Shape>(x);
  shape.scale(2);
  EXPECT_EQ(4, s.side);
  EXPECT_EQ(4, as<Area>(y).area());
  EXPECT_TRUE(is<Area>(y));
  EXPECT_FALSE(is<Shape>(y)) << "a value offers its const methods";
  EXPECT_TRUE(try_as<Shape>(y) == nullptr);
  EXPECT_EQ(16, try_as<Area>(x).area());
  const Square c{3};
  any z = &c;
  EXPECT_EQ(9, as<Area>(z).area());
  EXPECT_FALSE(is<Shape>(z));
}

TEST(Assert, AStaticMethodIsAConstMethod) {
  Fixed fixed;
  any pointer = &fixed, value = fixed;
  EXPECT_EQ(as<Get>(pointer).get(), 7);
  EXPECT_EQ(as<Get>(value).get(), 7);
}

TEST(Assert, FromInterfaceToInterfaceAndBack) {
  Square s{2};
  Area a = &s;
  EXPECT_TRUE(is<Shape>(a));
  as<Shape>(a).scale(3);
  EXPECT_EQ(6, s.side);
  EXPECT_EQ(&s, as<Square *>(a));
  EXPECT_EQ(&s, *try_as<Square *>(a));
}

// Go: x.(interface{}) holds for all but nil.
TEST(Assert, AnyIsTheInterfaceWithoutMethods) {
  Get g = Plain{};
  EXPECT_TRUE(is<any>(g));
  EXPECT_TRUE(is<Plain>(as<any>(g)));
  EXPECT_TRUE(is<Plain>(try_as<any>(g)));
  EXPECT_TRUE(try_as<any>(Get()) == nullptr);
  EXPECT_EQ("interface conversion: Get is nil, not any",
            message([] { (void)as<any>(Get()); }));
}

TEST(Assert, Nil) {
  any nil;
  EXPECT_FALSE(is<int>(nil));
  EXPECT_FALSE(is<Get>(nil));
  EXPECT_FALSE(is<any>(nil));
  EXPECT_EQ(nullptr, try_as<int>(nil));
  EXPECT_TRUE(try_as<Get>(nil) == nullptr);
}

// A held null pointer is a hit, unlike a miss.
TEST(Assert, TypedNilIsAHit) {
  any x = static_cast<Square *>(nullptr);
  ASSERT_NE(nullptr, try_as<Square *>(x));
  EXPECT_EQ(nullptr, *try_as<Square *>(x));
  EXPECT_TRUE(is<Shape>(x));
  EXPECT_TRUE(as<Shape>(x) != nullptr);
}

TEST(Assert, MessagesAreGos) {
  EXPECT_EQ("interface conversion: any is int, not long",
            message([] { (void)as<long>(any(42)); }));
  EXPECT_EQ("interface conversion: any is nil, not int",
            message([] { (void)as<int>(any()); }));
  EXPECT_EQ("interface conversion: any is string, not int",
            message([] { (void)as<int>(any("x")); }));
  EXPECT_EQ("interface conversion: any is int, not string",
            message([] { (void)as<std::string>(any(1)); }));
  EXPECT_EQ("interface conversion: Get is Plain, not *Plain",
            message([] { (void)as<Plain *>(Get(Plain{})); }));
  EXPECT_EQ("interface conversion: Listed is not GetZap: missing method zap",
            message([] { (void)as<GetZap>(any(Listed{})); }));
  EXPECT_EQ("interface conversion: interface is nil, not Get",
            message([] { (void)as<Get>(any()); }));
}

TEST(Assert, ErrorSaysItsParts) {
  try {
    (void)as<GetZap>(any(Listed{}));
    FAIL();
  } catch (const std::bad_cast &e) {
    auto &error = dynamic_cast<const reify::type_assertion_error &>(e);
    EXPECT_STREQ("any", error.interface());
    EXPECT_STREQ("Listed", error.concrete());
    EXPECT_STREQ("GetZap", error.asserted());
    EXPECT_STREQ("zap", error.missing_method());
  }
}

// Section 2: a static conversion grants nothing at run time.
TEST(Methods, StaticConversionGrantsNothing) {
  Get g = Plain{};
  EXPECT_EQ(1, g.get());
  any x = g;
  EXPECT_FALSE(is<Get>(x));
  EXPECT_EQ("interface conversion: Plain is not Get: missing method get",
            message([&] { (void)as<Get>(x); }));
}

TEST(Methods, Overloads) {
  Listed l;
  any x = &l, y = l;
  GetPut g = as<GetPut>(x);
  EXPECT_EQ(10, g.put(1));
  EXPECT_EQ(20, g.put(1.5));
  EXPECT_FALSE(is<GetPut>(y));
  EXPECT_TRUE(is<Get>(y));
}

TEST(Methods, TypeWithCommas) {
  any x = Map<int, int>{};
  EXPECT_EQ(8, as<Lookup>(x).get(7));
  any other = Map<long, long>{};
  EXPECT_FALSE(is<Lookup>(other));
}

TEST(Methods, CallOperator) {
  any x = Functor{};
  EXPECT_EQ(4, as<Function>(x)(3));
}

TEST(Methods, InheritedMethodsAreListedByTheChild) {
  EXPECT_EQ(3, as<Get>(any(Child{})).get());
  EXPECT_FALSE(is<Get>(any(Parent{})));
}

// A method of this name with another signature is not this method.
REIFY_INTERFACE(GetLong, (get, long() const));
TEST(Methods, SignaturesAreExact) { EXPECT_FALSE(is<GetLong>(any(Listed{}))); }

// What is not const or not noexcept does not satisfy who asks for it.
REIFY_INTERFACE(NoexceptArea, (area, double() const noexcept));
REIFY_INTERFACE(NoexceptScale, (scale, void(double) noexcept));
TEST(Methods, PromisesAreKept) {
  Square s{2};
  any x = &s;
  EXPECT_TRUE(is<NoexceptArea>(x));
  EXPECT_FALSE(is<NoexceptScale>(x));
}

} // namespace
