//===- api.cpp - match, unique, slices, keys and text ---------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The parts of the API that are built on the core, with types the optimizer
// knows and with types it does not.

#include <cstdio>
#include <reify/reify.h>
#include <reify/slice.h>
#include <reify/std.h>
#include <unordered_map>

using reify::any;

REIFY_INTERFACE(Area, (area, int() const));
REIFY_INTERFACE(Shape, (area, int() const), (grow, void(int)));
struct Square {
  int side;
  int area() const { return side * side; }
  void grow(int by) { side += by; }
  bool operator==(const Square &) const = default;
};
REIFY_METHODS(Square, area, grow)
struct Loud {
  int v;
  int area() const { return v; }
  void grow(int by) { v -= by; }
  ~Loud() { std::printf("~Loud %d\n", v); }
};

static int which(const any &x) {
  return reify::match(
      x, [](int v) { return v; }, [](const Square &s) { return s.side * 10; },
      [](Square *s) { return s->side * 100; }, [](Area a) { return a.area(); },
      reify::types<long, short>([](any) { return -1; }),
      [](std::nullptr_t) { return -2; }, [](any) { return -3; });
}
[[gnu::noinline]] static int opaque(const any &x) { return which(x); }

static volatile int one = 1; // not known to the optimizer

int main() {
  int some = one;
  Square square{3};
  const Square fixed{4};
  std::printf("%d %d %d %d\n", which(7), which(square), which(&square),
              which(&fixed));
  std::printf("%d %d %d %d\n", which(1L), which(short(1)), which(nullptr),
              which("text"));
  any values[] = {some, square, &square, &fixed, 1L, nullptr, 2.5};
  for (const any &v : values)
    std::printf("%d ", opaque(v));
  std::puts("");

  reify::unique<Shape> u = reify::make_unique<Shape>(Square{1});
  u.grow(some);
  std::printf("%d\n", u.area());
  u = reify::make_unique<Shape, Loud>(5);
  u.grow(some);
  Area borrowed = u;
  std::printf("%d\n", borrowed.area());
  reify::unique<Area> moved = std::move(u);
  std::printf("%d %d\n", u == nullptr, moved.area());

  any slice = reify::slice<any>{some, "two", 3.5};
  for (const any &v : reify::as<reify::slice<any>>(slice))
    std::printf("%s ", reify::to_string(v).c_str());
  std::puts(reify::type_of(slice).name());

  std::unordered_map<any, int> map;
  for (int i = 0; i < 1000; ++i)
    map[i % 2 ? any(i) : any(i * 0.5)] += i;
  map["key"] = 1;
  std::printf("%zu %d %d\n", map.size(), map.at(499), map.at(249.0));
  try {
    map[square] = 1;
  } catch (const reify::unhashable_error &e) {
    std::puts(e.what());
  }
}
