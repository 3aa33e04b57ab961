//===- pointers.cpp - A pointer in a handle, wherever the handle is -------===//
//--------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A pointer is the data word itself: written as one type, read as another. A
// compiler that takes the two for different objects (clang 20 and later, if the
// handle did not say otherwise) drops the store, and another number is printed.

#include <array>
#include <cstdio>
#include <optional>
#include <reify/match.h>
#include <reify/reify.h>
#include <reify/std.h>
#include <reify/unique.h>
#include <utility>

struct Cell {
  long n;
  long value() const { return n; }
};
REIFY_INTERFACE(Valued, (value, long() const));
REIFY_METHODS(Cell, value)

static Cell a{1}, b{2}, c{4};

struct Row {
  unsigned long number;
  Valued valued;
  reify::any anything;
};

[[gnu::noinline]] static long inMembers(unsigned i) {
  Row rows[4] = {{1, &a, &b}, {2, &b, &c}, {3, &c, &a}, {4, &a, &b}};
  return reify::as<Cell *>(rows[i & 3].valued)->n * 10 +
         (*reify::try_as<Cell *>(rows[i & 3].anything))->n;
}

[[gnu::noinline]] static long inCopies(unsigned i) {
  Row rows[4] = {{1, &a, &b}, {2, &b, &c}, {3, &c, &a}, {4, &a, &b}};
  Row copy = rows[i & 3];
  rows[i & 3] = rows[1];
  return reify::as<Cell *>(copy.valued)->n * 10 +
         (*reify::try_as<Cell *>(rows[i & 3].anything))->n;
}

[[gnu::noinline]] static long inCaptures(unsigned i) {
  Valued both[2] = {&a, &b};
  reify::any third = &c;
  auto read = [=](unsigned k) {
    return (*reify::try_as<Cell *>(both[k & 1]))->n * 10 +
           (*reify::try_as<Cell *>(third))->n;
  };
  return read(i);
}

[[gnu::noinline]] static long inPairsAndOptionals(unsigned i) {
  std::array<std::pair<int, Valued>, 4> pairs = {
      {{1, &a}, {2, &b}, {3, &c}, {4, &a}}};
  std::optional<reify::any> maybe[2] = {reify::any(&b), reify::any(&c)};
  return reify::as<Cell *>(pairs[i & 3].second)->n * 10 +
         reify::as<Cell *>(*maybe[i & 1])->n;
}

[[gnu::noinline]] static long inOwners(unsigned i) {
  auto first = reify::make_unique<Valued>(Cell{long(i & 7)});
  auto second = reify::make_unique<Valued>(Cell{5});
  if (i & 1)
    std::swap(first, second);
  Valued lent = first.get();
  return reify::as<Cell *>(lent)->n * 10 + reify::as<Cell *>(second.get())->n;
}

[[gnu::noinline]] static long inMatch(unsigned i) {
  reify::any values[4] = {&a, 7, &c, &b};
  return reify::match(
      values[i & 3], [](Cell *p) { return p->n; },
      [](int number) { return long(number); }, [](reify::any) { return -1L; });
}

[[gnu::noinline]] static long throughReferences(Valued &valued, Cell *&cell,
                                                reify::any &anything) {
  valued = &a;
  cell = &b;
  anything = &c;
  valued = reify::as<Cell *>(anything);
  return (*reify::try_as<Cell *>(valued))->n + cell->n;
}

[[gnu::noinline]] static long rewritten(unsigned i) {
  Valued both[2] = {&a, &b};
  long digits = 0;
  for (unsigned k = 0; k < 4; ++k) {
    digits = digits * 10 + (*reify::try_as<Cell *>(both[k & 1]))->n;
    both[(k + i) & 1] = &c;
  }
  return digits;
}

int main() {
  for (unsigned i = 0; i < 4; ++i)
    std::printf("%ld %ld %ld %ld %ld %ld %ld\n", inMembers(i), inCopies(i),
                inCaptures(i), inPairsAndOptionals(i), inOwners(i), inMatch(i),
                rewritten(i));
  Valued valued;
  Cell *cell;
  reify::any anything;
  std::printf("%ld\n", throughReferences(valued, cell, anything));
}
