//===- PanicTest.cpp - Texts and parts of panics --------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Go's messages (runtime/error.go), both ways of raising them, and copies.
///
//===----------------------------------------------------------------------===//

#include "Descriptors.h"

#include "reify/error.h"

#include <gtest/gtest.h>
#include <string>
#include <type_traits>

using namespace reify_test;

namespace {

const Type Circle = makeType("Circle", "6Circle");
const Type Square = makeType("Square", "6Square");
const Type VoidVoid = makeFunc("void()");

Interface &shape() {
  static Interface Shape(
      "Shape",
      {{"area", &VoidVoid, 0}, {"scale", &VoidVoid, 0}, {"bb", &VoidVoid, 0}});
  return Shape;
}

/// What Raise throws.
template <typename Error, typename Fn> Error caught(Fn Raise) {
  try {
    Raise();
  } catch (const Error &E) {
    return E;
  }
  ADD_FAILURE() << "nothing thrown";
  std::abort();
}

template <typename Error, typename Fn> std::string textOf(Fn Raise) {
  return caught<Error>(Raise).what();
}

using AssertionError = reify::type_assertion_error;

} // namespace

TEST(Panic, WrongType) {
  AssertionError E = caught<AssertionError>([] {
    reify_panicdottype(&Circle, &Square, &shape().Descriptor.type, PanicThrow);
  });
  EXPECT_STREQ(E.what(), "interface conversion: Shape is Circle, not Square");
  EXPECT_STREQ(E.interface(), "Shape");
  EXPECT_STREQ(E.concrete(), "Circle");
  EXPECT_STREQ(E.asserted(), "Square");
  EXPECT_EQ(E.missing_method(), nullptr);
}

TEST(Panic, WrongTypeOfUnknownInterface) {
  AssertionError E = caught<AssertionError>(
      [] { reify_panicdottype(&Circle, &Square, nullptr, PanicThrow); });
  EXPECT_STREQ(E.what(), "interface conversion: interface is Circle, not "
                         "Square");
  EXPECT_EQ(E.interface(), nullptr);
}

TEST(Panic, NilIsNotAType) {
  AssertionError E = caught<AssertionError>([] {
    reify_panicdottype(nullptr, &Square, &shape().Descriptor.type, PanicThrow);
  });
  EXPECT_STREQ(E.what(), "interface conversion: Shape is nil, not Square");
  EXPECT_EQ(E.concrete(), nullptr);
  EXPECT_EQ(textOf<AssertionError>(
                [] { reify_panicdottype(nullptr, &Square, nullptr, 0); }),
            "interface conversion: interface is nil, not Square");
}

TEST(Panic, SameNameFromDifferentPackages) {
  Type A = makeType("A", nullptr), B = makeType("A", nullptr);
  A.package = "one";
  B.package = "two";
  EXPECT_EQ(textOf<AssertionError>([&] { reify_panicdottype(&A, &B, 0, 0); }),
            "interface conversion: interface is A, not A (types from different "
            "packages)");
  B.package = nullptr;
  EXPECT_EQ(textOf<AssertionError>([&] { reify_panicdottype(&A, &B, 0, 0); }),
            "interface conversion: interface is A, not A (types from different "
            "packages)");
}

// Where the names leave a namespace out, the mangled names tell.
TEST(Panic, MangledNamesTellPackagesApart) {
  struct Local {};
  const void *Global = &typeid(Type), *Other = &typeid(ITab),
             *InFunction = &typeid(Local *);
  Type A = makeType("A", nullptr), B = makeType("A", nullptr);
  auto Text = [&](const void *Have, const void *Want) {
    A.rtti = Have;
    B.rtti = Want;
    return textOf<AssertionError>([&] { reify_panicdottype(&A, &B, 0, 0); });
  };
  const std::string Start = "interface conversion: interface is A, not A ";
  EXPECT_EQ(Text(Global, Other), Start + "(types from different packages)");
  EXPECT_EQ(Text(InFunction, InFunction),
            Start + "(types from different scopes)");
  EXPECT_EQ(Text(Global, nullptr), Start + "(types from different scopes)");
}

TEST(Panic, SameNameFromDifferentScopes) {
  Type A = makeType("A", nullptr), B = makeType("A", nullptr);
  EXPECT_EQ(textOf<AssertionError>([&] { reify_panicdottype(&A, &B, 0, 0); }),
            "interface conversion: interface is A, not A (types from different "
            "scopes)");
}

TEST(Panic, MissingMethodIsTheFirstOne) {
  Subject &S = Subject::make("Half", "4Half",
                             {{"area", &VoidVoid, code(1), MethodConst},
                              {"bb", &VoidVoid, code(2), 0}})
                   .registerIt();
  AssertionError E = caught<AssertionError>(
      [&] { reify_panicdotinter(&S.Pointer, shape(), nullptr, PanicThrow); });
  EXPECT_STREQ(
      E.what(),
      "interface conversion: *Half is not Shape: missing method scale");
  EXPECT_STREQ(E.missing_method(), "scale");
  // By value only the const method is there.
  EXPECT_EQ(textOf<AssertionError>(
                [&] { reify_panicdotinter(&S.Value, shape(), nullptr, 0); }),
            "interface conversion: Half is not Shape: missing method bb");
  // A type without a record has nothing.
  EXPECT_EQ(textOf<AssertionError>(
                [] { reify_panicdotinter(&Circle, shape(), nullptr, 0); }),
            "interface conversion: Circle is not Shape: missing method area");
}

TEST(Panic, NilIsNoInterface) {
  AssertionError E = caught<AssertionError>(
      [] { reify_panicdotinter(nullptr, shape(), &Circle, PanicThrow); });
  EXPECT_STREQ(E.what(), "interface conversion: interface is nil, not Shape");
  EXPECT_STREQ(E.asserted(), "Shape");
  EXPECT_EQ(E.concrete(), nullptr);
  EXPECT_EQ(E.missing_method(), nullptr);
}

TEST(Panic, NilCallNamesTheCall) {
  auto E = caught<reify::nil_call_error>(
      [] { reify_panicnilcall(shape(), 0, PanicThrow); });
  EXPECT_STREQ(E.what(), "nil interface call: Shape.area");
  EXPECT_STREQ(E.interface(), "Shape");
  EXPECT_STREQ(E.method(), "area");
  EXPECT_EQ(textOf<reify::nil_call_error>(
                [] { reify_panicnilcall(shape(), 99, PanicThrow); }),
            "nil interface call: Shape.?");
}

TEST(Panic, NilCallThroughTheDispatch) {
  EXPECT_EQ(textOf<reify::nil_call_error>(
                [] { reify_itab_method(nullptr, shape(), 2, PanicThrow); }),
            "nil interface call: Shape.scale");
}

TEST(PanicDeathTest, AbortPrintsTheMessage) {
  EXPECT_DEATH(reify_panicdottype(&Circle, &Square, nullptr, PanicAbort),
               "^panic: interface conversion: interface is Circle, not "
               "Square\n");
  EXPECT_DEATH(reify_panicdotinter(nullptr, shape(), nullptr, PanicAbort),
               "^panic: interface conversion: interface is nil, not Shape\n");
  EXPECT_DEATH(reify_panicnilcall(shape(), 1, PanicAbort),
               "^panic: nil interface call: Shape.bb\n");
}

// --- The classes ------------------------------------------------------------

template <typename Error>
constexpr bool CopiesWithoutThrowing =
    std::is_nothrow_copy_constructible_v<Error>
        &&std::is_nothrow_copy_assignable_v<Error>;
static_assert(CopiesWithoutThrowing<reify::type_assertion_error>);
static_assert(CopiesWithoutThrowing<reify::nil_call_error>);
static_assert(CopiesWithoutThrowing<reify::uncomparable_error>);
static_assert(std::is_base_of_v<std::bad_cast, reify::type_assertion_error>);
static_assert(std::is_base_of_v<reify::runtime_error, reify::nil_call_error>);
static_assert(
    std::is_base_of_v<reify::runtime_error, reify::uncomparable_error>);

TEST(Panic, CopiesShareTheTextAndOutliveTheOriginal) {
  auto One = std::make_unique<AssertionError>(caught<AssertionError>(
      [] { reify_panicdottype(&Circle, &Square, nullptr, PanicThrow); }));
  AssertionError Two = *One;
  EXPECT_EQ(One->what(), Two.what());
  AssertionError Three = caught<AssertionError>(
      [] { reify_panicdottype(nullptr, &Square, nullptr, PanicThrow); });
  Three = Two;
  Three = *&Three;
  One.reset();
  EXPECT_STREQ(Two.what(), Three.what());
  EXPECT_STREQ(Three.concrete(), "Circle");
}

TEST(Panic, LongNamesAreNotCut) {
  std::string Name(20000, 'n');
  Type Long = makeType(Name.c_str(), nullptr);
  EXPECT_EQ(textOf<AssertionError>(
                [&] { reify_panicdottype(&Long, &Square, nullptr, 0); }),
            "interface conversion: interface is " + Name + ", not Square");
}

TEST(Panic, TypesWithoutNames) {
  Type Nameless = makeType("x", nullptr);
  Nameless.name = nullptr;
  EXPECT_EQ(textOf<AssertionError>(
                [&] { reify_panicdottype(&Nameless, &Square, nullptr, 0); }),
            "interface conversion: interface is ?, not Square");
}
