//===- ModuleTest.cpp - Several shared objects in one process -------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Registration at dlopen, identity across libraries, pinning, text, versions.
/// Each test is a process of its own under CTest.
///
//===----------------------------------------------------------------------===//

#include "Descriptors.h"

#include "reify/error.h"

#include <dlfcn.h>
#include <filesystem>
#include <gtest/gtest.h>
#include <string>
#include <thread>

using namespace reify_test;

namespace {

/// A loaded library and what it exports.
struct Library {
  void *Handle;
  const Type *Point, *Pointer, *Anonymous;
  const InterfaceType *Norm;
  const char *Text;
  Function Method;
  void (*Panic)();

  Library(const char *Name, int Mode = RTLD_LOCAL) {
    Handle = dlopen(Name, RTLD_NOW | Mode);
    if (!Handle) {
      ADD_FAILURE() << dlerror();
      std::abort();
    }
    Point = call<const Type *>("libPoint");
    Pointer = call<const Type *>("libPointer");
    Anonymous = call<const Type *>("libAnonymous");
    Norm = call<const InterfaceType *>("libNorm");
    Text = call<const char *>("libText");
    Method = call<Function>("libMethod");
    Panic = reinterpret_cast<void (*)()>(dlsym(Handle, "libPanic"));
  }

  template <typename T> T call(const char *Symbol) {
    return reinterpret_cast<T (*)()>(dlsym(Handle, Symbol))();
  }
};

bool isLoaded(const char *Name) {
  void *Handle = dlopen(Name, RTLD_NOW | RTLD_NOLOAD);
  if (Handle)
    dlclose(Handle);
  return Handle;
}

constexpr char One[] = REIFY_TEST_LIBRARIES "/libreify-test-one.so";
constexpr char Two[] = REIFY_TEST_LIBRARIES "/libreify-test-two.so";
constexpr char Plain[] = REIFY_TEST_LIBRARIES "/libreify-test-plain.so";
constexpr char Foreign[] = REIFY_TEST_LIBRARIES "/libreify-test-foreign.so";

/// A library that was pinned stays for the tests behind: what asks for one that
/// has not been loaded runs in a process of its own, which begins with this
/// test.
template <typename F> void inFreshProcess(F Function) {
  GTEST_FLAG_SET(death_test_style, "threadsafe");
  EXPECT_EXIT(
      {
        Function();
        std::_Exit(testing::Test::HasFailure());
      },
      testing::ExitedWithCode(0), "");
}

class Modules : public testing::TestWithParam<int> {};

} // namespace

TEST_P(Modules, TypesOfTwoLibraries) {
  Library A(One, GetParam()), B(Two, GetParam());
  ASSERT_NE(A.Point, B.Point);
  EXPECT_TRUE(reify_typeequal(A.Point, B.Point));
  EXPECT_TRUE(reify_typeequal(A.Pointer, B.Pointer));
  EXPECT_TRUE(reify_typeequal(&A.Norm->type, &B.Norm->type));
  EXPECT_FALSE(reify_typeequal(A.Point, A.Pointer));
  ASSERT_NE(A.Anonymous, B.Anonymous);
  EXPECT_FALSE(reify_typeequal(A.Anonymous, B.Anonymous));
  EXPECT_TRUE(reify_typeequal(A.Anonymous, A.Anonymous));
}

TEST_P(Modules, RecordOfOneLibraryServesTheOther) {
  Library A(One, GetParam()), B(Plain, GetParam());
  const ITab *Tab = reify_getitab(B.Norm, B.Pointer);
  ASSERT_NE(Tab, nullptr);
  EXPECT_EQ(Tab->fun[0], A.Method);
  EXPECT_EQ(reify_getitab(A.Norm, A.Pointer), Tab);
  EXPECT_EQ(reify_getitab(A.Norm, A.Anonymous), nullptr);
}

TEST_P(Modules, RecordsOfTwoLibrariesForOneType) {
  Library A(One, GetParam()), B(Two, GetParam());
  EXPECT_EQ(reify_getitab(B.Norm, B.Pointer)->fun[0], A.Method);
}

INSTANTIATE_TEST_SUITE_P(Visibility, Modules,
                         testing::Values(RTLD_LOCAL, RTLD_GLOBAL),
                         [](const testing::TestParamInfo<int> &Info) {
                           return Info.param == RTLD_GLOBAL ? "Global"
                                                            : "Local";
                         });

TEST(ModuleDeathTest, MissTurnsIntoAHitWhenALibraryArrives) {
  inFreshProcess([] {
    Library B(Plain);
    EXPECT_EQ(reify_getitab(B.Norm, B.Pointer), nullptr);
    Library A(One);
    EXPECT_NE(reify_getitab(B.Norm, B.Pointer), nullptr);
  });
}

TEST(Module, RegisteredLibraryIsPinned) {
  Library A(One);
  EXPECT_EQ(dlclose(A.Handle), 0);
  EXPECT_TRUE(isLoaded(One));
  EXPECT_STREQ(A.Point->name, "shared_ns::Point");
  const ITab *Tab = reify_getitab(A.Norm, A.Pointer);
  ASSERT_NE(Tab, nullptr);
  Tab->fun[0]();
}

TEST(Module, TextOfAPinnedLibraryIsNotCopied) {
  Library A(One);
  EXPECT_EQ(reify_newstring(A.Text, 17), A.Text);
}

TEST(ModuleDeathTest, TextOfAnUnregisteredLibraryIsCopied) {
  inFreshProcess([] {
    Library B(Plain);
    const char *Copy = reify_newstring(B.Text, 17);
    EXPECT_NE(Copy, B.Text);
    // And copying it was right: the library goes.
    dlclose(B.Handle);
    EXPECT_FALSE(isLoaded(Plain));
    EXPECT_EQ(std::string(Copy, 17), "text of a library");
  });
}

TEST(ModuleDeathTest, LibraryThatAnItabPointsIntoIsPinned) {
  inFreshProcess([] {
    Library B(Plain);
    EXPECT_EQ(reify_getitab(B.Norm, B.Pointer), nullptr);
    dlclose(B.Handle);
    EXPECT_TRUE(isLoaded(Plain));
    // The table looks at the remembered miss again.
    Library A(One);
    EXPECT_NE(reify_getitab(A.Norm, A.Pointer), nullptr);
  });
}

// One of the two is enough: each has pointers into the library.
TEST(Module, LibraryOfTheTypeAloneIsPinned) {
  Library B(Plain);
  static Interface Here("Here", {});
  const ITab *Tab = reify_getitab(Here, B.Point);
  ASSERT_NE(Tab, nullptr);
  dlclose(B.Handle);
  ASSERT_TRUE(isLoaded(Plain));
  EXPECT_STREQ(Tab->type->name, "shared_ns::Point");
}

TEST(Module, LibraryOfTheInterfaceAloneIsPinned) {
  Library B(Plain);
  static Type Here = makeType("Here", "4Here");
  EXPECT_EQ(reify_getitab(B.Norm, &Here), nullptr);
  dlclose(B.Handle);
  EXPECT_TRUE(isLoaded(Plain));
}

// What is known of pinned libraries grows: text of the last one of many is not
// copied either.
TEST(ModuleDeathTest, ManyLibraries) {
  inFreshProcess([] {
    char Directory[] = "/tmp/reify-modules-XXXXXX";
    ASSERT_NE(mkdtemp(Directory), nullptr);
    for (int I = 0; I != 40; ++I) {
      std::filesystem::path Copy =
          std::filesystem::path(Directory) / (std::to_string(I) + ".so");
      std::filesystem::copy_file(One, Copy);
      Library L(Copy.c_str());
      EXPECT_EQ(reify_newstring(L.Text, 17), L.Text);
      EXPECT_EQ(dlclose(L.Handle), 0);
      EXPECT_TRUE(isLoaded(Copy.c_str()));
    }
    std::filesystem::remove_all(Directory);
  });
}

TEST(Module, LoadedFromAThread) {
  std::thread([] { Library A(One); }).join();
  Library A(One);
  EXPECT_NE(reify_getitab(A.Norm, A.Pointer), nullptr);
}

/// Any of the libraries may be the first one here, and its record the one that
/// serves all of the process: other tests expect another.
TEST(ModuleDeathTest, LoadedFromThreadsThatAsk) {
  inFreshProcess([] {
    std::vector<std::thread> Workers;
    for (const char *Name : {One, Two, Plain})
      Workers.emplace_back([Name] {
        Library L(Name);
        for (int I = 0; I != 1000; ++I) {
          reify_getitab(L.Norm, L.Pointer);
          reify_newstring(L.Text, 17);
        }
      });
    for (std::thread &W : Workers)
      W.join();
    Library A(One), B(Two);
    EXPECT_NE(reify_getitab(A.Norm, A.Pointer), nullptr);
    EXPECT_EQ(reify_getitab(A.Norm, A.Pointer),
              reify_getitab(B.Norm, B.Pointer));
  });
}

TEST(Module, PanicOfALibraryIsCaughtHere) {
  Library A(One);
  try {
    A.Panic();
    FAIL();
  } catch (const reify::type_assertion_error &E) {
    EXPECT_STREQ(E.what(),
                 "interface conversion: Norm is shared_ns::Point, not "
                 "Anonymous");
  }
}

TEST(ModuleDeathTest, OtherAbiVersionIsRefused) {
  GTEST_FLAG_SET(death_test_style, "threadsafe");
  EXPECT_DEATH(dlopen(Foreign, RTLD_NOW),
               "^reify: .*/libreify-test-foreign.so was built for ABI version "
               "7, this runtime is version 1\n");
}

TEST(ModuleDeathTest, OtherAbiVersionOfNobodyIsRefused) {
  Module M{7, 0, nullptr, nullptr}; // In no module of the loader's.
  EXPECT_DEATH(reify_register(&M),
               "^reify: a module was built for ABI version 7, this runtime is "
               "version 1\n");
}

TEST(ModuleDeathTest, OtherAbiVersionOfTheExecutableIsRefused) {
  static Module M{7, 0, nullptr, nullptr};
  EXPECT_DEATH(reify_register(&M),
               "^reify: .*reify-module-tests was built for ABI version 7, this "
               "runtime is version 1\n");
}
