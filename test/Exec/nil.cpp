//===- nil.cpp - A call on nil fails at the call, with the method's name --===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Before the call everything has happened, after it nothing;
// a single possible type does not remove the test.

#include <cstdio>
#include <reify/reify.h>

REIFY_INTERFACE(Shape, (area, int() const), (grow, void(int)));

struct Square {
  int side = 4;
  int area() const { return side * side; }
  void grow(int by) { side += by; }
};

[[gnu::noinline]] static int evaluate(const char *what) {
  std::printf("evaluated %s\n", what);
  return 1;
}
[[gnu::noinline]] static int call(Shape s) { return s.area(); }
[[gnu::noinline]] static Shape maybe(Square *square, bool really) {
  return really ? Shape(square) : Shape();
}

template <class F> static void report(F action) {
  try {
    action();
    std::printf("no error\n");
  } catch (const reify::nil_call_error &error) {
    std::printf("%s\n", error.what());
  }
}

int main() {
  Square square;
  Shape nil;
  std::printf("%d %d %d\n", nil == nullptr, static_cast<bool>(nil), !nil);
  report([&] { nil.area(); });
  report([&] { call(nullptr); });
  report([&] { call(&square); });
  report([&] { nil.grow(evaluate("argument")); });

  // One type that can be there, and nil.
  report([&] { std::printf("%d\n", maybe(&square, true).area()); });
  report([&] { std::printf("%d\n", maybe(&square, false).area()); });

  // In a loop, the third of four is nil.
  Shape shapes[] = {&square, &square, nullptr, &square};
  int sum = 0;
  report([&] {
    for (Shape &s : shapes)
      sum += s.area();
  });
  std::printf("%d\n", sum);

  nil = &square;
  report([&] { nil.grow(3); });
  nil = nullptr;
  report([&] { nil.grow(3); });
  std::printf("%d\n", square.side);
  return 0;
}
