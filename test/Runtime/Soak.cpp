//===- Soak.cpp - Random graphs of boxes against a model ------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// usage: reify-soak [--minutes=M | --seconds=S] [--seed=N] [--threads=T]
///
/// Each thread owns slots, half on its stack and half in malloc, with handles
/// to boxes of random size that hold handles to older boxes; a model in hidden
/// form knows what is in each. Random steps replace, copy, walk and drop them,
/// start threads, and force collections. A box that is not what the model says
/// ends the program with status 1 and the seed. At the end, with nothing held,
/// the heap must be nearly empty, so that a heap that keeps everything fails.
///
//===----------------------------------------------------------------------===//

#include "reify/heap.h"
#include "reify/reify.h"

#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <string>
#include <thread>
#include <vector>

namespace {

struct Random {
  std::uint64_t State;
  std::uint64_t next() {
    State ^= State << 13;
    State ^= State >> 7;
    return State ^= State << 17;
  }
  unsigned below(unsigned N) { return static_cast<unsigned>(next() >> 33) % N; }
};

/// A box with handles. Seal is a function of Number, so that a box that was
/// overwritten is seen; Number names the box in the model.
template <int Handles, int Words> struct Node {
  std::uint64_t Number, Seal;
  reify::any Next[Handles];
  std::uint64_t More[Words];
};
using Small = Node<1, 1>;
using Middle = Node<2, 20>;
using Large = Node<3, 700>; // Above the largest block.

constexpr std::uint64_t seal(std::uint64_t Number) {
  return Number * 0x9e3779b97f4a7c15u ^ 0x5ea1;
}

constexpr int Slots = 64;
constexpr int MaxDepth = 12;
std::atomic<bool> Failed{false};
std::atomic<std::uint64_t> Steps{0}, Walked{0};
std::uint64_t Seed = 1;

[[gnu::cold]] void fail(const char *What, std::uint64_t Number) {
  if (!Failed.exchange(true))
    std::fprintf(stderr, "soak: %s, box %llu, seed %llu\n", What,
                 static_cast<unsigned long long>(Number),
                 static_cast<unsigned long long>(Seed));
}

/// What the model knows of a box: its number, its size, its children.
struct Known {
  std::uint64_t Number;
  int Size; ///< 0: a string; else the number of handles.
  int Depth;
  std::vector<std::shared_ptr<Known>> Children;
};
using Model = std::shared_ptr<Known>;

template <class T> reify::any makeNode(const Known &K, const reify::any *Next) {
  T N{};
  N.Number = K.Number;
  N.Seal = seal(K.Number);
  std::copy(Next, Next + K.Size, N.Next);
  for (std::uint64_t &W : N.More)
    W = seal(K.Number);
  return N;
}

std::string text(std::uint64_t Number) {
  return std::string(Number % 90, 'x') + std::to_string(Number);
}

bool check(const reify::any &Box, const Model &M, int Depth);

template <class T>
bool checkNode(const reify::any &Box, const Known &K, int Depth) {
  const T *N = reify::try_as<T>(Box);
  if (!N || N->Number != K.Number || N->Seal != seal(K.Number))
    return false;
  for (std::uint64_t W : N->More)
    if (W != seal(K.Number))
      return false;
  for (int I = 0; I != K.Size; ++I)
    if (!check(N->Next[I], K.Children[static_cast<std::size_t>(I)], Depth))
      return false;
  return true;
}

bool check(const reify::any &Box, const Model &M, int Depth) {
  if (!M)
    return Box == nullptr;
  if (!Depth)
    return true;
  Walked.fetch_add(1, std::memory_order_relaxed);
  switch (M->Size) {
  case 0: {
    const reify::string *S = reify::try_as<reify::string>(Box);
    std::string Wanted = text(M->Number);
    return S && S->size() == Wanted.size() &&
           std::memcmp(S->data(), Wanted.data(), Wanted.size()) == 0;
  }
  case 1:
    return checkNode<Small>(Box, *M, Depth - 1);
  case 2:
    return checkNode<Middle>(Box, *M, Depth - 1);
  default:
    return checkNode<Large>(Box, *M, Depth - 1);
  }
}

/// One thread's life: Steps random steps, or until Stop.
void live(std::uint64_t Start, const std::atomic<bool> &Stop,
          std::uint64_t Limit) {
  Random R{Start * 2654435761u + 88172645463325252u};
  reify::any OnStack[Slots / 2];
  auto *OnHeap = static_cast<reify::any *>(std::calloc(Slots / 2, 16));
  Model Models[Slots];
  auto At = [&](unsigned I) -> reify::any & {
    return I < Slots / 2 ? OnStack[I] : OnHeap[I - Slots / 2];
  };
  std::uint64_t Number = Start << 40;
  for (std::uint64_t Step = 0; Step != Limit && !Stop && !Failed; ++Step) {
    Steps.fetch_add(1, std::memory_order_relaxed);
    unsigned I = R.below(Slots);
    unsigned Choice = R.below(1000);
    if (Choice < 600) {
      auto K = std::make_shared<Known>();
      K->Number = ++Number;
      unsigned Kind = R.below(100);
      K->Size = Kind < 15 ? 0 : Kind < 70 ? 1 : Kind < 98 ? 2 : 3;
      K->Depth = 1;
      reify::any Next[3];
      for (int C = 0; C != K->Size; ++C) {
        unsigned From = R.below(Slots);
        // Without a bound on the depth nothing would ever die.
        bool Takes = Models[From] && Models[From]->Depth < MaxDepth;
        K->Children.push_back(Takes ? Models[From] : nullptr);
        if (Takes) {
          Next[C] = At(From);
          K->Depth = std::max(K->Depth, Models[From]->Depth + 1);
        }
      }
      if (K->Size == 0)
        At(I) = text(K->Number);
      else if (K->Size == 1)
        At(I) = makeNode<Small>(*K, Next);
      else if (K->Size == 2)
        At(I) = makeNode<Middle>(*K, Next);
      else
        At(I) = makeNode<Large>(*K, Next);
      Models[I] = K;
    } else if (Choice < 700) {
      unsigned J = R.below(Slots);
      At(I) = At(J);
      Models[I] = Models[J];
    } else if (Choice < 800) {
      At(I) = nullptr;
      Models[I] = nullptr;
    } else if (Choice < 998) {
      if (!check(At(I), Models[I], 4))
        fail("not what the model says", Models[I] ? Models[I]->Number : 0);
    } else if (Choice < 999) {
      reify::heap::collect();
    } else if (Limit == ~std::uint64_t(0) && R.below(20) == 0) {
      std::thread(live, R.next() >> 40, std::ref(Stop), 2000).detach();
    }
  }
  for (unsigned I = 0; I != Slots && !Failed; ++I)
    if (!check(At(I), Models[I], MaxDepth))
      fail("not what the model says at the end",
           Models[I] ? Models[I]->Number : 0);
  std::free(OnHeap);
}

} // namespace

int main(int Argc, char **Argv) {
  double Seconds = 5;
  unsigned NumThreads = 4;
  for (int I = 1; I < Argc; ++I) {
    double Value = 0;
    if (std::sscanf(Argv[I], "--minutes=%lf", &Value) == 1)
      Seconds = Value * 60;
    else if (std::sscanf(Argv[I], "--seconds=%lf", &Value) == 1)
      Seconds = Value;
    else if (std::sscanf(Argv[I], "--seed=%lf", &Value) == 1)
      Seed = static_cast<std::uint64_t>(Value);
    else if (std::sscanf(Argv[I], "--threads=%lf", &Value) == 1)
      NumThreads = static_cast<unsigned>(Value);
    else {
      std::fprintf(stderr,
                   "usage: %s [--minutes=M | --seconds=S] [--seed=N] "
                   "[--threads=T]\n",
                   Argv[0]);
      return 2;
    }
  }
  std::atomic<bool> Stop{false};
  std::vector<std::thread> Threads;
  for (unsigned T = 0; T != NumThreads; ++T)
    Threads.emplace_back(live, Seed * 100 + T + 1, std::ref(Stop),
                         ~std::uint64_t(0));
  auto End =
      std::chrono::steady_clock::now() + std::chrono::duration<double>(Seconds);
  while (!Failed && std::chrono::steady_clock::now() < End)
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
  Stop = true;
  for (std::thread &T : Threads)
    T.join();
  // The detached ones end within their steps.
  std::this_thread::sleep_for(std::chrono::milliseconds(500));
  bool Collects = reify::heap::collect();
  reify::heap::Stats S = reify::heap::stats();
  std::printf("soak: steps=%llu walked=%llu boxes=%llu bytes=%llu live=%llu "
              "collections=%llu abandoned=%llu pause_max_us=%llu\n",
              static_cast<unsigned long long>(Steps.load()),
              static_cast<unsigned long long>(Walked.load()),
              static_cast<unsigned long long>(S.boxes),
              static_cast<unsigned long long>(S.bytes),
              static_cast<unsigned long long>(S.live),
              static_cast<unsigned long long>(S.collections),
              static_cast<unsigned long long>(S.abandoned),
              static_cast<unsigned long long>(S.pause_max_ns / 1000));
  // Conservative: stale words keep some. A heap that frees nothing has it all.
  if (Collects && S.bytes > (100u << 20) && S.live > S.bytes / 4) {
    std::fputs("soak: the dead boxes were not freed\n", stderr);
    return 1;
  }
  return Failed;
}
