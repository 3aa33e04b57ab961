//===- boxing.cpp - A box is a copy ---------------------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Every shape of box keeps the value it was made from, whatever happens to the
// source, and in however many boxes a loop holds at once.

#include <cstdint>
#include <cstdio>
#include <reify/reify.h>

struct Empty {};
struct Small {
  short x;
};
struct Pair {
  int x, y;
};
struct Wide {
  long v[2];
};
struct Huge {
  int v[50];
  int first() const { return v[0]; }
  int last() const { return v[49]; }
};
enum class Colour { Red, Green = 300 };

REIFY_INTERFACE(Ends, (first, int() const), (last, int() const));

[[gnu::noinline]] static reify::any box(int v) { return v; }
[[gnu::noinline]] static void touch(void *) {}

// Boxes that only some ways need, and what is written before those are taken.
static bool enabled;
static const reify::any *kept;
static long logged;
[[gnu::noinline]] static bool isOn() { return enabled; }
[[gnu::noinline]] static void sink(const reify::any *list, int n) {
  for (int i = 0; i < n; ++i)
    reify::match(
        list[i], [](int v) { logged = logged * 7 + v; },
        [](long v) { logged = logged * 11 + v; },
        [](const Huge &v) { logged = logged * 13 + v.v[0] + v.v[49]; },
        [](reify::string v) { logged = logged * 17 + v.data()[0]; },
        [](reify::any) { logged = -1; });
  kept = list;
}
[[gnu::noinline]] static void look() {
  if (kept)
    logged += reify::as<int>(kept[0]);
}

static void log(long n, char *text, Huge &huge) {
  reify::any list[] = {n, text, huge};
  text[0] = 'x';
  huge.v[0] = 0;
  if (isOn())
    sink(list, 3);
}

// The array outlives a round: who kept its address sees each change of it.
static void keep(int n) {
  kept = nullptr;
  reify::any list[1];
  for (int i = 0; i < n; ++i) {
    list[0] = 1000 + i;
    look();
    if (i % 3 == 1)
      sink(list, 1);
  }
  kept = nullptr;
}

[[gnu::noinline]] static reify::any choose(int k) {
  reify::any a = k > 2 ? 1000 : 3, b = k & 1 ? "odd" : "even";
  switch (k) {
  case 0:
    return a;
  case 1:
    return b;
  case 2:
    return Huge{};
  case 3:
    return 70000L;
  default:
    return k + 1000;
  }
}

// Pointers are read as what they are, from a handle at a variable place.
struct Node {
  int n;
};
static Node first{1}, second{2};
[[gnu::noinline]] static int pointed(unsigned i) {
  reify::any all[4] = {&first, &second, &first, &second};
  return reify::as<Node *>(all[i & 3])->n + (*reify::try_as<Node *>(all[1]))->n;
}

int main() {
  // The source changes after the conversion.
  int i = 1000;
  reify::any a = i;
  i = 2000;
  touch(&i);
  std::printf("%d %d\n", reify::as<int>(a), i);

  Pair pair{1, 2};
  reify::any p = pair;
  pair.x = 99;
  touch(&pair);
  std::printf("%d %d\n", reify::as<Pair>(p).x, reify::as<Pair>(p).y);

  Huge huge{};
  huge.v[0] = 7;
  huge.v[49] = 8;
  Ends ends = huge;
  huge.v[0] = 70;
  huge.v[49] = 80;
  touch(&huge);
  std::printf("%d %d\n", ends.first(), ends.last());

  // Many at once.
  reify::any many[300];
  for (int n = 0; n != 300; ++n)
    many[n] = n * 3;
  long sum = 0;
  for (const reify::any &each : many)
    sum += reify::as<int>(each);
  std::printf("%ld\n", sum);

  // Two boxes of one source live at once.
  Huge twice{};
  twice.v[0] = 1;
  Ends one = twice;
  twice.v[0] = 2;
  Ends two = twice;
  std::printf("%d %d\n", one.first(), two.first());

  // Each width, and the edges of the table of small values.
  reify::any values[] = {true,
                         static_cast<signed char>(-1),
                         static_cast<unsigned char>(255),
                         static_cast<short>(-2),
                         static_cast<std::uint16_t>(65535),
                         255,
                         256,
                         -1,
                         std::uint64_t{1} << 40,
                         1.5f,
                         -2.25,
                         Small{12},
                         Wide{{3, 4}},
                         Colour::Green,
                         Empty{},
                         &i};
  std::printf("%d %d %d\n", reify::as<bool>(values[0]),
              reify::as<signed char>(values[1]),
              reify::as<unsigned char>(values[2]));
  std::printf("%d %d\n", reify::as<short>(values[3]),
              reify::as<std::uint16_t>(values[4]));
  std::printf("%d %d %d\n", reify::as<int>(values[5]),
              reify::as<int>(values[6]), reify::as<int>(values[7]));
  std::printf("%llu\n", static_cast<unsigned long long>(
                            reify::as<std::uint64_t>(values[8])));
  std::printf("%g %g\n", reify::as<float>(values[9]),
              reify::as<double>(values[10]));
  std::printf("%d %ld %ld\n", reify::as<Small>(values[11]).x,
              reify::as<Wide>(values[12]).v[0],
              reify::as<Wide>(values[12]).v[1]);
  std::printf("%d\n", static_cast<int>(reify::as<Colour>(values[13])));
  std::printf("%d\n", reify::is<Empty>(values[14]));
  std::printf("%d\n", reify::as<int *>(values[15]) == &i);

  // any of any copies; any of an interface takes its dynamic type.
  reify::any copy = a;
  std::printf("%d\n", reify::as<int>(copy));
  reify::any dynamic = ends;
  std::printf("%d\n", reify::as<Huge>(dynamic).v[49]);
  std::printf("%d %d\n", reify::as<int>(box(17)), reify::as<int>(box(1717)));

  for (int round = 0; round < 4; ++round) {
    enabled = round & 1;
    char text[] = "abc";
    Huge object{};
    object.v[0] = round;
    object.v[49] = 2;
    log(round * 1000, text, object);
  }
  enabled = true;
  keep(8);
  for (int k = 0; k < 6; ++k) {
    reify::any chosen = choose(k);
    sink(&chosen, 1);
  }
  std::printf("%ld\n", logged);
  std::printf("%d %d\n", pointed(unsigned(logged) | 1), pointed(0));
  return 0;
}
