//===- values.cpp - What a debugger is shown ------------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Values of every kind, also corrupt ones, to stop at and print. Globals, so
/// that they have an address at every optimization level.
///
//===----------------------------------------------------------------------===//

#include "hidden.h"

#include <cstdint>
#include <cstring>
#include <reify/slice.h>

struct Circle {
  double r;
  double area() const { return r * r; }
  void scale(double by) { r *= by; }
};
REIFY_INTERFACE(Area, (area, double() const));
REIFY_INTERFACE(Shape, (area, double() const), (scale, void(double)));
REIFY_METHODS(Circle, area, scale)

namespace geometry {
enum class Color { Red, Green };
struct Pair {
  int a, b;
};
} // namespace geometry

namespace {
struct Anonymous {
  long v;
};
} // namespace

struct Node {
  int id;
  reify::any next;
};

Circle circle{2};
Circle *nobody = nullptr;
int number = 7;
Node node{1, {}};

Shape s = &circle;
Shape nil;
Shape typedNil = nobody;
Area boxed = circle;
Area narrowed = s;
auto owner = reify::make_unique<Shape>(Circle{3});
reify::unique<Shape> nobodys;

reify::any integer = 42;
reify::any wide = 1234567890123ull;
reify::any real = 0.5;
reify::any yes = true;
reify::any letter = 'x';
reify::any words = "text";
reify::any escapes = "a\n\"b\\\001";
reify::any empty = "";
reify::any pair = geometry::Pair{1, 2};
reify::any color = geometry::Color::Green;
reify::any local = Anonymous{9};
reify::any pointer = &number;
reify::any toCircle = &circle;
reify::any toVoidNil = static_cast<void *>(nullptr);
reify::any slice = reify::slice<int>{1, 2, 3};
reify::any nilSlice = reify::slice<int>{};
reify::any nested = Node{5, reify::any(Node{6, reify::any("leaf")})};
reify::any circular = &node;
reify::any untyped = makeHidden();
reify::any nilAny;

reify::string plainString = "plain";
reify::slice<double> plainSlice = {1.5, 2.5};
reify::type_ref theType = reify::type_of(pair);
reify::type_ref noType = reify::type_of(nilAny);

reify::any badType, oddType, badBox, halfNil, wrongType;
Shape badTab, wrongTab;
reify::string badString;

std::uint64_t garbage[16] = {~0ull, ~0ull, ~0ull, ~0ull, ~0ull, ~0ull};

static void corrupt(void *value, std::uint64_t first, std::uint64_t second) {
  std::memcpy(value, &first, 8);
  std::memcpy(static_cast<char *>(value) + 8, &second, 8);
}

extern "C" [[gnu::noinline]] void stopHere(void) {
  asm volatile("" ::: "memory");
}

int main() {
  node.next = &node;
  auto address = [](const void *p) {
    return reinterpret_cast<std::uint64_t>(p);
  };
  corrupt(&badType, 0x1000, 0x10);
  corrupt(&oddType, 0x1001, 0x10);
  corrupt(&badBox, address(pair.reify_type), 0x10);
  corrupt(&halfNil, 0, 0x10);
  corrupt(&wrongType, address(garbage), 0x10);
  corrupt(&badTab, 0x1000, 0x10);
  corrupt(&wrongTab, address(garbage), 0x10);
  corrupt(&badString, 0x10, ~0ull);
  stopHere();
  return 0;
}
