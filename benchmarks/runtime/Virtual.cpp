//===- Virtual.cpp - The operations with base classes ---------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// virtual, dynamic_cast and unique_ptr. The classes are final, which lets the
/// compiler cast by comparing the vtable pointer.
///
//===----------------------------------------------------------------------===//

#include "Workload.h"

#include <memory>
#include <typeinfo>

using namespace bench;

namespace {

struct Shape {
  virtual ~Shape() = default;
  virtual std::int64_t area() const = 0;
};
struct Named {
  virtual ~Named() = default;
  virtual std::int64_t id() const = 0;
};
struct Absent {
  virtual ~Absent() = default;
  virtual std::int64_t absent() const = 0;
};
// Not one template: its types would share an identifier, which is half of a
// descriptor's hash and all of the start of a mangled name.
#define LEAF(N)                                                                \
  struct Leaf##N final : Shape, Named {                                        \
    std::int64_t value;                                                        \
    explicit Leaf##N(std::int64_t V) : value(V) {}                             \
    std::int64_t area() const override { return value + N; }                   \
    std::int64_t id() const override { return value ^ N; }                     \
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
/// What a box of a number is in such programs.
struct Boxed {
  virtual ~Boxed() = default;
  virtual bool equal(const Boxed &) const = 0;
};
template <class T> struct BoxOf final : Boxed {
  T value;
  explicit BoxOf(T V) : value(V) {}
  bool equal(const Boxed &Other) const override {
    auto *Same = dynamic_cast<const BoxOf *>(&Other);
    return Same && Same->value == value;
  }
};

} // namespace

static Leaf0 L0{1};
static Leaf1 L1{2};
static Leaf2 L2{3};
static Leaf3 L3{4};
static Leaf4 L4{5};
static Leaf5 L5{6};
static Leaf6 L6{7};
static Leaf7 L7{8};

static std::vector<Shape *> make(std::size_t Size, unsigned Types) {
  Shape *Values[] = {&L0, &L1, &L2, &L3, &L4, &L5, &L6, &L7};
  std::vector<Shape *> Result;
  for (unsigned N : typeSequence(Size, Types))
    Result.push_back(Values[N]);
  return Result;
}

static std::unique_ptr<Boxed> Sink;

template <class T, class F> static void box(benchmark::State &State, F Make) {
  forNumbers(State, [&](std::int64_t N) {
    Sink = std::make_unique<BoxOf<T>>(Make(N));
  });
}
static void boxInt64(benchmark::State &State) {
  box<std::int64_t>(State, [](std::int64_t N) { return N; });
}
static void boxStruct24(benchmark::State &State) {
  box<Struct24>(State, [](std::int64_t N) { return Struct24{N, N, N}; });
}
static void own(benchmark::State &State) {
  std::unique_ptr<Shape> Owner;
  forNumbers(State,
             [&](std::int64_t N) { Owner = std::make_unique<Leaf0>(N); });
}
static void assertPointer(benchmark::State &State) {
  forEach(State, make(Short, 1),
          [](Shape *X) { return dynamic_cast<Leaf0 &>(*X).value; });
}
static void assertPointerMiss(benchmark::State &State) {
  forEach(State, make(Short, 1),
          [](Shape *X) { return dynamic_cast<Leaf1 *>(X) ? 1 : 0; });
}
template <class To> static void crossCast(benchmark::State &State) {
  forEach(State, make(Short, 1),
          [](Shape *X) { return dynamic_cast<To *>(X) ? 1 : 0; });
}
static void match8(benchmark::State &State) {
  forEach(State, make(Long, 8), [](Shape *X) -> std::int64_t {
    if (auto *L = dynamic_cast<Leaf0 *>(X))
      return L->value;
    if (auto *L = dynamic_cast<Leaf1 *>(X))
      return L->value + 1;
    if (auto *L = dynamic_cast<Leaf2 *>(X))
      return L->value + 2;
    if (auto *L = dynamic_cast<Leaf3 *>(X))
      return L->value + 3;
    if (auto *L = dynamic_cast<Leaf4 *>(X))
      return L->value + 4;
    if (auto *L = dynamic_cast<Leaf5 *>(X))
      return L->value + 5;
    if (auto *L = dynamic_cast<Leaf6 *>(X))
      return L->value + 6;
    if (auto *L = dynamic_cast<Leaf7 *>(X))
      return L->value + 7;
    return 0;
  });
}
static void typeOf(benchmark::State &State) {
  forEach(State, make(Short, 1), [](Shape *X) {
    benchmark::DoNotOptimize(&typeid(*X));
    return 0;
  });
}
static void nilCheck(benchmark::State &State) {
  forEach(State, make(Short, 4), [](Shape *X) { return X ? 1 : 0; });
}
template <std::size_t Size, unsigned Types>
static void call(benchmark::State &State) {
  forEach(State, make(Size, Types), [](Shape *X) { return X->area(); });
}
static std::vector<std::unique_ptr<Boxed>> makeNumbers() {
  std::vector<std::unique_ptr<Boxed>> Result;
  for (std::size_t I = 0; I != Short; ++I)
    Result.push_back(std::make_unique<BoxOf<std::int64_t>>(1000 + I));
  return Result;
}
static void equalInts(benchmark::State &State) {
  auto Other = makeNumbers();
  std::size_t I = 0;
  forEach(State, makeNumbers(), [&](const std::unique_ptr<Boxed> &X) {
    return X->equal(*Other[I++ % Short]) ? 1 : 0;
  });
}

void bench::addVirtual() {
  addBoxing("virtual/box_int64", boxInt64);
  addBoxing("virtual/box_struct24", boxStruct24);
  addBoxing("virtual/own_object", own);
  add("virtual/assert_pointer", assertPointer);
  add("virtual/assert_pointer_miss", assertPointerMiss);
  add("virtual/cross_cast", crossCast<Named>);
  add("virtual/cross_cast_miss", crossCast<Absent>);
  add("virtual/match_8_random", match8);
  add("virtual/type_of", typeOf);
  add("virtual/nil_check", nilCheck);
  add("virtual/call_one", call<Short, 1>);
  add("virtual/call_4_random", call<Long, 4>);
  add("virtual/equal_ints", equalInts);
}
