//===- TypeRefTest.cpp - What a type says of itself -----------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// reify::type_of, type_for and methods_of, after Go's reflect.Type: String,
/// PkgPath, Kind, Size, Comparable, PointerTo, Method. What differs from Go is
/// said at its test. And the messages of assertions between types of one name.
///
//===----------------------------------------------------------------------===//

#include "reify/reify.h"
#include "reify/slice.h"

#include <gtest/gtest.h>

using reify::any;
using reify::Kind;
using reify::type_for;
using reify::type_of;

namespace geometry {
struct Circle {
  double r;
  bool operator==(const Circle &) const = default;
  struct Inner {};
};
namespace detail {
enum class Color { Red };
template <class T> struct Box { T value; };
} // namespace detail
inline namespace v1 {
struct Versioned {};
} // namespace v1
inline namespace v2 {
struct Versioned {};
} // namespace v2
} // namespace geometry
namespace other {
struct Circle {};
} // namespace other
struct Global {};

namespace {

REIFY_INTERFACE(Named, (name, const char *() const noexcept));
REIFY_INTERFACE_EMBED(Shape, (Named), (scale, void(double)),
                      (area, double() const, long(int)));
REIFY_INTERFACE(NoMethods);

// Go: reflect.Type.String. Pointers, arrays, slices and strings are written as
// Go writes them; signatures and templates as C++ does, with full namespaces.
TEST(TypeRef, Names) {
  EXPECT_STREQ("int", type_of(1).name());
  EXPECT_STREQ("unsigned char", type_of(static_cast<unsigned char>(1)).name());
  EXPECT_STREQ("string", type_of("text").name());
  EXPECT_STREQ("any", type_for<any>().name());
  EXPECT_STREQ("[]int", type_for<reify::slice<int>>().name());
  EXPECT_STREQ("*int", type_for<int *>().name());
  EXPECT_STREQ("**int", type_for<int **>().name());
  EXPECT_STREQ("*const int", type_for<const int *>().name());
  EXPECT_STREQ("*[]string", type_for<reify::slice<reify::string> *>().name());
  EXPECT_STREQ("*[3]int", type_for<int(*)[3]>().name());
  EXPECT_STREQ("[12][3]*int", type_for<int *[12][3]>().name());
  EXPECT_STREQ("*const [10]char", type_for<const char(*)[10]>().name());
  EXPECT_STREQ("geometry::Circle", type_of(geometry::Circle{1}).name());
  EXPECT_STREQ("*geometry::Circle", type_for<geometry::Circle *>().name());
  EXPECT_STREQ("nil", type_of(nullptr).name());
}

// Go: reflect.Type.PkgPath is empty for predeclared types and for those that
// have no name. A class that encloses another counts here.
TEST(TypeRef, Packages) {
  EXPECT_STREQ("geometry", type_for<geometry::Circle>().package());
  EXPECT_STREQ("geometry::Circle",
               type_for<geometry::Circle::Inner>().package());
  EXPECT_STREQ("geometry::detail",
               type_for<geometry::detail::Color>().package());
  EXPECT_STREQ("geometry::detail",
               type_for<geometry::detail::Box<other::Circle>>().package());
  EXPECT_STREQ("", type_for<Global>().package());
  EXPECT_STREQ("", type_for<int>().package());
  EXPECT_STREQ("", type_for<geometry::Circle *>().package());
  EXPECT_STREQ("", type_of(nullptr).package());
}

// Go: reflect.Type.Size, Comparable, PointerTo.
TEST(TypeRef, SizesAndPointers) {
  EXPECT_EQ(sizeof(geometry::Circle), type_for<geometry::Circle>().size());
  EXPECT_TRUE(type_for<geometry::Circle>().comparable());
  EXPECT_FALSE(type_for<Global>().comparable());
  EXPECT_FALSE(type_for<reify::slice<int>>().comparable());
  EXPECT_TRUE(type_for<Global *>().comparable());
  EXPECT_TRUE(type_for<int (*)(int)>().comparable()); // Go's are not.
  geometry::Circle c{1};
  EXPECT_EQ(type_of(&c), type_of(c).pointer_to());
  EXPECT_EQ(type_for<int *>(), type_of(1).pointer_to());
  EXPECT_EQ(Kind::Pointer, type_of(1).pointer_to().kind());
  EXPECT_FALSE(type_of(&c).pointer_to());
  EXPECT_FALSE(type_of(nullptr).pointer_to());
}

// Go: "interface type methods sorted by hash" was by name until 1.22; ours are
// sorted by name, then signature.
TEST(TypeRef, MethodsOfAnInterface) {
  constexpr reify::method_list methods = reify::methods_of<Shape>();
  static_assert(methods.size() == 4);
  EXPECT_STREQ("area", methods[0].name);
  EXPECT_STREQ("area", methods[1].name);
  EXPECT_STREQ("name", methods[2].name);
  EXPECT_STREQ("scale", methods[3].name);
  EXPECT_LT(methods[0].type->hash, methods[1].type->hash);
  EXPECT_EQ(reify::abi::MethodConst | reify::abi::MethodNoexcept,
            methods[2].flags);
  EXPECT_EQ(0u, methods[3].flags);
  EXPECT_EQ(Kind::Func, reify::type_ref(methods[3].type).kind());
  unsigned count = 0;
  for (const reify::Imethod &method : reify::methods_of<Named>())
    count += method.name == std::string_view("name");
  EXPECT_EQ(1u, count);
  EXPECT_EQ(0u, reify::methods_of<NoMethods>().size());
}

template <class T> std::string message(const any &x) {
  try {
    (void)reify::as<T>(x);
  } catch (const reify::type_assertion_error &e) {
    return e.what();
  }
  return "";
}

// Go: TypeAssertionError.Error names the packages' last parts and adds the
// reason only where the names are still equal.
TEST(TypeRef, SameNameInDifferentNamespaces) {
  EXPECT_EQ("interface conversion: any is geometry::Circle, not other::Circle",
            message<other::Circle>(geometry::Circle{1}));
  // clang leaves inline namespaces out of names.
  std::string have = type_for<geometry::v1::Versioned>().name(),
              want = type_for<geometry::v2::Versioned>().name();
  EXPECT_EQ("interface conversion: any is " + have + ", not " + want +
                (have == want ? " (types from different packages)" : ""),
            message<geometry::v2::Versioned>(geometry::v1::Versioned{}));
}

// Go: Comparison_operators, "array types are comparable if their element types
// are".
TEST(TypeRef, ArraysCompareElements) {
  const int a[2][2] = {{1, 2}, {3, 4}}, b[2][2] = {{1, 2}, {3, 4}},
            c[2][2] = {{1, 2}, {3, 5}};
  auto equal = type_for<int[2][2]>().reify_type->equal;
  EXPECT_TRUE(equal(a, b));
  EXPECT_FALSE(equal(a, c));
  const double nan[] = {__builtin_nan("")};
  EXPECT_FALSE(type_for<double[1]>().reify_type->equal(nan, nan));
  EXPECT_FALSE(type_for<Global[2]>().comparable());
}

struct Local {};
using Outside = Local;
template <int> any inner_of_function() {
  struct Local {};
  return Local{};
}
// clang names both `Local`, gcc does not; both say that they differ.
TEST(TypeRef, SameNameInDifferentScopes) {
  struct Local {};
  any x = inner_of_function<1>();
  std::string text = message<Local>(x);
  std::string have = type_of(x).name(), want = type_for<Local>().name();
  EXPECT_EQ("interface conversion: any is " + have + ", not " + want +
                (have == want ? " (types from different scopes)" : ""),
            text);
  EXPECT_NE("", message<Outside>(any(Local{})));
}

} // namespace
