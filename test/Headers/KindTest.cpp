//===- KindTest.cpp - Go's kinds of C++ types -----------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// The table of kinds in docs/Guide.md, row by row (Go: reflect.Kind), and
/// complex numbers: their equality, hash and text (Go: Comparison_operators,
/// runtime/alg.go c128hash, fmt %v).
///
//===----------------------------------------------------------------------===//

#include "reify/std.h"

#include "reify/slice.h"

#include <gtest/gtest.h>

#include <complex>
#include <limits>

REIFY_INTERFACE(KindFace, (face, int() const));

namespace {

using reify::any;
using reify::Kind;
using reify::detail::kind_of;

enum class Small : unsigned char { A };
enum Large : long long { B };
struct Class {
  int a;
};
union Union {
  int i;
};
struct Incomplete;

/// Looks like a number, and is laid out otherwise.
template <class T> struct complex {
  using value_type = T;
  T radius, angle;
  T real() const { return radius; }
  T imag() const { return angle; }
};

static_assert(kind_of<bool>() == Kind::Bool);
static_assert(kind_of<signed char>() == Kind::Int8);
static_assert(kind_of<unsigned char>() == Kind::Uint8);
static_assert(kind_of<short>() == Kind::Int16);
static_assert(kind_of<unsigned short>() == Kind::Uint16);
static_assert(kind_of<int>() == Kind::Int32);
static_assert(kind_of<unsigned>() == Kind::Uint32);
static_assert(kind_of<long long>() == Kind::Int64);
static_assert(kind_of<unsigned long long>() == Kind::Uint64);
static_assert(kind_of<char8_t>() == Kind::Uint8);
static_assert(kind_of<char16_t>() == Kind::Uint16);
static_assert(kind_of<char32_t>() == Kind::Uint32);
static_assert(kind_of<Small>() == Kind::Uint8);
static_assert(kind_of<Large>() == Kind::Int64);
static_assert(kind_of<float>() == Kind::Float32);
static_assert(kind_of<double>() == Kind::Float64);
static_assert(kind_of<long double>() == Kind::Float64);
static_assert(kind_of<std::complex<float>>() == Kind::Complex64);
static_assert(kind_of<std::complex<double>>() == Kind::Complex128);
static_assert(kind_of<std::complex<long double>>() == Kind::Complex128);
static_assert(kind_of<complex<double>>() == Kind::Struct);
static_assert(kind_of<reify::string>() == Kind::String);
static_assert(kind_of<reify::slice<int>>() == Kind::Slice);
static_assert(kind_of<void *>() == Kind::UnsafePointer);
static_assert(kind_of<const void *>() == Kind::UnsafePointer);
static_assert(kind_of<int *>() == Kind::Pointer);
static_assert(kind_of<void **>() == Kind::Pointer);
static_assert(kind_of<Incomplete *>() == Kind::Pointer);
static_assert(kind_of<int (*)(int)>() == Kind::Func);
static_assert(kind_of<Class>() == Kind::Struct);
static_assert(kind_of<Union>() == Kind::Struct);
static_assert(kind_of<int[3]>() == Kind::Array);
static_assert(kind_of<any>() == Kind::Interface);
static_assert(kind_of<KindFace>() == Kind::Interface);
static_assert(kind_of<int Class::*>() == Kind::Invalid);

TEST(Kinds, OfValues) {
  int i = 0;
  EXPECT_EQ(Kind::Complex128, type_of(any(std::complex<double>())).kind());
  EXPECT_EQ(Kind::UnsafePointer, type_of(any(static_cast<void *>(&i))).kind());
  EXPECT_EQ(Kind::Uint8, type_of(any(Small::A)).kind());
  EXPECT_EQ(Kind::Slice, type_of(any(reify::slice<int>())).kind());
  EXPECT_EQ(Kind::Struct, type_of(any([] { return 1; })).kind());
}

TEST(Kinds, ComplexNumbersAreComparedAndHashed) {
  using Number = std::complex<double>;
  constexpr double NaN = std::numeric_limits<double>::quiet_NaN();
  std::hash<any> hash;
  EXPECT_TRUE(any(Number(1, 2)) == any(Number(1, 2)));
  EXPECT_FALSE(any(Number(1, 2)) == any(Number(2, 1)));
  EXPECT_FALSE(any(Number(1, 2)) == any(std::complex<float>(1, 2)));
  EXPECT_FALSE(any(Number(1, NaN)) == any(Number(1, NaN)));
  EXPECT_TRUE(any(Number(0.0, 1)) == any(Number(-0.0, 1)));
  EXPECT_EQ(hash(any(Number(0.0, -0.0))), hash(any(Number(-0.0, 0.0))));
  EXPECT_NE(hash(any(Number(1, 2))), hash(any(Number(2, 1))));
  EXPECT_EQ(hash(any(std::complex<long double>(1, 2))),
            hash(any(std::complex<long double>(1, 2))));
}

TEST(Kinds, ComplexNumbersPrintAsGos) {
  EXPECT_EQ("(1+2i)", reify::to_string(std::complex<double>(1, 2)));
  EXPECT_EQ("(0.5-2i)", reify::to_string(std::complex<float>(0.5, -2)));
  EXPECT_EQ("(0+Infi)", reify::to_string(std::complex<double>(
                            0, std::numeric_limits<double>::infinity())));
  EXPECT_EQ("(1+3i)", reify::to_string(std::complex<long double>(1, 3)));
}

} // namespace
