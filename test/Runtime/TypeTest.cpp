//===- TypeTest.cpp - Identity of types -----------------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// reify_typeequal, and the scan of mangled names behind it. TypeTestOther.cpp
/// is the second file with types of the same names.
///
//===----------------------------------------------------------------------===//

#include "TypeTest.h"

#include "internal.h"

#include <gtest/gtest.h>

using namespace reify_test;

namespace {

struct A {
  int X;
};
enum Unscoped { Value };
template <typename T> struct Template {};

bool equal(const Type &X, const Type &Y) {
  EXPECT_EQ(reify_typeequal(&X, &Y), reify_typeequal(&Y, &X));
  return reify_typeequal(&X, &Y);
}

} // namespace

TEST(Type, LinkNamesDecide) {
  Type X = makeType("Circle", "6Circle"), Y = makeType("Circle", "6Circle");
  EXPECT_TRUE(equal(X, X));
  EXPECT_TRUE(equal(X, Y));
}

TEST(Type, DifferentHashIsDifferent) {
  Type X = makeType("Circle", "6Circle"), Y = X;
  Y.hash ^= 1;
  EXPECT_FALSE(equal(X, Y));
}

TEST(Type, EqualHashIsNotEnough) {
  Type X = makeType("Circle", "6Circle"), Y = makeType("Circle", "6Square");
  EXPECT_FALSE(equal(X, Y));
}

TEST(Type, NoLinkNameIsPointerIdentity) {
  Type X = makeType("Circle", nullptr), Y = X;
  EXPECT_TRUE(equal(X, X));
  EXPECT_FALSE(equal(X, Y));
  Y.link_name = "6Circle";
  EXPECT_FALSE(equal(X, Y));
}

TEST(Type, UnnamedFlagIsPointerIdentity) {
  Type X = makeType("Circle", "6Circle"), Y = X;
  X.tflag = TFlagUnnamed;
  EXPECT_FALSE(equal(X, Y));
  EXPECT_TRUE(equal(X, X));
}

TEST(Type, RttiServesAsLinkName) {
  Type X = makeType("A", nullptr), Y = X, Z = X;
  X.rtti = Y.rtti = &typeid(shared_ns::Point);
  Z.rtti = &typeid(int);
  EXPECT_TRUE(equal(X, Y));
  EXPECT_FALSE(equal(X, Z));
  Z.rtti = nullptr;
  Z.link_name = typeid(shared_ns::Point).name();
  EXPECT_TRUE(equal(X, Z));
}

// Even one type_info object is no proof: a linker may fold two.
TEST(Type, OneRttiOfATypeWithoutLinkageIsPointerIdentity) {
  Type X = makeType("A", nullptr), Y = X;
  X.rtti = Y.rtti = &typeid(A);
  EXPECT_FALSE(equal(X, Y));
  EXPECT_TRUE(equal(X, X));
}

// type_info::name() hides the '*' by which gcc marks a type of one file.
TEST(Type, MarkOfRttiIsSeen) {
  struct {
    const void *VTable;
    const char *Name;
  } Marked{nullptr, "*1A"}, Plain{nullptr, "1A"};
  Type X = makeType("A", nullptr), Y = X;
  X.rtti = Y.rtti = &Marked;
  EXPECT_FALSE(equal(X, Y));
  X.rtti = Y.rtti = &Plain;
  EXPECT_TRUE(equal(X, Y));
}

TEST(Type, LinkNameOfAnAnonymousTypeIsNotBelieved) {
  Type X = makeType("A", "N12_GLOBAL__N_11AE"), Y = X;
  EXPECT_FALSE(equal(X, Y));
  X.link_name = Y.link_name = "*1A";
  EXPECT_FALSE(equal(X, Y));
}

// A name of the user's choice is no mangled name and is not read as one.
TEST(Type, LinkNameMayBeAnyText) {
  for (const char *Name : {"Utility", "my.Zero", "geometry::Ul<3>", "$x"}) {
    Type X = makeType("T", Name), Y = X;
    EXPECT_TRUE(equal(X, Y)) << Name;
  }
}

// --- Two files --------------------------------------------------------------

TEST(Type, OneTypeInTwoFiles) {
  EXPECT_TRUE(equal(described<shared_ns::Point>("Point"), otherPoint()));
  EXPECT_TRUE(
      equal(described<shared_ns::Box<shared_ns::Point>>("Box"), otherBox()));
}

TEST(Type, AnonymousTypesOfOneNameInTwoFiles) {
  EXPECT_FALSE(equal(described<A>("A"), otherAnonymous()));
  EXPECT_FALSE(equal(described<A *>("*A"), otherPointerToAnonymous()));
  EXPECT_FALSE(
      equal(described<shared_ns::Box<A>>("Box"), otherBoxOfAnonymous()));
}

[[maybe_unused]] static auto Lambda = [] {};
[[maybe_unused]] static struct { int X; } Unnamed;

TEST(Type, TypesWithoutNamesInTwoFiles) {
  EXPECT_FALSE(equal(described<decltype(Lambda)>("L"), otherLambda()));
  EXPECT_FALSE(equal(described<decltype(Unnamed)>("U"), otherUnnamed()));
}

TEST(Type, LocalTypesInTwoFiles) {
  struct Local {};
  EXPECT_FALSE(equal(described<Local>("Local"), otherLocal()));
}

// --- The scanner ------------------------------------------------------------

namespace {
struct Named {
  const char *Name;
  bool Linkage;
};
} // namespace

// As printed by gcc 12 and clang 22; the word behind the vtable pointer of a
// type_info, so with gcc's '*'.
static const Named Names[] = {
    // Nothing suspicious.
    {"i", true},
    {"6Circle", true},
    {"St6vectorIiSaIiEE", true},
    {"2NIILi5EE", true},
    {"2NTIL2Ec0EE", true},
    {"2NTILDnEE", true},
    {"A10_i", true},
    {"PDoFviE", true},
    {"Dv4_f", true},
    // Identifiers that only look like it.
    {"4Zero", true},
    {"6Ulrich", true},
    {"7Utility", true},
    {"7Ulrich2", true},
    {"2Ul", true},
    {"2Ut", true},
    {"3Ub_", true},
    {"3UlE", true},
    {"N3Foo6UlrichE", true},
    {"N4Zeta2UlE", true},
    {"N4Zeta2TmIJ4Zero7UtilityS1_NS_2UlEEEE", true},
    {"St6vectorI4ZeroSaIS0_EE", true},
    {"PSt6vectorI4ZeroSaIS0_EE", true},
    {"A3_A4_4Zero", true},
    {"PA_4Zero", true},
    {"PDoFv4ZeroE", true},
    {"M4Zeroi", true},
    {"M4ZeroKFviE", true},
    {"PVK4Zero", true},
    {"PFO4ZeroRS_E", true},
    {"P3TTTI4ZeroSt6vectorE", true},
    {"St3mapISt6vectorI4ZeroSaIS1_EES_IN4Zeta2TmIJS1_S1_EEES0_INS5_IJS1_EEESaIS"
     "7_EESt4lessIS6_ESaISt4pairIKS6_S9_EEESA_IS3_ESaISC_IKS3_SG_EEE",
     true},
    {"St4pairI4ZeroSZ_E", true},
    {"N4ZeroB5cxx11E", true},
    {"FvDF16_4ZeroE", true},
    {"FvDF16b4ZeroE", true},
    {"FvDB32_4ZeroE", true},
    {"PU8AS_13_Zi", true},
    {"FvDd4ZeroE", true},
    {"FvDnDiDsDuDhDeDf4ZeroE", true},
    {"FvDB32_DU7_Dv4_f4ZeroE", true},
    {"FvDF32x4ZeroE", true},
    // Not understood.
    {"FvDF4ZeroE", false},
    {"FvDF16c4ZeroE", false},
    {"FvDvx_f4ZeroE", false},
    {"FvDTcl1fEE4ZeroE", false},
    {"9999999Zero", false},
    {"5Zero", false},
    {"u8ZVectorT", true},
    // Anonymous namespaces.
    {"N12_GLOBAL__N_11AE", false},
    {"*N12_GLOBAL__N_11AE", false},
    {"St6vectorIN12_GLOBAL__N_11AESaIS1_EE", false},
    {"*St6vectorIN12_GLOBAL__N_11AESaIS1_EE", false},
    {"3TTTI4ZeroN12_GLOBAL__N_12ATEE", false},
    {"PN12_GLOBAL__N_16UlrichE", false},
    // Local scopes.
    {"Z4mainE2LL", false},
    {"*Z4mainE2LL", false},
    {"Z3inlvE1L", false},
    {"ZL3stavE1L", false},
    {"St6vectorIZ4mainE2LLSaIS0_EE", false},
    {"PZ4mainE2LL", false},
    // Lambdas.
    {"N4ilamMUlvE_E", false},
    {"N3lamMUlvE_E", false},
    {"Z2tlIiEDaT_EUliE_", false},
    {"UlvE_", false},
    {"St8functionIFvUlvE_EE", false},
    {"3$_0", false},
    {"St6vectorI3$_0SaIS0_EE", false},
    {"PN1M3$_4E", false},
    // Types without a name.
    {"N1MUt_E", false},
    {"N1MUt0_E", false},
    {"PUt_", false},
    {"9._anon_80", false},
    {"*9._anon_80", false},
    {"PUb_E", false},
    // Template arguments that name entities, also of this file only.
    {"2NTIXadL_ZL2sxEEE", false},
    {"*2NTIXadL_ZL3scbvEEE", false},
    {"2NTIXadL_Z2gxEEE", false},
    {"2NTIL_ZL2sxEE", false},
    {"2NTIXadL_ZN3Loc1fEvEEE", false},
    // A suspicious name and something that is not read: in doubt, no.
    {"2NII4ZeroLi5EE", false},
    {"2NII4ZeroXadL_3fooEEE", false},
    {"2NII4ZeroXLi5EEE", false},
    {"DTcl4ZeroE", false},
    {"FvDO4ZeroEE", false},
    {"TL0__4Zero", false},
    // Not names at all.
    {"5Zero", false},
    {"99999999999999999999Zero", false},
    {"4Zero?", false},
    {"SZ", false},
    {"AZ_i", false},
    {"Zeta", false},
};

TEST(Type, LinkageOfMangledNames) {
  for (const Named &N : Names)
    EXPECT_EQ(runtime::hasLinkage(N.Name), N.Linkage) << N.Name;
}

// The compiler at hand agrees with the table.
TEST(Type, LinkageOfThisCompilersNames) {
  struct Local {};
  auto Linkage = [](const std::type_info &Info) {
    return runtime::hasLinkage(reinterpret_cast<const char *const *>(&Info)[1]);
  };
  EXPECT_TRUE(Linkage(typeid(int)));
  EXPECT_TRUE(Linkage(typeid(shared_ns::Point)));
  EXPECT_TRUE(Linkage(typeid(shared_ns::Box<shared_ns::Ulrich>)));
  EXPECT_TRUE(Linkage(typeid(shared_ns::Zero(*)(const shared_ns::Ulrich &))));
  EXPECT_TRUE(Linkage(typeid(shared_ns::Zero[3])));
  EXPECT_FALSE(Linkage(typeid(A)));
  EXPECT_FALSE(Linkage(typeid(const A *)));
  EXPECT_FALSE(Linkage(typeid(Unscoped)));
  EXPECT_FALSE(Linkage(typeid(Template<int>)));
  EXPECT_FALSE(Linkage(typeid(shared_ns::Box<A>)));
  EXPECT_FALSE(Linkage(typeid(Local)));
  EXPECT_FALSE(Linkage(typeid(Local *)));
  EXPECT_FALSE(Linkage(typeid(shared_ns::Box<Local>)));
  EXPECT_FALSE(Linkage(typeid(Lambda)));
  EXPECT_FALSE(Linkage(typeid(Unnamed)));
  EXPECT_FALSE(Linkage(typeid(shared_ns::Box<decltype(Lambda)>)));
}
