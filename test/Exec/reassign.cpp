//===- reassign.cpp - A handle is another one at the next call ------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Every way in which what a handle refers to changes between its definition
// and a call, and what else Go's devirtualization once got wrong. An optimizer
// that believes the first assignment prints another number here.

#include <atomic>
#include <cstdio>
#include <cstring>
#include <new>
#include <reify/reify.h>
#include <thread>

REIFY_INTERFACE(Shape, (area, int() const));

struct Square {
  int side = 4;
  int area() const { return side * side; }
};
struct Line {
  int length = 7;
  int area() const { return length; }
};
REIFY_METHODS(Square, area)
REIFY_METHODS(Line, area)

static Square square;
static Line line;

template <class T> static T *hide(T *p) {
  __asm__ volatile("" : "+r"(p) : : "memory");
  return p;
}

static void throughPointer() {
  Shape s = &square;
  Shape *p = hide(&s);
  int before = s.area();
  *p = &line;
  std::printf("pointer: %d %d\n", before, s.area());
}

static void inThread() {
  Shape s = &square;
  int before = s.area();
  std::thread([&] { s = &line; }).join();
  std::printf("thread: %d %d\n", before, s.area());
}

// Two words at once, by the functions of libatomic.
static void inAtomic() {
  std::atomic<Shape> s = Shape(&square);
  int before = s.load().area();
  std::thread([&] { s = &line; }).join();
  int after = s.load().area();
  Shape old = s.exchange(&square), expected = &line;
  bool stored = s.compare_exchange_strong(expected, old);
  std::printf("atomic: %d %d %d %d %d\n", before, after, old.area(), stored,
              expected.area());
}

static void inAtomicPointer() {
  Shape first = &square, second = &line;
  std::atomic<Shape *> current = &first;
  int before = current.load()->area();
  std::thread([&] {
    first = &line;
    current.store(&second, std::memory_order_release);
    second = &square;
  }).join();
  std::printf("atomic pointer: %d %d %d\n", before, current.load()->area(),
              first.area());
}

[[gnu::noinline]] static void assign(Shape &s, int n) {
  if (n > 1)
    s = &line;
}
static void inCallee(int n) {
  Shape s = &square;
  assign(s, n);
  std::printf("callee: %d\n", s.area());
}

static void inLoop(int n) {
  Shape s = &square;
  int sum = 0;
  for (int i = 0; i != n; ++i) {
    sum = sum * 10 + s.area() % 10;
    s = i & 1 ? Shape(&square) : Shape(&line);
  }
  std::printf("loop: %d\n", sum);
}

static void inUnion() {
  union Overlaid {
    Shape shape;
    unsigned char bytes[sizeof(Shape)];
    Overlaid() : shape(&square) {}
  } u;
  Shape other = &line;
  int before = u.shape.area();
  for (unsigned i = 0; i != sizeof(Shape); ++i)
    u.bytes[i] = reinterpret_cast<unsigned char *>(&other)[i];
  std::printf("union: %d %d\n", before, u.shape.area());
}

static void byPlacement() {
  Shape s = &square;
  int before = s.area();
  Shape *now = new (static_cast<void *>(&s)) Shape(&line);
  std::printf("placement new: %d %d\n", before, now->area());
}

static void byCopyOfBytes(int n) {
  Shape shapes[3] = {&square, &square, &square}, other = &line;
  std::memcpy(static_cast<void *>(&shapes[n]), &other, sizeof(Shape));
  std::printf("bytes: %d %d %d\n", shapes[0].area(), shapes[1].area(),
              shapes[2].area());
  std::memset(static_cast<void *>(&shapes[n]), 0, sizeof(Shape));
  try {
    std::printf("%d\n", shapes[1].area());
  } catch (const reify::nil_call_error &error) {
    std::printf("%s\n", error.what());
  }
}

static void byVolatile() {
  Shape first = &square, second = &line;
  Shape *volatile which = &first;
  int before = which->area();
  which = &second;
  std::printf("volatile: %d %d\n", before, which->area());
}

static void byVolatileBytes() {
  Shape s = &square, other = &line;
  int before = s.area();
  auto *to = reinterpret_cast<volatile unsigned char *>(&s);
  auto *from = reinterpret_cast<volatile unsigned char *>(&other);
  for (unsigned i = 0; i != sizeof(Shape); ++i)
    to[i] = from[i];
  std::printf("volatile bytes: %d %d\n", before, s.area());
}

static void byException(int n) {
  Shape s = &square;
  try {
    s = &line;
    if (n > 1)
      throw n;
    s = &square;
  } catch (int) {
  }
  std::printf("exception: %d\n", s.area());
}

// Each level is given what the level above was not.
struct Twice {
  Shape inner;
  int area() const { return 2 * inner.area(); }
};
[[gnu::noinline]] static int deeper(Shape s, int n) {
  if (n == 0)
    return s.area();
  Twice twice{s};
  return n % 3 == 0 ? deeper(&line, n - 1) + s.area() : deeper(&twice, n - 1);
}

// Compared, not called: what is equal says nothing about the next one.
[[gnu::noinline]] static int compared(Shape a, Shape b) {
  if (reify::type_of(a) == reify::type_of(b))
    return 1;
  return reify::is<Square *>(a) ? a.area() : b.area();
}

// Two itabs for one interface and type: an equal one is a hit, another proves
// nothing.
[[gnu::noinline]] static int twoTables(reify::any x, int n) {
  Shape fixed = &square, made = reify::as<Shape>(x);
  Shape s = n > 1 ? made : fixed;
  return s.area() + (reify::is<Square *>(s) ? 100 : 0);
}

// A type made of another has a method of that name of its own.
struct Outer : Square {
  int area() const { return -1; }
};

// What the receiver points to is read at the call.
struct Deferred {
  Shape s;
  int *result;
  ~Deferred() { *result = s.area(); }
};
static void atScopeEnd() {
  int result = 0;
  {
    Deferred d{&square, &result};
    square.side = 5;
  }
  std::printf("deferred: %d\n", result);
  {
    Deferred d{&square, &result};
    d.s = &line;
  }
  std::printf("deferred: %d\n", result);
}

static void boxedCopy() {
  Square q{3};
  Shape s = q;
  q.side = 9;
  std::printf("copy: %d %d\n", s.area(), Shape(&q).area());
}

// A list in the stack frame: handles are reached, written and linked in through
// what was loaded from its nodes.
struct Node {
  Shape value;
  Node *next = nullptr;
};
static int sum(Node *first) {
  int result = 0;
  for (Node *each = first; each; each = each->next)
    result = result * 100 + each->value.area();
  return result;
}
static void inList(int n) {
  Node last{&square}, first{&square, &last};
  int before = sum(&first);
  Node *end = &first;
  while (end->next)
    end = end->next;
  end->value = &line;
  int written = sum(&first);
  Node more{&line};
  if (n > 1)
    first.next->next = &more;
  std::printf("list: %d %d %d\n", before, written, sum(&first));
}
static void inRing(int n) {
  Node second{&square}, first{&square, &second};
  second.next = &first;
  int result = 0;
  Node *each = &first;
  for (int i = 0; i != n; ++i, each = each->next) {
    result = result * 100 + each->value.area();
    if (i == 1)
      each->next->value = &line;
  }
  std::printf("ring: %d\n", result);
}

int main(int argc, char **) {
  int n = argc + 1; // 2, which nobody knows.
  throughPointer();
  inThread();
  inAtomic();
  inAtomicPointer();
  inCallee(n);
  inLoop(n + 3);
  inList(n);
  inRing(n + 2);
  inUnion();
  byPlacement();
  byCopyOfBytes(n - 1);
  byVolatile();
  byVolatileBytes();
  byException(n);
  std::printf("recursion: %d %d\n", deeper(&square, n + 3), deeper(&line, n));
  std::printf("compared: %d %d %d\n", compared(&square, &square),
              compared(&square, &line), compared(&line, &square));
  std::printf("two itabs: %d %d %d\n", twoTables(&square, n),
              twoTables(&line, n), twoTables(&line, n - 1));
  Outer outer;
  std::printf("promoted: %d %d\n", Shape(&outer).area(),
              Shape(static_cast<Square *>(&outer)).area());
  atScopeEnd();
  boxedCopy();
}
