//===- InterfaceTest.cpp - Declaring and calling interfaces ---------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Values of interfaces from pointers and values, receivers and constness (Go:
/// Method_sets, which are const here), references, nil.
///
//===----------------------------------------------------------------------===//

#include "reify/reify.h"

#include <gtest/gtest.h>

#include <cstring>
#include <memory>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace {

REIFY_INTERFACE(Area, (area, double() const));
REIFY_INTERFACE(Shape, (area, double() const), (scale, void(double)));
REIFY_INTERFACE(Empty);

struct Circle {
  double r;
  double area() const { return 3 * r * r; }
  void scale(double k) { r *= k; }
};

// Section 2: 16 bytes, trivially copyable, standard layout.
static_assert(sizeof(Shape) == 16 && alignof(Shape) == 8);
static_assert(std::is_trivially_copyable_v<Shape>);
static_assert(std::is_standard_layout_v<Shape>);
static_assert(sizeof(Empty) == 16 && std::is_trivially_copyable_v<Empty>);

TEST(Interface, PointerRefersToTheObject) {
  Circle c{2};
  Shape s = &c;
  s.scale(2);
  EXPECT_EQ(4, c.r);
  EXPECT_EQ(48, s.area());
  c.r = 1;
  EXPECT_EQ(3, s.area());
}

TEST(Interface, ValueIsACopy) {
  Circle c{2};
  Area a = c;
  c.r = 1;
  EXPECT_EQ(12, a.area());
  Area copy = a;
  a = nullptr;
  EXPECT_EQ(12, copy.area());
}

TEST(Interface, CopiesShareThePointer) {
  Circle c{1};
  Shape a = &c, b = a;
  b.scale(3);
  EXPECT_EQ(27, a.area());
}

// Go: Method_sets. Values and pointers to const offer const methods.
static_assert(std::is_convertible_v<Circle, Area>);
static_assert(std::is_convertible_v<Circle *, Area>);
static_assert(std::is_convertible_v<const Circle *, Area>);
static_assert(std::is_convertible_v<Circle *, Shape>);
static_assert(!std::is_convertible_v<Circle, Shape>);
static_assert(!std::is_convertible_v<const Circle, Shape>);
static_assert(!std::is_convertible_v<const Circle *, Shape>);
static_assert(!std::is_convertible_v<Circle **, Area>);

TEST(Interface, ConstPointerOffersConstMethods) {
  const Circle c{2};
  Area a = &c;
  EXPECT_EQ(12, a.area());
  EXPECT_TRUE(reify::is<const Circle *>(a));
  EXPECT_FALSE(reify::is<Circle *>(a));
}

// A const Shape calls what a Shape calls, as a const pointer does.
TEST(Interface, MethodsAreCallableThroughAConstHandle) {
  Circle c{1};
  const Shape s = &c;
  s.scale(2);
  EXPECT_EQ(2, c.r);
}

TEST(Interface, Nil) {
  Shape none, null = nullptr, braces = {};
  EXPECT_FALSE(none);
  EXPECT_TRUE(none == nullptr);
  EXPECT_TRUE(null == none);
  EXPECT_TRUE(braces == nullptr);
  EXPECT_TRUE(nullptr == none);
  Circle c{1};
  none = &c;
  EXPECT_TRUE(none != nullptr);
  none = nullptr;
  EXPECT_FALSE(none);
}

// Go FAQ nil_error: an interface that holds a null pointer is not nil.
TEST(Interface, TypedNilIsNotNil) {
  Shape s = static_cast<Circle *>(nullptr);
  EXPECT_TRUE(s);
  EXPECT_FALSE(s == nullptr);
  EXPECT_EQ(nullptr, reify::as<Circle *>(s));
}

// NULL is a null pointer constant: nil where no int could be meant.
TEST(Interface, NullMacroIsNil) {
  Shape s = NULL;
  EXPECT_TRUE(s == nullptr);
}

TEST(Interface, CallOnNilNamesInterfaceAndMethod) {
  Shape s;
  try {
    s.scale(1);
    FAIL() << "no exception";
  } catch (const reify::nil_call_error &e) {
    EXPECT_STREQ("scale", e.method());
    EXPECT_NE(nullptr, std::strstr(e.interface(), "Shape"));
    EXPECT_NE(nullptr, std::strstr(e.what(), "nil interface call: "));
  }
}

REIFY_INTERFACE(Refs, (ref, int &(int &)), (cref, const int &(const int &)),
                (rref, int(int &&)), (str, std::string(std::string)));
struct RefsImpl {
  int last = 0;
  int &ref(int &x) { return ++x, x; }
  const int &cref(const int &x) { return x; }
  int rref(int &&x) { return std::exchange(x, -1); }
  std::string str(std::string s) { return s + "!"; }
};

TEST(Interface, ReferencesPassThrough) {
  RefsImpl impl;
  Refs r = &impl;
  int x = 1;
  EXPECT_EQ(&x, &r.ref(x));
  EXPECT_EQ(2, x);
  EXPECT_EQ(&x, &r.cref(x));
  EXPECT_EQ(2, r.rref(std::move(x)));
  EXPECT_EQ(-1, x);
  EXPECT_EQ("long enough to be on the heap, then moved twice!",
            r.str("long enough to be on the heap, then moved twice"));
}

REIFY_INTERFACE(Taker, (take, std::unique_ptr<int>(std::unique_ptr<int>)));
struct TakerImpl {
  std::unique_ptr<int> take(std::unique_ptr<int> p) {
    return ++*p, std::move(p);
  }
};

TEST(Interface, MoveOnlyParameterAndResult) {
  TakerImpl impl;
  Taker t = &impl;
  EXPECT_EQ(8, *t.take(std::make_unique<int>(7)));
}

// A parameter by value is moved along, and copied once at most.
struct Counted {
  int *copies;
  Counted(int *c) : copies(c) {}
  Counted(const Counted &o) : copies(o.copies) { ++*copies; }
  Counted(Counted &&o) noexcept : copies(o.copies) {}
};
REIFY_INTERFACE(Sink, (put, void(Counted)));
struct SinkImpl {
  void put(Counted) {}
};
TEST(Interface, ByValueParameterIsCopiedOnce) {
  int copies = 0;
  Counted c(&copies);
  SinkImpl impl;
  Sink s = &impl;
  s.put(c);
  EXPECT_EQ(1, copies);
  s.put(std::move(c));
  EXPECT_EQ(1, copies);
}

REIFY_INTERFACE(Thrower, (run, void()));
struct ThrowerImpl {
  void run() { throw std::runtime_error("through the interface"); }
};
TEST(Interface, ExceptionsPassThroughACall) {
  ThrowerImpl impl;
  Thrower t = &impl;
  try {
    t.run();
    FAIL() << "no exception";
  } catch (const std::runtime_error &e) {
    EXPECT_STREQ("through the interface", e.what());
  }
}

REIFY_INTERFACE(Quiet, (get, int() const noexcept), (set, void(int)));
struct QuietImpl {
  int v = 0;
  int get() const noexcept { return v; }
  void set(int x) { v = x; }
};
struct LoudImpl {
  int get() const { throw 1; }
  void set(int) {}
};
// noexcept is a promise that counts (gcc 12 would cast it into being).
static_assert(noexcept(std::declval<Quiet &>().get()));
static_assert(!noexcept(std::declval<Quiet &>().set(1)));
static_assert(std::is_convertible_v<QuietImpl *, Quiet>);
static_assert(!std::is_convertible_v<LoudImpl *, Quiet>);

TEST(Interface, NoexceptMethodIsCalled) {
  QuietImpl impl;
  Quiet q = &impl;
  q.set(3);
  EXPECT_EQ(3, q.get());
}

TEST(Interface, VectorOfValues) {
  std::vector<Area> v;
  Circle c{1};
  for (int i = 0; i < 100; ++i)
    if (i % 2)
      v.push_back(Circle{static_cast<double>(i)});
    else
      v.push_back(&c);
  double sum = 0;
  for (Area a : v)
    sum += a.area();
  double want = 50 * 3;
  for (int i = 1; i < 100; i += 2)
    want += 3.0 * i * i;
  EXPECT_EQ(want, sum);
}

REIFY_INTERFACE(Node, (next, Node() const), (value, int() const));
struct ListNode {
  int v;
  const ListNode *n;
  Node next() const { return n ? Node(n) : Node(); }
  int value() const { return v; }
};
TEST(Interface, SelfReference) {
  ListNode b{2, nullptr}, a{1, &b};
  int digits = 0;
  for (Node n = &a; n; n = n.next())
    digits = digits * 10 + n.value();
  EXPECT_EQ(12, digits);
}

struct Tree;
REIFY_INTERFACE(Visitor, (visit, int(Tree)));
REIFY_INTERFACE(Tree, (accept, int(Visitor)), (leaves, int() const));
struct Counter {
  int total = 0;
  int visit(Tree t) { return total += t.leaves(); }
};
struct Leafy {
  int accept(Visitor v) { return v.visit(this); }
  int leaves() const { return 5; }
};
TEST(Interface, MutualForwardReferences) {
  Counter c;
  Leafy l;
  Tree t = &l;
  EXPECT_EQ(5, t.accept(&c));
  EXPECT_EQ(10, t.accept(&c));
}

} // namespace
