//===- StdAny.cpp - The operations with std::any --------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// std::any has no interfaces, no equality and no hash.
///
//===----------------------------------------------------------------------===//

#include "Workload.h"

#include <any>
#include <string_view>

using namespace bench;

namespace {
// Not one template: its types would share an identifier, which is half of a
// descriptor's hash and all of the start of a mangled name.
#define LEAF(N)                                                                \
  struct Leaf##N {                                                             \
    std::int64_t value;                                                        \
  };
LEAF(0)
LEAF(1)
LEAF(2)
LEAF(3)
LEAF(4)
LEAF(5)
LEAF(6)
LEAF(7)
#undef LEAF
} // namespace

static Leaf0 L0{1};
static Leaf1 L1{2};
static Leaf2 L2{3};
static Leaf3 L3{4};
static Leaf4 L4{5};
static Leaf5 L5{6};
static Leaf6 L6{7};
static Leaf7 L7{8};

static std::vector<std::any> make(std::size_t Size, unsigned Types) {
  std::any Values[] = {&L0, &L1, &L2, &L3, &L4, &L5, &L6, &L7};
  std::vector<std::any> Result;
  for (unsigned N : typeSequence(Size, Types))
    Result.push_back(Values[N]);
  return Result;
}

static std::any Sink;

static void boxInt64(benchmark::State &State) {
  forNumbers(State, [](std::int64_t N) { Sink = N; });
}
static void boxSmall(benchmark::State &State) {
  forNumbers(State, [](std::int64_t N) { Sink = N & 127; });
}
static void boxStruct24(benchmark::State &State) {
  forNumbers(State, [](std::int64_t N) { Sink = Struct24{N, N, N}; });
}
// The two words, as in a reify::string: a std::string would copy the text.
static void boxString(benchmark::State &State) {
  std::string_view Text("a string that is there already");
  benchmark::DoNotOptimize(Text);
  forNumbers(State, [&](std::int64_t) { Sink = Text; });
}
static void assertPointer(benchmark::State &State) {
  forEach(State, make(Short, 1),
          [](const std::any &X) { return std::any_cast<Leaf0 *>(X)->value; });
}
static void assertPointerMiss(benchmark::State &State) {
  forEach(State, make(Short, 1),
          [](const std::any &X) { return std::any_cast<Leaf1 *>(&X) ? 1 : 0; });
}
static void assertInt(benchmark::State &State) {
  std::vector<std::any> Numbers;
  for (std::size_t I = 0; I != Short; ++I)
    Numbers.push_back(static_cast<std::int64_t>(1000 + I));
  forEach(State, Numbers,
          [](const std::any &X) { return std::any_cast<std::int64_t>(X); });
}
static void match8(benchmark::State &State) {
  forEach(State, make(Long, 8), [](const std::any &X) -> std::int64_t {
    if (auto *L = std::any_cast<Leaf0 *>(&X))
      return (*L)->value;
    if (auto *L = std::any_cast<Leaf1 *>(&X))
      return (*L)->value + 1;
    if (auto *L = std::any_cast<Leaf2 *>(&X))
      return (*L)->value + 2;
    if (auto *L = std::any_cast<Leaf3 *>(&X))
      return (*L)->value + 3;
    if (auto *L = std::any_cast<Leaf4 *>(&X))
      return (*L)->value + 4;
    if (auto *L = std::any_cast<Leaf5 *>(&X))
      return (*L)->value + 5;
    if (auto *L = std::any_cast<Leaf6 *>(&X))
      return (*L)->value + 6;
    if (auto *L = std::any_cast<Leaf7 *>(&X))
      return (*L)->value + 7;
    return 0;
  });
}
static void typeOf(benchmark::State &State) {
  forEach(State, make(Short, 1), [](const std::any &X) {
    benchmark::DoNotOptimize(&X.type());
    return 0;
  });
}
static void nilCheck(benchmark::State &State) {
  forEach(State, make(Short, 4),
          [](const std::any &X) { return X.has_value() ? 1 : 0; });
}

void bench::addStdAny() {
  addBoxing("any/box_int64", boxInt64);
  addBoxing("any/box_small_int", boxSmall);
  addBoxing("any/box_struct24", boxStruct24);
  addBoxing("any/box_string", boxString);
  add("any/assert_pointer", assertPointer);
  add("any/assert_pointer_miss", assertPointerMiss);
  add("any/assert_int64", assertInt);
  add("any/match_8_random", match8);
  add("any/type_of", typeOf);
  add("any/nil_check", nilCheck);
}
