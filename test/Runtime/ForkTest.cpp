//===- ForkTest.cpp - Children of a process that boxes --------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// What other threads were in the middle of when the process forked, in the
/// child. Every state between two stores of a refill without the lock is made
/// by hand, because a scheduler makes them once in a million forks.
///
//===----------------------------------------------------------------------===//

#include "Descriptors.h"

#include "stock.h"

#include <atomic>
#include <gtest/gtest.h>
#include <pthread.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

// A fork of a sanitized process copies its shadow, too.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr int Forks = 15;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
constexpr int Forks = 15;
#else
constexpr int Forks = 100;
#endif
#else
constexpr int Forks = 100;
#endif

using namespace reify_test;
using namespace reify::runtime;

namespace {

/// Runs F in a child; what it returns, or -1 where it does not.
template <typename F> int inChild(F Function) {
  pid_t Child = fork();
  if (Child == 0) {
    alarm(30);
    _exit(Function());
  }
  int Status = -1;
  if (waitpid(Child, &Status, 0) != Child || !WIFEXITED(Status))
    return -1;
  return WEXITSTATUS(Status);
}

/// How many stores of a refill have happened: Position, Changes, Handed, Next,
/// End, and Changes again.
class TornRefill : public testing::TestWithParam<unsigned> {};

constexpr std::uint64_t Taken = 100;

/// Undoes the thread's last refill behind the first Stores stores. The run
/// before is the one that it had at the start: none, or blocks in front of
/// Begin that are used up.
void tear(FreeRun &Run, char *Begin, char *OldEnd, unsigned Stores) {
  const std::uint64_t Blocks =
      static_cast<std::uint64_t>(Run.End - Begin) / Run.Source->ByteSize;
  if (Stores < 5)
    Run.End = OldEnd;
  if (Stores < 4)
    Run.Next = OldEnd;
  if (Stores < 3)
    Run.Handed -= Blocks;
  if (Stores >= 2 && Stores < 6)
    ++Run.Changes;
}

} // namespace

TEST_P(TornRefill, IsNotHandedOutAgain) {
  std::atomic<int> State{0};
  std::uint64_t *Live[Taken];
  Chunk *Source = nullptr;
  ThreadCache *Of = nullptr;
  std::thread Other([&] {
    for (std::uint64_t I = 0; I != Taken; ++I)
      Live[I] = static_cast<std::uint64_t *>(reify_convT64({1000 + I}));
    Of = Cache;
    FreeRun &Run = Of->Runs[static_cast<unsigned>(Contents::Words)][0];
    Source = Run.Source;
    char *Next = Run.Next, *End = Run.End;
    std::uint64_t Handed = Run.Handed;
    std::uint32_t Changes = Run.Changes;
    tear(Run, Next, Next, GetParam());
    State = 1;
    while (State == 1)
      usleep(100);
    Run.Next = Next;
    Run.End = End;
    Run.Handed = Handed;
    Run.Changes = Changes;
  });
  while (!State)
    usleep(100);
  std::uint64_t Boxes = heap::stats().boxes;
  int Result = inChild([&] {
    for (auto &Kind : Of->Runs)
      for (FreeRun &Run : Kind)
        if (Run.Changes % 2 != 0 || Run.Next != Run.End || Run.Source)
          return 1;
    if (Source->Owned || Source->Position > Source->Blocks ||
        Source->block(Source->Position) <
            reinterpret_cast<char *>(Live[Taken - 1]) + 8)
      return 2;
    // At most the blocks of one chunk are counted and lost.
    std::uint64_t Now = heap::stats().boxes;
    if (Now < Boxes || Now > Boxes + Source->Blocks)
      return 3;
    for (std::uint64_t I = 0; I != 50000; ++I)
      reify_convT64({1u << 20 | I});
    for (std::uint64_t I = 0; I != Taken; ++I)
      if (*Live[I] != 1000 + I)
        return 4;
    return heap::stats().boxes == Now + 50000 ? 0 : 5;
  });
  State = 2;
  Other.join();
  EXPECT_EQ(Result, 0);
}

INSTANTIATE_TEST_SUITE_P(Stores, TornRefill, testing::Range(1u, 7u),
                         [](const auto &Info) {
                           return "After" + std::to_string(Info.param);
                         });

namespace {

/// Makes every second block of the chunk that Run takes from look
/// taken: each further box of the class is a refill without the lock.
void shortenRuns(const FreeRun &Run) {
  std::lock_guard<Mutex> Guard(TheHeap.Lock);
  Chunk &C = *Run.Source;
  releaseRuns(TheHeap, *Cache);
  for (std::uint64_t &Word : C.Marks) // A collection may have marked some.
    Word |= 0xaaaaaaaaaaaaaaaa;
}

/// Whether a child's heap is whole, as far as one sees without a collection.
bool isWhole() {
  for (ThreadCache *C = TheHeap.Idle; C; C = C->NextCache)
    for (auto &Kind : C->Runs)
      for (FreeRun &Run : Kind)
        if (Run.Changes % 2 != 0)
          return false;
  return heap::stats().boxes < std::uint64_t(1) << 40;
}

} // namespace

// Forks while threads refill all the time: what they hold stays, and the
// child's own boxes are its own.
TEST(Fork, StormOfForksWhileThreadsRefill) {
  constexpr unsigned Threads = 3, Held = 512;
  std::atomic<bool> Stop{false};
  std::atomic<std::uint64_t *> Boxes[Threads][Held] = {};
  std::vector<std::thread> Workers;
  for (unsigned T = 0; T != Threads; ++T)
    Workers.emplace_back([&, T] {
      const Chunk *Last = nullptr;
      for (std::uint64_t I = 0; !Stop; ++I) {
        std::uint64_t V = (I + 1) * Threads + T;
        Boxes[T][I % Held] =
            static_cast<std::uint64_t *>(reify_convT64({V + 999}));
        const FreeRun &Run =
            Cache->Runs[static_cast<unsigned>(Contents::Words)][0];
        if (Run.Source && Run.Source != Last) {
          Last = Run.Source;
          shortenRuns(Run);
        }
      }
    });
  auto Check = [&] {
    std::uint64_t Before[Threads][Held] = {};
    for (unsigned T = 0; T != Threads; ++T)
      for (unsigned N = 0; N != Held; ++N)
        if (std::uint64_t *B = Boxes[T][N])
          if ((Before[T][N] = *B) % Threads != (T + 999) % Threads)
            return 1;
    for (std::uint64_t N = 0; N != 20000; ++N) {
      std::uint64_t V = std::uint64_t(1) << 40 | N;
      if (*static_cast<std::uint64_t *>(reify_convT64({V})) != V)
        return 2;
    }
    for (unsigned T = 0; T != Threads; ++T)
      for (unsigned N = 0; N != Held; ++N)
        if (std::uint64_t *B = Boxes[T][N])
          if (*B != Before[T][N])
            return 3;
    return isWhole() ? 0 : 4;
  };
  unsigned Wrong = 0;
  for (int I = 0; I != Forks; ++I)
    Wrong += inChild(Check) != 0;
  Stop = true;
  for (std::thread &W : Workers)
    W.join();
  EXPECT_EQ(Wrong, 0u);
}
