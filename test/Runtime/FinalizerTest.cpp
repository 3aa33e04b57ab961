//===- FinalizerTest.cpp - Destructors of dead boxes ----------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// The table, the queue and the thread of finalizer.cpp under a collector made
/// up here, whose marks the test sets itself. Rules: Go, runtime/mfinal.go and
/// the order of runtime/mgcmark.go. With the true collector: LifetimeTest.cpp.
///
//===----------------------------------------------------------------------===//

#include "finalizer.h"

#include <atomic>
#include <csignal>
#include <cstdlib>
#include <gtest/gtest.h>
#include <map>
#include <mutex>
#include <set>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

using namespace reify::runtime;

namespace {

/// The heap of these tests: boxes are numbers, edges say what reaches what.
struct Model {
  std::set<const void *> Marked;
  std::map<const void *, std::vector<void *>> Edges;
} TheModel;

void mark(void *Box) {
  if (TheModel.Marked.insert(Box).second)
    for (void *Next : TheModel.Edges[Box])
      mark(Next);
}
constexpr Marker ModelMarker = {
    [](const void *Box) { return TheModel.Marked.count(Box) != 0; }, mark,
    [](void *Box) {
      for (void *Next : TheModel.Edges[Box])
        mark(Next);
    }};

/// A collection whose roots are Live.
void collect(std::initializer_list<void *> Live) {
  TheModel.Marked.clear();
  for (void *Box : Live)
    mark(Box);
  lockFinalizers();
  queueFinalizers(ModelMarker);
  unlockFinalizers();
  startFinalizers(SIGPWR);
}

struct Box {
  std::atomic<int> Destroyed{0};
  std::atomic<int> Order{0};
  std::atomic<unsigned long> Thread{0};
};
std::atomic<int> Clock{0};
std::atomic<int> AtOnce{0}, MostAtOnce{0};

void destroy(void *P) {
  int Now = ++AtOnce;
  if (Now > MostAtOnce)
    MostAtOnce = Now;
  Box *B = static_cast<Box *>(P);
  B->Thread = static_cast<unsigned long>(pthread_self());
  B->Order = ++Clock;
  --AtOnce;
  ++B->Destroyed; // Last: the test waits for it.
}

/// Waits for N destructors in all; generous, because it fails only.
bool waitFor(std::uint64_t N) {
  for (int I = 0; I != 20000; ++I) {
    if (finalizedCount() == N)
      return true;
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
  return false;
}

void reset() {
  TheModel.Marked.clear();
  TheModel.Edges.clear();
}

} // namespace

TEST(Finalizer, RunsOnceOnAnotherThreadAndOnlyForTheDead) {
  reset();
  Box Dead, Alive;
  std::uint64_t Before = finalizedCount();
  reify::abi::reify_setfinalizer(&Dead, destroy);
  reify::abi::reify_setfinalizer(&Alive, destroy);
  collect({&Alive});
  ASSERT_TRUE(waitFor(Before + 1));
  collect({&Alive});
  collect({&Alive});
  EXPECT_EQ(Dead.Destroyed, 1);
  EXPECT_EQ(Alive.Destroyed, 0);
  EXPECT_NE(Dead.Thread, static_cast<unsigned long>(pthread_self()));
  collect({});
  ASSERT_TRUE(waitFor(Before + 2));
  EXPECT_EQ(Alive.Destroyed, 1);
  EXPECT_EQ(Dead.Destroyed, 1);
}

TEST(Finalizer, WhatADeadBoxReachesIsMarkedAndDiesLater) {
  reset();
  Box Outer, Inner;
  int Plain;
  TheModel.Edges[&Outer] = {&Inner, &Plain};
  std::uint64_t Before = finalizedCount();
  // The inner one first: the order of registration must not matter.
  reify::abi::reify_setfinalizer(&Inner, destroy);
  reify::abi::reify_setfinalizer(&Outer, destroy);
  collect({});
  EXPECT_TRUE(TheModel.Marked.count(&Outer));
  EXPECT_TRUE(TheModel.Marked.count(&Inner));
  EXPECT_TRUE(TheModel.Marked.count(&Plain));
  ASSERT_TRUE(waitFor(Before + 1));
  EXPECT_EQ(Outer.Destroyed, 1);
  EXPECT_EQ(Inner.Destroyed, 0);
  collect({});
  EXPECT_FALSE(TheModel.Marked.count(&Outer));
  ASSERT_TRUE(waitFor(Before + 2));
  EXPECT_LT(Outer.Order, Inner.Order);
}

TEST(Finalizer, ACycleIsNeverDestroyed) {
  reset();
  static Box A, B; // They stay in the table.
  TheModel.Edges[&A] = {&B};
  TheModel.Edges[&B] = {&A};
  reify::abi::reify_setfinalizer(&A, destroy);
  reify::abi::reify_setfinalizer(&B, destroy);
  collect({});
  collect({});
  Box Last;
  std::uint64_t Before = finalizedCount();
  reify::abi::reify_setfinalizer(&Last, destroy);
  collect({});
  ASSERT_TRUE(waitFor(Before + 1));
  EXPECT_EQ(A.Destroyed, 0);
  EXPECT_EQ(B.Destroyed, 0);
  TheModel.Edges.clear();
  collect({});
  ASSERT_TRUE(waitFor(Before + 3));
}

TEST(Finalizer, TenThousandOneAtATime) {
  reset();
  std::vector<Box> Boxes(10000);
  std::uint64_t Before = finalizedCount();
  std::thread Threads[4];
  for (int T = 0; T != 4; ++T)
    Threads[T] = std::thread([&, T] {
      for (std::size_t I = T; I < Boxes.size(); I += 4)
        reify::abi::reify_setfinalizer(&Boxes[I], destroy);
    });
  for (std::thread &T : Threads)
    T.join();
  collect({});
  collect({}); // While the thread works.
  ASSERT_TRUE(waitFor(Before + Boxes.size()));
  for (const Box &B : Boxes)
    ASSERT_EQ(B.Destroyed, 1);
  EXPECT_EQ(MostAtOnce, 1);
}

TEST(Finalizer, MayRegisterAnother) {
  reset();
  static Box Second;
  static std::uint64_t Before;
  Before = finalizedCount();
  reify::abi::reify_setfinalizer(&Before, [](void *) {
    reify::abi::reify_setfinalizer(&Second, destroy);
  });
  collect({});
  ASSERT_TRUE(waitFor(Before + 1));
  collect({});
  ASSERT_TRUE(waitFor(Before + 2));
  EXPECT_EQ(Second.Destroyed, 1);
}

TEST(Finalizer, MayWaitForALock) {
  reset();
  static std::mutex Lock;
  static std::atomic<bool> Waits{false};
  static Box Locked, Other;
  std::uint64_t Before = finalizedCount();
  Lock.lock();
  reify::abi::reify_setfinalizer(&Locked, [](void *P) {
    Waits = true;
    std::lock_guard<std::mutex> Guard(Lock);
    destroy(P);
  });
  collect({});
  while (!Waits)
    std::this_thread::yield();
  // Neither a registration nor a collection waits for it.
  reify::abi::reify_setfinalizer(&Other, destroy);
  collect({&Other});
  collect({});
  EXPECT_EQ(finalizedCount(), Before);
  Lock.unlock();
  EXPECT_TRUE(waitFor(Before + 2));
  EXPECT_EQ(Locked.Destroyed, 1);
  EXPECT_EQ(Other.Destroyed, 1);
}

TEST(Finalizer, BlocksEverySignalButTheOneThatStopsIt) {
  reset();
  static sigset_t Mask;
  std::uint64_t Before = finalizedCount();
  int Object;
  reify::abi::reify_setfinalizer(
      &Object, [](void *) { pthread_sigmask(SIG_BLOCK, nullptr, &Mask); });
  collect({});
  ASSERT_TRUE(waitFor(Before + 1));
  EXPECT_FALSE(sigismember(&Mask, SIGPWR));
  for (int Signal : {SIGINT, SIGTERM, SIGALRM, SIGCHLD, SIGUSR1})
    EXPECT_TRUE(sigismember(&Mask, Signal)) << Signal;
}

TEST(Finalizer, TheChildOfAForkHasItsOwnThread) {
#if defined(__SANITIZE_THREAD__)
  GTEST_SKIP() << "no threads in the child of a multithreaded process";
#elif defined(__has_feature)
#if __has_feature(thread_sanitizer)
  GTEST_SKIP() << "no threads in the child of a multithreaded process";
#endif
#endif
  reset();
  static Box Parents, Childs;
  std::uint64_t Before = finalizedCount();
  reify::abi::reify_setfinalizer(&Parents, destroy);
  collect({});
  ASSERT_TRUE(waitFor(Before + 1));
  ensureForkHandlers();
  pid_t Child = fork();
  ASSERT_GE(Child, 0);
  if (!Child) {
    reify::abi::reify_setfinalizer(&Childs, destroy);
    collect({});
    bool Right = waitFor(Before + 2) && Childs.Destroyed == 1;
    _exit(Right ? 0 : 1);
  }
  int Status = -1;
  waitpid(Child, &Status, 0);
  EXPECT_TRUE(WIFEXITED(Status) && WEXITSTATUS(Status) == 0) << Status;
  EXPECT_EQ(Childs.Destroyed, 0);
}

/// Exits while a destructor sleeps and a second one is queued: neither holds
/// the exit up for long, and the second never runs.
TEST(Finalizer, NoneStartsAfterExitHasBegun) {
  GTEST_FLAG_SET(death_test_style, "threadsafe");
  static std::atomic<bool> Sleeps{false};
  static int First, Second;
  EXPECT_EXIT(
      {
        reset();
        reify::abi::reify_setfinalizer(&First, [](void *) {
          Sleeps = true;
          std::this_thread::sleep_for(std::chrono::seconds(3600));
        });
        reify::abi::reify_setfinalizer(&Second, [](void *) { _exit(9); });
        collect({});
        while (!Sleeps)
          std::this_thread::yield();
        std::exit(3);
      },
      ::testing::ExitedWithCode(3), "");
}

TEST(Finalizer, OneThatIsShortIsWaitedForAtExit) {
  GTEST_FLAG_SET(death_test_style, "threadsafe");
  static std::atomic<bool> Runs{false};
  static int Object;
  EXPECT_EXIT(
      {
        reset();
        reify::abi::reify_setfinalizer(&Object, [](void *) {
          Runs = true;
          std::this_thread::sleep_for(std::chrono::milliseconds(5));
          (void)!write(2, "whole\n", 6);
        });
        collect({});
        while (!Runs)
          std::this_thread::yield();
        std::exit(0);
      },
      ::testing::ExitedWithCode(0), "whole");
}

TEST(Finalizer, MayExit) {
  GTEST_FLAG_SET(death_test_style, "threadsafe");
  static int Object;
  EXPECT_EXIT(
      {
        reset();
        reify::abi::reify_setfinalizer(&Object, [](void *) { std::exit(5); });
        collect({});
        for (;;)
          pause();
      },
      ::testing::ExitedWithCode(5), "");
}
