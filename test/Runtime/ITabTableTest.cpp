//===- ITabTableTest.cpp - What the itab table costs ----------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Readers beside a writer that stands still, and counts of comparisons. The
/// linker's --wrap puts calloc and strcmp of the runtime behind functions here:
/// no seam in the runtime, and what is tested is what is shipped.
///
//===----------------------------------------------------------------------===//

#include "Descriptors.h"

#include <atomic>
#include <cerrno>
#include <chrono>
#include <gtest/gtest.h>
#include <string>
#include <thread>

// Descriptors are for ever, as a compiler emits them.
extern "C" const char *__asan_default_options() { return "detect_leaks=0"; }

using namespace reify_test;

static const Type VoidVoid = makeFunc("void()");

// --- What the runtime calls
// ---------------------------------------------------

static thread_local bool StopInGrowth = false;
static std::atomic<bool> Stopped{false}, GoOn{false};
static std::atomic<unsigned long> Comparisons{0}, Allocations{0};

extern "C" {
void *__real_calloc(std::size_t, std::size_t);
int __real_strcmp(const char *, const char *);

void *__wrap_calloc(std::size_t Count, std::size_t Size) {
  ++Allocations;
  errno = EAGAIN; // As any function of the library may.
  // A table of slots is the only thing of this size here; an itab of one
  // method is 32 bytes.
  if (StopInGrowth && Count * Size >= 1024 * sizeof(void *)) {
    StopInGrowth = false;
    for (Stopped = true; !GoOn;)
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
  return __real_calloc(Count, Size);
}

int __wrap_strcmp(const char *A, const char *B) {
  ++Comparisons;
  return __real_strcmp(A, B);
}
}

/// Comparisons of names that F causes.
template <class F> static unsigned long comparisonsOf(F Function) {
  unsigned long Before = Comparisons;
  Function();
  return Comparisons - Before;
}

static std::vector<std::string> &namesFor(const char *Prefix, unsigned Count) {
  // Never freed: descriptors point into it.
  auto &Names = *new std::vector<std::string>;
  for (unsigned N = 0; N != Count; ++N)
    Names.push_back(Prefix + std::to_string(10000 + N));
  return Names;
}

// --- Readers never wait
// -------------------------------------------------------

TEST(ITabTable, ReadersPassAWriterStoppedInTheMiddleOfGrowth) {
  constexpr unsigned Readers = 3;
  constexpr unsigned long Enough = 100000;
  Subject &S = Subject::make("Read", "4Read", {{"f", &VoidVoid, code(1), 0}})
                   .registerIt();
  static Interface I("ReadI", {{"f", &VoidVoid, 0}}),
      Missing("ReadMissing", {{"g", &VoidVoid, 0}});
  const ITab *Tab = reify_getitab(I, &S.Pointer);
  ASSERT_NE(Tab, nullptr);
  ASSERT_EQ(reify_getitab(Missing, &S.Pointer), nullptr);

  // Misses fill the table as hits do.
  auto &Types = *new std::vector<Type>;
  for (const std::string &Name : namesFor("Fill", 20000))
    Types.push_back(makeType(Name.c_str(), Name.c_str()));
  std::atomic<bool> Finished{false};
  std::thread Writer([&] {
    StopInGrowth = true;
    for (const Type &T : Types) {
      reify_getitab(I, &T);
      if (GoOn)
        break;
    }
    Finished = true;
  });
  while (!Stopped && !Finished)
    std::this_thread::yield();
  if (!Stopped)
    Writer.join();
  ASSERT_TRUE(Stopped) << "the table did not grow";

  std::atomic<unsigned long> Done[Readers]{};
  std::atomic<unsigned> Wrong{0};
  std::vector<std::thread> Threads;
  for (unsigned R = 0; R != Readers; ++R)
    Threads.emplace_back([&, R] {
      for (; Done[R] != Enough; ++Done[R])
        Wrong += reify_getitab(I, &S.Pointer) != Tab ||
                 reify_getitab(Missing, &S.Pointer) != nullptr;
    });
  // A reader that waits for the writer waits for ever; the limit only ends the
  // test then.
  auto Limit = std::chrono::steady_clock::now() + std::chrono::seconds(20);
  auto AllDone = [&] {
    for (auto &D : Done)
      if (D != Enough)
        return false;
    return true;
  };
  while (!AllDone() && std::chrono::steady_clock::now() < Limit)
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  bool Passed = AllDone();
  EXPECT_FALSE(Finished);
  GoOn = true;
  Writer.join();
  for (std::thread &T : Threads)
    T.join();
  EXPECT_TRUE(Passed) << "a reader waited for the writer";
  EXPECT_EQ(Wrong, 0u);
  EXPECT_EQ(reify_getitab(I, &S.Pointer), Tab);
}

// Itabs, narrowed itabs, boxes and equality from sixteen threads at once; the
// sanitizers look on.
TEST(ITabTable, SixteenThreads) {
  constexpr unsigned Threads = 16, Count = 700;
  std::vector<const Type *> Types;
  for (const std::string &Name : namesFor("Sixteen", Count)) {
    Subject &S = Subject::make(
        Name.c_str(), Name.c_str(),
        {{"f", &VoidVoid, code(1), 0}, {"g", &VoidVoid, code(2), 0}});
    if (Types.size() % 4)
      S.registerIt();
    Types.push_back(&S.Pointer);
  }
  static Interface Both("SixteenI", {{"f", &VoidVoid, 0}, {"g", &VoidVoid, 0}}),
      One("SixteenJ", {{"g", &VoidVoid, 0}});
  static Type Int = makeComparable<std::uint64_t>("u64", Kind::Uint64);
  std::vector<std::vector<const ITab *>> Seen(Threads);
  std::atomic<unsigned> Ready{0}, Wrong{0};
  std::vector<std::thread> Workers;
  for (unsigned T = 0; T != Threads; ++T)
    Workers.emplace_back([&, T] {
      for (++Ready; Ready != Threads;)
        std::this_thread::yield();
      for (unsigned N = 0; N != Count; ++N) {
        const ITab *Tab = reify_getitab(Both, Types[N]);
        Seen[T].push_back(Tab);
        Wrong += (Tab != nullptr) != (N % 4 != 0);
        if (Tab)
          Wrong += reify_narrowitab(One, Tab)->fun[0] != code(2);
        void *A = reify_convT64({1000 + N}), *B = reify_convT64({1000 + N});
        Wrong += !reify_efaceeq(&Int, A, B, 0);
      }
    });
  for (std::thread &W : Workers)
    W.join();
  EXPECT_EQ(Wrong, 0u);
  for (unsigned T = 1; T != Threads; ++T)
    EXPECT_EQ(Seen[T], Seen[0]);
}

// --- Work
// ---------------------------------------------------------------------

// Go: runtime.itabInit walks both sorted lists once. No name is compared with
// more than its neighbours, whichever way the lists lie.
TEST(ITabTable, MethodsAreFoundInOneScan) {
  auto Count = [](const char *Prefix, unsigned Have, unsigned Want) {
    auto &Names = namesFor(Prefix, Have);
    // Names of their own: equal addresses would save the comparison.
    auto &Wanted = namesFor(Prefix, Have);
    Subject &S = Subject::make(Names[0].c_str(), Names[0].c_str(), {});
    for (const std::string &Name : Names)
      S.Methods.push_back({Name.c_str(), &VoidVoid, code(1), 0});
    S.Record.methods = S.Methods.data();
    S.Record.count = Have;
    S.registerIt();
    auto &I = *new Interface(Wanted[0].c_str(), {});
    for (unsigned N = 0; N != Want; ++N)
      I.Methods.push_back(
          {Wanted[Have - Want + N].c_str(), &VoidVoid, 0}); // The last ones.
    I.Descriptor.methods = I.Methods.data();
    I.Descriptor.count = Want;
    const ITab *Tab = nullptr;
    unsigned long Result =
        comparisonsOf([&] { Tab = reify_getitab(I, &S.Pointer); });
    EXPECT_NE(Tab, nullptr);
    return Result;
  };
  // At least one comparison a method, or the count is of something else.
  unsigned long All = Count("ScanAll", 400, 400),
                Few = Count("ScanFew", 400, 4),
                Twice = Count("ScanTwice", 800, 800);
  EXPECT_GE(All, 400u);
  EXPECT_LE(All, 4 * (400u + 400u));
  EXPECT_GE(Few, 400u);
  EXPECT_LE(Few, 2 * 400u);
  EXPECT_LE(Twice, 2 * All + 8);
}

// A miss is remembered: the second question compares no names and makes
// nothing. A record of another type that arrives does not make it forgotten.
TEST(ITabTable, SecondQuestionAfterAMissIsALookup) {
  Subject &S = Subject::make("Miss", "4Miss", {{"f", &VoidVoid, code(1), 0}})
                   .registerIt();
  static Interface I("MissI", {{"f", &VoidVoid, 0}, {"g", &VoidVoid, 0}});
  auto Ask = [&] { EXPECT_EQ(reify_getitab(I, &S.Pointer), nullptr); };
  unsigned long Made = Allocations;
  Ask();
  EXPECT_GT(Allocations, Made);
  for (unsigned Round = 0; Round != 2; ++Round) {
    Made = Allocations;
    EXPECT_EQ(comparisonsOf(Ask), 0u);
    EXPECT_EQ(Allocations, Made);
    Subject::make("Miss2", "5Miss2", {{"h", &VoidVoid, code(1), 0}})
        .registerIt();
  }
  // A second record of the type brings the method.
  static Subject &More =
      Subject::make("Miss", "4Miss", {{"g", &VoidVoid, code(2), 0}});
  More.registerIt();
  const ITab *Tab = reify_getitab(I, &S.Pointer);
  ASSERT_NE(Tab, nullptr);
  EXPECT_EQ(Tab->fun[1], code(2));
}

// --- Other
// ---------------------------------------------------------------------

// To a compiler these calls have no effects at all.
TEST(ITabTable, ErrnoStays) {
  Subject &S = Subject::make(
                   "Errno", "5Errno",
                   {{"f", &VoidVoid, code(1), 0}, {"g", &VoidVoid, code(2), 0}})
                   .registerIt();
  static Interface Both("ErrnoBoth",
                        {{"f", &VoidVoid, 0}, {"g", &VoidVoid, 0}}),
      One("ErrnoOne", {{"g", &VoidVoid, 0}}),
      Missing("ErrnoMissing", {{"h", &VoidVoid, 0}});
  unsigned long Made = Allocations;
  errno = 1234;
  const ITab *Tab = reify_getitab(Both, &S.Pointer);
  const ITab *None = reify_getitab(Missing, &S.Pointer);
  const ITab *Narrow = reify_narrowitab(One, Tab);
  int Errno = errno;
  EXPECT_EQ(Errno, 1234);
  EXPECT_GE(Allocations, Made + 3);
  EXPECT_NE(Tab, nullptr);
  EXPECT_EQ(None, nullptr);
  EXPECT_EQ(Narrow->fun[0], code(2));
}

// Two threads that narrow at the same moment get one itab.
TEST(ITabTable, NarrowingAtTheSameMoment) {
  constexpr unsigned Count = 3000;
  auto &Ones = *new std::vector<std::unique_ptr<Interface>>;
  for (const std::string &Name : namesFor("AtOnce", Count))
    Ones.push_back(std::make_unique<Interface>(
        Name.c_str(), std::initializer_list<Imethod>{{"g", &VoidVoid, 0}}));
  Subject &S = Subject::make(
                   "AtOnce", "6AtOnce",
                   {{"f", &VoidVoid, code(1), 0}, {"g", &VoidVoid, code(2), 0}})
                   .registerIt();
  static Interface Both("AtOnceBoth",
                        {{"f", &VoidVoid, 0}, {"g", &VoidVoid, 0}});
  const ITab *Tab = reify_getitab(Both, &S.Pointer);
  ASSERT_NE(Tab, nullptr);
  std::atomic<unsigned> Turn[2] = {0, 0};
  std::vector<const ITab *> Seen[2];
  auto Work = [&](unsigned Me) {
    for (unsigned N = 0; N != Count; ++N) {
      ++Turn[Me];
      for (unsigned Spins = 0; Turn[!Me] <= N; ++Spins)
        if (Spins % 1000 == 999)
          std::this_thread::yield();
      Seen[Me].push_back(reify_narrowitab(*Ones[N], Tab));
    }
  };
  std::thread Other(Work, 1);
  Work(0);
  Other.join();
  EXPECT_EQ(Seen[0], Seen[1]);
}

TEST(ITabTableDeathTest, NarrowingToMoreMethods) {
  Subject &S = Subject::make("Wide", "4Wide", {{"f", &VoidVoid, code(1), 0}})
                   .registerIt();
  static Interface One("WideOne", {{"f", &VoidVoid, 0}}), Empty("WideNone", {}),
      Other("WideOther", {{"g", &VoidVoid, 0}});
  const char *Says = "^reify: narrowing to an interface that has more methods";
  EXPECT_DEATH(reify_narrowitab(Other, reify_getitab(One, &S.Pointer)), Says);
  EXPECT_DEATH(reify_narrowitab(One, reify_getitab(Empty, &S.Pointer)), Says);
}
