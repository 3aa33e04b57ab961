//===- AnyTest.cpp - any: conversions and strings -------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// What an any is made from: values, pointers, interfaces, every kind of
/// string; type_of (design section 3).
///
//===----------------------------------------------------------------------===//

#include "reify/reify.h"

#include <gtest/gtest.h>

#include <cstring>
#include <string>
#include <string_view>
#include <vector>

namespace {

using reify::any;
using reify::as;
using reify::is;

static_assert(sizeof(any) == 16 && std::is_trivially_copyable_v<any>);
static_assert(std::is_standard_layout_v<any>);

REIFY_INTERFACE(Get, (get, int() const));
REIFY_INTERFACE(Empty);
struct Five {
  int get() const { return 5; }
};

TEST(Any, HoldsTheExactType) {
  any x = 42;
  EXPECT_TRUE(is<int>(x));
  EXPECT_FALSE(is<long>(x));
  EXPECT_FALSE(is<unsigned>(x));
  EXPECT_EQ(42, as<int>(x));
  any c = 'c', s = static_cast<signed char>('c');
  EXPECT_TRUE(is<char>(c));
  EXPECT_FALSE(is<signed char>(c));
  EXPECT_TRUE(is<signed char>(s));
}

TEST(Any, IsACopy) {
  int i = 1;
  any x = i;
  i = 2;
  EXPECT_EQ(1, as<int>(x));
  any y = x;
  x = 3;
  EXPECT_EQ(1, as<int>(y));
}

TEST(Any, OfAnyCopies) {
  any x = 42;
  any &ref = x;
  any y = ref, z = std::move(x), w(static_cast<const any &>(y));
  EXPECT_TRUE(is<int>(y) && is<int>(z) && is<int>(w));
}

TEST(Any, OfInterfaceTakesTheDynamicType) {
  Five five;
  Get g = five, p = &five, nil;
  any x = g, y = p, z = nil;
  EXPECT_TRUE(is<Five>(x));
  EXPECT_EQ(&five, as<Five *>(y));
  EXPECT_TRUE(z == nullptr);
}

// as_any of Go: the empty interface takes an any's place in one direction.
TEST(Any, EmptyInterfaceHoldsAnyValue) {
  Empty e = 5, f = "text", g = Five{};
  EXPECT_EQ(5, as<int>(e));
  EXPECT_EQ("text", as<std::string>(f));
  EXPECT_TRUE(is<Five>(g));
}

TEST(Any, Nil) {
  any none, null = nullptr;
  EXPECT_TRUE(none == nullptr);
  EXPECT_TRUE(null == none);
  EXPECT_FALSE(none);
  EXPECT_TRUE(any(0));
  EXPECT_FALSE(any(0) == nullptr);
  EXPECT_TRUE(any(static_cast<int *>(nullptr)) != nullptr);
}

// __null deduces as an integer like any other; a template cannot tell.
TEST(Any, NullMacroIsAnInteger) {
  any x = NULL;
  EXPECT_TRUE(is<long>(x));
}

TEST(Any, EveryStringBoxesAsString) {
  std::string owned = "hello";
  char buffer[8] = "hello";
  const char *literal = "hello";
  char *pointer = buffer;
  for (any x :
       {any(owned), any(std::string_view(owned)), any("hello"), any(buffer),
        any(literal), any(pointer), any(reify::string("hello"))}) {
    EXPECT_TRUE(is<reify::string>(x));
    EXPECT_TRUE(x == any("hello"));
    EXPECT_EQ("hello", as<std::string>(x));
    EXPECT_EQ("hello", as<std::string_view>(x));
    EXPECT_TRUE(is<std::string>(x));
  }
}

// The copy does not change with the source (soundness rule 7).
TEST(Any, StringsAreCopied) {
  std::string owned = "a string that is not short at all";
  char buffer[8] = "abc";
  any x = owned, y = buffer, z = std::string_view(buffer, 2);
  owned[0] = 'X';
  buffer[0] = 'X';
  EXPECT_EQ('a', as<std::string>(x)[0]);
  EXPECT_EQ("abc", as<std::string>(y));
  EXPECT_EQ("ab", as<std::string>(z));
}

TEST(Any, StringsWithNullCharactersAndWithoutTerminator) {
  any x = std::string("a\0b", 3);
  EXPECT_EQ(3u, as<reify::string>(x).size());
  char full[3] = {'x', 'y', 'z'};
  any y = full;
  EXPECT_EQ("xyz", as<std::string>(y));
  any empty = "", null = static_cast<const char *>(nullptr);
  EXPECT_TRUE(empty == null);
  EXPECT_EQ(0u, as<reify::string>(null).size());
}

TEST(Any, StringOrder) {
  using reify::string;
  EXPECT_TRUE(string("a") < string("b"));
  EXPECT_TRUE(string("a") < string("aa"));
  EXPECT_FALSE(string("b") < string("aa"));
  EXPECT_FALSE(string("a") < string("a"));
  EXPECT_TRUE(string() == string(""));
  EXPECT_FALSE(string("ab") == string("ac"));
  string s = "abc";
  EXPECT_EQ('b', s[1]);
  EXPECT_EQ(3, s.end() - s.begin());
  EXPECT_TRUE(string().empty());
}

// A literal needs no copy; a char array on the stack does.
TEST(Any, LiteralsAreNotCopied) {
  static const char text[] = "in read-only memory";
  EXPECT_EQ(text, as<reify::string>(any(text)).data());
  char local[] = "on the stack";
  EXPECT_NE(local, as<reify::string>(any(local)).data());
}

TEST(Any, PtrStoresThePointer) {
  char buffer[4] = "abc";
  any x = reify::ptr(buffer);
  EXPECT_EQ(buffer, as<char *>(x));
  Empty e = reify::ptr(static_cast<const char *>(buffer));
  EXPECT_EQ(buffer, as<const char *>(e));
  EXPECT_FALSE(is<reify::string>(x));
}

TEST(Any, ArraysDecay) {
  int array[3] = {1, 2, 3};
  any x = array;
  EXPECT_EQ(array, as<int *>(x));
}

int twice(int x) { return 2 * x; }
TEST(Any, Functions) {
  any x = twice, y = &twice;
  EXPECT_EQ(6, as<int (*)(int)>(x)(3));
  EXPECT_TRUE(x == y);
  EXPECT_FALSE(is<long (*)(int)>(x));
}

TEST(Any, Vector) {
  std::vector<any> v = {1, 2.5, "three", nullptr, Five{}};
  for (int i = 0; i < 1000; ++i)
    v.push_back(i * 1000);
  EXPECT_EQ(1, as<int>(v[0]));
  EXPECT_EQ(2.5, as<double>(v[1]));
  EXPECT_EQ("three", as<std::string>(v[2]));
  EXPECT_TRUE(v[3] == nullptr);
  for (int i = 0; i < 1000; ++i)
    EXPECT_EQ(i * 1000, as<int>(v[5 + i]));
}

int count(std::initializer_list<any> xs) { return static_cast<int>(xs.size()); }
TEST(Any, VariadicUse) { EXPECT_EQ(3, count({"n", 1, 2.0})); }

TEST(TypeOf, NameKindSize) {
  EXPECT_STREQ("int", reify::type_of(42).name());
  EXPECT_STREQ("*int", reify::type_of(static_cast<int *>(nullptr)).name());
  EXPECT_STREQ("string", reify::type_of("x").name());
  EXPECT_STREQ("nil", reify::type_of(any()).name());
  EXPECT_EQ(reify::Kind::Int32, reify::type_of(1).kind());
  EXPECT_EQ(reify::Kind::Float64, reify::type_of(1.0).kind());
  EXPECT_EQ(reify::Kind::String, reify::type_of("x").kind());
  EXPECT_EQ(reify::Kind::Struct, reify::type_of(Five{}).kind());
  EXPECT_EQ(reify::Kind::Pointer,
            reify::type_of(static_cast<int *>(nullptr)).kind());
  EXPECT_EQ(reify::Kind::Func, reify::type_of(&twice).kind());
  EXPECT_EQ(reify::Kind::Invalid, reify::type_of(any()).kind());
  EXPECT_EQ(8u, reify::type_of(1.0).size());
  EXPECT_TRUE(reify::type_of(1) == reify::type_of(2));
  EXPECT_FALSE(reify::type_of(1) == reify::type_of(2u));
  EXPECT_TRUE(reify::type_of(any()) == reify::type_of(nullptr));
}

// Incomplete pointees are pointers like others, with one identity.
struct Later;
any make_later(Later *p) { return p; }
TEST(TypeOf, IncompletePointee) {
  any x = make_later(reinterpret_cast<Later *>(16));
  EXPECT_TRUE(is<Later *>(x));
  EXPECT_FALSE(is<Five *>(x));
  EXPECT_TRUE(is<const Later *>(x));
}

// Both spellings of an array of const have one hash (was ambiguous).
TEST(TypeOf, PointerToConstArray) {
  static const int array[3] = {1, 2, 3};
  any x = &array;
  EXPECT_EQ(3, (*as<const int(*)[3]>(x))[2]);
  volatile int cell = 4;
  any v = &cell;
  EXPECT_EQ(4, *as<volatile int *>(v));
  EXPECT_FALSE(is<int *>(v));
}

} // namespace
