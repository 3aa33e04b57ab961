//===- reboxing.cpp - Values that were in a box already -------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What comes out of a box goes into another, and outlives the handle it came
// from; and what only looks like the reading of a box, the address of a
// variable beside a type, does not. Boxes are lent to functions of which each
// file has a copy.

#include <cstdio>
#include <reify/reify.h>

struct Pair {
  long x, y;
};
struct Mixed {
  const char *text;
  long size;
};
struct Triple {
  long x, y, z;
  long sum() const { return x + y + z; }
};
REIFY_INTERFACE(Sum, (sum, long() const));

static reify::any kept[8];

[[gnu::noinline]] static reify::any makeLong(long n) { return n; }
[[gnu::noinline]] static reify::any makeTriple(long n) {
  return Triple{n, n + 1, n + 2};
}

template <class T> static inline reify::any again(reify::any x) {
  return reify::as<T>(x);
}
template <class T> [[gnu::noinline]] static void keep(int i, reify::any x) {
  kept[i] = reify::as<T>(x);
}
// The caller may have the box on its stack: here it must not be kept.
template <class T> [[gnu::noinline]] void keepAnywhere(int i, reify::any x) {
  kept[i] = reify::as<T>(x);
}

// A type and the address of a variable, side by side like the words of a
// handle.
struct Field {
  reify::type_ref type;
  const long *value;
};
[[gnu::noinline]] static reify::any read(Field f) {
  if (f.type == reify::type_for<long>())
    return *f.value;
  return nullptr;
}
[[gnu::noinline]] static reify::any read(reify::type_ref type, const long *p) {
  if (type == reify::type_for<long>())
    return *p;
  return nullptr;
}
[[gnu::noinline]] static reify::any readBoth(reify::any x, const long *p) {
  if (reify::is<long>(x))
    return *p;
  return x;
}

template <class T> [[gnu::noinline]] long look(reify::any x, long n) {
  if (auto *p = reify::try_as<T>(x))
    return n + p->x;
  return n;
}
template <class T> [[gnu::noinline]] long walk(reify::any x, long n) {
  return n ? look<T>(x, n) + walk<T>(x, n - 1) : 0;
}
template <class T> [[gnu::noinline]] long store(reify::any x, int n) {
  if (n & 1)
    kept[n] = x;
  return look<T>(x, n);
}
struct Shape {
  long a, b, c;
  [[gnu::noinline]] long sum() const { return a * b + c; }
};

static void clobber() {
  volatile long stack[64] = {};
  for (int i = 0; i != 64; ++i)
    stack[i] = stack[i] - 1;
}

int main() {
  for (long n = 1000; n != 1003; ++n) {
    keep<long>(0, makeLong(n));
    keepAnywhere<long>(1, n + 1);
    kept[2] = again<long>(kept[0]);
    kept[3] = again<Triple>(makeTriple(n));
    keepAnywhere<Triple>(4, Triple{n, 1, 2});
    keepAnywhere<Pair>(5, Pair{n, 7});
    keepAnywhere<double>(6, n * 0.5);
    kept[7] = again<reify::string>("a text");
    clobber();
    std::printf("%ld %ld %ld %ld %ld %ld %g %s\n", reify::as<long>(kept[0]),
                reify::as<long>(kept[1]), reify::as<long>(kept[2]),
                reify::as<Sum>(kept[3]).sum(),
                reify::try_as<Triple>(kept[4])->sum(),
                reify::try_as<Pair>(kept[5])->y, reify::as<double>(kept[6]),
                reify::as<reify::string>(kept[7]).data());
  }

  // The words of a string are not its box, and other way round.
  reify::any text = "word";
  reify::string s = reify::as<reify::string>(text);
  reify::any mixed = Mixed{s.data(), long(s.size())};
  text = nullptr;
  std::printf("%s %ld\n", reify::try_as<Mixed>(mixed)->text,
              reify::try_as<Mixed>(mixed)->size);
  reify::any first = reify::try_as<Pair>(kept[5])->x;
  std::printf("%ld\n", reify::as<long>(first));

  // Variables that change afterwards.
  long variable = 5000;
  reify::any a = read({reify::type_for<long>(), &variable});
  reify::any b = read(reify::type_for<long>(), &variable);
  reify::any c = readBoth(1L, &variable);
  variable = 6000;
  std::printf("%ld %ld %ld\n", reify::as<long>(a), reify::as<long>(b),
              reify::as<long>(c));

  long sum = 0;
  for (int n = 0; n != 4; ++n)
    sum += look<Pair>(Pair{n, 1}, n) + walk<Triple>(Triple{n, 1, 2}, n) +
           store<Pair>(Pair{n, 3}, n);
  clobber();
  Sum shape = Shape{sum, 2, 3};
  std::printf("%ld %ld %ld %ld\n", sum, reify::try_as<Pair>(kept[1])->x,
              reify::try_as<Pair>(kept[3])->x, shape.sum());
}

REIFY_METHODS(Triple, sum)
