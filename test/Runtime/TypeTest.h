//===- TypeTest.h - Types that two files describe ---------------*- C++ -*-===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Named types are one type in both files; the others only have equal names.
///
//===----------------------------------------------------------------------===//

#ifndef REIFY_TEST_RUNTIME_TYPETEST_H
#define REIFY_TEST_RUNTIME_TYPETEST_H

#include "Descriptors.h"

namespace shared_ns {
struct Point {
  int X, Y;
};
struct Ulrich {};
struct Zero {};
template <typename T> struct Box {};
} // namespace shared_ns

namespace reify_test {

/// As the headers describe T: a name for people, rtti for identity.
template <typename T> Type described(const char *Name) {
  Type Result = makeType(Name, nullptr);
  Result.rtti = &typeid(T);
  return Result;
}

// TypeTestOther.cpp.
Type otherPoint();
Type otherBox();
Type otherAnonymous();
Type otherPointerToAnonymous();
Type otherBoxOfAnonymous();
Type otherLambda();
Type otherUnnamed();
Type otherLocal();

} // namespace reify_test

#endif // REIFY_TEST_RUNTIME_TYPETEST_H
