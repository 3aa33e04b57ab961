//===- CollectTest.cpp - Collections of the box heap --------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// The collector's data structures, and the programs of CollectProbe.cpp: a
/// process that collects is one of its own.
///
//===----------------------------------------------------------------------===//

#include "Probe.h"
#include "options.h"
#include "tracer.h"

#include <algorithm>
#include <cstring>
#include <functional>
#include <gtest/gtest.h>
#include <memory>
#include <random>
#include <string>
#include <sys/wait.h>

#ifdef __SANITIZE_ADDRESS__
#define REIFY_TEST_SANITIZED
#endif
#ifdef __SANITIZE_THREAD__
#define REIFY_TEST_SANITIZED
#endif
#ifdef __has_feature
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define REIFY_TEST_SANITIZED
#endif
#endif

using namespace reify;
using namespace reify::runtime;

// --- Chunks -----------------------------------------------------------------

TEST(Chunk, FindsTheBlockOfEveryByte) {
  auto C = std::make_unique<Chunk>();
  for (unsigned Class = 0; Class != NumClasses; ++Class) {
    prepareSmall(*C, Class, Contents::Words);
    ASSERT_LE(C->Blocks * C->ByteSize + ChunkTail, ChunkSize);
    ASSERT_LE(C->Blocks, MarkWords * 64);
    for (std::size_t Offset = 0; Offset != ChunkSize; ++Offset)
      ASSERT_EQ(C->blockAt(Offset), Offset / C->ByteSize) << Offset;
  }
}

TEST(Chunk, RunsAreThoseOfASimpleSearch) {
  std::mt19937_64 Random(1);
  for (int Round = 0; Round != 2000; ++Round) {
    std::uint64_t Marks[4];
    for (std::uint64_t &Word : Marks) {
      Word = Random();
      for (int Thin = Round % 5; Thin > 1; --Thin)
        Word |= Random();
      if (Round % 7 == 0)
        Word = Random() % 2 ? ~std::uint64_t(0) : 0;
    }
    auto Bit = [&](unsigned I) { return Marks[I / 64] >> (I % 64) & 1; };
    unsigned Limit = static_cast<unsigned>(Random() % 256) + 1;
    unsigned Set = 0;
    for (unsigned I = 0; I != Limit; ++I)
      Set += Bit(I);
    ASSERT_EQ(countMarks(Marks, Limit), Set);
    for (unsigned From = 0; From <= Limit; ++From) {
      unsigned Begin = From;
      while (Begin != Limit && Bit(Begin))
        ++Begin;
      unsigned Last = Begin;
      while (Last != Limit && !Bit(Last))
        ++Last;
      unsigned End, Found = findRun(Marks, From, Limit, End);
      ASSERT_EQ(Found, Begin);
      ASSERT_EQ(End, Last);
    }
  }
}

// --- Tracing ----------------------------------------------------------------

namespace {

/// A chunk of its own in the table, for a tracer of its own: addresses that no
/// mapping has.
struct Traced {
  alignas(ChunkSize) char Memory[2 * ChunkSize];
  Chunk First{}, Second{};

  Traced(unsigned Class, Contents Holds) {
    First.Start = Memory;
    Second.Start = Memory + ChunkSize;
    for (Chunk *C : {&First, &Second}) {
      prepareSmall(*C, Class, Holds);
      lockHeap();
      EXPECT_TRUE(enterChunk(C->Start, ChunkSize, C));
      unlockHeap();
    }
    OldLow = HeapLow;
    OldHigh = HeapHigh;
    HeapLow = reinterpret_cast<std::uintptr_t>(Memory);
    HeapHigh = HeapLow + sizeof(Memory);
  }
  ~Traced() {
    HeapLow = OldLow;
    HeapHigh = OldHigh;
    enterChunk(Memory, sizeof(Memory), nullptr);
  }
  unsigned marked() {
    return countMarks(First.Marks, First.Blocks) +
           countMarks(Second.Marks, Second.Blocks);
  }
  std::uintptr_t *block(unsigned I) {
    Chunk &C = I < First.Blocks ? First : Second;
    return reinterpret_cast<std::uintptr_t *>(
        C.block(I < First.Blocks ? I : I - First.Blocks));
  }
  template <typename F> void operator()(F Visit) {
    Visit(First);
    Visit(Second);
  }

private:
  std::uintptr_t OldLow, OldHigh;
};

std::uintptr_t wordOf(const void *P) {
  return reinterpret_cast<std::uintptr_t>(P);
}

} // namespace

TEST(Tracer, InsideAndOnePastTheEnd) {
  auto H = std::make_unique<Traced>(classOf(48), Contents::Words);
  std::memset(H->Memory, 0, sizeof(H->Memory));
  Tracer::Entry Stack[4];
  for (unsigned Offset : {0u, 1u, 47u, 48u}) {
    prepareSmall(H->First, classOf(48), Contents::Words);
    Tracer T(Stack, 4);
    T.root(wordOf(H->block(7)) + Offset);
    T.finish(std::ref(*H));
    EXPECT_TRUE(H->First.isMarked(7)) << Offset;
    EXPECT_EQ(H->First.isMarked(8), Offset == 48);
    EXPECT_EQ(H->First.isMarked(6), Offset == 0);
  }
  // The last block's end is behind every block.
  Tracer T(Stack, 4);
  unsigned Last = H->First.Blocks - 1;
  T.root(wordOf(H->First.block(Last)) + 48);
  EXPECT_TRUE(H->First.isMarked(Last));
}

TEST(Tracer, FollowsWhatItsKindSays) {
  for (Contents Holds : {Contents::Words, Contents::Nothing, Contents::Bytes}) {
    auto H = std::make_unique<Traced>(classOf(48), Holds);
    std::memset(H->Memory, 0, sizeof(H->Memory));
    H->block(1)[2] = wordOf(H->block(20));
    std::uintptr_t Odd = wordOf(H->block(30));
    std::memcpy(reinterpret_cast<char *>(H->block(1)) + 33, &Odd, 8);
    Tracer::Entry Stack[4];
    Tracer T(Stack, 4);
    T.root(wordOf(H->block(1)) + 8);
    T.finish(std::ref(*H));
    EXPECT_EQ(H->First.isMarked(20), Holds != Contents::Nothing);
    EXPECT_EQ(H->First.isMarked(30), Holds == Contents::Bytes);
  }
}

// With a stack of one entry nearly everything has to be found again.
TEST(Tracer, FindsEverythingWithASmallStack) {
  for (std::size_t Capacity : {1, 2, 7, 10000}) {
    auto H = std::make_unique<Traced>(classOf(32), Contents::Words);
    std::memset(H->Memory, 0, sizeof(H->Memory));
    unsigned Count = H->First.Blocks + H->Second.Blocks;
    std::mt19937 Random(3);
    // A tree over all blocks, in random order, so that it goes both ways.
    std::vector<unsigned> Order(Count);
    for (unsigned I = 0; I != Count; ++I)
      Order[I] = I;
    std::shuffle(Order.begin(), Order.end(), Random);
    for (unsigned I = 1; I != Count; ++I) {
      std::uintptr_t *Parent = H->block(Order[(I - 1) / 3]);
      Parent[(I - 1) % 3] = wordOf(H->block(Order[I]));
    }
    std::vector<Tracer::Entry> Stack(Capacity);
    Tracer T(Stack.data(), Capacity);
    T.root(wordOf(H->block(Order[0])) + 1);
    T.finish(std::ref(*H));
    EXPECT_EQ(H->marked(), Count) << Capacity;
    EXPECT_EQ(T.live(), Count * 32u);
  }
}

// --- Options ----------------------------------------------------------------

TEST(HeapOptions, Sizes) {
  std::uint64_t Bytes = 7;
  EXPECT_TRUE(parseSize("0", Bytes) && Bytes == 0);
  EXPECT_TRUE(parseSize("65536", Bytes) && Bytes == 65536);
  EXPECT_TRUE(parseSize("512M", Bytes) && Bytes == 512u << 20);
  EXPECT_TRUE(parseSize("2g", Bytes) && Bytes == std::uint64_t(2) << 30);
  EXPECT_TRUE(parseSize("3K", Bytes) && Bytes == 3072);
  for (const char *Bad : {"", "M", "-1", "12X", "12MB", " 1", "1.5G",
                          "99999999999999999999", "99999999999G"})
    EXPECT_FALSE(parseSize(Bad, Bytes)) << Bad;
  int Number;
  EXPECT_TRUE(parseNumber("64", 1, 64, Number) && Number == 64);
  for (const char *Bad : {"0", "65", "1K", "x"})
    EXPECT_FALSE(parseNumber(Bad, 1, 64, Number)) << Bad;
}

// --- Processes --------------------------------------------------------------

using reify_test::Outcome;

static Outcome run(const std::string &Environment, const std::string &Mode) {
  return reify_test::runProgram(Environment, REIFY_COLLECT_PROBE, Mode);
}

#ifndef REIFY_TEST_SANITIZED

class Collect : public testing::TestWithParam<const char *> {};

TEST_P(Collect, Program) {
  Outcome O = run("", GetParam());
  EXPECT_EQ(O.Status, 0) << O.Output;
}

INSTANTIATE_TEST_SUITE_P(
    Programs, Collect,
    testing::Values("frees", "sizes", "deep", "places", "underLimit", "quiet",
                    "blocked", "waiting", "owned", "threads", "forks", "huge",
                    "mappings", "sandbox", "noSignals", "oldKernel",
                    "sharedAfterFork", "unreadable", "guards", "noFiles",
                    "mainGone", "ioThread", "smallStack", "badSignals",
                    "forkHandlers", "destructorsThatCollect", "noThreads",
                    "noMemory"),
    [](const auto &Info) { return std::string(Info.param); });

TEST(CollectEnvironment, LimitEndsTheProgramWithALine) {
  Outcome O = run("REIFY_HEAP_LIMIT=4M", "limit");
  EXPECT_EQ(O.Output.rfind("reify: out of memory: the limit of 4194304 bytes "
                           "for boxes is reached\n",
                           0),
            0u)
      << O.Output;
  EXPECT_NE(O.Status, 0);
}

TEST(CollectEnvironment, NoMemoryForDestructorsEndsTheProgramWithALine) {
  Outcome O = run("", "noTable");
  EXPECT_EQ(
      O.Output.rfind(
          "reify: out of memory: cannot map the table of finalizers\n", 0),
      0u)
      << O.Output;
  EXPECT_NE(O.Status, 0);
}

// The signal of the environment is the one that is claimed.
TEST(CollectEnvironment, SignalIsTheOneAskedFor) {
  Outcome O = run("REIFY_HEAP_SIGNAL=40", "signal");
  EXPECT_EQ(O.Output, "40\n");
}

TEST(CollectEnvironment, PausesAreReported) {
  Outcome O = run("REIFY_HEAP_PAUSES=1", "quiet");
  EXPECT_EQ(O.Output.rfind("reify: collection=1 pause_us=", 0), 0u) << O.Output;
  EXPECT_NE(O.Output.find(" threads=1\n"), std::string::npos) << O.Output;
}

TEST(CollectEnvironment, NeverNeverCollects) {
  Outcome O = run("REIFY_HEAP=never REIFY_HEAP_STATS=1", "frees");
  EXPECT_NE(O.Output.find("wrong: S.collections >= 4\n"), std::string::npos)
      << O.Output;
  EXPECT_NE(O.Output.find(" collections=0 "), std::string::npos) << O.Output;
}

TEST(CollectEnvironment, NonsenseIsAnswered) {
  Outcome O = run("REIFY_HEAP_LIMIT=lots REIFY_HEAP_SIGNAL=9", "quiet");
  EXPECT_EQ(O.Status, 0);
  EXPECT_EQ(O.Output, "reify: REIFY_HEAP_LIMIT=lots: not a size, ignored (such "
                      "as 65536, 512M, 2G)\nreify: REIFY_HEAP_SIGNAL=9: not a "
                      "signal, ignored\n");
}

#else

// A sanitizer's process does not collect, and says so.
TEST(CollectEnvironment, SanitizedProcessesDoNotCollect) {
  Outcome O = run("", "quiet");
  EXPECT_EQ(O.Output, "wrong: heap::collect()\nwrong: statusLine(\"SigCgt:\") "
                      "!= Caught\n");
}

#endif
