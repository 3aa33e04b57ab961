//===- Derived.cpp - A compiler that keeps half an address ----------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Methods of boxed arrays whose loops need no more of the array's address than
/// its sum with something else, while every step collects and reuses what was
/// freed. gcc 12 at -O2 and -O3 keeps only `a - lo` in the first shape, which
/// reads garbage without the headers' keep-alive; the others are its
/// neighbours. clang 19 and 22 for x86-64 keep the address itself in each of
/// the eleven. Exits 1 if a shape reads garbage.
///
//===----------------------------------------------------------------------===//

#include "Roots.h"

#include <cstdio>

using namespace roots;

namespace {
struct Array {
  long Words[64];

  long shifted(long Lo, long Hi) const noexcept;
  long scaled(long Lo, long Hi) const noexcept;
  long backward(long Lo, long Hi) const noexcept;
  long pair(long Lo, long Hi) const noexcept;
  long stencil(long Lo, long Hi) const noexcept;
  long rows(long Lo, long Hi) const noexcept;
  long fromEnd(long Lo, long Hi) const noexcept;
  long constant(long Lo, long Hi) const noexcept;
  long bytes(long Lo, long Hi) const noexcept;
  long two(long Lo, long Hi) const noexcept;
  long odd(long Lo, long Hi) const noexcept;
};
} // namespace

REIFY_INTERFACE(Summer, (shifted, long(long, long) const noexcept),
                (scaled, long(long, long) const noexcept),
                (backward, long(long, long) const noexcept),
                (pair, long(long, long) const noexcept),
                (stencil, long(long, long) const noexcept),
                (rows, long(long, long) const noexcept),
                (fromEnd, long(long, long) const noexcept),
                (constant, long(long, long) const noexcept),
                (bytes, long(long, long) const noexcept),
                (two, long(long, long) const noexcept),
                (odd, long(long, long) const noexcept));

static Array filled(long Base) {
  Array A;
  for (int I = 0; I != 64; ++I)
    A.Words[I] = Base + I;
  return A;
}

[[gnu::noinline]] static Summer box(long Base) { return filled(Base); }

/// Collects and overwrites what was freed; the sum is of its arguments.
[[gnu::noinline]] static long use(long Word, long Index) {
  wipeStack();
  if (Index % 16 == 3) {
    reify::heap::collect();
    for (int I = 0; I != 400; ++I)
      (void)box(-1000000 - I);
  }
  return Word + Index;
}

[[gnu::always_inline]] inline long Array::shifted(long Lo,
                                                  long Hi) const noexcept {
  long Sum = 0;
  for (long I = Lo; I < Hi; ++I)
    Sum += use(Words[I - Lo], I);
  return Sum;
}
[[gnu::always_inline]] inline long Array::scaled(long Lo,
                                                 long Hi) const noexcept {
  long Sum = 0;
  for (long I = Lo; I < Hi; ++I)
    Sum += use(Words[(I - Lo) * 2 % 64], I) + use(Words[I - Lo], I);
  return Sum;
}
[[gnu::always_inline]] inline long Array::backward(long Lo,
                                                   long Hi) const noexcept {
  long Sum = 0;
  for (long I = Hi; I > Lo; --I)
    Sum += use(Words[I - 1 - Lo], I - 1);
  return Sum;
}
[[gnu::always_inline]] inline long Array::pair(long Lo,
                                               long Hi) const noexcept {
  long Sum = 0;
  for (long I = Lo; I + 1 < Hi; I += 2)
    Sum += use(Words[I - Lo], I) + use(Words[I + 1 - Lo], I + 1);
  return Sum;
}

[[gnu::always_inline]] inline long Array::stencil(long Lo,
                                                  long Hi) const noexcept {
  long Sum = 0;
  for (long I = Lo + 1; I + 1 < Hi; ++I)
    Sum += use(Words[I - Lo - 1] + Words[I - Lo + 1], I);
  return Sum;
}
[[gnu::always_inline]] inline long Array::rows(long Lo,
                                               long Hi) const noexcept {
  long Sum = 0;
  for (long Row = Lo; Row < Lo + 8; ++Row)
    for (long I = Lo; I < Lo + (Hi - Lo) / 8; ++I)
      Sum += use(Words[(Row - Lo) * 8 + (I - Lo)], I);
  return Sum;
}
[[gnu::always_inline]] inline long Array::fromEnd(long Lo,
                                                  long Hi) const noexcept {
  long Sum = 0;
  for (long I = Lo - Hi; I < 0; ++I)
    Sum += use(Words[64 + I], I & 15);
  return Sum;
}
[[gnu::always_inline]] inline long Array::constant(long Lo,
                                                   long Hi) const noexcept {
  long Sum = 0;
  for (long I = 1L << 40; I < (1L << 40) + (Hi - Lo); ++I)
    Sum += use(Words[I - (1L << 40)], I);
  return Sum;
}
[[gnu::always_inline]] inline long Array::bytes(long Lo,
                                                long Hi) const noexcept {
  long Sum = 0;
  const char *Chars = reinterpret_cast<const char *>(Words);
  for (long I = Lo; I < Hi; ++I)
    Sum += use(Chars[(I - Lo) * 8] + Chars[(I - Lo) * 8 + 1], I);
  return Sum;
}
[[gnu::always_inline]] inline long Array::two(long Lo, long Hi) const noexcept {
  long Sum = 0;
  for (long I = Lo, J = Hi - 1; I < J; ++I, --J)
    Sum += use(Words[I - Lo], I) - use(Words[J - Lo], J);
  return Sum;
}

/// A pointer that has advanced before the call is more than one past the end.
[[gnu::always_inline]] inline long Array::odd(long Lo, long Hi) const noexcept {
  long Sum = 0;
  for (long I = 0; I < (Hi - Lo) / 2; ++I)
    Sum += use(Words[I * 2 + 1], I % 16 == 15 ? 3 : I);
  return Sum;
}

/// The handle is dead in the caller during the call.
template <class Call> [[gnu::noinline]] static long run(Call C, long Base) {
  return C(box(Base));
}

int main() {
  if (!reify::heap::collect()) {
    std::puts("derived: no collections here");
    return 77;
  }
  int Failed = 0;
  volatile long Start = 1L << 34, Length = 64;
  auto Try = [&](const char *Name, auto Call, auto Direct) {
    long Lo = Start, Hi = Lo + Length, Base = 7;
    wipeStack();
    long Got = run([&](Summer S) { return Call(S, Lo, Hi); }, Base);
    bool Right = Got == Direct(filled(Base), Lo, Hi);
    std::printf("%-10s %s\n", Name, Right ? "right" : "WRONG");
    Failed += !Right;
  };
#define TRY(NAME)                                                              \
  Try(                                                                         \
      #NAME, [](Summer S, long Lo, long Hi) { return S.NAME(Lo, Hi); },        \
      [](const Array &A, long Lo, long Hi) { return A.NAME(Lo, Hi); })
  TRY(shifted);
  TRY(scaled);
  TRY(backward);
  TRY(pair);
  TRY(stencil);
  TRY(rows);
  TRY(fromEnd);
  TRY(constant);
  TRY(bytes);
  TRY(two);
  TRY(odd);
  return Failed != 0;
}
