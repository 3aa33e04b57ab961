//===- Case.h - One source of a call, in six forms --------------*- C++ -*-===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// A case of calls is written once, over a type (here: Shape) that refers to
/// one of the objects it names, and has the method area(). What Shape is
/// depends on what is compiled:
///
///                  an interface of Reify (with and without the passes)
///   HAND           what one writes who knows the types: a pointer for one
///   type,
///                  a number and a pointer for several
///   PEER_VIRTUAL   a pointer to a base class
///   PEER_FUNCTION  std::function
///   PEER_VARIANT   std::variant of pointers
///
/// What has no such form (assertions, boxes) is between `#ifdef HAND` and
/// `#else`, and not there for PEER.
///
/// A case may have a second file, X.other.cpp beside X.cpp, and both a header
/// X.h. Everything of a case is in a namespace of the case's name in lower
/// case, by which its functions are found in the IR. Methods that are called
/// through the interface are named area, less, swap, length or name, so that
/// `run` can see which calls of them are left.
///
//===----------------------------------------------------------------------===//

#ifndef REIFY_BENCHMARKS_CALLS_CASE_H
#define REIFY_BENCHMARKS_CALLS_CASE_H

#include "../common/Case.h"

#if defined(PEER_VIRTUAL) || defined(PEER_FUNCTION) || defined(PEER_VARIANT)
#define PEER
#endif

#if defined(PEER_FUNCTION)
#include <functional>
#elif defined(PEER_VARIANT)
#include <variant>
#elif !defined(PEER) && !defined(HAND)
#include <reify/reify.h>
#endif

namespace calls {

using bench::hide;
using bench::Int;
using bench::observe;

#ifdef HAND

/// One of several types: which, and where. Nil has no number.
template <class... T> class Handle {
public:
  Handle() = default;
  Handle(decltype(nullptr)) {}
  template <class U> Handle(U *Object) : Which(indexOf<U>()), Object(Object) {}

  Int area(Int X) const { return call<0, T...>(X); }
  explicit operator bool() const { return Object; }

private:
  template <class U> static constexpr Int indexOf() {
    Int I = 0, Found = -1;
    ((__is_same(U, T) ? Found = I++ : I++), ...);
    return Found;
  }
  template <Int I, class U, class... Rest> Int call(Int X) const {
    if constexpr (sizeof...(Rest) != 0)
      if (Which != I)
        return call<I + 1, Rest...>(X);
    return static_cast<const U *>(Object)->area(X);
  }

  Int Which = -1;
  const void *Object = nullptr;
};

template <class T> class Handle<T> {
public:
  Handle() = default;
  Handle(T *Object) : Object(Object) {}

  Int area(Int X) const { return Object->area(X); }
  explicit operator bool() const { return Object; }

private:
  T *Object = nullptr;
};

#endif

} // namespace calls

/// Shape of the forms above: `CALLS_SHAPE(Shape, struct Square, struct
/// Circle);`
#if defined(HAND)
#define CALLS_SHAPE(Shape, ...) using Shape = calls::Handle<__VA_ARGS__>
#define CALLS_BASE(Shape)
#elif defined(PEER_VIRTUAL)
#define CALLS_SHAPE(Shape, ...)                                                \
  struct Shape##Base {                                                         \
    virtual calls::Int area(calls::Int) const = 0;                             \
  };                                                                           \
  struct Shape {                                                               \
    const Shape##Base *Object = nullptr;                                       \
    Shape() = default;                                                         \
    Shape(const Shape##Base *Object) : Object(Object) {}                       \
    calls::Int area(calls::Int X) const { return Object->area(X); }            \
    explicit operator bool() const { return Object; }                          \
  }
#define CALLS_BASE(Shape)                                                      \
  final:                                                                       \
  Shape##Base
#elif defined(PEER_FUNCTION)
#define CALLS_SHAPE(Shape, ...)                                                \
  struct Shape {                                                               \
    std::function<calls::Int(calls::Int)> Area;                                \
    Shape() = default;                                                         \
    Shape(decltype(nullptr)) {}                                                \
    template <class T>                                                         \
    Shape(T *Object)                                                           \
        : Area([Object](calls::Int X) { return Object->area(X); }) {}          \
    calls::Int area(calls::Int X) const { return Area(X); }                    \
    explicit operator bool() const { return bool(Area); }                      \
  }
#define CALLS_BASE(Shape)
#elif defined(PEER_VARIANT)
namespace calls {
template <class... T> struct Variant {
  std::variant<std::monostate, T *...> Value;
  Variant() = default;
  Variant(decltype(nullptr)) {}
  template <class U> Variant(U *Object) : Value(Object) {}
  Int area(Int X) const {
    return std::visit(
        [X]<class U>(U Object) -> Int {
          if constexpr (__is_same(U, std::monostate))
            __builtin_unreachable();
          else
            return Object->area(X);
        },
        Value);
  }
  explicit operator bool() const { return Value.index() != 0; }
};
} // namespace calls
#define CALLS_SHAPE(Shape, ...) using Shape = calls::Variant<__VA_ARGS__>
#define CALLS_BASE(Shape)
#else
#define CALLS_SHAPE(Shape, ...)                                                \
  REIFY_INTERFACE(Shape, (area, calls::Int(calls::Int) const))
#define CALLS_BASE(Shape)
#endif

/// A type that satisfies Shape: a Side, and an area that Expression computes of
/// it and of X.
#define CALLS_TYPE(Name, Shape, Expression)                                    \
  struct Name CALLS_BASE(Shape) {                                              \
    calls::Int Side;                                                           \
    explicit constexpr Name(calls::Int Side) : Side(Side) {}                   \
    calls::Int area(calls::Int X) const {                                      \
      (void)X;                                                                 \
      return Expression;                                                       \
    }                                                                          \
  }

#define CALLS_CASE(Name, Operations, N) BENCH_CASE(Name, Operations, N)

#endif // REIFY_BENCHMARKS_CALLS_CASE_H
