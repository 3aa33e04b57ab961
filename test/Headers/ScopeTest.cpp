//===- ScopeTest.cpp - Interfaces in every scope --------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// REIFY_INTERFACE in namespaces, classes, class templates;
/// REIFY_LOCAL_INTERFACE in functions; interfaces that are templates, without
/// the macro.
///
//===----------------------------------------------------------------------===//

#include "reify/reify.h"

#include <gtest/gtest.h>

namespace outer::inner {
REIFY_INTERFACE(Get, (get, int() const));
struct One {
  int get() const { return 1; }
};
struct Listed {
  int n;
  int get() const { return n; }
};
struct Apart {
  int n;
};
inline int get_of(const Apart &a) { return a.n + 1; }
} // namespace outer::inner
REIFY_METHODS(outer::inner::Listed, get)
REIFY_FREE_METHODS(outer::inner::Apart, (get, outer::inner::get_of))

namespace {

struct Holder {
  REIFY_INTERFACE(InClass, (get, int() const));
  template <class T> struct Of {
    REIFY_INTERFACE(InTemplate, (put, void(T)), (get, T() const));
  };
};
struct Cell {
  int x;
  void put(int v) { x = v; }
  int get() const { return x; }
};

TEST(Scope, Namespace) {
  outer::inner::Get g = outer::inner::One{};
  EXPECT_EQ(1, g.get());
}

TEST(Scope, Class) {
  Holder::InClass c = outer::inner::One{};
  EXPECT_EQ(1, c.get());
}

TEST(Scope, ClassTemplate) {
  Cell cell{1};
  Holder::Of<int>::InTemplate i = &cell;
  i.put(9);
  EXPECT_EQ(9, i.get());
  Holder::Of<long>::InTemplate l = &cell;
  l.put(10);
  EXPECT_EQ(10, l.get());
  static_assert(!std::is_same_v<Holder::Of<int>::InTemplate,
                                Holder::Of<long>::InTemplate>);
}

TEST(Scope, Function) {
  REIFY_LOCAL_INTERFACE(Local, (get, int() const),
                        (set, void(int), void(double)));
  struct Impl {
    int v;
    int get() const { return v; }
    void set(int x) { v = x; }
    void set(double x) { v = static_cast<int>(x * 2); }
  } impl{1};
  Local l = &impl;
  l.set(4);
  EXPECT_EQ(4, l.get());
  l.set(4.0);
  EXPECT_EQ(8, l.get());
  static_assert(sizeof(Local) == 16 && std::is_standard_layout_v<Local>);
  static_assert(!std::is_convertible_v<Impl, Local>);
}

TEST(Scope, FunctionNilCall) {
  REIFY_LOCAL_INTERFACE(Local, (get, int() const));
  Local l;
  EXPECT_THROW((void)l.get(), reify::nil_call_error);
}

// At run time a method is found by its name: the one that was written.
TEST(Scope, FunctionAssertion) {
  REIFY_LOCAL_INTERFACE(Local, (get, int() const));
  REIFY_LOCAL_INTERFACE(More, (get, int() const), (put, void(int)));
  reify::any x = outer::inner::Listed{3};
  Local l = reify::as<Local>(x);
  EXPECT_EQ(3, l.get());
  EXPECT_FALSE(reify::try_as<More>(x));
  try {
    (void)reify::as<More>(l);
    FAIL();
  } catch (const reify::type_assertion_error &error) {
    EXPECT_STREQ("put", error.missing_method());
  }
}

TEST(Scope, FunctionAndFreeMethods) {
  REIFY_LOCAL_INTERFACE(Local, (get, int() const));
  Local l = outer::inner::Apart{4};
  EXPECT_EQ(5, l.get());
  reify::any x = l;
  EXPECT_EQ(5, reify::as<Local>(x).get());
}

TEST(Scope, TwoFunctionsWithOneName) {
  REIFY_LOCAL_INTERFACE(Local, (get, double() const));
  struct Impl {
    double get() const { return 0.5; }
  };
  Local l = Impl{};
  EXPECT_EQ(0.5, l.get());
}

template <class T> T through(T value) {
  REIFY_LOCAL_INTERFACE(Local, (get, T() const));
  struct Impl {
    T v;
    T get() const { return v; }
  } impl{value};
  Local l = &impl;
  return l.get();
}
TEST(Scope, FunctionTemplate) {
  EXPECT_EQ(3, through(3));
  EXPECT_EQ(2.5, through(2.5));
}

// An interface that is a template takes its tags from a class that the macro
// makes, and the base from the core (docs/Guide.md).
struct Names {
  REIFY_TAG(put, put)
  REIFY_TAG(get, get)
};
template <class T>
using SlotMethods = reify::detail::MethodSet<
    reify::detail::Overloads<Names::reify_tag_put, void(T)>,
    reify::detail::Overloads<Names::reify_tag_get, T() const>>;
template <class T> struct Slot : reify::interface<Slot<T>, SlotMethods<T>> {
  using reify_base = reify::interface<Slot<T>, SlotMethods<T>>;
  using reify_base::reify_base;
};
TEST(Scope, InterfaceTemplateWithoutTheMacro) {
  Cell cell{0};
  Slot<int> s = &cell;
  s.put(5);
  EXPECT_EQ(5, s.get());
  reify::any a = s;
  EXPECT_EQ(&cell, reify::as<Cell *>(a));
  static_assert(reify::implements<Cell *, Slot<int>>);
  static_assert(!reify::implements<int *, Slot<int>>);
}

} // namespace
