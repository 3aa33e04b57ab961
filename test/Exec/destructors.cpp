//===- destructors.cpp - Boxes with destructors are destroyed once --------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// When a box with a destructor is destroyed is free, and nothing printed here
// depends on it: every object checks that it is alive when it is read, and that
// it is destroyed for the first time. What is destroyed late is read as long as
// a handle is in scope. A broken one aborts.

#include <cstdio>
#include <cstdlib>
#include <memory>
#include <reify/reify.h>
#include <stdexcept>
#include <vector>

REIFY_INTERFACE(Area, (area, int() const));

static void check(bool Right, const char *What) {
  if (Right)
    return;
  std::fprintf(stderr, "broken: %s\n", What);
  std::abort();
}

static constexpr unsigned Alive = 0x600d600d, Dead = 0xdeaddead;

/// Of which the constructor fails on request.
struct Plate {
  unsigned mark = Alive;
  int side;
  int const *text; // What it owns is gone with it.
  explicit Plate(int s) : side(s), text(new int(s)) {}
  Plate(const Plate &other) : side(other.side), text(nullptr) {
    check(other.mark == Alive, "copied when it was dead");
    if (side < 0)
      throw std::out_of_range("negative");
    text = new int(*other.text);
  }
  ~Plate() {
    check(mark == Alive, "destroyed twice, or never made");
    mark = Dead;
    delete text;
  }
  int area() const {
    check(mark == Alive, "read when it was dead");
    return side * *text;
  }
};
REIFY_METHODS(Plate, area)
template <> inline constexpr bool reify::boxable<Plate> = true;

/// Passes for a thing of the library: destroyed by what it is made of.
struct Row {
  std::vector<int> cells;
  std::unique_ptr<int> last;
  explicit Row(int n) : cells(std::size_t(n), 3), last(new int(n)) {}
  int area() const { return int(cells.size()) * 100 + cells[0] + *last; }
};
REIFY_METHODS(Row, area)
template <> inline constexpr bool reify::boxable<Row> = true;

/// Keeps the address of its copy, whose memory then has to stay.
struct Ghost;
static const Ghost *Last;
struct Ghost {
  unsigned mark = Alive;
  bool copy = false;
  Ghost() = default;
  Ghost(const Ghost &) : copy(true) {}
  ~Ghost() {
    if (copy)
      Last = this;
  }
  int area() const { return mark == Alive; }
};
REIFY_METHODS(Ghost, area)
template <> inline constexpr bool reify::boxable<Ghost> = true;

[[gnu::noinline]] static int ask(const Area &a) { return a.area(); }

[[gnu::noinline]] static int askOrThrow(const Area &a, int limit) {
  const int result = a.area();
  if (result > limit)
    throw std::runtime_error("too large");
  return result;
}

[[gnu::noinline]] static int once(const Plate &p) {
  Area a = p;
  return ask(a) + ask(a);
}

[[gnu::noinline]] static int passes(const Plate &p, int limit) {
  Area a = p;
  const int first = askOrThrow(a, limit);
  return first + ask(a);
}

[[gnu::noinline]] static int catches(const Plate &p, int limit) {
  Area a = p;
  try {
    return askOrThrow(a, limit);
  } catch (const std::runtime_error &) {
    return -ask(a); // It is still there.
  }
}

[[gnu::noinline]] static int catchesAll(const Plate &p, int limit) {
  int result = 0;
  try {
    Area a = p, b = Plate(limit);
    result = askOrThrow(a, limit) + ask(b);
  } catch (...) {
    result = -7;
  }
  return result;
}

[[gnu::noinline]] static int nothrow(const Plate &p) noexcept {
  Area a = p;
  return ask(a) + 1;
}

/// On some ways it is not made.
[[gnu::noinline]] static int perhaps(const Plate &p, int n) {
  if (n == 0)
    return -1;
  int result = 0;
  if (n & 1) {
    Area a = p;
    result += ask(a);
    if (n & 2)
      return result;
  }
  Area b = Plate(n);
  return result + ask(b);
}

[[gnu::noinline]] static int inLoop(const Plate &p, int n) {
  int result = 0;
  for (int i = 0; i != n; ++i) {
    Area a = p, b = Plate(i);
    result += ask(a) * i + ask(b);
  }
  return result;
}

/// The box is gone from the IR after the first line; what it owns is not.
[[gnu::noinline]] static int readsLate(const Plate &p, int n) {
  reify::any x = p;
  const int *text = reify::try_as<Plate>(x)->text;
  int result = 0;
  for (int i = 0; i != n; ++i)
    result += *text + once(p);
  return result;
}

[[gnu::noinline]] static int recurses(const Plate &p, int depth) {
  Area a = p;
  return depth ? ask(a) + recurses(p, depth - 1) : passes(p, 1000);
}

[[gnu::noinline]] static int rows(int n) {
  Area a = Row(n);
  return ask(a) + ask(a);
}

static reify::any Kept;
[[gnu::noinline]] static int keeps(const Plate &p, bool keep) {
  reify::any x = p;
  if (keep)
    Kept = x;
  return ask(reify::as<Area>(x));
}

[[gnu::noinline]] static int ghosts(const Ghost &g) {
  Area a = g;
  return ask(a);
}

/// What \p F returns, or 0 for each of its exceptions.
template <class Call> static int attempt(Call F) {
  try {
    return F();
  } catch (const std::runtime_error &error) {
    std::printf("  %s\n", error.what());
  } catch (const std::out_of_range &error) {
    std::printf("  %s\n", error.what());
  }
  return 0;
}

int main() {
  const Plate p(6);
  std::printf("once %d\n", once(p));
  for (int limit : {5, 50}) {
    std::printf("passes %d\n", attempt([&] { return passes(p, limit); }));
    std::printf("catches %d\n", catches(p, limit));
    std::printf("catches all %d\n", catchesAll(p, limit));
  }
  std::printf("nothrow %d\n", nothrow(p));
  for (int n = 0; n != 4; ++n)
    std::printf("perhaps %d\n", perhaps(p, n));
  std::printf("in a loop %d\n", inLoop(p, 5));
  std::printf("reads late %d\n", readsLate(p, 3));
  std::printf("recurses %d\n", recurses(p, 3));
  std::printf("rows %d\n", rows(4));
  std::printf("keeps %d\n", keeps(p, false) + keeps(p, true));
  Plate wrong(1);
  wrong.side = -1;
  std::printf("fails %d\n", attempt([&] { return once(wrong); }));
  std::printf("fails %d\n", attempt([&] { return catches(wrong, 1); }));
  std::printf("fails %d\n", catchesAll(wrong, 1));
  std::printf("kept %d\n", reify::try_as<Plate>(Kept)->area());
  const Ghost g;
  std::printf("ghosts %d\n", ghosts(g));
  std::printf("rows %d\n", rows(9)); // Uses the stack again.
  std::printf("ghost %d\n", !Last || static_cast<const unsigned volatile &>(
                                         Last->mark) == Alive);
}
