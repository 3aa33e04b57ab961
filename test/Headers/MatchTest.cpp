//===- MatchTest.cpp - match: Go's type switch ----------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// reify::match. The rules are those of Go's specification, Type_switches, and
/// the kinds of switches those of Go's test/typeswitch*.go.
///
//===----------------------------------------------------------------------===//

#include "reify/match.h"
#include "reify/reify.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace {

using reify::any;
using reify::match;
using reify::types;

REIFY_INTERFACE(Area, (area, double() const));
REIFY_INTERFACE(Shape, (area, double() const), (scale, void(double)));
struct Square {
  double side;
  double area() const { return side * side; }
  void scale(double k) { side *= k; }
};
REIFY_METHODS(Square, area, scale)
struct Unlisted {
  double area() const { return 1; }
  void scale(double) {}
};
struct Other {
  int v;
};

std::string describe(const any &x) {
  return match(
      x, [](int v) { return "int " + std::to_string(v); },
      [](const Square &s) { return "Square " + std::to_string(int(s.side)); },
      [](Square *s) { return "*Square " + std::to_string(int(s->side)); },
      [](std::string_view s) { return "string " + std::string(s); },
      [](Area a) { return "Area " + std::to_string(int(a.area())); },
      [](std::nullptr_t) { return std::string("nil"); },
      [](any) { return std::string("other"); });
}

TEST(Match, EachKindOfCase) {
  Square s{3};
  EXPECT_EQ("int 4", describe(4));
  EXPECT_EQ("Square 2", describe(Square{2}));
  EXPECT_EQ("*Square 3", describe(&s));
  EXPECT_EQ("string text", describe("text"));
  EXPECT_EQ("nil", describe(nullptr));
  EXPECT_EQ("other", describe(4L)) << "types are exact";
  EXPECT_EQ("other", describe(Unlisted{})) << "REIFY_METHODS decides";
  const Square c{5};
  EXPECT_EQ("Area 25", describe(&c)) << "a const Square * is not a Square *";
}

// "The clauses are considered in order": the first match wins.
TEST(Match, FirstMatchInOrder) {
  any x = Square{2};
  auto area_first = [&](any v) {
    return match(
        v, [](Area) { return 1; }, [](Square) { return 2; },
        [](any) { return 3; });
  };
  auto square_first = [&](any v) {
    return match(
        v, [](Square) { return 2; }, [](Area) { return 1; },
        [](any) { return 3; });
  };
  EXPECT_EQ(1, area_first(x));
  EXPECT_EQ(2, square_first(x));
  Square s{1};
  EXPECT_EQ(1, square_first(&s));
}

// "The default case ... may appear anywhere" and is tried last.
TEST(Match, DefaultNotLast) {
  auto f = [](any v) {
    return match(
        v, [](any) { return 0; }, [](int) { return 1; },
        [](std::nullptr_t) { return 2; });
  };
  EXPECT_EQ(1, f(5));
  EXPECT_EQ(2, f(nullptr));
  EXPECT_EQ(0, f(5L));
}

// Without `case nil`, nil is the default's; and no interface case's.
TEST(Match, NilGoesToTheDefault) {
  EXPECT_EQ(0, match(
                   any(), [](int) { return 1; }, [](Area) { return 2; },
                   [](any v) { return v == nullptr ? 0 : 3; }));
}

// A held null pointer is not nil.
TEST(Match, TypedNilIsItsType) {
  any x = static_cast<Square *>(nullptr);
  EXPECT_EQ(2, match(
                   x, [](std::nullptr_t) { return 1; },
                   [](Square *s) { return s ? 3 : 2; }, [](any) { return 4; }));
}

// A switch without a default does nothing where nothing matches.
TEST(Match, NoMatchWithoutADefault) {
  int calls = 0;
  match(
      any(2.5), [&](int) { ++calls; }, [&](std::nullptr_t) { ++calls; });
  EXPECT_EQ(0, calls);
  match(
      any(2), [&](int) { ++calls; }, [&](std::nullptr_t) { ++calls; });
  EXPECT_EQ(1, calls);
  match(any(2));
}

// "In clauses with a case listing ... several types, the variable has the type
// of the expression in the TypeSwitchGuard."
TEST(Match, SeveralTypesInOneCase) {
  auto f = [](any v) {
    return match(
        v, types<int, long>([](any w) { return reify::is<int>(w) ? 1 : 2; }),
        types<std::nullptr_t, std::string>([](const auto &w) {
          static_assert(std::is_same_v<decltype(w), const any &>);
          return w == nullptr ? 3 : 4;
        }),
        types<Square *, Area>([](any) { return 5; }), [](any) { return 6; });
  };
  Square s{1};
  EXPECT_EQ(1, f(7));
  EXPECT_EQ(2, f(7L));
  EXPECT_EQ(3, f(nullptr));
  EXPECT_EQ(4, f("x"));
  EXPECT_EQ(5, f(&s));
  EXPECT_EQ(5, f(Square{}));
  EXPECT_EQ(6, f('c'));
}

// On an interface value; its own type is matched by all but nil, and so are
// those it has: Go asks no method table where the static type answers.
TEST(Match, OnAnInterfaceValue) {
  Unlisted u;
  Square q{2};
  Shape nil, unlisted = &u, square = &q;
  auto f = [](const Shape &v) {
    return match(
        v, [](Square *) { return 1; }, [](Area) { return 2; },
        [](Shape) { return 3; }, [](any w) { return w == nullptr ? 4 : 5; });
  };
  EXPECT_EQ(1, f(square));
  EXPECT_EQ(2, f(unlisted));
  EXPECT_EQ(4, f(nil));
  EXPECT_EQ(3, match(
                   unlisted, [](Shape) { return 3; }, [](any) { return 5; }));
  EXPECT_TRUE(reify::is<Area>(unlisted));
  EXPECT_EQ(1, reify::as<Area>(unlisted).area());
  EXPECT_FALSE(reify::is<Area>(nil));
  EXPECT_THROW(reify::as<Area>(nil), reify::type_assertion_error);
  EXPECT_FALSE(reify::is<Area>(any(unlisted))) << "any asks the table";
}

TEST(Match, ReferencesReferIntoTheBox) {
  any x = Square{4};
  const Square &s = match(
      x, [](const Square &v) -> const Square & { return v; },
      [](any) -> const Square & { throw 1; });
  EXPECT_EQ(reify::try_as<Square>(x), &s);
  [[maybe_unused]] any copy = x;
  x = nullptr;
  EXPECT_EQ(4, s.side) << "the box outlives the handle";
}

// A const T * case takes a T *, as an assertion does; the first case wins.
TEST(Match, ConstPointers) {
  Square s{1};
  any x = &s;
  EXPECT_EQ(&s, match(
                    x, [](const Square *p) { return p; },
                    [](any) -> const Square * { return nullptr; }));
  const Square c{1};
  EXPECT_EQ(2, match(
                   any(&c), [](Square *) { return 1; },
                   [](const Square *) { return 2; }, [](any) { return 3; }));
}

int from_function(int v) { return v + 1; }
int from_noexcept(long) noexcept { return 20; }

// A handler may be a function, a mutable lambda, a const or noexcept functor.
TEST(Match, KindsOfHandlers) {
  int total = 0;
  auto count = [total](any) mutable { return ++total; };
  const auto constant = [](const char &) noexcept { return 7; };
  auto f = [&](any v) {
    return match(v, from_function, &from_noexcept, constant, count);
  };
  EXPECT_EQ(4, f(3));
  EXPECT_EQ(20, f(3L));
  EXPECT_EQ(7, f('x'));
  EXPECT_EQ(1, f(2.5));
  EXPECT_EQ(2, f(2.5)) << "handlers are called in place";
}

// The common type of different results; narrower interfaces are one, too.
TEST(Match, ResultType) {
  auto f = [](any v) {
    return match(
        v, [](int x) { return x; }, [](any) { return 0.5; });
  };
  static_assert(std::is_same_v<double, decltype(f(1))>);
  EXPECT_EQ(3, f(3));
  Square s{2};
  auto g = [&](any v) {
    return match(
        v, [](Shape x) { return x; }, [](any) { return Area(); });
  };
  static_assert(std::is_same_v<Area, decltype(g(1))>);
  EXPECT_EQ(4, g(&s).area());
  int value = 5;
  auto h = [&](any v) -> decltype(auto) {
    return match(
        v, [&](int) -> int & { return value; },
        [&](any) -> int & { return value; });
  };
  static_assert(std::is_same_v<int &, decltype(h(1))>);
  h(1) = 6;
  EXPECT_EQ(6, value);
}

// Go's strings: every kind of C++ string is one type.
TEST(Match, Strings) {
  auto f = [](any v) {
    return match(
        v, [](const std::string &s) { return s.size(); },
        [](any) { return std::size_t(99); });
  };
  EXPECT_EQ(5u, f("hello"));
  EXPECT_EQ(2u, f(std::string("hi")));
  EXPECT_EQ(99u, f('h'));
  EXPECT_EQ(2u, match(
                    any("hi"), [](reify::string s) { return s.size(); },
                    [](any) { return std::size_t(0); }));
}

TEST(Match, AHandlerThatThrows) {
  EXPECT_THROW(match(any(1), [](int) { throw 5; }), int);
}

// Nested, with captures, over a slice of anys.
TEST(Match, InALoop) {
  std::vector<any> values = {1, "ab", 2.5, nullptr, Other{4}};
  double sum = 0;
  for (const any &v : values)
    match(
        v, [&](int x) { sum += x; },
        [&](std::string_view s) { sum += double(s.size()); },
        [&](double d) { sum += d; }, [&](const Other &o) { sum += o.v; });
  EXPECT_EQ(9.5, sum);
}

} // namespace
