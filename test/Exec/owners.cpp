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
#include <utility>

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

// One of many types, boxed in many ways; what it was made from changes before
// it is returned.
struct Large {
  char Text[20];
  int Numbers[20];
  int sum() const { return Numbers[0] + Numbers[19] + Text[19]; }
};
[[gnu::noinline]] static reify::any one(int X) {
  Quiet Q{{X, 2, 3}};
  Large L{};
  L.Numbers[19] = X;
  L.Text[19] = char(X);
  reify::any Result;
  switch (X % 7) {
  case 0:
    Result = X;
    break;
  case 1:
    Result = X * 0.5;
    break;
  case 2:
    Result = Q;
    break;
  case 3:
    Result = reify::string(&"text"[X & 3], 2);
    break;
  case 4:
    Result = L;
    break;
  }
  Q.A[2] = 100;
  L.Numbers[0] = 100;
  return Result;
}
// A null pointer is not nil.
[[gnu::noinline]] static reify::any two(int X) {
  if (X & 1)
    return static_cast<Quiet *>(nullptr);
  return X * 1000;
}
static long weigh(reify::any X) {
  return reify::match(
      X, [](int V) { return long(V); }, [](double V) { return long(V * 100); },
      [](const Quiet &Q) { return Q.A[0] * 1000 + Q.A[1] * 10 + Q.A[2]; },
      [](reify::string S) { return long(S.data()[0]); },
      [](const Large &L) { return L.sum() * 7L; },
      [](Quiet *Q) { return Q ? 1L : -5L; }, [](std::nullptr_t) { return -9L; },
      [](reify::any) { return -1L; });
}

// A callee that returns at once unless a flag is set, which it clears itself.
static bool Verbose;
static reify::any Last[2];
[[gnu::noinline]] static int note(const reify::any *List, int Count) {
  if (!Verbose)
    return -1;
  for (int I = 0; I != Count; ++I)
    Last[I] = List[I];
  Verbose = false;
  return Count;
}
static int Least = 2;
[[gnu::noinline]] static int noteThrows(reify::any X, int Level) {
  if (Level < Least)
    return 0;
  Last[0] = X;
  throw std::runtime_error("noted");
}

// Owners that are lent, emptied, filled again, handed on.
using Owner = reify::unique<Shape>;
[[gnu::noinline]] static int lend(Owner &U) {
  U.scale(2);
  return U.area();
}
[[gnu::noinline]] static int empty(Owner &U) {
  int A = U.area();
  U = nullptr;
  return A;
}
[[gnu::noinline]] static int refill(Owner &U, int Id) {
  U = reify::make_unique<Shape>(Loud(Id));
  return U.area();
}
[[gnu::noinline]] static Owner handOn(Owner &U) { return std::move(U); }
static void lending() {
  for (int I = 1; I != 3; ++I) {
    auto U = reify::make_unique<Shape>(Loud(I * One));
    std::printf("%d\n", lend(U));
  }
  auto V = reify::make_unique<Shape>(Loud(3));
  std::printf("%d\n", empty(V));
  auto W = reify::make_unique<Shape>(Loud(4));
  std::printf("%d\n", refill(W, 5));
  Owner X = handOn(W);
  std::printf("%d %d\n", W == nullptr, lend(X));
}

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
  long Weight = 0;
  for (int X = 0; X < 300; ++X)
    Weight = Weight * 3 % 1000003 + weigh(one(X));
  std::printf("%ld %ld %ld\n", Weight, weigh(two(One)), weigh(two(2 * One)));
  for (int X = 0; X < 6; ++X) {
    Verbose = X % 3 == 1;
    const reify::any List[] = {X * 1000L, X * 0.25};
    const int First = note(List, 2), Second = note(List, 1);
    std::printf("%d %d %ld ", First, Second,
                Last[0] ? reify::as<long>(Last[0]) : -1L);
  }
  try {
    std::printf("%d ", noteThrows(7L * One, 1));
    Least = One;
    std::printf("%d ", noteThrows(8L * One, 1));
  } catch (const std::exception &E) {
    std::printf("%s %ld\n", E.what(), reify::as<long>(Last[0]));
  }
  lending();
  Loud L(99);
  held(L).scale(2);
  std::printf("%d alive %d\n", held(L).area(), Alive);
}
