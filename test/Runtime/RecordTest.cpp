//===- RecordTest.cpp - Matching records with interfaces ------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// What a method record grants, observed through reify_getitab.
///
//===----------------------------------------------------------------------===//

#include "Descriptors.h"

#include <gtest/gtest.h>

using namespace reify_test;

namespace {

const Type VoidVoid = makeFunc("void()"), VoidInt = makeFunc("void(int)"),
           VoidDouble = makeFunc("void(double)"), IntVoid = makeFunc("int()");

constexpr std::uint32_t Const = MethodConst, Noexcept = MethodNoexcept;

/// An interface for one question. A miss is remembered, so it lives on.
const InterfaceType *lasting(const char *Name,
                             std::initializer_list<Imethod> Methods) {
  static std::vector<std::unique_ptr<Interface>> All;
  All.push_back(std::make_unique<Interface>(Name, Methods));
  return *All.back();
}

} // namespace

TEST(Record, PointerHasAllMethods) {
  Subject &S = Subject::make("R1", "2R1",
                             {{"get", &IntVoid, code(1), Const},
                              {"set", &VoidInt, code(2), 0}})
                   .registerIt();
  static Interface I("R1I", {{"get", &IntVoid, 0}, {"set", &VoidInt, 0}});
  const ITab *Tab = reify_getitab(I, &S.Pointer);
  ASSERT_NE(Tab, nullptr);
  EXPECT_EQ(Tab->inter, &I.Descriptor);
  EXPECT_EQ(Tab->type, &S.Pointer);
  EXPECT_EQ(Tab->hash, S.Pointer.hash);
  EXPECT_EQ(Tab->fun[0], code(1));
  EXPECT_EQ(Tab->fun[1], code(2));
  EXPECT_EQ(reify_itab_method(Tab, I, 1, PanicThrow), code(2));
}

TEST(Record, ValueHasConstMethodsOnly) {
  Subject &S = Subject::make("R2", "2R2",
                             {{"get", &IntVoid, code(1), Const},
                              {"set", &VoidInt, code(2), 0}})
                   .registerIt();
  static Interface Get("R2Get", {{"get", &IntVoid, 0}});
  static Interface Set("R2Set", {{"set", &VoidInt, 0}});
  for (const Type *T : {&S.Value, &S.ConstPointer}) {
    EXPECT_NE(reify_getitab(Get, T), nullptr);
    EXPECT_EQ(reify_getitab(Set, T), nullptr);
  }
  EXPECT_NE(reify_getitab(Set, &S.Pointer), nullptr);
}

TEST(Record, TypeWithoutRecordHasNothing) {
  static Type T = makeType("R3", "2R3");
  static Interface I("R3I", {{"get", &IntVoid, 0}});
  EXPECT_EQ(reify_getitab(I, &T), nullptr);
}

TEST(Record, MissingMethod) {
  Subject &S = Subject::make("R4", "2R4", {{"b", &IntVoid, code(1), Const}})
                   .registerIt();
  EXPECT_EQ(reify_getitab(lasting("R4A", {{"a", &IntVoid, 0}}), &S.Pointer),
            nullptr);
  EXPECT_EQ(reify_getitab(lasting("R4C", {{"c", &IntVoid, 0}}), &S.Pointer),
            nullptr);
  EXPECT_EQ(
      reify_getitab(lasting("R4BC", {{"b", &IntVoid, 0}, {"c", &IntVoid, 0}}),
                    &S.Pointer),
      nullptr);
  EXPECT_EQ(
      reify_getitab(lasting("R4AB", {{"a", &IntVoid, 0}, {"b", &IntVoid, 0}}),
                    &S.Pointer),
      nullptr);
}

TEST(Record, WrongSignature) {
  Subject &S =
      Subject::make("R5", "2R5", {{"f", &VoidInt, code(1), 0}}).registerIt();
  EXPECT_EQ(reify_getitab(lasting("R5I", {{"f", &VoidDouble, 0}}), &S.Pointer),
            nullptr);
}

// One hash for two function types must not satisfy.
TEST(Record, SignatureWithEqualHashOnly) {
  static Type Other = makeFunc("void(long)");
  Other.hash = VoidInt.hash;
  Subject &S =
      Subject::make("R6", "2R6", {{"f", &VoidInt, code(1), 0}}).registerIt();
  EXPECT_EQ(reify_getitab(lasting("R6I", {{"f", &Other, 0}}), &S.Pointer),
            nullptr);
  // And must not hide the right one behind it.
  Subject &Both =
      Subject::make("R6b", "3R6b",
                    {{"f", &VoidInt, code(1), 0}, {"f", &Other, code(2), 0}})
          .registerIt();
  static Interface Wanted("R6b", {{"f", &Other, 0}});
  const ITab *Tab = reify_getitab(Wanted, &Both.Pointer);
  ASSERT_NE(Tab, nullptr);
  EXPECT_EQ(Tab->fun[0], code(2));
}

TEST(Record, NotConst) {
  Subject &S =
      Subject::make("R7", "2R7", {{"f", &VoidVoid, code(1), 0}}).registerIt();
  EXPECT_EQ(
      reify_getitab(lasting("R7I", {{"f", &VoidVoid, Const}}), &S.Pointer),
      nullptr);
}

TEST(Record, NotNoescape) {
  Subject &S = Subject::make("R81", "3R81",
                             {{"f", &VoidVoid, code(1), Const},
                              {"g", &VoidVoid, code(2), MethodNoescape}})
                   .registerIt();
  EXPECT_EQ(reify_getitab(lasting("R81F", {{"f", &VoidVoid, MethodNoescape}}),
                          &S.Pointer),
            nullptr);
  static Interface G("R81G", {{"g", &VoidVoid, MethodNoescape}});
  EXPECT_NE(reify_getitab(G, &S.Pointer), nullptr);
}

TEST(Record, NotNoexcept) {
  Subject &S = Subject::make("R8", "2R8",
                             {{"f", &VoidVoid, code(1), Const},
                              {"g", &VoidVoid, code(2), Const | Noexcept}})
                   .registerIt();
  EXPECT_EQ(
      reify_getitab(lasting("R8F", {{"f", &VoidVoid, Noexcept}}), &S.Pointer),
      nullptr);
  // What is noexcept serves a caller that does not ask for it.
  static Interface G("R8G", {{"g", &VoidVoid, Noexcept | Const}});
  static Interface Plain("R8P", {{"g", &VoidVoid, 0}});
  EXPECT_NE(reify_getitab(G, &S.Pointer), nullptr);
  EXPECT_NE(reify_getitab(Plain, &S.Value), nullptr);
}

TEST(Record, OverloadsBySignature) {
  Subject &S = Subject::make("R9", "2R9",
                             {{"put", &VoidInt, code(1), 0},
                              {"put", &VoidDouble, code(2), 0},
                              {"put", &VoidVoid, code(3), 0}})
                   .registerIt();
  static Interface I(
      "R9I",
      {{"put", &VoidInt, 0}, {"put", &VoidDouble, 0}, {"put", &VoidVoid, 0}});
  const ITab *Tab = reify_getitab(I, &S.Pointer);
  ASSERT_NE(Tab, nullptr);
  for (unsigned Slot = 0; Slot != 3; ++Slot) {
    const Type *T = I.Methods[Slot].type;
    EXPECT_EQ(Tab->fun[Slot], T == &VoidInt      ? code(1)
                              : T == &VoidDouble ? code(2)
                                                 : code(3));
  }
}

// void f(); void f() const: one name, one function type.
TEST(Record, OverloadsByConst) {
  for (bool ConstFirst : {false, true}) {
    MethodEntry Plain{"f", &VoidVoid, code(1), 0};
    MethodEntry ByConst{"f", &VoidVoid, code(2), Const};
    Subject &S =
        ConstFirst
            ? Subject::make("R10", "3R10", {ByConst, Plain}).registerIt()
            : Subject::make("R10b", "4R10b", {Plain, ByConst}).registerIt();
    Interface &Any = *new Interface("R10Any", {{"f", &VoidVoid, 0}});
    Interface &C = *new Interface("R10C", {{"f", &VoidVoid, Const}});
    // As a call of an object that is not const chooses.
    EXPECT_EQ(reify_getitab(Any, &S.Pointer)->fun[0], code(1));
    EXPECT_EQ(reify_getitab(C, &S.Pointer)->fun[0], code(2));
    EXPECT_EQ(reify_getitab(Any, &S.Value)->fun[0], code(2));
    EXPECT_EQ(reify_getitab(Any, &S.ConstPointer)->fun[0], code(2));
  }
}

TEST(Record, BothOverloadsByConstInOneInterface) {
  Subject &S = Subject::make("R11", "3R11",
                             {{"f", &VoidVoid, code(1), 0},
                              {"f", &VoidVoid, code(2), Const}})
                   .registerIt();
  static Interface I("R11I", {{"f", &VoidVoid, 0}, {"f", &VoidVoid, Const}});
  const ITab *Tab = reify_getitab(I, &S.Pointer);
  ASSERT_NE(Tab, nullptr);
  EXPECT_EQ(Tab->fun[0], code(1));
  EXPECT_EQ(Tab->fun[1], code(2));
}

TEST(Record, RecordsOfOneTypeAreMerged) {
  Subject &First = Subject::make("R12", "3R12", {{"f", &VoidVoid, code(1), 0}});
  Subject &Second = Subject::make(
      "R12", "3R12",
      {{"f", &VoidVoid, code(99), 0}, {"g", &VoidVoid, code(2), 0}});
  First.registerIt();
  Second.registerIt();
  static Interface I("R12I", {{"f", &VoidVoid, 0}, {"g", &VoidVoid, 0}});
  const ITab *Tab = reify_getitab(I, &Second.Pointer);
  ASSERT_NE(Tab, nullptr);
  // The first one stays in force: a hit never changes.
  EXPECT_EQ(Tab->fun[0], code(1));
  EXPECT_EQ(Tab->fun[1], code(2));
}

TEST(Record, RecordOfATypeWithoutLinkageIsForItsPointerOnly) {
  Subject &S = Subject::make("R13", nullptr, {{"f", &VoidVoid, code(1), 0}})
                   .registerIt();
  static Type Twin = S.Pointer;
  static Interface I("R13I", {{"f", &VoidVoid, 0}});
  EXPECT_NE(reify_getitab(I, &S.Pointer), nullptr);
  EXPECT_EQ(reify_getitab(I, &Twin), nullptr);
}

TEST(Record, NullPointerTypesAreSkipped) {
  Subject &S = Subject::make("R14", "3R14", {{"f", &VoidVoid, code(1), Const}});
  S.Record.ptr_type = S.Record.const_ptr_type = nullptr;
  S.registerIt();
  static Interface I("R14I", {{"f", &VoidVoid, 0}});
  EXPECT_NE(reify_getitab(I, &S.Value), nullptr);
  EXPECT_EQ(reify_getitab(I, &S.Pointer), nullptr);
}

TEST(Record, ZeroWordsBetweenRecordsAreSkipped) {
  Subject &A = Subject::make("R15", "3R15", {{"f", &VoidVoid, code(1), 0}});
  Subject &B = Subject::make("R16", "3R16", {{"f", &VoidVoid, code(2), 0}});
  // As gcc lays out 40-byte structures that it aligns to 32.
  static std::uint64_t Section[13];
  std::memcpy(Section, &A.Record, sizeof(MethodRecord));
  std::memcpy(Section + 8, &B.Record, sizeof(MethodRecord));
  static Module M{AbiVersion, 0, reinterpret_cast<MethodRecord *>(Section),
                  reinterpret_cast<MethodRecord *>(Section + 13)};
  reify_register(&M);
  static Interface I("R15I", {{"f", &VoidVoid, 0}});
  EXPECT_EQ(reify_getitab(I, &A.Pointer)->fun[0], code(1));
  EXPECT_EQ(reify_getitab(I, &B.Pointer)->fun[0], code(2));
}
