//===- dispatch.cpp - Calls through interfaces reach the right method -----===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Known and unknown itabs: one type, a choice, an array, a helper by value and
// by reference, a factory, a reassigned value, narrowed and embedded
// interfaces.

#include <cstdio>
#include <reify/reify.h>

REIFY_INTERFACE(Area, (area, int() const));
REIFY_INTERFACE(Shape, (area, int() const), (grow, void(int)),
                (name, const char *() const noexcept));
REIFY_INTERFACE(Labelled, (label, int(int, int) const));
REIFY_INTERFACE_EMBED(Both, (Shape, Labelled), (id, int() const));

struct Square {
  int side;
  int area() const { return side * side; }
  void grow(int by) { side += by; }
  const char *name() const noexcept { return "square"; }
  int label(int a, int b) const { return a * 10 + b; }
  int id() const { return 1; }
};

struct Box {
  int width, height;
  int area() const { return width * height; }
  void grow(int by) {
    width += by;
    height += by;
  }
  const char *name() const noexcept { return "box"; }
};

struct Line {
  int length;
  int area() const { return 0; }
  void grow(int by) { length += by; }
  const char *name() const noexcept { return "line"; }
};

[[gnu::noinline]] static int byValue(Shape s) { return s.area(); }
[[gnu::noinline]] static int byReference(const Shape &s) {
  std::fputs("", stdout); // an opaque call between the two
  return s.area() + s.area();
}
[[gnu::noinline]] static void reassign(Shape &s, Box *box) { s = box; }
[[gnu::noinline]] static Shape factory(Box *box) { return box; }
[[gnu::noinline]] static Area narrow(Shape s) { return s; }

// What the compiler may not know.
static volatile int One = 1;

int main() {
  Square square{3};
  Box box{2, 5};
  Line line{7};

  Shape known = &square;
  std::printf("%s %d\n", known.name(), known.area());
  known.grow(1);
  std::printf("%s %d\n", known.name(), square.area());

  Shape chosen = One > 5 ? Shape(&square) : Shape(&box);
  std::printf("%s %d\n", chosen.name(), chosen.area());

  Shape shapes[] = {&square, &box, &line};
  for (Shape &s : shapes) {
    s.grow(One);
    std::printf("%s %d\n", s.name(), s.area());
  }

  std::printf("%d %d\n", byValue(&square), byValue(&box));
  std::printf("%d\n", byReference(&square));
  Shape later = &square;
  reassign(later, &box);
  std::printf("%s %d\n", later.name(), later.area());
  std::printf("%s\n", factory(&box).name());
  std::printf("%d\n", narrow(&line).area());

  Both both = &square;
  std::printf("%d %d %d %s\n", both.id(), both.label(4, 2), both.area(),
              both.name());
  Shape part = both;
  part.grow(10);
  std::printf("%d\n", square.side);

  // An interface of this function alone.
  REIFY_LOCAL_INTERFACE(Sized, (area, int() const), (grow, void(int)));
  Sized local = &square;
  local.grow(One);
  std::printf("%d\n", local.area());
  return 0;
}
