//===- Case.h - What every measured case shares -----------------*- C++ -*-===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// A case is an operation, repeated, in one file. The same source is compiled
/// in several variants, each of which becomes one program with Main.cpp, and
/// all must return the same sum. What a case defines is therefore in a
/// namespace of its own (types in anonymous namespaces would have no linkage,
/// which is another identity than users' types have).
///
//===----------------------------------------------------------------------===//

#ifndef REIFY_BENCHMARKS_COMMON_CASE_H
#define REIFY_BENCHMARKS_COMMON_CASE_H

#include <cstdint>

namespace bench {

using Int = std::int64_t;

/// One case: Run(N) does N operations and returns a sum that depends on all.
struct Case {
  const char *Name;
  Int Operations; ///< For one measurement.
  Int (*Run)(Int);
  Case *Next;

  Case(const char *Name, Int Operations, Int (*Run)(Int));
};

/// The same value, of which the compiler knows nothing.
[[gnu::always_inline]] inline Int hide(Int Value) {
  asm volatile("" : "+r"(Value));
  return Value;
}
[[gnu::always_inline]] inline double hide(double Value) {
  asm volatile("" : "+x"(Value));
  return Value;
}
template <class T> [[gnu::always_inline]] inline T *hide(T *Value) {
  asm volatile("" : "+r"(Value));
  return Value;
}

/// Whoever can reach memory looks at it here: without this the last of all
/// stores to the sink would be the only one.
[[gnu::always_inline]] inline void observe() { asm volatile("" ::: "memory"); }

} // namespace bench

/// Opens the function that does N operations. Operations: for one measurement.
#define BENCH_CASE(Name, Operations, N)                                        \
  static bench::Int run(bench::Int N);                                         \
  static bench::Case Entry(#Name, Operations, run);                            \
  static bench::Int run(bench::Int N)

#endif // REIFY_BENCHMARKS_COMMON_CASE_H
