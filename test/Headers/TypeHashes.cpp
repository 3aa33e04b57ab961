//===- TypeHashes.cpp - The hashes of odd types ---------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Prints the hash of types that compilers spell differently: Modes.py compares
/// what the programs of all compilers say. A type of one object file is looked
/// up by the hash that another computed, so that they must be the same.
///
//===----------------------------------------------------------------------===//

#include "reify/reify.h"

#include <array>
#include <complex>
#include <map>
#include <stdio.h>
#include <string>
#include <vector>

enum class Color : short { Red = -1, Green = 1 };
enum Plain { P = 7 };
struct Point {
  int x, y;
  constexpr bool operator==(const Point &) const = default;
};
int function(int);
extern int object;

template <int N> struct Leaf {};
template <unsigned N> struct Unsigned {};
template <auto N> struct Auto {};
template <long long N> struct Wide {};
template <bool B> struct Bool {};
template <char C> struct Char {};
template <Color C> struct OfColor {};
template <Plain C> struct OfPlain {};
template <auto... N> struct Values {};
template <class T, int N, bool B = false> struct Mixed {};
template <class T, auto V> struct AnyValue {};
template <class T, auto... V> struct AnyValues {};
template <class T, T V> struct Dependent {};
template <class T, T... V> struct DependentPack {};
template <class T, typename T::value_type V> struct Member {};
template <auto A, decltype(A) B> struct Same {};
template <int N, int M = N> struct DefaultValue {};
template <class T, int N = sizeof(T)> struct SizeOf {};
template <int... N> struct Ints {};
template <class T, int... N> struct MixedInts {};
template <int N, class... T> struct ReversedPack {};
template <class T, class U = T> struct DefaultType {};
template <int N, Leaf<N> L = {}> struct ValueOfValue {};
template <int N> using Alias = Leaf<N + 1>;
template <int N>
requires(N > 0) struct Constrained {
};
template <class T, std::size_t N>
requires(N > 0) struct ConstrainedArray {
};
template <const int N> struct ConstInt {};
template <int N, class T> struct Reversed {};
template <class T, class U, int N> struct TwoTypes {};
template <int (*F)(int)> struct OfFunction {};
template <int *O> struct OfObject {};
template <Point Value> struct OfPoint {};
template <template <class> class T> struct OfTemplate {};
template <class T> struct One {};
template <class... T> struct Pack {};
template <class T = int> struct Default {};
namespace outer {
inline namespace v1 {
template <class T, int N> struct Versioned {
  struct Inner {};
};
} // namespace v1
} // namespace outer

using reify::detail::type_hash;
#define SEVERAL(A, B) static_assert(type_hash<A>() != type_hash<B>())
#define COMMA ,
SEVERAL(Pack<int>, Pack<long>);
SEVERAL(Pack<int COMMA long>, Pack<long COMMA int>);
SEVERAL(Pack<int>, One<int>);
SEVERAL(int *, const int *);
SEVERAL(int[3], int[4]);
SEVERAL(int(), int(int));
// Values do not count, in any compiler: see Hash in detail/name.h.
static_assert(type_hash<Leaf<0>>() == type_hash<Leaf<1>>());

// A constant: the functions behind it must not refer to their arguments.
template <unsigned Hash> struct Constant {
  static constexpr unsigned value = Hash;
};
#define PRINT(...)                                                             \
  printf("%08x %s\n", Constant<type_hash<__VA_ARGS__>()>::value, #__VA_ARGS__)

int main() {
  PRINT(Leaf<3>);
  PRINT(Leaf<-3>);
  PRINT(Unsigned<3>);
  PRINT(Unsigned<4000000000u>);
  PRINT(Auto<3>);
  PRINT(Auto<3u>);
  PRINT(Auto<'c'>);
  PRINT(Auto<nullptr>);
  PRINT(Auto<Color::Red>);
  PRINT(Auto<&object>);
  PRINT(Auto<1.5>);
  PRINT(Auto<Point{1, 2}>);
  PRINT(Wide<-5>);
  PRINT(Bool<true>);
  PRINT(Char<'x'>);
  PRINT(Char<'\0'>);
  PRINT(OfColor<Color::Red>);
  PRINT(OfColor<Color(5)>);
  PRINT(OfPlain<P>);
  PRINT(Values<>);
  PRINT(Values<1, 2u, 'c', true, Color::Green>);
  PRINT(Mixed<int, 3>);
  PRINT(Mixed<int, 3, true>);
  PRINT(Mixed<Leaf<2>, 3>);
  PRINT(AnyValue<int, 3>);
  PRINT(AnyValue<int, 3u>);
  PRINT(AnyValue<int, true>);
  PRINT(AnyValue<int, 3l>);
  PRINT(AnyValue<int, nullptr>);
  PRINT(AnyValues<int>);
  PRINT(AnyValues<int, 3>);
  PRINT(AnyValues<int, 3, 4>);
  PRINT(Dependent<int, 3>);
  PRINT(Dependent<bool, true>);
  PRINT(Dependent<long, 3>);
  PRINT(Dependent<unsigned, 3>);
  PRINT(Dependent<Color, Color::Red>);
  PRINT(Dependent<int *, nullptr>);
  PRINT(DependentPack<int>);
  PRINT(DependentPack<int, 3>);
  PRINT(DependentPack<int, 3, 4>);
  PRINT(std::make_index_sequence<1>);
  PRINT(std::make_index_sequence<2>);
  PRINT(Member<std::true_type, true>);
  PRINT(Member<std::array<int, 2>, 3>);
  PRINT(Same<1, 2>);
  PRINT(Same<1u, 2>);
  PRINT(Auto<true>);
  PRINT(Auto<3l>);
  PRINT(Auto<3ul>);
  PRINT(Auto<3ll>);
  PRINT(Values<1>);
  PRINT(Values<true>);
  PRINT(Values<1u>);
  PRINT(DefaultValue<3>);
  PRINT(DefaultValue<3, 4>);
  PRINT(SizeOf<int>);
  PRINT(SizeOf<int, 2>);
  PRINT(Ints<>);
  PRINT(Ints<3>);
  PRINT(Ints<3, 4>);
  PRINT(MixedInts<int>);
  PRINT(MixedInts<int, 3>);
  PRINT(MixedInts<int, 3, 4>);
  PRINT(ReversedPack<3>);
  PRINT(ReversedPack<3, int>);
  PRINT(DefaultType<int>);
  PRINT(DefaultType<int, long>);
  PRINT(ValueOfValue<3>);
  PRINT(Alias<3>);
  PRINT(Constrained<3>);
  PRINT(ConstrainedArray<int, 3>);
  PRINT(ConstInt<3>);
  PRINT(Reversed<3, int>);
  PRINT(Reversed<4, int>);
  PRINT(TwoTypes<int, long, 3>);
  PRINT(OfFunction<function>);
  PRINT(OfFunction<nullptr>);
  PRINT(OfObject<&object>);
  PRINT(OfPoint<Point{1, 2}>);
  PRINT(OfTemplate<One>);
  PRINT(Pack<>);
  PRINT(Pack<int>);
  PRINT(Pack<int, Leaf<1>, Pack<>>);
  PRINT(Default<>);
  PRINT(Default<Leaf<0>>);
  PRINT(outer::Versioned<int, 4>);
  PRINT(outer::Versioned<int, 4>::Inner);
  PRINT(std::array<int, 3>);
  PRINT(std::array<std::array<char, 2>, 3>);
  PRINT(std::complex<double>);
  PRINT(std::string);
  PRINT(std::vector<int>);
  PRINT(std::vector<bool>);
  PRINT(std::map<std::string, std::vector<Leaf<1>>>);
  PRINT(std::pair<int, Leaf<1>>);
  PRINT(std::integral_constant<int, 4>);
  PRINT(std::true_type);
  PRINT(int (*)(Leaf<1>));
  PRINT(int (*)(Leaf<2>) noexcept);
  PRINT(int(int, ...));
  PRINT(void(Point::*)(int) const);
  PRINT(int Point::*);
  PRINT(const volatile int *const *);
  PRINT(Leaf<1>[3][4]);
  PRINT(const char[8]);
  PRINT(int(&)[3]);
  PRINT(Leaf<1> &&);
  PRINT(decltype(nullptr));
  PRINT(wchar_t);
  PRINT(char8_t);
  PRINT(long double);
  PRINT(unsigned __int128);
  PRINT(reify::any);
  PRINT(reify::string);
}
