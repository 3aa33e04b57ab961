//===- EqualTest.cpp - Equality of interface values -----------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// reify_efaceeq asks the type and nothing else.
///
//===----------------------------------------------------------------------===//

#include "Descriptors.h"

#include "reify/error.h"

#include <gtest/gtest.h>
#include <limits>

using namespace reify_test;

TEST(Equal, AsksTheTypeForValues) {
  Type Int = makeComparable<int>("int", Kind::Int32);
  int A = 1, B = 1, C = 2;
  EXPECT_TRUE(reify_efaceeq(&Int, &A, &B, PanicThrow));
  EXPECT_FALSE(reify_efaceeq(&Int, &A, &C, PanicThrow));
}

TEST(Equal, DirectWordsAreComparedByTheType) {
  Type Ptr = makeComparable<const int *>("*int", Kind::Pointer);
  Ptr.kind |= KindDirectIface;
  int A = 1, B = 1;
  EXPECT_TRUE(reify_efaceeq(&Ptr, &A, &A, PanicThrow));
  EXPECT_FALSE(reify_efaceeq(&Ptr, &A, &B, PanicThrow));
  EXPECT_TRUE(reify_efaceeq(&Ptr, nullptr, nullptr, PanicThrow));
}

// Not by the runtime: a direct type may compare more than its word.
TEST(Equal, DirectTypesHaveTheLastWord) {
  Type Handle = makeType("Handle", nullptr);
  Handle.kind |= KindDirectIface;
  Handle.equal = [](const void *X, const void *Y) {
    return **static_cast<const int *const *>(X) ==
           **static_cast<const int *const *>(Y);
  };
  int A = 1, B = 1, C = 2;
  EXPECT_TRUE(reify_efaceeq(&Handle, &A, &B, PanicThrow));
  EXPECT_FALSE(reify_efaceeq(&Handle, &A, &C, PanicThrow));
}

// A shortcut for equal pointers would make the answer depend on whether the
// optimizer merged two boxes.
TEST(Equal, OneNaNIsNotEqualToItself) {
  Type Double = makeComparable<double>("double", Kind::Float64);
  double NaN = std::numeric_limits<double>::quiet_NaN(), One = 1;
  EXPECT_FALSE(reify_efaceeq(&Double, &NaN, &NaN, PanicThrow));
  EXPECT_TRUE(reify_efaceeq(&Double, &One, &One, PanicThrow));
}

TEST(Equal, UncomparableTypeThrows) {
  Type T = makeType("geometry::Mesh", nullptr);
  int A = 1;
  try {
    reify_efaceeq(&T, &A, &A, PanicThrow);
    FAIL();
  } catch (const reify::uncomparable_error &E) {
    EXPECT_STREQ(E.what(),
                 "runtime error: comparing uncomparable type geometry::Mesh");
    EXPECT_STREQ(E.type(), "geometry::Mesh");
  }
}

TEST(EqualDeathTest, UncomparableTypeAborts) {
  Type T = makeType("geometry::Mesh", nullptr);
  int A = 1;
  EXPECT_DEATH(reify_efaceeq(&T, &A, &A, PanicAbort),
               "^panic: runtime error: comparing uncomparable type "
               "geometry::Mesh\n");
}

TEST(Equal, ExceptionOfTheUsersOperatorPasses) {
  Type T = makeType("Throws", nullptr);
  T.equal = [](const void *, const void *) -> bool { throw 42; };
  int A = 1;
  EXPECT_THROW(reify_efaceeq(&T, &A, &A, PanicThrow), int);
}
