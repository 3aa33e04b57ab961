//===- assertions.cpp - as, try_as, is, match -----------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Exact types, pointers, interfaces at run time through REIFY_METHODS, and Go's
// messages.

#include <cstdio>
#include <reify/reify.h>

REIFY_INTERFACE(Shape, (area, int() const), (grow, void(int)));
REIFY_INTERFACE(Area, (area, int() const));
REIFY_INTERFACE(Named, (name, const char *() const));

struct Circle {
  int radius;
  int area() const { return radius * radius; }
  void grow(int by) { radius += by; }
};
REIFY_METHODS(Circle, area, grow)

struct Tile {
  int side;
  int area() const { return side * side; }
};
REIFY_METHODS(Tile, area)

struct Dot {
  int x = 0;
};

struct Silent { // no REIFY_METHODS: nothing at run time
  int area() const { return 5; }
};

namespace { // Nobody else can say what they can do.
struct Secret {
  int code;
  int area() const { return code; }
  const char *name() const { return "secret"; }
};
} // namespace
REIFY_METHODS(Secret, name)

template <class F> static void report(const char *what, F action) {
  try {
    action();
    std::printf("%s: no error\n", what);
  } catch (const reify::type_assertion_error &error) {
    std::printf("%s: %s\n", what, error.what());
  }
}

static void describe(reify::any x) {
  if (auto *v = reify::try_as<int>(x))
    std::printf("int %d\n", *v);
  else if (auto *c = reify::try_as<Circle>(x))
    std::printf("Circle %d\n", c->radius);
  else if (auto *c = reify::try_as<const Circle *>(x))
    std::printf("Circle* %d\n", (*c)->radius);
  else if (Area a = reify::try_as<Area>(x))
    std::printf("Area %d\n", a.area());
  else
    std::printf("%s\n", x == nullptr ? "nil" : "other");
}

static void describeByMatch(reify::any x) {
  reify::match(
      x, [](int v) { std::printf("int %d\n", v); },
      [](const Circle &c) { std::printf("Circle %d\n", c.radius); },
      [](Circle *c) { std::printf("Circle* %d\n", c->radius); },
      [](Area a) { std::printf("Area %d\n", a.area()); },
      [](std::nullptr_t) { std::printf("nil\n"); },
      [](reify::any) { std::printf("other\n"); });
}

int main() {
  Circle circle{3};
  reify::any number = 1234, boxed = circle, pointer = &circle, nil, dot = Dot{};

  std::printf("%d\n", reify::as<int>(number));
  std::printf("%d %d\n", reify::is<int>(number), reify::is<long>(number));
  std::printf("%d\n", reify::try_as<long>(number) == nullptr);
  std::printf("%d\n", *reify::try_as<int>(number));
  std::printf("%d\n", reify::as<Circle *>(pointer)->radius);
  std::printf("%d\n", (*reify::try_as<Circle *>(pointer))->radius);
  std::printf("%d\n", reify::as<Circle>(boxed).radius);

  // To an interface: all methods by pointer, the const ones by value.
  Shape shape = reify::as<Shape>(pointer);
  shape.grow(2);
  std::printf("%d %d\n", circle.radius, shape.area());
  std::printf("%d\n", reify::as<Area>(boxed).area());
  Shape missed = reify::try_as<Shape>(boxed);
  std::printf("%d\n", missed == nullptr);
  std::printf("%d\n", reify::is<Shape>(pointer));
  reify::any silent = Silent{};
  std::printf("%d\n", reify::is<Area>(silent));

  report("long of int", [&] { reify::as<long>(number); });
  report("int of nil", [&] { reify::as<int>(nil); });
  report("Circle of Circle*", [&] { reify::as<Circle>(pointer); });
  report("Shape of Circle", [&] { reify::as<Shape>(boxed); });
  report("Named of Circle*", [&] { reify::as<Named>(pointer); });
  report("Area of nil", [&] { reify::as<Area>(nil); });
  report("Area of Dot", [&] { reify::as<Area>(dot); });
  report("Dot of Shape", [&] { reify::as<Dot>(Shape(&circle)); });

  Secret secret{1};
  reify::any hidden = &secret, copied = secret;
  std::printf("%s %s\n", reify::as<Named>(hidden).name(),
              reify::as<Named>(copied).name());
  std::printf("%d %d\n", reify::is<Area>(hidden),
              reify::try_as<Shape>(copied) == nullptr);
  try {
    std::printf("%d\n", reify::as<Area>(copied).area());
  } catch (const reify::type_assertion_error &) {
    std::printf("no Area\n"); // gcc spells the name in another way.
  }

  Tile tile{6};
  reify::any all[] = {42, boxed, pointer, Circle{8}, &tile, nil, dot};
  for (const reify::any &each : all)
    describe(each);
  for (const reify::any &each : all)
    describeByMatch(each);
  return 0;
}
