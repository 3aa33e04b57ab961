//===- LifetimeTest.cpp - Boxed values with destructors -------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// From reify::boxable to the destructor, with the collector itself. The table
/// and the thread alone: FinalizerTest.cpp.
///
//===----------------------------------------------------------------------===//

#include "reify/heap.h"
#include "reify/reify.h"

#include <atomic>
#include <chrono>
#include <gtest/gtest.h>
#include <memory>
#include <mutex>
#include <stdexcept>
#include <thread>

namespace {

std::atomic<int> Constructed{0}, Destroyed{0}, Twice{0}, Stolen{0};
std::mutex Lock;
reify::any Resurrected;

/// Counts itself; Alive shows a second destruction.
struct Counted {
  volatile long Alive = 1; // Read after the destructor.
  long Padding[3] = {};
  Counted() { ++Constructed; }
  Counted(const Counted &) { ++Constructed; }
  ~Counted() {
    ++Destroyed;
    Twice += Alive != 1;
    Alive = 0;
  }
};

} // namespace
template <> inline constexpr bool reify::boxable<Counted> = true;
namespace {

struct MoveOnly {
  std::unique_ptr<Counted> Owned;
};

struct Throws {
  Throws() = default;
  Throws(const Throws &) { throw std::runtime_error("copy"); }
  ~Throws() { ++Stolen; }
};

/// Boxes, takes a lock, and uses a member that has a destructor too.
struct Busy {
  reify::any Inner{Counted()};
  Busy() = default;
  Busy(const Busy &) = default;
  ~Busy();
};

struct Returns {
  reify::any *Self;
  explicit Returns(reify::any *Where) : Self(Where) {}
  Returns(Returns &&Other) : Self(Other.Self) { Other.Self = nullptr; }
  ~Returns();
};

std::atomic<int> BusyRight{0}, ReturnsDestroyed{0};

} // namespace

template <> inline constexpr bool reify::boxable<MoveOnly> = true;
template <> inline constexpr bool reify::boxable<Throws> = true;
template <> inline constexpr bool reify::boxable<Busy> = true;
template <> inline constexpr bool reify::boxable<Returns> = true;

Busy::~Busy() {
  std::lock_guard<std::mutex> Guard(Lock);
  for (int I = 0; I != 100; ++I)
    reify::any(I + 1000.5);
  const Counted *C = reify::try_as<Counted>(Inner);
  BusyRight += C && C->Alive == 1;
}

Returns::~Returns() {
  if (!Self)
    return; // Moved from.
  ++ReturnsDestroyed;
  // The data word of its own box: the object's address.
  Resurrected.reify_data = this;
}

/// Collects until Done says so; generous, because it fails only.
template <class Condition> static bool collectUntil(Condition Done) {
  for (int I = 0; I != 200; ++I) {
    reify::heap::collect();
    for (int J = 0; J != 20; ++J) {
      if (Done())
        return true;
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
  }
  return Done();
}

[[gnu::noinline]] static void wipeStack() {
  volatile char Bytes[16384];
  for (volatile char &B : Bytes)
    B = 0;
}

template <class Make>
[[gnu::noinline]] static void makeAndDrop(int Count, Make M) {
  for (int I = 0; I != Count; ++I)
    M();
}

class Lifetime : public ::testing::Test {
protected:
  void SetUp() override {
    if (!reify::heap::collect())
      GTEST_SKIP() << "no collections here";
    Constructed = Destroyed = Twice = 0;
  }
};

TEST_F(Lifetime, TenThousandAreDestroyedOnce) {
  reify::any Kept;
  Kept = Counted();
  makeAndDrop(10000, [] { (void)reify::any(Counted()); });
  wipeStack();
  // All temporaries, and of the boxes all but what stale words may keep.
  ASSERT_TRUE(collectUntil([] { return Destroyed >= 10001 + 9950; }));
  EXPECT_LT(Destroyed, Constructed);
  // Not by as(), which copies.
  EXPECT_EQ(reify::try_as<Counted>(Kept)->Alive, 1);
  EXPECT_EQ(Twice, 0);
  EXPECT_GE(reify::heap::stats().finalized, 9950u);
}

TEST_F(Lifetime, MoveOnlyIsBoxedByMove) {
  makeAndDrop(100,
              [] { (void)reify::any(MoveOnly{std::make_unique<Counted>()}); });
  wipeStack();
  EXPECT_TRUE(collectUntil([] { return Destroyed >= 90; }));
  EXPECT_EQ(Constructed, 100);
  EXPECT_EQ(Twice, 0);
}

TEST_F(Lifetime, AConstructorThatThrowsLeavesNothingToDestroy) {
  std::uint64_t Before = reify::heap::stats().finalized;
  {
    Throws T;
    for (int I = 0; I != 100; ++I)
      EXPECT_THROW((void)reify::any(T), std::runtime_error);
  }
  int After = Stolen;
  reify::heap::collect();
  std::this_thread::sleep_for(std::chrono::milliseconds(20));
  EXPECT_EQ(Stolen, After);
  (void)Before;
}

TEST_F(Lifetime, ADestructorMayBoxLockAndUseItsMembers) {
  int Temporaries = 0;
  { std::lock_guard<std::mutex> Guard(Lock); }
  makeAndDrop(50, [] { (void)reify::any(Busy()); });
  Temporaries = BusyRight; // Their own destructors ran here.
  EXPECT_GE(Temporaries, 50);
  wipeStack();
  EXPECT_TRUE(collectUntil([] { return BusyRight >= 90; }));
  EXPECT_EQ(Twice, 0);
}

TEST_F(Lifetime, AResurrectedObjectKeepsItsMemoryAndIsNotDestroyedAgain) {
  makeAndDrop(20, [] { (void)reify::any(Returns(&Resurrected)); });
  wipeStack();
  ASSERT_TRUE(collectUntil([] { return ReturnsDestroyed >= 15; }));
  int Before = ReturnsDestroyed;
  reify::any *Self = static_cast<Returns *>(Resurrected.reify_data)->Self;
  for (int I = 0; I != 3; ++I) {
    reify::heap::collect();
    makeAndDrop(1000, [] { (void)reify::any(Returns(nullptr)); });
  }
  EXPECT_EQ(static_cast<Returns *>(Resurrected.reify_data)->Self, Self);
  EXPECT_LE(ReturnsDestroyed - Before, 5);
  Resurrected.reify_data = nullptr;
}
