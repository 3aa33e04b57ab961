//===- RootsValue.cpp - Boxes that keep boxes -----------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Kinds of roots for Roots.cpp: what is reached through other boxes, through
/// pointers into a box, and while other threads allocate.
///
//===----------------------------------------------------------------------===//

#include "Roots.h"

#include <atomic>
#include <cstdlib>
#include <cstring>
#include <deque>
#include <string>
#include <thread>
#include <vector>

using namespace roots;

namespace {

struct Nest {
  reify::any First;
  long Between;
  reify::any Second;
};

/// A list in boxes: each holds the rest.
struct Link {
  reify::any Rest;
  long Number;
};

/// The last word of the box is behind a size that fills its block.
struct Array {
  long Words[32];
};

} // namespace

static int nested() {
  static reify::any Boxes[Count];
  for (int I = 0; I != Count; ++I)
    Boxes[I] = Nest{Nest{make(I), 1, make(I + 1)}, 2, make(I + 2)};
  wipeStack();
  churn();
  int Bad = 0;
  for (int I = 0; I != Count; ++I) {
    const Nest *Outer = reify::try_as<Nest>(Boxes[I]);
    const Nest *Inner = reify::try_as<Nest>(Outer->First);
    Bad += !(Inner && isWhole(Inner->First, I) &&
             isWhole(Inner->Second, I + 1) && isWhole(Outer->Second, I + 2));
  }
  std::memset(static_cast<void *>(Boxes), 0, sizeof(Boxes));
  return Bad;
}

static int strings() {
  std::vector<reify::any> Boxes;
  for (int I = 0; I != Count; ++I)
    Boxes.push_back(std::string(50, 'a') + std::to_string(I));
  wipeStack();
  churn();
  for (int I = 0; I != 4 * Count; ++I)
    (void)reify::any(std::string(52, 'z'));
  int Bad = 0;
  for (int I = 0; I != Count; ++I) {
    std::string Wanted = std::string(50, 'a') + std::to_string(I);
    const reify::string *S = reify::try_as<reify::string>(Boxes[I]);
    Bad += !(S && S->size() == Wanted.size() &&
             std::memcmp(S->data(), Wanted.data(), Wanted.size()) == 0);
  }
  return Bad;
}

/// Only a pointer Offset bytes into each box is held.
static int byPointer(std::size_t Offset) {
  static const char *Pointers[Count];
  static reify::any Shape;
  for (int I = 0; I != Count; ++I) {
    Array A;
    for (int J = 0; J != 32; ++J)
      A.Words[J] = I + J + 1;
    Shape = A;
    Pointers[I] = static_cast<const char *>(Shape.reify_data) + Offset;
  }
  Shape = nullptr;
  wipeStack();
  churn();
  for (int I = 0; I != 4 * Count; ++I)
    (void)reify::any(Array{{-I - 1, -I}});
  int Bad = 0;
  for (int I = 0; I != Count; ++I) {
    const long *Words = reinterpret_cast<const long *>(Pointers[I] - Offset);
    bool Right = true;
    for (int J = 0; J != 32; ++J)
      Right &= Words[J] == I + J + 1;
    Bad += !Right;
  }
  std::memset(Pointers, 0, sizeof(Pointers));
  return Bad;
}
static int interior() { return byPointer(100); }
static int unalignedInterior() { return byPointer(255); }
static int onePastTheEnd() { return byPointer(sizeof(Array)); }

/// Recursion as deep as the list would overflow a mark stack of any fixed size.
static int deep() {
  constexpr int Depth = 10000;
  reify::any List = Link{reify::any(), 0};
  for (int I = 1; I != Depth; ++I)
    List = Link{List, I};
  wipeStack();
  churn();
  int Good = 0;
  for (const Link *L = reify::try_as<Link>(List); L;
       L = reify::try_as<Link>(L->Rest)) {
    if (L->Number != Depth - 1 - Good)
      break;
    ++Good;
  }
  return Depth - Good;
}

static int cycleThroughMalloc() {
  static Nest *First;
  First = static_cast<Nest *>(std::calloc(1, sizeof(Nest)));
  Nest *Last = First;
  for (int I = 0; I != Count; ++I) {
    // malloc -> box -> malloc -> box, and back to the first.
    Nest *Next = static_cast<Nest *>(std::calloc(1, sizeof(Nest)));
    Last->First = Link{reify::any(Next), I};
    Last = Next;
  }
  Last->First = Link{reify::any(First), Count};
  wipeStack();
  churn();
  int Bad = 0;
  const Nest *N = First;
  for (int I = 0; I <= Count; ++I) {
    const Link *L = reify::try_as<Link>(N->First);
    if (!L || L->Number != I) {
      ++Bad;
      break;
    }
    N = reify::as<Nest *>(L->Rest);
  }
  Bad += N != First;
  for (int I = 0; I <= Count && !Bad; ++I) {
    Nest *Next = reify::as<Nest *>(reify::try_as<Link>(First->First)->Rest);
    std::free(First);
    First = Next;
  }
  return Bad;
}

// --- Owners -----------------------------------------------------------------

REIFY_INTERFACE(Holder, (held, const reify::any *() const));
namespace {
struct Held {
  reify::any Boxes[Count];
  const reify::any *held() const { return Boxes; }
};
} // namespace

static int unique() {
  reify::unique<Holder> Owner = reify::make_unique<Holder, Held>();
  fill(const_cast<reify::any *>(Owner->held()));
  wipeStack();
  churn();
  return dangling(Owner->held());
}

/// A queue of handles, filled and emptied while other threads box as well.
static int whileOthersAllocate() {
  std::atomic<bool> Stop{false};
  std::atomic<int> Bad{0};
  std::vector<std::thread> Threads;
  for (int T = 0; T != 3; ++T)
    Threads.emplace_back([&, T] {
      std::deque<reify::any> Mine;
      long Next = T * 1000000, First = Next;
      while (!Stop) {
        Mine.push_back(make(Next++));
        if (Mine.size() > 300) {
          Bad += !isWhole(Mine.front(), First++);
          Mine.pop_front();
        }
      }
      for (const reify::any &Box : Mine)
        Bad += !isWhole(Box, First++);
    });
  for (int I = 0; I != 10; ++I)
    churn();
  Stop = true;
  for (std::thread &T : Threads)
    T.join();
  return Bad;
}

const Kind roots::ValueKinds[] = {
    {"box-in-struct-in-box", nested},
    {"string-contents", strings},
    {"interior-pointer", interior},
    {"unaligned-interior-pointer", unalignedInterior},
    {"one-past-the-end", onePastTheEnd},
    {"10000-boxes-deep", deep},
    {"cycle-through-malloc", cycleThroughMalloc},
    {"unique", unique},
    {"deques-of-busy-threads", whileOthersAllocate},
    {nullptr, nullptr}};
