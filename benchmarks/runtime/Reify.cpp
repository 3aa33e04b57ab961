//===- Reify.cpp - The operations in Reify --------------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Compiled without the plugin: what the runtime and the headers cost.
///
//===----------------------------------------------------------------------===//

#include "Workload.h"

#include <reify/reify.h>
#include <reify/std.h>

#include <unordered_map>

using namespace bench;

REIFY_INTERFACE(Shape, (area, std::int64_t() const));
REIFY_INTERFACE(Named, (id, std::int64_t() const));
REIFY_INTERFACE(Absent, (absent, std::int64_t() const));
REIFY_INTERFACE_EMBED(NamedShape, (Shape, Named));

// Not one template: its types would share an identifier, which is half of a
// descriptor's hash and all of the start of a mangled name.
#define LEAF(N)                                                                \
  struct Leaf##N {                                                             \
    std::int64_t value;                                                        \
    std::int64_t area() const { return value + N; }                            \
    std::int64_t id() const { return value ^ N; }                              \
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
REIFY_METHODS(Leaf0, area, id)
REIFY_METHODS(Leaf1, area, id)
REIFY_METHODS(Leaf2, area, id)
REIFY_METHODS(Leaf3, area, id)

static Leaf0 L0{1};
static Leaf1 L1{2};
static Leaf2 L2{3};
static Leaf3 L3{4};
static Leaf4 L4{5};
static Leaf5 L5{6};
static Leaf6 L6{7};
static Leaf7 L7{8};

template <class Value>
static std::vector<Value> make(std::size_t Size, unsigned Types) {
  std::vector<Value> Result;
  for (unsigned N : typeSequence(Size, Types))
    Result.push_back(N == 0   ? Value(&L0)
                     : N == 1 ? Value(&L1)
                     : N == 2 ? Value(&L2)
                              : Value(&L3));
  return Result;
}

static std::vector<reify::any> make8(std::size_t Size) {
  reify::any Values[] = {&L0, &L1, &L2, &L3, &L4, &L5, &L6, &L7};
  std::vector<reify::any> Result;
  for (unsigned N : typeSequence(Size, 8))
    Result.push_back(Values[N]);
  return Result;
}

static std::vector<reify::any> makeNumbers() {
  std::vector<reify::any> Result;
  for (std::size_t I = 0; I != Short; ++I)
    Result.push_back(static_cast<std::int64_t>(1000 + I));
  return Result;
}

static reify::any Sink;

// --- Boxing -----------------------------------------------------------------

static void boxInt64(benchmark::State &State) {
  forNumbers(State, [](std::int64_t N) { Sink = N; });
}
static void boxSmall(benchmark::State &State) {
  forNumbers(State, [](std::int64_t N) { Sink = N & 127; });
}
static void boxStruct24(benchmark::State &State) {
  forNumbers(State, [](std::int64_t N) { Sink = Struct24{N, N, N}; });
}
static void boxString(benchmark::State &State) {
  reify::string Text("a string that is there already");
  benchmark::DoNotOptimize(Text);
  forNumbers(State, [&](std::int64_t) { Sink = Text; });
}
static void own(benchmark::State &State) {
  reify::unique<Shape> Owner;
  forNumbers(State, [&](std::int64_t N) {
    Owner = reify::make_unique<Shape>(Leaf0{N});
  });
}

// --- Assertions --------------------------------------------------------------

static void assertPointer(benchmark::State &State) {
  forEach(State, make<reify::any>(Short, 1),
          [](const reify::any &X) { return reify::as<Leaf0 *>(X)->value; });
}
static void assertPointerMiss(benchmark::State &State) {
  forEach(State, make<reify::any>(Short, 1), [](const reify::any &X) {
    return reify::try_as<Leaf1 *>(X) ? 1 : 0;
  });
}
static void assertInt(benchmark::State &State) {
  forEach(State, makeNumbers(),
          [](const reify::any &X) { return reify::as<std::int64_t>(X); });
}
template <class To, class From, unsigned Types>
static void assertInterface(benchmark::State &State) {
  forEach(State, make<From>(Short, Types),
          [](const From &X) { return reify::try_as<To>(X) ? 1 : 0; });
}
static void match8(benchmark::State &State) {
  forEach(State, make8(Long), [](const reify::any &X) {
    return reify::match(
        X, [](Leaf0 *L) { return L->value; },
        [](Leaf1 *L) { return L->value + 1; },
        [](Leaf2 *L) { return L->value + 2; },
        [](Leaf3 *L) { return L->value + 3; },
        [](Leaf4 *L) { return L->value + 4; },
        [](Leaf5 *L) { return L->value + 5; },
        [](Leaf6 *L) { return L->value + 6; },
        [](Leaf7 *L) { return L->value + 7; },
        [](reify::any) { return std::int64_t(0); });
  });
}
static void typeOf(benchmark::State &State) {
  forEach(State, make<reify::any>(Short, 1), [](const reify::any &X) {
    return static_cast<std::int64_t>(reify::type_of(X).size());
  });
}
static void nilCheck(benchmark::State &State) {
  forEach(State, make<Shape>(Short, 4),
          [](const Shape &X) { return X ? 1 : 0; });
}

// --- Calls, conversions, equality --------------------------------------------

template <std::size_t Size, unsigned Types>
static void call(benchmark::State &State) {
  forEach(State, make<Shape>(Size, Types),
          [](const Shape &X) { return X.area(); });
}
static void narrow(benchmark::State &State) {
  forEach(State, make<NamedShape>(Short, 1), [](const NamedShape &X) {
    Shape Narrow = X;
    benchmark::DoNotOptimize(Narrow.reify_tab);
    return 0;
  });
}
static void equalInts(benchmark::State &State) {
  std::vector<reify::any> Other = makeNumbers();
  std::size_t I = 0;
  forEach(State, makeNumbers(),
          [&](const reify::any &X) { return X == Other[I++ % Short] ? 1 : 0; });
}
static void mapLookup(benchmark::State &State) {
  std::unordered_map<reify::any, std::int64_t> Map;
  for (const reify::any &Key : makeNumbers())
    Map[Key] = 1;
  forEach(State, makeNumbers(),
          [&](const reify::any &X) { return Map.find(X)->second; });
}

void bench::addReify() {
  addBoxing("reify/box_int64", boxInt64);
  addBoxing("reify/box_small_int", boxSmall);
  addBoxing("reify/box_struct24", boxStruct24);
  addBoxing("reify/box_string", boxString);
  addBoxing("reify/own_object", own);
  add("reify/assert_pointer", assertPointer);
  add("reify/assert_pointer_miss", assertPointerMiss);
  add("reify/assert_int64", assertInt);
  add("reify/assert_interface", assertInterface<Named, reify::any, 1>);
  add("reify/assert_interface_4", assertInterface<Named, reify::any, 4>);
  add("reify/assert_interface_miss", assertInterface<Absent, reify::any, 1>);
  add("reify/cross_cast", assertInterface<Named, Shape, 1>);
  add("reify/cross_cast_miss", assertInterface<Absent, Shape, 1>);
  add("reify/match_8_random", match8);
  add("reify/type_of", typeOf);
  add("reify/nil_check", nilCheck);
  add("reify/call_one", call<Short, 1>);
  add("reify/call_4_random", call<Long, 4>);
  add("reify/narrow", narrow);
  add("reify/equal_ints", equalInts);
  add("reify/map_lookup", mapLookup);
}
