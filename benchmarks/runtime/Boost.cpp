//===- Boost.cpp - The operations with Boost.TypeErasure ------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Borrowed values are `any<..., _self &>`, as Reify's pointers. Casts between
/// interfaces (dynamic_any_cast) need a registration of every pair and a
/// library; they are left out.
///
//===----------------------------------------------------------------------===//

#include "Workload.h"

#include <boost/mpl/vector.hpp>
#include <boost/type_erasure/any.hpp>
#include <boost/type_erasure/any_cast.hpp>
#include <boost/type_erasure/builtin.hpp>
#include <boost/type_erasure/member.hpp>
#include <boost/type_erasure/operators.hpp>
#include <boost/type_erasure/relaxed.hpp>
#include <boost/type_erasure/typeid_of.hpp>

using namespace bench;
namespace te = boost::type_erasure;

BOOST_TYPE_ERASURE_MEMBER((has_area), area, 0)

namespace {

// Not one template: its types would share an identifier, which is half of a
// descriptor's hash and all of the start of a mangled name.
#define LEAF(N)                                                                \
  struct Leaf##N {                                                             \
    std::int64_t value;                                                        \
    std::int64_t area() const { return value + N; }                            \
  };
LEAF(0)
LEAF(1)
LEAF(2)
LEAF(3)
#undef LEAF

using Value =
    te::any<boost::mpl::vector<te::copy_constructible<>, te::typeid_<>,
                               te::equality_comparable<>, te::relaxed>>;
using Shape =
    te::any<boost::mpl::vector<te::copy_constructible<>, te::typeid_<>,
                               has_area<std::int64_t(), const te::_self>>,
            te::_self &>;

} // namespace

static Leaf0 L0{1};
static Leaf1 L1{2};
static Leaf2 L2{3};
static Leaf3 L3{4};

static std::vector<Shape> make(std::size_t Size, unsigned Types) {
  std::vector<Shape> Result;
  for (unsigned N : typeSequence(Size, Types))
    Result.push_back(N == 0   ? Shape(L0)
                     : N == 1 ? Shape(L1)
                     : N == 2 ? Shape(L2)
                              : Shape(L3));
  return Result;
}

static Value Sink;

static void boxInt64(benchmark::State &State) {
  forNumbers(State, [](std::int64_t N) { Sink = Value(N); });
}
static void boxStruct24(benchmark::State &State) {
  forNumbers(State, [](std::int64_t N) { Sink = Value(Struct24{N, N, N}); });
}
static void assertPointer(benchmark::State &State) {
  forEach(State, make(Short, 1),
          [](const Shape &X) { return te::any_cast<Leaf0 &>(X).value; });
}
static void assertPointerMiss(benchmark::State &State) {
  forEach(State, make(Short, 1),
          [](const Shape &X) { return te::any_cast<Leaf1 *>(&X) ? 1 : 0; });
}
static std::vector<Value> makeNumbers() {
  std::vector<Value> Result;
  for (std::size_t I = 0; I != Short; ++I)
    Result.push_back(Value(static_cast<std::int64_t>(1000 + I)));
  return Result;
}
static void assertInt(benchmark::State &State) {
  forEach(State, makeNumbers(),
          [](const Value &X) { return te::any_cast<std::int64_t>(X); });
}
template <std::size_t Size, unsigned Types>
static void call(benchmark::State &State) {
  forEach(State, make(Size, Types), [](const Shape &X) { return X.area(); });
}
static void equalInts(benchmark::State &State) {
  std::vector<Value> Other = makeNumbers();
  std::size_t I = 0;
  forEach(State, makeNumbers(),
          [&](const Value &X) { return X == Other[I++ % Short] ? 1 : 0; });
}

void bench::addBoost() {
  addBoxing("boost/box_int64", boxInt64);
  addBoxing("boost/box_struct24", boxStruct24);
  add("boost/assert_pointer", assertPointer);
  add("boost/assert_pointer_miss", assertPointerMiss);
  add("boost/assert_int64", assertInt);
  add("boost/call_one", call<Short, 1>);
  add("boost/call_4_random", call<Long, 4>);
  add("boost/equal_ints", equalInts);
}
