//===- MethodSetTest.cpp - Embedding, overloads, narrowing, names ---------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Method sets: embedded interfaces (Go: Embedded_interfaces), overloads,
/// narrowing to fewer methods, 64 methods, and the names a method may have
/// (design-review.md B11).
///
//===----------------------------------------------------------------------===//

#include "reify/reify.h"

#include <gtest/gtest.h>

template <int N> struct Leaf {};
struct PutTree {
  int put(Leaf<0>) { return 10; }
  int put(Leaf<1>) { return 11; }
  int put(Leaf<2>) { return 12; }
};
REIFY_METHODS(PutTree, (put, int(Leaf<2>), int(Leaf<1>), int(Leaf<0>)))

template <int N> struct Printer {
  int log(reify::any x) const noexcept { return *reify::try_as<int>(x) + N; }
  int log(int) const { return -1; }
};
using Keeper = Printer<1>;
using Borrower = Printer<2>;
using Misnamed = Printer<3>;
template <>
inline constexpr reify::method_names reify::noescape_methods<Borrower> = {
    "other", "log"};
template <>
inline constexpr reify::method_names reify::noescape_methods<Misnamed> = {
    "lo", "logs", ""};
REIFY_METHODS(Keeper, (log, int(reify::any) const))
REIFY_METHODS(Borrower, (log, int(reify::any) const))

namespace {

REIFY_INTERFACE(Reader, (read, int(char *, int)), (close, void()));
REIFY_INTERFACE(Writer, (write, int(const char *, int)), (close, void()));
REIFY_INTERFACE_EMBED(ReadWriter, (Reader, Writer), (flush, void() noexcept));
REIFY_INTERFACE_EMBED(Both, (Reader, Writer));
REIFY_INTERFACE(Closer, (close, void()));
REIFY_INTERFACE(Empty);

struct File {
  int closed = 0;
  int read(char *, int n) { return n + 1; }
  int write(const char *, int n) { return n + 2; }
  void close() { ++closed; }
  void flush() noexcept { closed = 100; }
};

// Equal methods of embedded interfaces count once.
static_assert(ReadWriter::reify_methods::size == 4);
static_assert(Both::reify_methods::size == 3);
static_assert(std::is_standard_layout_v<ReadWriter>);

TEST(MethodSet, EmbeddedMethodsAreCallable) {
  File f;
  ReadWriter rw = &f;
  EXPECT_EQ(2, rw.read(nullptr, 1));
  EXPECT_EQ(3, rw.write(nullptr, 1));
  rw.close();
  EXPECT_EQ(1, f.closed);
  rw.flush();
  EXPECT_EQ(100, f.closed);
}

// No method table is needed: File has none.
TEST(MethodSet, NarrowingIsImplicit) {
  File f;
  ReadWriter rw = &f;
  Reader r = rw;
  Writer w = rw;
  Both b = rw;
  Closer c = b;
  Empty e = c;
  EXPECT_EQ(5, r.read(nullptr, 4));
  EXPECT_EQ(6, w.write(nullptr, 4));
  r.close();
  w.close();
  b.close();
  c.close();
  EXPECT_EQ(4, f.closed);
  EXPECT_EQ(&f, reify::as<File *>(e));
}
static_assert(!std::is_convertible_v<Reader, ReadWriter>);
static_assert(!std::is_convertible_v<Reader, Writer>);
static_assert(!std::is_convertible_v<Empty, Closer>);

TEST(MethodSet, NarrowingKeepsNil) {
  ReadWriter rw;
  Reader r = rw;
  EXPECT_TRUE(r == nullptr);
  EXPECT_THROW(r.close(), reify::nil_call_error);
}

TEST(MethodSet, NarrowingByAssignmentReplaces) {
  File f, g;
  ReadWriter rw = &f;
  Closer c = &g;
  c = rw;
  c.close();
  EXPECT_EQ(1, f.closed);
  EXPECT_EQ(0, g.closed);
}

// A method that promises more narrows to one that promises less.
REIFY_INTERFACE(Strong, (get, int() const noexcept));
REIFY_INTERFACE(Weak, (get, int()));
REIFY_INTERFACE(ConstGet, (get, int() const));
REIFY_INTERFACE(NoexceptGet, (get, int() noexcept));
static_assert(std::is_convertible_v<Strong, Weak>);
static_assert(!std::is_convertible_v<Weak, Strong>);
static_assert(!std::is_convertible_v<Weak, ConstGet>);
struct Seven {
  int get() const noexcept { return 7; }
};
TEST(MethodSet, StrongerPromiseNarrows) {
  Strong s = Seven{};
  Weak w = s;
  EXPECT_EQ(7, w.get());
}

// Each embedded interface's promise is one of the whole: else it would not
// narrow to its own parts.
REIFY_INTERFACE_EMBED(Merged, (ConstGet, NoexceptGet));
static_assert(Merged::reify_methods::size == 1);
static_assert(std::is_convertible_v<Merged, ConstGet>);
static_assert(std::is_convertible_v<Merged, NoexceptGet>);
static_assert(noexcept(std::declval<Merged>().get()));
struct NotConst {
  int get() noexcept { return 1; }
};
static_assert(!std::is_convertible_v<NotConst *, Merged>);
TEST(MethodSet, PromisesOfEmbeddedInterfacesAdd) {
  Merged m = Seven{};
  ConstGet c = m;
  NoexceptGet n = m;
  EXPECT_EQ(14, c.get() + n.get());
}

// noescape is a promise like const and noexcept, but one that a type has to
// give: no compiler can see it.
using reify::any;
REIFY_INTERFACE(Log, (log, reify::noescape<int(any) const>));
REIFY_INTERFACE(AnyLog, (log, int(any) const));
REIFY_INTERFACE_EMBED(QuietLog, (Log), (log, int(any) const noexcept));
static_assert(std::is_convertible_v<Borrower, Log>);
static_assert(std::is_convertible_v<Borrower *, Log>);
static_assert(std::is_convertible_v<const Borrower *, Log>);
static_assert(!std::is_convertible_v<Keeper *, Log>);
static_assert(!std::is_convertible_v<Misnamed *, Log>);
static_assert(std::is_convertible_v<Keeper *, AnyLog>);
static_assert(std::is_convertible_v<Log, AnyLog>);
static_assert(!std::is_convertible_v<AnyLog, Log>);
static_assert(QuietLog::reify_methods::size == 1);
static_assert(std::is_convertible_v<QuietLog, Log>);
static_assert(noexcept(std::declval<QuietLog>().log(1)));
TEST(MethodSet, NoescapeIsAskedForAtRunTime) {
  any keeper = Keeper{}, reader = Borrower{};
  EXPECT_FALSE(reify::is<Log>(keeper));
  EXPECT_TRUE(reify::is<AnyLog>(keeper));
  ASSERT_TRUE(reify::is<Log>(reader));
  EXPECT_EQ(42, reify::as<Log>(reader).log(40));
  AnyLog narrow = Log(Borrower{});
  EXPECT_EQ(3, narrow.log(1));
  EXPECT_EQ(reify::abi::MethodConst | reify::abi::MethodNoexcept |
                reify::abi::MethodNoescape,
            reify::methods_of<QuietLog>()[0].flags);
}

REIFY_INTERFACE(Over, (put, int(int), int(double), int(const char *)),
                (get, int() const noexcept));
struct OverImpl {
  int put(int) { return 1; }
  int put(double) { return 2; }
  int put(const char *) { return 3; }
  int get() const noexcept { return 4; }
};
TEST(MethodSet, OverloadsAreResolvedByTheInterface) {
  OverImpl impl;
  Over o = &impl;
  EXPECT_EQ(1, o.put(1));
  EXPECT_EQ(2, o.put(1.0));
  EXPECT_EQ(3, o.put("x"));
  EXPECT_EQ(2, o.put(1.0f));
  EXPECT_EQ(4, o.get());
}

REIFY_INTERFACE(PutInt, (put, int(int)));
REIFY_INTERFACE(PutDouble, (put, int(double)));
REIFY_INTERFACE_EMBED(PutBoth, (PutInt, PutDouble));
TEST(MethodSet, OverloadsOfEmbeddedInterfacesJoin) {
  OverImpl impl;
  PutBoth p = &impl;
  EXPECT_EQ(1, p.put(1));
  EXPECT_EQ(2, p.put(1.5));
  PutDouble d = p;
  EXPECT_EQ(2, d.put(1));
}

// A method need not be a member function of that very signature.
REIFY_INTERFACE(Sum, (sum, long(int, int) const));
struct Base {
  long sum(int a, int b) const { return a + b; }
};
struct Inherited : Base {};
struct WithDefault {
  int sum(int a, int b, int c = 100) const { return a + b + c; }
};
struct Generic {
  template <class A, class B> auto sum(A a, B b) const { return a * b; }
};
struct Converting {
  int sum(double a, double b) const { return static_cast<int>(a - b); }
};
struct StaticMember {
  static long sum(int a, int b) { return a * 10 + b; }
};
TEST(MethodSet, InheritedDefaultedTemplateAndStaticMethods) {
  EXPECT_EQ(5, Sum(Inherited{}).sum(2, 3));
  EXPECT_EQ(105, Sum(WithDefault{}).sum(2, 3));
  EXPECT_EQ(6, Sum(Generic{}).sum(2, 3));
  EXPECT_EQ(-1, Sum(Converting{}).sum(2, 3));
  EXPECT_EQ(23, Sum(StaticMember{}).sum(2, 3));
}

struct Virtual {
  virtual long sum(int, int) const { return 1; }
};
struct Override : Virtual {
  long sum(int, int) const override { return 2; }
};
TEST(MethodSet, VirtualMethodsStayVirtual) {
  Override o;
  Virtual *v = &o;
  EXPECT_EQ(2, Sum(v).sum(0, 0));
}

// A reference result must not refer to a temporary of the conversion.
REIFY_INTERFACE(RefResult, (get, const double &() const));
struct IntResult {
  int i;
  const int &get() const { return i; }
};
static_assert(!std::is_convertible_v<IntResult *, RefResult>);

REIFY_INTERFACE(Names, (type, int() const), (data, int() const),
                (tab, int() const), (acc, int() const), (A, int(int) const),
                (R, int() const), (I, int() const), (T, int() const),
                (reify, int() const), (call, int() const), (name, int() const),
                (value, int() const), (Tag, int() const), (Self, int() const),
                (std, int() const));
struct NamesImpl {
  int type() const { return 1; }
  int data() const { return 2; }
  int tab() const { return 3; }
  int acc() const { return 4; }
  int A(int x) const { return x; }
  int R() const { return 6; }
  int I() const { return 7; }
  int T() const { return 8; }
  int reify() const { return 9; }
  int call() const { return 10; }
  int name() const { return 11; }
  int value() const { return 12; }
  int Tag() const { return 13; }
  int Self() const { return 14; }
  int std() const { return 15; }
};
TEST(MethodSet, MethodsMayHaveAnyName) {
  NamesImpl impl;
  Names n = &impl;
  EXPECT_EQ(1, n.type());
  EXPECT_EQ(2, n.data());
  EXPECT_EQ(3, n.tab());
  EXPECT_EQ(4, n.acc());
  EXPECT_EQ(5, n.A(5));
  EXPECT_EQ(6, n.R());
  EXPECT_EQ(7, n.I());
  EXPECT_EQ(8, n.T());
  EXPECT_EQ(9, n.reify());
  EXPECT_EQ(10, n.call());
  EXPECT_EQ(11, n.name());
  EXPECT_EQ(12, n.value());
  EXPECT_EQ(13, n.Tag());
  EXPECT_EQ(14, n.Self());
  EXPECT_EQ(15, n.std());
}

REIFY_INTERFACE(Function, (operator(), int(int) const));
TEST(MethodSet, CallOperator) {
  auto times = [k = 3](int x) { return x * k; };
  Function f = times, g = &times;
  EXPECT_EQ(15, f(5));
  EXPECT_EQ(18, g(6));
}

// Signatures with commas, function types, arrays by reference.
REIFY_INTERFACE(Commas, (map, std::pair<int, int>(std::pair<int, int>) const),
                (apply, int(int (*)(int, int), int) const),
                (third, int(const int (&)[3]) const));
struct CommasImpl {
  std::pair<int, int> map(std::pair<int, int> p) const {
    return {p.second, p.first};
  }
  int apply(int (*f)(int, int), int x) const { return f(x, x); }
  int third(const int (&a)[3]) const { return a[2]; }
};
TEST(MethodSet, CommasInSignatures) {
  Commas c = CommasImpl{};
  EXPECT_EQ(2, c.map({1, 2}).first);
  EXPECT_EQ(9, c.apply([](int a, int b) { return a * b; }, 3));
  const int array[] = {1, 2, 3};
  EXPECT_EQ(3, c.third(array));
}

#define EIGHT(M, D)                                                            \
  M(D##0) M(D##1) M(D##2) M(D##3) M(D##4) M(D##5) M(D##6) M(D##7)
#define SIXTY_FOUR(M)                                                          \
  EIGHT(M, 1)                                                                  \
  EIGHT(M, 2)                                                                  \
  EIGHT(M, 3) EIGHT(M, 4) EIGHT(M, 5) EIGHT(M, 6) EIGHT(M, 7) EIGHT(M, 8)
#define M(N) (m##N, int() const)
REIFY_INTERFACE(Sixteen, M(0), M(1), M(2), M(3), M(4), M(5), M(6), M(7), M(8),
                M(9), M(10), M(11), M(12), M(13), M(14), M(15));
REIFY_INTERFACE(SixtyFour, M(10), M(11), M(12), M(13), M(14), M(15), M(16),
                M(17), M(20), M(21), M(22), M(23), M(24), M(25), M(26), M(27),
                M(30), M(31), M(32), M(33), M(34), M(35), M(36), M(37), M(40),
                M(41), M(42), M(43), M(44), M(45), M(46), M(47), M(50), M(51),
                M(52), M(53), M(54), M(55), M(56), M(57), M(60), M(61), M(62),
                M(63), M(64), M(65), M(66), M(67), M(70), M(71), M(72), M(73),
                M(74), M(75), M(76), M(77), M(80), M(81), M(82), M(83), M(84),
                M(85), M(86), M(87));
#undef M
struct Many {
#define M(N)                                                                   \
  int m##N() const { return N; }
  SIXTY_FOUR(M)
#undef M
#define M(N)                                                                   \
  int m##N() const { return N; }
  M(0) M(1) M(2) M(3) M(4) M(5) M(6) M(7) M(8) M(9)
#undef M
};
static_assert(SixtyFour::reify_methods::size == 64);
static_assert(sizeof(SixtyFour) == 16);
TEST(MethodSet, SixteenAndSixtyFourMethods) {
  Many many;
  SixtyFour s = &many;
#define M(N) EXPECT_EQ(N, s.m##N());
  SIXTY_FOUR(M)
#undef M
  Sixteen t = &many;
  EXPECT_EQ(0, t.m0());
  EXPECT_EQ(9, t.m9());
  EXPECT_EQ(10, t.m10());
  EXPECT_EQ(15, t.m15());
}

// Go: methods are told apart by identity, not by a hash. The signatures here
// share one, because values of template arguments do not count in it; the
// second overload was lost.
REIFY_INTERFACE(PutLeaves, (put, int(Leaf<0>), int(Leaf<1>), int(Leaf<2>)));
REIFY_INTERFACE(PutReversed, (put, int(Leaf<2>), int(Leaf<0>)));
REIFY_INTERFACE(PutOther, (put, int(Leaf<3>)));
REIFY_INTERFACE_EMBED(PutAll, (PutReversed, PutLeaves));
static_assert(reify::detail::type_hash<int(Leaf<0>)>() ==
              reify::detail::type_hash<int(Leaf<1>)>());
static_assert(PutLeaves::reify_methods::size == 3);
static_assert(PutAll::reify_methods::size == 3);
static_assert(std::is_convertible_v<PutLeaves, PutReversed>);
static_assert(!std::is_convertible_v<PutReversed, PutLeaves>);
static_assert(!std::is_convertible_v<PutLeaves, PutOther>);
static_assert(!std::is_convertible_v<PutTree *, PutOther>);

TEST(MethodSet, SignaturesThatShareAHash) {
  PutTree tree;
  PutLeaves leaves = &tree;
  EXPECT_EQ(10, leaves.put(Leaf<0>()));
  EXPECT_EQ(11, leaves.put(Leaf<1>()));
  EXPECT_EQ(12, leaves.put(Leaf<2>()));
  PutReversed reversed = leaves;
  EXPECT_EQ(12, reversed.put(Leaf<2>()));
  EXPECT_EQ(10, reversed.put(Leaf<0>()));
  reify::any x = &tree;
  PutAll both = reify::as<PutAll>(x);
  EXPECT_EQ(10, both.put(Leaf<0>()));
  EXPECT_EQ(11, both.put(Leaf<1>()));
  EXPECT_EQ(12, both.put(Leaf<2>()));
  EXPECT_FALSE(reify::is<PutOther>(x));
}

// Go (spec: Exported_identifiers, Type_identity): a method that is not exported
// belongs to its package. In C++ access control says who may call a method, and
// a namespace says nothing.
class Guarded {
  void close() { ++closed; }

protected:
  int read(char *, int) { return 0; }

public:
  int closed = 0;
  int write(const char *, int n) { return n; }
};
REIFY_INTERFACE(WriteAlone, (write, int(const char *, int)));
static_assert(!reify::implements<Guarded *, Closer>);
static_assert(!reify::implements<Guarded *, Reader>);
static_assert(reify::implements<Guarded *, WriteAlone>);
namespace first {
REIFY_INTERFACE(Closer, (close, void()));
} // namespace first
namespace second {
REIFY_INTERFACE(Closer, (close, void()));
} // namespace second

TEST(MethodSet, NamespacesOwnNoMethods) {
  File f;
  first::Closer a = &f;
  second::Closer b = a; // No more methods than the first has.
  b.close();
  EXPECT_EQ(1, f.closed);
  EXPECT_TRUE(a == b);
}

} // namespace
