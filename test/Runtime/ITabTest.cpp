//===- ITabTest.cpp - The itab table --------------------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// One itab for a pair, whoever asks first; misses until records arrive;
/// growth.
///
//===----------------------------------------------------------------------===//

#include "Descriptors.h"

#include <atomic>
#include <gtest/gtest.h>
#include <string>
#include <thread>

using namespace reify_test;

static const Type VoidVoid = makeFunc("void()");

// --- Before every other constructor -----------------------------------------

namespace {
struct Early {
  Subject *S;
  Interface *I;
  const ITab *Tab;
  void *Box;
  const char *Text;

  Early()
      : S(&Subject::make("Early", "5Early",
                         {{"f", new Type(makeFunc("void()")), code(1), 0}})
               .registerIt()),
        I(new Interface("EarlyI", {{"f", S->Methods[0].type, 0}})),
        Tab(reify_getitab(*I, &S->Pointer)), Box(reify_convT64({4711})),
        Text(reify_newstring("early", 5)) {}
};
} // namespace

[[gnu::init_priority(101)]] static Early TheEarly;

TEST(ITab, WorksInTheFirstStaticConstructor) {
  ASSERT_NE(TheEarly.Tab, nullptr);
  EXPECT_EQ(TheEarly.Tab, reify_getitab(*TheEarly.I, &TheEarly.S->Pointer));
  EXPECT_EQ(*static_cast<std::uint64_t *>(TheEarly.Box), 4711u);
  EXPECT_EQ(std::string(TheEarly.Text, 5), "early");
}

// --- One itab ---------------------------------------------------------------

TEST(ITab, SecondQuestionGetsTheSameItab) {
  Subject &S =
      Subject::make("T1", "2T1", {{"f", &VoidVoid, code(1), 0}}).registerIt();
  static Interface I("T1I", {{"f", &VoidVoid, 0}});
  const ITab *Tab = reify_getitab(I, &S.Pointer);
  ASSERT_NE(Tab, nullptr);
  EXPECT_EQ(reify_getitab(I, &S.Pointer), Tab);
}

TEST(ITab, EqualTypesOfOtherObjectsGetTheSameItab) {
  Subject &S =
      Subject::make("T2", "2T2", {{"f", &VoidVoid, code(1), 0}}).registerIt();
  static Interface I("T2I", {{"f", &VoidVoid, 0}}),
      Twin("T2I", {{"f", &VoidVoid, 0}});
  static Type PointerTwin = S.Pointer, *TypeTwin = &PointerTwin;
  const ITab *Tab = reify_getitab(I, &S.Pointer);
  ASSERT_NE(Tab, nullptr);
  EXPECT_EQ(reify_getitab(Twin, &S.Pointer), Tab);
  EXPECT_EQ(reify_getitab(I, TypeTwin), Tab);
  EXPECT_EQ(reify_getitab(Twin, TypeTwin), Tab);
}

TEST(ITab, InterfacesOfOneHashAreTwo) {
  Subject &S = Subject::make(
                   "T3", "2T3",
                   {{"f", &VoidVoid, code(1), 0}, {"g", &VoidVoid, code(2), 0}})
                   .registerIt();
  static Interface F("T3F", {{"f", &VoidVoid, 0}}),
      G("T3G", {{"g", &VoidVoid, 0}});
  G.Descriptor.type.hash = F.Descriptor.type.hash;
  EXPECT_EQ(reify_getitab(F, &S.Pointer)->fun[0], code(1));
  EXPECT_EQ(reify_getitab(G, &S.Pointer)->fun[0], code(2));
}

TEST(ITab, EmptyInterfaceIsSatisfiedByEveryType) {
  static Interface Empty("Empty", {});
  static Type T = makeType("T4", "2T4");
  const ITab *Tab = reify_getitab(Empty, &T);
  ASSERT_NE(Tab, nullptr);
  EXPECT_NE(Tab->fun[0], nullptr);
  EXPECT_EQ(Tab->type, &T);
}

TEST(ITab, ManyMethods) {
  constexpr unsigned Count = 31;
  static std::vector<std::string> Names;
  for (unsigned I = 0; I != Count; ++I)
    Names.push_back("method" + std::to_string(I));
  Subject &S = Subject::make("T5", "2T5", {});
  static Interface I("T5I", {});
  for (unsigned N = 0; N != Count; ++N) {
    S.Methods.push_back({Names[N].c_str(), &VoidVoid, code(N), 0});
    I.Methods.push_back({Names[N].c_str(), &VoidVoid, 0});
  }
  std::sort(S.Methods.begin(), S.Methods.end(), inOrder<MethodEntry>);
  std::sort(I.Methods.begin(), I.Methods.end(), inOrder<Imethod>);
  S.Record.methods = S.Methods.data();
  I.Descriptor.methods = I.Methods.data();
  S.Record.count = I.Descriptor.count = Count;
  S.registerIt();
  const ITab *Tab = reify_getitab(I, &S.Pointer);
  ASSERT_NE(Tab, nullptr);
  for (unsigned N = 0; N != Count; ++N)
    EXPECT_EQ(Tab->fun[N], S.Methods[N].fn);
}

// --- Misses -----------------------------------------------------------------

TEST(ITab, MissIsRememberedUntilARecordArrives) {
  Subject &S = Subject::make("T6", "2T6", {{"f", &VoidVoid, code(1), 0}});
  static Interface I("T6I", {{"f", &VoidVoid, 0}});
  EXPECT_EQ(reify_getitab(I, &S.Pointer), nullptr);
  EXPECT_EQ(reify_getitab(I, &S.Pointer), nullptr);
  S.registerIt();
  const ITab *Tab = reify_getitab(I, &S.Pointer);
  ASSERT_NE(Tab, nullptr);
  EXPECT_EQ(Tab->fun[0], code(1));
  EXPECT_EQ(reify_getitab(I, &S.Value), nullptr);
}

TEST(ITab, HitSurvivesRegistrations) {
  Subject &S =
      Subject::make("T7", "2T7", {{"f", &VoidVoid, code(1), 0}}).registerIt();
  static Interface I("T7I", {{"f", &VoidVoid, 0}});
  const ITab *Tab = reify_getitab(I, &S.Pointer);
  EXPECT_EQ(reify_getitab(I, &S.Value), nullptr);
  Subject::make("T7b", "3T7b", {{"f", &VoidVoid, code(2), 0}}).registerIt();
  EXPECT_EQ(reify_getitab(I, &S.Pointer), Tab);
}

TEST(ITab, RegisteringTwiceIsRegisteringOnce) {
  Subject &S = Subject::make("T8", "2T8", {{"f", &VoidVoid, code(1), 0}});
  S.registerIt();
  S.registerIt();
  Module Again{AbiVersion, 0, &S.Record, &S.Record + 1};
  reify_register(&Again);
  static Interface I("T8I", {{"f", &VoidVoid, 0}});
  EXPECT_EQ(reify_getitab(I, &S.Pointer)->fun[0], code(1));
}

TEST(ITab, EmptyModulesAreWelcome) {
  static Module None{AbiVersion, 0, nullptr, nullptr};
  reify_register(&None);
  static MethodRecord Somewhere{};
  static Module Empty{AbiVersion, 0, &Somewhere, &Somewhere};
  reify_register(&Empty);
}

// --- Growth and threads -----------------------------------------------------

static std::vector<const Type *> makeManyTypes(const char *Prefix,
                                               unsigned Count) {
  static std::vector<std::string> Names;
  Names.reserve(100000);
  std::vector<const Type *> Result;
  for (unsigned N = 0; N != Count; ++N) {
    Names.push_back(Prefix + std::to_string(N));
    const char *Name = Names.back().c_str();
    Subject &S = Subject::make(Name, Name, {{"f", &VoidVoid, code(N), 0}});
    // Every third type is a miss.
    if (N % 3)
      S.registerIt();
    Result.push_back(&S.Pointer);
  }
  return Result;
}

TEST(ITab, TableGrows) {
  // 512 slots, three quarters full: three doublings.
  std::vector<const Type *> Types = makeManyTypes("Grow", 2000);
  static Interface I("GrowI", {{"f", &VoidVoid, 0}});
  std::vector<const ITab *> Tabs;
  for (const Type *T : Types)
    Tabs.push_back(reify_getitab(I, T));
  for (unsigned N = 0; N != Types.size(); ++N) {
    ASSERT_EQ(Tabs[N] != nullptr, N % 3 != 0);
    EXPECT_EQ(reify_getitab(I, Types[N]), Tabs[N]);
    if (Tabs[N]) {
      EXPECT_EQ(Tabs[N]->fun[0], code(N));
    }
  }
}

TEST(ITab, ThreadsGetOneItab) {
  constexpr unsigned Threads = 4;
  std::vector<const Type *> Types = makeManyTypes("Race", 1500);
  static Interface I("RaceI", {{"f", &VoidVoid, 0}});
  std::vector<std::vector<const ITab *>> Tabs(Threads);
  std::atomic<unsigned> Ready{0};
  std::vector<std::thread> Workers;
  for (unsigned T = 0; T != Threads; ++T)
    Workers.emplace_back([&, T] {
      for (++Ready; Ready != Threads;)
        std::this_thread::yield();
      for (const Type *Ty : Types)
        Tabs[T].push_back(reify_getitab(I, Ty));
    });
  for (std::thread &W : Workers)
    W.join();
  for (unsigned T = 1; T != Threads; ++T)
    EXPECT_EQ(Tabs[T], Tabs[0]);
  for (unsigned N = 0; N != Types.size(); ++N) {
    ASSERT_EQ(Tabs[0][N] != nullptr, N % 3 != 0);
    if (Tabs[0][N]) {
      EXPECT_EQ(Tabs[0][N]->fun[0], code(N));
    }
  }
}

// What a reader finds while records arrive is a whole itab or a miss that the
// records explain, and after its registration never a miss.
TEST(ITab, ReadersWhileRecordsArrive) {
  constexpr unsigned Count = 400;
  std::vector<std::string> Names;
  std::vector<Subject *> Subjects;
  for (unsigned N = 0; N != Count; ++N)
    Names.push_back("Arrive" + std::to_string(N));
  for (unsigned N = 0; N != Count; ++N)
    Subjects.push_back(&Subject::make(Names[N].c_str(), Names[N].c_str(),
                                      {{"f", &VoidVoid, code(N), 0}}));
  static Interface I("ArriveI", {{"f", &VoidVoid, 0}});
  std::atomic<unsigned> Registered{0};
  std::atomic<unsigned> Wrong{0};
  std::vector<std::thread> Readers;
  for (unsigned T = 0; T != 3; ++T)
    Readers.emplace_back([&] {
      for (unsigned Known = 0; Known != Count;) {
        Known = Registered;
        for (unsigned N = 0; N != Count; ++N) {
          const ITab *Tab = reify_getitab(I, &Subjects[N]->Pointer);
          Wrong +=
              Tab ? Tab->fun[0] != code(N) || Tab->type != &Subjects[N]->Pointer
                  : N < Known;
        }
      }
    });
  for (Subject *S : Subjects) {
    S->registerIt();
    ++Registered;
  }
  for (std::thread &R : Readers)
    R.join();
  EXPECT_EQ(Wrong, 0u);
  // The names go with this function; the types must not be asked for again.
  static std::vector<std::string> Kept;
  Kept.swap(Names);
}
