//===- Roots.h - Boxes that must live, and garbage over the others --------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// The tools of Roots*.cpp: fill memory with handles to boxes that know their
/// number, collect and reuse what was freed, count the boxes that changed.
///
//===----------------------------------------------------------------------===//

#ifndef REIFY_TEST_RUNTIME_ROOTS_H
#define REIFY_TEST_RUNTIME_ROOTS_H

#include "reify/heap.h"
#include "reify/reify.h"

namespace roots {

/// What the boxes hold: a number twice, so that garbage is not taken for one.
struct Payload {
  long Number, Inverse, More[3];
};

constexpr int Count = 500;

[[gnu::noinline]] inline reify::any make(long Number) {
  return Payload{Number, ~Number, {Number, Number, Number}};
}

/// Whether the box of make(Number) is as it was.
inline bool isWhole(const reify::any &Box, long Number) {
  // The type is not asked: it is in the handle.
  const Payload *P = reify::try_as<Payload>(Box);
  return P && P->Number == Number && P->Inverse == ~Number &&
         P->More[2] == Number;
}

/// Collects, and gives all freed blocks of Payloads new contents.
void churn();

/// Overwrites the stack below the caller, where old handles may be.
[[gnu::noinline]] inline void wipeStack() {
  volatile char Bytes[16384];
  for (volatile char &B : Bytes)
    B = 0;
}

[[gnu::noinline]] inline void fill(reify::any *Boxes) {
  for (int I = 0; I != Count; ++I)
    new (&Boxes[I]) reify::any(make(I + 1000));
}

inline int dangling(const reify::any *Boxes) {
  int Bad = 0;
  for (int I = 0; I != Count; ++I)
    Bad += !isWhole(Boxes[I], I + 1000);
  return Bad;
}

/// How many of Count boxes that are held in Boxes alone dangle.
[[gnu::noinline]] inline int hold(reify::any *Boxes) {
  fill(Boxes);
  wipeStack();
  churn();
  return dangling(Boxes);
}

constexpr std::size_t Bytes = Count * sizeof(reify::any);

/// One row: a kind of root, and how many of its boxes dangle.
struct Kind {
  const char *Name;
  int (*Run)();
};

/// The rows of RootsStack.cpp, RootsValue.cpp and RootsLibrary.cpp; a null name
/// ends each.
extern const Kind StackKinds[], ValueKinds[], LibraryKinds[];

} // namespace roots

#endif // REIFY_TEST_RUNTIME_ROOTS_H
