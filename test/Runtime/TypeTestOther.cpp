//===- TypeTestOther.cpp - The second file of TypeTest.cpp ----------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Types that are spelled as in TypeTest.cpp.
///
//===----------------------------------------------------------------------===//

#include "TypeTest.h"

namespace {
struct A {
  char Text[32];
};
} // namespace

[[maybe_unused]] static auto Lambda = [] {};
[[maybe_unused]] static struct { double X; } Unnamed;

namespace reify_test {

Type otherPoint() { return described<shared_ns::Point>("Point"); }
Type otherBox() { return described<shared_ns::Box<shared_ns::Point>>("Box"); }
Type otherAnonymous() { return described<A>("A"); }
Type otherPointerToAnonymous() { return described<A *>("*A"); }
Type otherBoxOfAnonymous() { return described<shared_ns::Box<A>>("Box"); }
Type otherLambda() { return described<decltype(Lambda)>("L"); }
Type otherUnnamed() { return described<decltype(Unnamed)>("U"); }
Type otherLocal() {
  struct Local {};
  return described<Local>("Local");
}

} // namespace reify_test
