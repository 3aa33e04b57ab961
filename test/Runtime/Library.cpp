//===- Library.cpp - Shared libraries for ModuleTest.cpp ------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Built several times: REIFY_TEST_REGISTERS with a method record and a
/// constructor that registers it, REIFY_TEST_ABI_VERSION with that version.
///
//===----------------------------------------------------------------------===//

#include "Descriptors.h"

#include <typeinfo>

using namespace reify;
using namespace reify::abi;

namespace shared_ns {
struct Point {
  int X, Y;
};
} // namespace shared_ns

namespace {
struct Anonymous {};
} // namespace

static bool equalPoints(const void *A, const void *B) {
  return std::memcmp(A, B, sizeof(shared_ns::Point)) == 0;
}

// Constant data, as a compiler emits it.
static const Type VoidType = {0,       0,      77,      0,       1,
                              1,       19,     nullptr, nullptr, "void()",
                              nullptr, "FvvE", nullptr, nullptr};
static const Type PointType = {8,
                               0,
                               1234,
                               0,
                               4,
                               4,
                               25,
                               equalPoints,
                               nullptr,
                               "shared_ns::Point",
                               nullptr,
                               nullptr,
                               &typeid(shared_ns::Point),
                               "shared_ns"};
static const Type PointerType = {8,
                                 8,
                                 1235,
                                 0,
                                 8,
                                 8,
                                 22 | KindDirectIface,
                                 nullptr,
                                 nullptr,
                                 "*shared_ns::Point",
                                 nullptr,
                                 nullptr,
                                 &typeid(shared_ns::Point *),
                                 nullptr};
static const Type AnonymousType = {1,
                                   0,
                                   99,
                                   0,
                                   1,
                                   1,
                                   25,
                                   nullptr,
                                   nullptr,
                                   "Anonymous",
                                   nullptr,
                                   nullptr,
                                   &typeid(Anonymous),
                                   nullptr};
static const Imethod Wanted[] = {{"norm", &VoidType, 0}};
static const InterfaceType NormType = {{16, 16, 555, 0, 8, 8, 20, nullptr,
                                        nullptr, "Norm", nullptr, "4Norm",
                                        nullptr, nullptr},
                                       Wanted,
                                       1};

static void norm() {}

extern "C" {
const Type *libPoint() { return &PointType; }
const Type *libPointer() { return &PointerType; }
const Type *libAnonymous() { return &AnonymousType; }
const InterfaceType *libNorm() { return &NormType; }
const char *libText() { return "text of a library"; }
Function libMethod() { return norm; }
void libPanic() {
  reify_panicdottype(&PointType, &AnonymousType, &NormType.type, PanicThrow);
}
}

#ifdef REIFY_TEST_REGISTERS
#ifndef REIFY_TEST_ABI_VERSION
#define REIFY_TEST_ABI_VERSION AbiVersion
#endif
static const MethodEntry Methods[] = {{"norm", &VoidType, norm, MethodConst}};
static const MethodRecord Records[] = {
    {&PointType, &PointerType, nullptr, Methods, 1}};
static const Module ThisModule = {REIFY_TEST_ABI_VERSION, 0, Records,
                                  Records + 1};

[[gnu::constructor]] static void registerThis() { reify_register(&ThisModule); }
#endif
