//===- equality.cpp - == goes through the type ----------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Equal values in different boxes are equal, NaN is not, and the uncomparable
// is an error at run time.

#include <cmath>
#include <cstdio>
#include <reify/reify.h>

REIFY_INTERFACE(Area, (area, int() const));

struct Square {
  int side;
  int area() const { return side; }
  friend bool operator==(const Square &, const Square &) = default;
};
struct Other {
  int side;
  int area() const { return side; }
  friend bool operator==(const Other &, const Other &) = default;
};
struct Parity { // an operator== of its own: equal if both are odd or even
  int value;
  friend bool operator==(const Parity &a, const Parity &b) {
    return a.value % 2 == b.value % 2;
  }
};
struct Mute { // none at all
  int value;
};

[[gnu::noinline]] static reify::any box(double v) { return v; }

int main() {
  reify::any thousand = 1000, again = 1000, other = 1001, asLong = 1000L;
  std::printf("%d %d %d\n", thousand == again, thousand == other,
              thousand == asLong);
  std::printf("%d %d\n", thousand != again, thousand != other);

  double nan = std::nan("");
  reify::any n = nan;
  std::printf("%d %d\n", n == n, box(nan) == box(nan));
  std::printf("%d\n", box(0.0) == box(-0.0));

  reify::any a = Square{2}, b = Square{2}, c = Square{3}, d = Other{2};
  std::printf("%d %d %d\n", a == b, a == c, a == d);
  reify::any odd = Parity{1}, three = Parity{3}, two = Parity{2};
  std::printf("%d %d\n", odd == three, odd == two);

  Square s{2}, t{2};
  Area ps = &s, pt = &t, ps2 = &s;
  std::printf("%d %d\n", ps == ps2, ps == pt);
  Area vs = s, vt = t;
  std::printf("%d\n", vs == vt);
  std::printf("%d\n", reify::any(vs) == a);

  reify::any text = "abc", same = "abc", longer = "abcd";
  char written[] = {'a', 'b', 'c', 0};
  reify::any copied = static_cast<const char *>(written);
  std::printf("%d %d %d\n", text == same, text == longer, text == copied);

  reify::any nil, nil2;
  std::printf("%d %d %d\n", nil == nil2, nil == thousand, nil == nullptr);
  Square *none = nullptr;
  Area held = none;
  std::printf("%d\n", held == nullptr);

  try {
    reify::any m = Mute{1};
    std::printf("%d\n", m == m);
  } catch (const reify::uncomparable_error &error) {
    std::printf("%s\n", error.what());
  }
  return 0;
}
