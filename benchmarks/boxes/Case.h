//===- Case.h - What every case shares --------------------------*- C++ -*-===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// A case is one file of cases/: an operation, repeated. It is compiled three
/// times: with Reify and without the passes from the same source, and with HAND
/// defined as what a careful engineer writes who has no interfaces. All three
/// must return the same sum.
///
/// Files of one variant become one program. What a case defines is therefore in
/// a namespace of its own (types in anonymous namespaces would have no linkage,
/// which is another identity than users' types have).
///
//===----------------------------------------------------------------------===//

#ifndef REIFY_BENCHMARKS_BOXES_CASE_H
#define REIFY_BENCHMARKS_BOXES_CASE_H

#include "../common/Case.h"

#include <cstring>

#ifndef HAND
#include <reify/reify.h>
#endif

namespace boxes {

using bench::hide;
using bench::Int;
using bench::observe;

/// 24 bytes without a pointer, which do not fit into registers.
struct Struct3 {
  Int A, B, C;
};

#ifndef HAND

/// Where values go that escape. In another file, so that no case is alone with
/// it.
extern reify::any Sink;

#else

/// By hand: which type it is, and a word for what fits into one. Larger values
/// have memory of their own.
struct Tag {
  void (*Destroy)(const void *);
};
template <class T>
inline constexpr Tag tag{
    [](const void *Value) { delete static_cast<const T *>(Value); }};

struct Tagged {
  const Tag *Type = nullptr;
  union {
    Int Word = 0;
    const void *Pointer;
  };
};

/// A value of at most a word.
template <class T> inline Tagged tagged(T Value) {
  static_assert(sizeof(T) <= sizeof(Int));
  Tagged Result;
  Result.Type = &tag<T>;
  std::memcpy(&Result.Word, &Value, sizeof(T));
  return Result;
}

/// A larger value that is constant, or that somebody else owns.
template <class T> inline Tagged borrowed(const T &Value) {
  Tagged Result;
  Result.Type = &tag<T>;
  Result.Pointer = &Value;
  return Result;
}

/// Replaces a larger value, which `replace` put there, by another one.
template <class T> inline void replace(Tagged &To, const T &Value) {
  if (To.Type)
    To.Type->Destroy(To.Pointer);
  To.Type = &tag<T>;
  To.Pointer = new T(Value);
}

/// One for the values of `tagged` and `borrowed`, one for those of `replace`.
extern Tagged Sink, Large;

#endif

} // namespace boxes

#define BOXES_CASE(Name, Operations, N) BENCH_CASE(Name, Operations, N)

#endif // REIFY_BENCHMARKS_BOXES_CASE_H
