//===- Workload.h - What every peer does ------------------------*- C++ -*-===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// The sizes, the order of types and the loop that the benchmarks share. The
/// peers in other languages (peers.go, peers.rs) have the same numbers and the
/// same generator, so that all meet the same sequence of types.
///
//===----------------------------------------------------------------------===//

#ifndef REIFY_BENCHMARKS_WORKLOAD_H
#define REIFY_BENCHMARKS_WORKLOAD_H

#include <benchmark/benchmark.h>
#include <cstdint>
#include <vector>

namespace bench {

/// A sequence that a branch predictor learns, and one that it does not.
constexpr std::size_t Short = 1024, Long = 65536;

/// Marsaglia's xorshift64, from one seed.
class Random {
  std::uint64_t State = 88172645463325252u;

public:
  std::uint64_t next() {
    State ^= State << 13;
    State ^= State >> 7;
    State ^= State << 17;
    return State;
  }
};

/// Size numbers below Types.
inline std::vector<unsigned> typeSequence(std::size_t Size, unsigned Types) {
  Random R;
  std::vector<unsigned> Result(Size);
  for (unsigned &N : Result)
    N = static_cast<unsigned>((R.next() >> 33) % Types);
  return Result;
}

/// What is boxed as a struct, and as a larger one than any small buffer.
struct Struct24 {
  std::int64_t a, b, c;
  friend bool operator==(const Struct24 &, const Struct24 &) = default;
};

/// Sums F over the elements, again and again. Time is that of the process: a
/// collector's threads count, other programs do not.
template <class Element, class F>
void forEach(benchmark::State &State, const std::vector<Element> &Elements,
             F Function) {
  benchmark::DoNotOptimize(Elements.data());
  for (auto _ : State) {
    benchmark::ClobberMemory();
    std::int64_t Sum = 0;
    for (const Element &E : Elements)
      Sum += Function(E);
    // A copy: the compiler would keep what is passed in memory all along.
    const std::int64_t Result = Sum;
    benchmark::DoNotOptimize(Result);
  }
  State.SetItemsProcessed(
      static_cast<std::int64_t>(State.iterations() * Elements.size()));
}

/// Calls F with growing numbers from 1000 on: no small value among them.
template <class F> void forNumbers(benchmark::State &State, F Function) {
  std::int64_t Number = 1000;
  for (auto _ : State) {
    for (unsigned I = 0; I != Short; ++I) {
      Function(Number++);
      benchmark::ClobberMemory();
    }
  }
  State.SetItemsProcessed(
      static_cast<std::int64_t>(State.iterations() * Short));
}

inline void add(const char *Name, void (*Function)(benchmark::State &)) {
  benchmark::RegisterBenchmark(Name, Function)->MeasureProcessCPUTime();
}
/// The number of boxes is the same for all: 16 million. A heap without
/// collection must end, and one with collections must meet them.
inline void addBoxing(const char *Name, void (*Function)(benchmark::State &)) {
  benchmark::RegisterBenchmark(Name, Function)
      ->MeasureProcessCPUTime()
      ->Iterations(16384);
}

void addReify();
void addVirtual();
void addStdAny();
void addBoost();

} // namespace bench

#endif // REIFY_BENCHMARKS_WORKLOAD_H
