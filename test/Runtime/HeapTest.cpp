//===- HeapTest.cpp - The box heap ----------------------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Blocks and their classes, counting, threads that come and go, fork, and the
/// environment variables (through the program heap-probe).
///
//===----------------------------------------------------------------------===//

#include "Descriptors.h"

#include "Probe.h"
#include "cache.h"
#include "reify/heap.h"
#include "reify/slice.h"

#include <gtest/gtest.h>
#include <limits.h>
#include <set>
#include <string>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

#ifdef __SANITIZE_ADDRESS__
#define REIFY_TEST_ASAN
#endif
#ifdef __SANITIZE_THREAD__
#define REIFY_TEST_TSAN
#endif
#ifdef __has_feature
#if __has_feature(address_sanitizer)
#define REIFY_TEST_ASAN
#endif
#if __has_feature(thread_sanitizer)
#define REIFY_TEST_TSAN
#endif
#endif

using namespace reify_test;
using runtime::blockSize;
using runtime::classOf;

// --- Size classes -----------------------------------------------------------

TEST(Heap, EverySizeHasTheSmallestClassThatFits) {
  for (std::size_t Size = 1; Size <= runtime::LargestBlock; ++Size) {
    unsigned Class = classOf(Size);
    ASSERT_LT(Class, runtime::NumClasses);
    ASSERT_GE(blockSize(Class), Size);
    if (Class) {
      ASSERT_LT(blockSize(Class - 1), Size);
    }
  }
}

TEST(Heap, BlocksAlignAndWasteAtMostAFifth) {
  for (unsigned Class = 1; Class != runtime::NumClasses; ++Class) {
    EXPECT_EQ(blockSize(Class) % 16, 0u);
    if (Class > 8) {
      EXPECT_LE(blockSize(Class) * 4, blockSize(Class - 1) * 5);
    }
  }
  for (std::size_t Size = 8; Size <= runtime::LargestBlock; Size *= 2)
    EXPECT_EQ(blockSize(classOf(Size)), Size);
}

// A pointer past the end of a box stays in its chunk of 64 KB, also behind the
// last block of a chunk.
TEST(Heap, OnePastTheEndStaysInTheChunk) {
  for (std::size_t Size : {8, 16, 24, 48, 640, 4096}) {
    Type T = makeType("object", nullptr, Size);
    for (int I = 0; I != 20000; ++I) {
      auto Block = reinterpret_cast<std::uintptr_t>(reify_newobject(&T, Size));
      ASSERT_EQ(Block >> 16, (Block + Size) >> 16) << Size;
    }
  }
}

TEST(Heap, LargeBlocksHaveRoomPastTheEnd) {
  Type T = makeType("object", nullptr, 8192);
  char *Block = static_cast<char *>(reify_newobject(&T, 8192));
  Block[8192] = 1;
  EXPECT_EQ(Block[8192], 1);
}

// --- Contents ---------------------------------------------------------------

// Bytes are searched where a packed struct may be, and nowhere else.
TEST(Heap, BlocksOfArithmeticElementsAreNotSearched) {
  using namespace reify::detail;
  using runtime::Contents;
  struct [[gnu::packed]] Packed {
    char Tag;
    void *Word;
  };
  enum class Letter : char {};
  auto Of = []<class T>(const T *) {
    const Type &Block = block_types_v<T>.types[6];
    EXPECT_EQ(Block.size, 64 * sizeof(T));
    return runtime::contentsOf(Block);
  };
  EXPECT_EQ(Of(static_cast<char *>(nullptr)), Contents::Nothing);
  EXPECT_EQ(Of(static_cast<std::uint16_t *>(nullptr)), Contents::Nothing);
  EXPECT_EQ(Of(static_cast<float *>(nullptr)), Contents::Nothing);
  EXPECT_EQ(Of(static_cast<double *>(nullptr)), Contents::Nothing);
  EXPECT_EQ(Of(static_cast<Letter *>(nullptr)), Contents::Nothing);
  EXPECT_EQ(Of(static_cast<short(*)[4]>(nullptr)), Contents::Nothing);
  EXPECT_EQ(Of(static_cast<void **>(nullptr)), Contents::Words);
  EXPECT_EQ(Of(static_cast<any *>(nullptr)), Contents::Words);
  EXPECT_EQ(Of(static_cast<string *>(nullptr)), Contents::Words);
  EXPECT_EQ(Of(static_cast<slice<char> *>(nullptr)), Contents::Words);
  EXPECT_EQ(Of(static_cast<Packed *>(nullptr)), Contents::Bytes);
}

// --- Counting ---------------------------------------------------------------

TEST(Heap, CountsBoxesAndBytes) {
  heap::Stats Before = heap::stats();
  for (std::uint64_t I = 0; I != 5000; ++I)
    reify_convT64({I + 1000});
  for (std::uint64_t I = 0; I != 70; ++I)
    reify_convT128({I}, {1});
  heap::Stats After = heap::stats();
  EXPECT_EQ(After.boxes - Before.boxes, 5070u);
  EXPECT_EQ(After.bytes - Before.bytes, 5000u * 8 + 70 * 16);
  // What collections freed was mapped once.
  EXPECT_GE(After.mapped + After.freed, After.bytes - Before.bytes);
}

TEST(Heap, CountsLargeBlocks) {
  Type T = makeType("object", nullptr, 100000);
  heap::Stats Before = heap::stats();
  reify_newobject(&T, 100000);
  heap::Stats After = heap::stats();
  EXPECT_EQ(After.boxes - Before.boxes, 1u);
  EXPECT_GE(After.bytes - Before.bytes, 100000u);
}

TEST(Heap, CountsBoxesOfEndedThreads) {
  heap::Stats Before = heap::stats();
  for (unsigned T = 0; T != 8; ++T)
    std::thread([T] {
      for (std::uint64_t I = 0; I != 100 + T; ++I)
        reify_convT64({I + 1000});
    }).join();
  EXPECT_EQ(heap::stats().boxes - Before.boxes, 8u * 100 + 28);
}

TEST(Heap, CountsWhileThreadsBox) {
  heap::Stats Before = heap::stats();
  constexpr std::uint64_t Count = 50000;
  std::vector<std::thread> Workers;
  for (unsigned T = 0; T != 3; ++T)
    Workers.emplace_back([] {
      for (std::uint64_t I = 0; I != Count; ++I)
        reify_convT64({I + 1000});
    });
  std::uint64_t Last = 0;
  for (int I = 0; I != 200; ++I) {
    std::uint64_t Now = heap::stats().boxes - Before.boxes;
    EXPECT_GE(Now, Last);
    EXPECT_LE(Now, 3 * Count);
    Last = Now;
  }
  for (std::thread &W : Workers)
    W.join();
  EXPECT_EQ(heap::stats().boxes - Before.boxes, 3 * Count);
}

// --- Threads ----------------------------------------------------------------

// What ended threads did not use is used by the next ones: thousands of threads
// with a box each do not take a batch of 16 KB each.
TEST(Heap, EndedThreadsGiveBack) {
  std::thread([] { reify_convT64({1000}); }).join();
  std::uint64_t Before = heap::stats().mapped;
  std::set<void *> Boxes;
  for (int I = 0; I != 1000; ++I)
    std::thread([&] {
      EXPECT_TRUE(Boxes.insert(reify_convT64({1000})).second);
      EXPECT_TRUE(Boxes.insert(reify_convT128({1000}, {1})).second);
    }).join();
  EXPECT_EQ(heap::stats().mapped, Before);
}

namespace {

pthread_key_t LateKey;
std::vector<void *> LateBoxes;

/// Boxes in the destructor of a thread_local and then, again and again, after
/// the heap's own destructor for this thread has run.
struct BoxesWhenDestroyed {
  ~BoxesWhenDestroyed() { LateBoxes.push_back(reify_convT64({1001})); }
};

void boxLate(void *Round) {
  LateBoxes.push_back(reify_convT64({2000}));
  LateBoxes.push_back(reify_convT128({2000}, {1}));
  if (auto Next = reinterpret_cast<std::uintptr_t>(Round) - 1)
    pthread_setspecific(LateKey, reinterpret_cast<void *>(Next));
}

} // namespace

TEST(Heap, BoxingWhileAThreadEnds) {
  heap::Stats Before = heap::stats();
  // After the heap's key, so that its destructor runs after the heap's.
  reify_convT64({1000});
  ASSERT_EQ(pthread_key_create(&LateKey, boxLate), 0);
  std::thread([] {
    static thread_local BoxesWhenDestroyed Local;
    (void)&Local;
    pthread_setspecific(LateKey, reinterpret_cast<void *>(3));
    reify_convT64({1002});
  }).join();
  pthread_key_delete(LateKey);
  ASSERT_EQ(LateBoxes.size(), 7u);
  EXPECT_EQ(std::set<void *>(LateBoxes.begin(), LateBoxes.end()).size(), 7u);
  EXPECT_EQ(*static_cast<std::uint64_t *>(LateBoxes[0]), 1001u);
  EXPECT_EQ(*static_cast<std::uint64_t *>(LateBoxes[5]), 2000u);
  EXPECT_EQ(heap::stats().boxes - Before.boxes, 9u);
}

// ThreadSanitizer has left a thread before its last round of destructors.
#ifndef REIFY_TEST_TSAN
// Boxes of the last round of destructors, after which nothing gives back.
TEST(Heap, EndingThreadsTakeNoBatch) {
  reify_convT64({1000});
  ASSERT_EQ(pthread_key_create(&LateKey, boxLate), 0);
  auto RunOne = [] {
    std::thread([] {
      reify_convT64({1000});
      pthread_setspecific(
          LateKey, reinterpret_cast<void *>(PTHREAD_DESTRUCTOR_ITERATIONS));
    }).join();
  };
  RunOne();
  std::uint64_t Before = heap::stats().mapped;
  for (int I = 0; I != 300; ++I)
    RunOne();
  pthread_key_delete(LateKey);
  EXPECT_EQ(heap::stats().mapped, Before);
}
#endif

// --- Exhaustion -------------------------------------------------------------

TEST(HeapDeathTest, ExhaustedHeapSaysSo) {
  Type T = makeType("object", nullptr);
  EXPECT_DEATH(reify_newobject(&T, std::size_t(1) << 60),
               "^reify: out of memory: cannot map 1152921504606846976 bytes "
               "for boxes\n");
  EXPECT_DEATH(reify_newobject(&T, ~std::size_t(0)), "^reify: out of memory: ");
}

// --- Environment ------------------------------------------------------------

static Outcome probe(const std::string &Environment,
                     const std::string &Arguments) {
  return runProgram(Environment, REIFY_HEAP_PROBE, Arguments);
}

TEST(HeapEnvironment, NothingIsSaidUnasked) {
  EXPECT_EQ(probe("", "boxes").Output, "42\n");
  EXPECT_EQ(probe("REIFY_HEAP=never", "boxes").Output, "42\n");
  EXPECT_EQ(probe("REIFY_HEAP=collect", "boxes").Output, "42\n");
  EXPECT_EQ(probe("REIFY_HEAP=", "boxes").Output, "42\n");
  EXPECT_EQ(probe("REIFY_HEAP_STATS=0", "boxes").Output, "42\n");
}

TEST(HeapEnvironment, StatisticsAtExit) {
  // 1000 boxes of 8 bytes in main, 500 in a thread, 1 in a static destructor.
  Outcome O = probe("REIFY_HEAP_STATS=1", "boxes");
  EXPECT_EQ(O.Output,
            "42\nreify: boxes=1501 bytes=12008 collections=0 live=0\n");
  EXPECT_EQ(O.Status, 0);
}

TEST(HeapEnvironment, StatisticsOfAProgramThatNeverBoxes) {
  EXPECT_EQ(probe("REIFY_HEAP_STATS=1", "none").Output,
            "reify: boxes=0 bytes=0 collections=0 live=0\n");
}

TEST(HeapEnvironment, UnknownValueIsAnswered) {
  Outcome O = probe("REIFY_HEAP=bdwgc", "boxes");
  EXPECT_EQ(O.Output, "reify: REIFY_HEAP=bdwgc: unknown value ignored (known: "
                      "never, collect)\n42\n");
  EXPECT_EQ(O.Status, 0);
}

// In a process that does nothing but box: registering, too, would prepare for
// forks.
TEST(HeapEnvironment, ChildrenOfAForkCanBox) {
  Outcome O = probe("", "fork");
  EXPECT_EQ(O.Status, 0) << O.Output;
}

#ifdef REIFY_TEST_ASAN
// LeakSanitizer knows the heap: what a box points to is not lost, other memory
// is.
TEST(HeapEnvironment, LeaksAreNotSeenBehindBoxes) {
  Outcome Boxed = probe("", "pointer");
  EXPECT_EQ(Boxed.Status, 0) << Boxed.Output;
  Outcome Lost = probe("", "unboxed");
  EXPECT_NE(Lost.Output.find("detected memory leaks"), std::string::npos)
      << Lost.Output;
}
#endif

// Sanitizers need more address space than the limit leaves.
#if !defined(REIFY_TEST_ASAN) && !defined(REIFY_TEST_TSAN)
TEST(HeapEnvironment, LimitOfTheProcessIsUsedUpToTheEnd) {
  // Boxes until 64 MB of address space are gone.
  Outcome O = probe("REIFY_HEAP=never", "limit");
  EXPECT_NE(O.Output.find("reify: out of memory: cannot map "),
            std::string::npos)
      << O.Output;
  ASSERT_TRUE(WIFEXITED(O.Status) || WIFSIGNALED(O.Status));
  EXPECT_NE(O.Status, 0);
  // The probe prints a dot for each megabyte of boxes.
  EXPECT_GE(std::count(O.Output.begin(), O.Output.end(), '.'), 40);
}
#endif
