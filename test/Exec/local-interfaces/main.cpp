//===- main.cpp - Interfaces that only one file can name ------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// The set of implementations of such an interface is closed before any link.
/// Each file has a Shape of its own, of one name and one hash and with other
/// types, so that a set which mixes them up prints something else.
///
//===----------------------------------------------------------------------===//

#include "shapes.h"
#include <cstdio>
#include <stdexcept>
#include <vector>

namespace {

REIFY_INTERFACE(Shape, (area, long() const), (name, const char *() const));
REIFY_INTERFACE(Counter, (add, long(long)));
// Asserted: another file may have types for it.
REIFY_INTERFACE(Sized, (size, long() const));

struct Circle {
  long r;
  long area() const { return 3 * r * r; }
  const char *name() const { return "circle"; }
};
struct Square {
  long s;
  long area() const { return s * s; }
  const char *name() const { return "square"; }
};
struct Broken {
  long area() const { throw std::runtime_error("broken"); }
  const char *name() const { return "broken"; }
};
struct Sum {
  long total = 0;
  long add(long n) { return total += n; }
};
struct Product {
  long total = 1;
  long add(long n) { return total = total * n % 1000003; }
};
struct Line {
  long n;
  long size() const { return n; }
};
REIFY_METHODS(Line, size)

/// Counts how often it is left, also by an exception.
struct Scope {
  long &left;
  ~Scope() { ++left; }
};

long left = 0;

[[gnu::noinline]] long total(const std::vector<Shape> &shapes) {
  long sum = 0;
  for (const Shape &s : shapes) {
    Scope scope{left};
    sum = sum * 7 + s.area();
  }
  return sum;
}

[[gnu::noinline]] long addAll(std::vector<Counter> &counters, long n) {
  long sum = 0;
  for (long i = 0; i != n; ++i)
    sum += counters[i % counters.size()].add(i + 1);
  return sum;
}

[[gnu::noinline]] long sizes(const std::vector<Sized> &list) {
  long sum = 0;
  for (const Sized &s : list)
    sum += s.size();
  return sum;
}

} // namespace

int main() {
  Circle c{2};
  Square q{5};
  Broken b;
  // Pointers and boxed values share their functions.
  std::vector<Shape> shapes = {&c, &q, Circle{3}, Square{4}, &q};
  const long all = total(shapes);
  std::printf("total %ld, left %ld\n", all, left);
  for (const Shape &s : shapes)
    std::printf("%s\n", s.name());
  shapes.insert(shapes.begin() + 1, Shape(&b));
  try {
    total(shapes);
  } catch (const std::exception &e) {
    std::printf("%s, left %ld\n", e.what(), left);
  }
  shapes[1] = nullptr;
  try {
    total(shapes);
  } catch (const std::exception &) {
    std::printf("nil, left %ld\n", left);
  }

  Sum sum;
  Product product;
  std::vector<Counter> counters = {&sum, &product};
  const long added = addAll(counters, 20);
  std::printf("added %ld, %ld %ld\n", added, sum.total, product.total);

  std::vector<Sized> list = {Line{4}};
  list.push_back(reify::as<Sized>(hidden(38)));
  std::printf("sizes %ld\n", sizes(list));

  std::printf("other %ld %ld\n", other(1, false), other(2, true));
}
