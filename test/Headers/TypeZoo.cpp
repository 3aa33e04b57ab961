//===- TypeZoo.cpp - Values of odd types come back ------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Boxes a value of every odd kind and takes it out again. A program without a
/// test library, because Modes.py builds it with every compiler, at -O0 and
/// -O2, with sanitizers, and without exceptions and RTTI. Exits with the number
/// of failures.
///
//===----------------------------------------------------------------------===//

#include "reify/reify.h"

#include <stdio.h>
#include <string.h>

using reify::any;
using reify::as;
using reify::is;
using reify::try_as;

static int failures;
#define CHECK(...)                                                             \
  ((__VA_ARGS__) ? (void)0                                                     \
                 : (void)(++failures,                                          \
                          printf("%d: failed: %s\n", __LINE__, #__VA_ARGS__)))

struct WithMutable {
  int a;
  mutable int b;
};
class Private {
  int a;
  long b;

public:
  Private(int x, long y) : a(x), b(y) {}
  bool operator==(const Private &) const = default;
};
struct NonLiteral {
  int a;
  struct Inner {
    Inner() {}
    Inner(int x) : v(x) {}
    int v = 0;
  } inner;
};
struct BitFields {
  unsigned a : 3, b : 13, c : 1;
  long d : 40;
};
union Union {
  int i;
  float f;
  unsigned char bytes[12];
};
struct Arrays {
  int a[3];
  char text[5];
  double grid[2][2];
};
struct alignas(32) Aligned {
  int a;
  double b;
};
struct alignas(128) VeryAligned {
  char c;
};
struct Empty {};
struct EmptyBases : Empty {};
enum class Scoped : short { A = -7 };
enum Plain : unsigned char { P = 200 };
enum class Wide : unsigned long long { Max = ~0ull };
struct Padded {
  char c;
  double d;
  char e;
};
struct Three {
  char c[3];
};
struct Twelve {
  int a, b, c;
};
struct Sixteen {
  long a, b;
};
struct Tail {
  double d;
  char c;
};
struct Wide10 {
  long double v;
};
struct Wide16 {
  __int128_t v;
};
struct Big {
  long a[40];
};
struct Method {
  int f(int x) const { return x + 1; }
  int field;
};
struct Const {
  const int c;
};
struct Volatile {
  volatile int v;
};
struct FunctionHolder {
  int (*f)(int);
  const char *name;
};
static int increment(int x) { return x + 1; }

REIFY_TYPE_NAME(Private, "zoo.Private")
REIFY_TYPE_NAME((Three), "zoo.Three")

template <class T> static void scalar(T value, T other) {
  any x = value;
  CHECK(is<T>(x));
  CHECK(as<T>(x) == value);
  CHECK(*try_as<T>(x) == value);
  CHECK(x == any(value));
  CHECK(!(x == any(other)));
  CHECK(reinterpret_cast<unsigned long>(try_as<T>(x)) % alignof(T) == 0);
}

static void scalars() {
  scalar<bool>(true, false);
  scalar<char>('x', 'y');
  scalar<signed char>(-3, 3);
  scalar<unsigned char>(255, 0);
  scalar<char8_t>(u8'x', u8'y');
  scalar<char16_t>(u'\u1234', u'y');
  scalar<char32_t>(U'\U00012345', U'y');
  scalar<wchar_t>(L'\u20ac', L'y');
  scalar<short>(-32768, 1);
  scalar<unsigned short>(65535, 1);
  scalar<int>(-2147483647, 1);
  scalar<unsigned>(4000000000u, 1);
  scalar<long>(-1234567890123, 1);
  scalar<unsigned long>(~0ul, 1);
  scalar<long long>(-1, 1);
  scalar<unsigned long long>(~0ull, 1);
  scalar<float>(1.5f, 2);
  scalar<double>(-0.1, 2);
  scalar<long double>(1.0L / 3, 2);
  scalar<__int128_t>(static_cast<__int128_t>(1) << 100, 1);
  scalar<__uint128_t>(~static_cast<__uint128_t>(0), 1);
  scalar<Scoped>(Scoped::A, Scoped());
  scalar<Plain>(P, Plain());
  scalar<Wide>(Wide::Max, Wide());
  scalar<int (*)(int)>(increment, nullptr);
  int i = 0, j = 0;
  scalar<int *>(&i, &j);
  volatile int v = 0;
  scalar<volatile int *>(&v, nullptr);
  scalar<const volatile void *>(&v, nullptr);
  scalar<int **>(nullptr, reinterpret_cast<int **>(&i));
  scalar<int Method::*>(&Method::field, nullptr);
  scalar<int (Method::*)(int) const>(&Method::f, nullptr);
  CHECK((Method{}.*as<int (Method::*)(int) const>(any(&Method::f)))(1) == 2);
  CHECK(as<int (*)(int)>(any(increment))(1) == 2);
}

static void classes() {
  any w = WithMutable{1, 2};
  CHECK(as<WithMutable>(w).a == 1 && as<WithMutable>(w).b == 2);
  try_as<WithMutable>(w)->b = 9;
  CHECK(as<WithMutable>(w).b == 9);
  CHECK(any(Private(1, 2)) == any(Private(1, 2)));
  CHECK(as<Private>(any(Private(1, 2))) == Private(1, 2));
  NonLiteral n{1, {2}};
  CHECK(as<NonLiteral>(any(n)).inner.v == 2);
  BitFields b{5, 8191, 1, -77};
  BitFields c = as<BitFields>(any(b));
  CHECK(c.a == 5 && c.b == 8191 && c.c == 1 && c.d == -77);
  Union u;
  memset(&u, 0, sizeof u);
  u.f = 2.5f;
  CHECK(as<Union>(any(u)).f == 2.5f);
  Arrays a{{1, 2, 3}, "four", {{1, 2}, {3, 4}}};
  Arrays r = as<Arrays>(any(a));
  CHECK(r.a[2] == 3 && !strcmp(r.text, "four") && r.grid[1][1] == 4);
  CHECK(as<FunctionHolder>(any(FunctionHolder{increment, "x"})).f(2) == 3);
  CHECK(as<Const>(any(Const{3})).c == 3);
  Volatile v{4};
  CHECK(as<Volatile>(any(v)).v == 4);
  (void)as<Empty>(any(Empty{}));
  (void)as<EmptyBases>(any(EmptyBases{}));
  CHECK(!is<Empty>(any(EmptyBases{})));
}

static void layouts() {
  for (int i = 0; i < 100; ++i) {
    any x = Aligned{i, i + 0.5}, y = VeryAligned{static_cast<char>(i)};
    CHECK(as<Aligned>(x).a == i && as<Aligned>(x).b == i + 0.5);
    CHECK(reinterpret_cast<unsigned long>(try_as<Aligned>(x)) % 32 == 0);
    CHECK(as<VeryAligned>(y).c == i);
    CHECK(reinterpret_cast<unsigned long>(try_as<VeryAligned>(y)) % 128 == 0);
    char c = static_cast<char>(i);
    Three t = as<Three>(any(Three{{c, 'b', c}}));
    CHECK(t.c[0] == c && t.c[1] == 'b' && t.c[2] == c);
    Padded p = as<Padded>(any(Padded{c, i * 2.0, c}));
    CHECK(p.c == c && p.d == i * 2.0 && p.e == c);
    Twelve w = as<Twelve>(any(Twelve{i, -i, i + 1}));
    CHECK(w.a == i && w.b == -i && w.c == i + 1);
    Sixteen s = as<Sixteen>(any(Sixteen{i, -i}));
    CHECK(s.a == i && s.b == -i);
    Tail tail = as<Tail>(any(Tail{i / 3.0, c}));
    CHECK(tail.d == i / 3.0 && tail.c == c);
    CHECK(as<Wide10>(any(Wide10{i / 3.0L})).v == i / 3.0L);
    CHECK(as<Wide16>(any(Wide16{-i})).v == -i);
    CHECK(as<long double>(any(i / 3.0L)) == i / 3.0L);
    Big big{};
    big.a[39] = i;
    CHECK(as<Big>(any(big)).a[39] == i);
  }
}

// A box is a copy (soundness rule 7), also of what is boxed by address.
static void copies() {
  Big big{};
  any before = big;
  big.a[0] = 1;
  any after = big;
  CHECK(as<Big>(before).a[0] == 0 && as<Big>(after).a[0] == 1);
}

// An interface of this file that nothing converts to: no warning of what it
// leaves unused.
namespace {
REIFY_INTERFACE(Unconverted, (method, int() const),
                (put, void(int), void(long)));
} // namespace

REIFY_INTERFACE(Get, (get, int() const));
struct Five {
  int get() const { return 5; }
};
// Before what asks for the descriptor.
REIFY_TYPE_NAME(Five, "zoo.Five")
REIFY_METHODS(Five, get)

int main(int argc, char **argv) {
  if (argc > 1) {
    // The panics, for builds without exceptions.
    any x = 42;
    if (!strcmp(argv[1], "dottype"))
      return as<bool>(x);
    if (!strcmp(argv[1], "dotinter"))
      return as<Get>(x).get();
    if (!strcmp(argv[1], "nilcall"))
      return Get().get();
    if (!strcmp(argv[1], "uncomparable"))
      return any(Three{}) == any(Three{});
    return 99;
  }
  scalars();
  classes();
  layouts();
  copies();
  CHECK(Unconverted() == nullptr);
  any five = Five{};
  CHECK(as<Get>(five).get() == 5 && is<Five>(as<Get>(five)));
  puts(failures ? "FAILED" : "ok");
  return failures;
}
