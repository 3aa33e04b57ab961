//===- owners.cpp - Owners, results and arguments without boxes -----------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Destructors of owned objects run once, at the end of the scope, in order,
/// also when an exception passes; and values come back whole from functions
/// that return and take them boxed.
///
//===----------------------------------------------------------------------===//

#include <reify/reify.h>

#include <cstdio>
#include <stdexcept>

REIFY_INTERFACE(Shape, (area, int() const), (scale, void(int)));

static volatile int One = 1;
static int Alive;

struct Loud {
  int Id;
  explicit Loud(int Id) : Id(Id) { ++Alive; }
  Loud(Loud &&L) : Id(L.Id) { ++Alive; }
  ~Loud() { std::printf("  destroyed %d, %d left\n", Id, --Alive); }
  int area() const { return Id * 10; }
  void scale(int K) {
    if (K == 13)
      throw std::runtime_error("thirteen");
    Id *= K;
  }
};
struct Quiet {
  long A[3];
  int area() const { return int(A[0] + A[2]); }
  void scale(int K) { A[0] *= K; }
};
using Owner = reify::unique<Shape>;

static Owner make(int Id, bool IsLoud) {
  if (IsLoud)
    return reify::make_unique<Shape, Loud>(Id);
  return reify::make_unique<Shape>(Quiet{{Id, 0, Id}});
}

static void branches() {
  for (int I = 0; I < 4 * One; ++I) {
    Owner U = make(I + 1, I & 1);
    if (I & 2)
      U.scale(3);
    std::printf("area %d\n", U.area());
  }
}

static void orders() {
  auto A = reify::make_unique<Shape, Loud>(1);
  auto B = reify::make_unique<Shape, Loud>(2);
  A = reify::make_unique<Shape, Loud>(3 * One);
  if (One)
    B.reset();
  Owner C = static_cast<Owner &&>(A);
  C.scale(5);
  std::printf("moved %d %d\n", bool(A), C.area());
}

static void throws(int K) {
  auto A = reify::make_unique<Shape, Loud>(7);
  Owner B;
  if (One)
    B = reify::make_unique<Shape, Loud>(8);
  for (int I = 0; I < 3; ++I) {
    auto C = reify::make_unique<Shape, Loud>(20 + I);
    B.scale(I + K);
  }
  std::printf("not reached by 12: %d\n", B.area());
}

[[gnu::noinline]] reify::any number(long X) {
  if (X == 3)
    return nullptr;
  if (X == 5)
    return 1234567L;
  return X * 1000 * One;
}
[[gnu::noinline]] reify::any text(int X) {
  if (X & 1)
    return reify::string("odd");
  return reify::string(&"not odd"[One], 3);
}
[[gnu::noinline]] static long reads(reify::any X, int Depth) {
  if (Depth == 0)
    return 0;
  return reify::match(
      X, [&](long V) { return V + reads(V + 1, Depth - 1); },
      [](double V) { return long(V * 2); }, [](reify::any) { return -1L; });
}
[[gnu::noinline]] static Shape held(Loud &L) { return &L; }

int main() {
  branches();
  orders();
  for (int K : {1, 12}) {
    try {
      throws(K);
    } catch (const std::exception &E) {
      std::printf("caught %s\n", E.what());
    }
  }
  for (long X = 0; X < 7; ++X) {
    reify::any N = number(X);
    std::printf("%ld ", N ? reify::as<long>(N) : -7);
  }
  std::printf("%s %s\n", reify::as<std::string>(text(1)).c_str(),
              reify::as<std::string>(text(2)).c_str());
  std::printf("%ld %ld %ld\n", reads(5L * One, 3), reads(2.5 * One, 3),
              reads(nullptr, 2));
  Loud L(99);
  held(L).scale(2);
  std::printf("%d alive %d\n", held(L).area(), Alive);
}
