//===- Mistakes.cpp - Programs that must not compile ----------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// One mistake at a time, each with the sentence that Diagnostics.py looks for.
/// Direct initialization, because gcc lists no candidates for the other.
///
//===----------------------------------------------------------------------===//

#include "reify/reify.h"
#if defined(HashableWithoutHash) || defined(PrintableWithoutOperator) ||       \
    defined(HashablePointer)
#include "reify/std.h"
#endif

#include <string>

REIFY_INTERFACE(Area, (area, double() const));
REIFY_INTERFACE(Shape, (area, double() const), (scale, void(double)));
REIFY_INTERFACE(Quiet, (area, double() const noexcept));

struct NoScale {
  double area() const;
} no_scale;
struct BadConst {
  double area();
  void scale(double);
} bad_const;
struct BadParameters {
  double area() const;
  void scale(const char *, int);
} bad_parameters;
struct BadResult {
  const char *area() const;
  void scale(double);
} bad_result;
struct Good {
  double area() const;
  void scale(double);
} good;
struct Final final {
  double area() const;
};
struct Overloaded {
  void put(int);
  void put(double);
};
struct Owner {
  ~Owner();
  double area() const;
} * owner;
struct Copied {
  Copied(const Copied &);
} * copied;
struct Incomplete *incomplete;

#define EIGHT(N)                                                               \
  (m##N##0, void()), (m##N##1, void()), (m##N##2, void()), (m##N##3, void()),  \
      (m##N##4, void()), (m##N##5, void()), (m##N##6, void()),                 \
      (m##N##7, void())
#define SIXTY_FOUR                                                             \
  EIGHT(0), EIGHT(1), EIGHT(2), EIGHT(3), EIGHT(4), EIGHT(5), EIGHT(6), EIGHT(7)

// clang-format off
#if MISTAKE == AssertMissing
// expect: *NoScale does not implement Shape (missing method scale); want scale: void(double)
// first
REIFY_ASSERT_IMPLEMENTS(NoScale *, Shape);
#elif MISTAKE == AssertMustBeConst
// expect: *BadConst does not implement Shape (method area must be const); want area: double() const
// first
REIFY_ASSERT_IMPLEMENTS(BadConst *, Shape);
#elif MISTAKE == AssertValue
// expect: Good does not implement Shape (method scale is not const; pass the address, &x); want scale: void(double)
// first
REIFY_ASSERT_IMPLEMENTS(Good, Shape);
#elif MISTAKE == AssertParameters
// expect: *BadParameters does not implement Shape (wrong parameters for method scale); want scale: void(double)
// first
REIFY_ASSERT_IMPLEMENTS(BadParameters *, Shape);
#elif MISTAKE == AssertResult
// expect: *BadResult does not implement Shape (wrong result type for method area); want area: double() const
// first
REIFY_ASSERT_IMPLEMENTS(BadResult *, Shape);
#elif MISTAKE == AssertNoexcept
// expect: *Good does not implement Quiet (method area must be noexcept); want area: double() const noexcept
// first
REIFY_ASSERT_IMPLEMENTS(Good *, Quiet);
#elif MISTAKE == AssertNoescape
// expect: *Good does not implement Borrows (method area must keep nothing: name it in reify::noescape_methods); want area: double() const
// first
REIFY_INTERFACE(Borrows, (area, reify::noescape<double() const>));
REIFY_ASSERT_IMPLEMENTS(Good *, Borrows);
#elif MISTAKE == AssertNoescapeOfOther
// expect: *BadConst does not implement Borrows (method area must be const); want area: double() const
// first
REIFY_INTERFACE(Borrows, (area, reify::noescape<double() const>));
REIFY_ASSERT_IMPLEMENTS(BadConst *, Borrows);
#elif MISTAKE == AssertIncomplete
// expect: *Incomplete does not implement Shape (the type is incomplete)
// first
REIFY_ASSERT_IMPLEMENTS(Incomplete *, Shape);
#elif MISTAKE == AssertNotBoxable
// expect: Owner does not implement Area (it has a destructor: pass the address, &x, or set reify::boxable)
// first
REIFY_ASSERT_IMPLEMENTS(Owner, Area);
#elif MISTAKE == AssertConstPointer
// expect: *const Good does not implement Shape (method scale must be const); want scale: void(double)
// first
REIFY_ASSERT_IMPLEMENTS(const Good *, Shape);
#elif MISTAKE == AssertFinal
// expect: *Final does not implement Shape (missing method scale); want scale: void(double)
// first
REIFY_ASSERT_IMPLEMENTS(Final *, Shape);
#elif MISTAKE == ConvertMissing
// expect: *NoScale does not implement Shape (missing method scale); want scale: void(double)
Shape s(&no_scale);
#elif MISTAKE == ConvertMustBeConst
// expect: *BadConst does not implement Shape (method area must be const)
Shape s(&bad_const);
#elif MISTAKE == ConvertValue
// expect: Good does not implement Shape (method scale is not const; pass the address, &x)
Shape s(good);
#elif MISTAKE == ConvertParameters
// expect: *BadParameters does not implement Shape (wrong parameters for method scale)
Shape s(&bad_parameters);
#elif MISTAKE == ConvertResult
// expect: *BadResult does not implement Shape (wrong result type for method area)
Shape s(&bad_result);
#elif MISTAKE == ConvertNoexcept
// expect: *Good does not implement Quiet (method area must be noexcept)
Quiet q(&good);
#elif MISTAKE == ConvertIncomplete
// expect: *Incomplete does not implement Shape (the type is incomplete)
Shape s(incomplete);
#elif MISTAKE == ConvertNotBoxable
// expect: Owner does not implement Area (it has a destructor: pass the address, &x, or set reify::boxable)
Area a(*owner);
#elif MISTAKE == AnyNotBoxable
// expect: pointer_or_value_without_destructor
reify::any x(*owner);
#elif MISTAKE == MethodsAbsent
// expect: REIFY_METHODS: the type has no such method, or it is overloaded: write (name, signature, ...)
REIFY_METHODS(NoScale, scale)
#elif MISTAKE == MethodsOverloaded
// expect: REIFY_METHODS: the type has no such method, or it is overloaded: write (name, signature, ...)
REIFY_METHODS(Overloaded, put)
#elif MISTAKE == MethodsSignature
// expect: REIFY_METHODS: the type has no such method with this signature
REIFY_METHODS(Overloaded, (put, void(const char *)))
#elif MISTAKE == TryAsTemporary
// expect: deleted
auto p = reify::try_as<int>(reify::any(1));
#elif MISTAKE == TryAsStdString
// expect: a C++ string is boxed as reify::string: ask for that
reify::any a = 1; auto p = reify::try_as<std::string>(a);
#elif MISTAKE == AsReference
// expect: an assertion asks for a type of values
auto f(reify::any a) { return reify::is<int &>(a); }
#elif MISTAKE == OverAligned
// expect: Go's descriptors hold an alignment in a byte: store the address, &x
struct alignas(256) Over { char c; }; reify::any x = Over{};
#elif MISTAKE == PureNotTrivial
// expect: reify::pure_value<T> needs a trivially copyable T
template <> inline constexpr bool reify::pure_value<Copied> = true; reify::any x(*copied);
#elif MISTAKE == SixtyFiveMethods
// expect: REIFY_MORE_THAN_64_METHODS
REIFY_INTERFACE(TooMany, SIXTY_FOUR, (one_more, void()));
#elif MISTAKE == MatchDuplicate
// expect: duplicate case in match
void f(reify::any x) { reify::match(x, [](int) {}, [](double) {}, [](const int &) {}); }
#elif MISTAKE == MatchDuplicateString
// expect: duplicate case in match
void f(reify::any x) { reify::match(x, [](std::string) {}, [](reify::string) {}); }
#elif MISTAKE == MatchDuplicateInTypes
// expect: duplicate case in match
void f(reify::any x) { reify::match(x, reify::types<int, long>([](reify::any) {}), [](long) {}); }
#elif MISTAKE == MatchDuplicateNil
// expect: duplicate case in match
void f(reify::any x) { reify::match(x, [](std::nullptr_t) {}, [](std::nullptr_t) {}); }
#elif MISTAKE == MatchDefaults
// expect: multiple defaults in match
void f(reify::any x) { reify::match(x, [](reify::any) {}, [](const reify::any &) {}); }
#elif MISTAKE == MatchNoDefault
// expect: a match that returns a value needs a default: a handler of reify::any
int f(reify::any x) { return reify::match(x, [](int v) { return v; }); }
#elif MISTAKE == MatchNoCommonResult
// expect: the handlers of a match have no common result type
void f(reify::any x) { reify::match(x, [](int v) { return v; }, [](reify::any) {}); }
#elif MISTAKE == MatchGeneric
// expect: a handler of match has one parameter, whose type is the case
void f(reify::any x) { reify::match(x, [](auto) {}); }
#elif MISTAKE == MatchTwoParameters
// expect: a handler of match has one parameter, whose type is the case
void f(reify::any x) { reify::match(x, [](int, int) {}); }
#elif MISTAKE == MatchMutableReference
// expect: a boxed value is immutable: take it by value, by const reference, or take a pointer
void f(reify::any x) { reify::match(x, [](Good &) {}); }
#elif MISTAKE == MatchRvalueReference
// expect: a boxed value is shared: take it by value or by const reference
void f(reify::any x) { reify::match(x, [](Good &&) {}); }
#elif MISTAKE == MatchTypesTakesOne
// expect: a handler of several types takes the value itself
void f(reify::any x) { reify::match(x, reify::types<int, long>([](int) {})); }
#elif MISTAKE == MatchTypesOfAny
// expect: reify::any is the default: give it a handler of its own
void f(reify::any x) { reify::match(x, reify::types<int, reify::any>([](reify::any) {})); }
#elif MISTAKE == UniqueMissing
// expect: *NoScale does not implement Shape (missing method scale); want scale: void(double)
auto u = reify::make_unique<Shape>(NoScale{});
#elif MISTAKE == UniqueOfPointer
// expect: ownable
auto u = reify::make_unique<Shape>(&good);
#elif MISTAKE == UniqueTemporary
// expect: deleted
Area a = reify::make_unique<Shape>(Good{});
#elif MISTAKE == UniqueCopied
// expect: deleted
auto u = reify::make_unique<Shape>(Good{}); auto v = u;
#elif MISTAKE == UniqueAmbiguous
// expect: ambiguous
REIFY_INTERFACE(Resets, (reset, void())); void f(reify::unique<Resets> &u) { u.reset(); }
#elif MISTAKE == HashableWithoutHash
// expect: REIFY_HASHABLE: there is no std::hash of the type
REIFY_HASHABLE(Good)
#elif MISTAKE == PrintableWithoutOperator
// expect: REIFY_PRINTABLE: there is no operator<< of the type
REIFY_PRINTABLE(Good)
#elif MISTAKE == HashablePointer
// expect: a pointer is hashed and printed as an address: name a type of values
REIFY_HASHABLE(Good *)
#elif MISTAKE == FreeWrongSignature
// first
// expect: int does not implement Shape (wrong parameters for method scale); want scale: void(double)
double f(const int &); void g(int &, const char *); REIFY_FREE_METHODS(int, (area, f), (scale, g)) REIFY_ASSERT_IMPLEMENTS(int *, Shape);
#elif MISTAKE == FreeNotConst
// first
// expect: int does not implement Shape (method scale is not const; pass the address, &x)
double f(const int &); void g(int &, double); REIFY_FREE_METHODS(int, (area, f), (scale, g)) REIFY_ASSERT_IMPLEMENTS(int, Shape);
#elif MISTAKE == FreeNotNoexcept
// first
// expect: int does not implement Quiet (method area must be noexcept)
double f(int); REIFY_FREE_METHODS(int, (area, f)) REIFY_ASSERT_IMPLEMENTS(int, Quiet);
#elif MISTAKE == FreeMissing
// first
// expect: int does not implement Shape (missing method scale); want scale: void(double)
double f(int); REIFY_FREE_METHODS(int, (area, f)) REIFY_ASSERT_IMPLEMENTS(int, Shape);
#elif MISTAKE == FreeReceiver
// expect: REIFY_FREE_METHODS: the first parameter of the function must take the type
double f(const char *); REIFY_FREE_METHODS(int, (area, f))
#elif MISTAKE == FreeLies
// expect: REIFY_METHODS: the type has no such method with this signature
const char *f(int); REIFY_FREE_METHODS(int, (area, f, double() const))
#elif MISTAKE == FreeMember
// expect: REIFY_FREE_METHODS: the type has a member function that is this method
double f(const Good &); REIFY_FREE_METHODS(Good, (area, f))
#elif MISTAKE == FreePointer
// expect: REIFY_FREE_METHODS: name the type of the values
double f(int *); REIFY_FREE_METHODS(int *, (area, f))
#elif MISTAKE == FreeInterface
// expect: REIFY_FREE_METHODS: an interface has no further methods
double f(Area); REIFY_FREE_METHODS(Area, (size, f))
#endif
