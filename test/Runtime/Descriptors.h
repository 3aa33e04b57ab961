//===- Descriptors.h - Hand-made descriptors for the tests ------*- C++ -*-===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// What a compiler would emit, made at run time: the tests use the ABI alone.
///
//===----------------------------------------------------------------------===//

#ifndef REIFY_TEST_RUNTIME_DESCRIPTORS_H
#define REIFY_TEST_RUNTIME_DESCRIPTORS_H

#include "reify/ABI.h"

#include <algorithm>
#include <cstring>
#include <initializer_list>
#include <memory>
#include <typeinfo>
#include <vector>

namespace reify_test {

using namespace reify;
using namespace reify::abi;

inline std::uint32_t hashName(const char *Name) {
  std::uint32_t Hash = 2166136261u;
  for (; *Name; ++Name)
    Hash = (Hash ^ static_cast<unsigned char>(*Name)) * 16777619u;
  return Hash;
}

/// A type with a name, a link name (may be null), and no equality.
inline Type makeType(const char *Name, const char *LinkName,
                     std::size_t Size = 8, std::size_t Align = 8,
                     Kind K = Kind::Struct) {
  Type T{};
  T.size = Size;
  T.hash = hashName(Name);
  T.align = T.field_align = static_cast<std::uint8_t>(Align);
  T.kind = static_cast<std::uint8_t>(K);
  T.name = Name;
  T.link_name = LinkName;
  return T;
}

/// A type with equality.
template <typename T> Type makeComparable(const char *Name, Kind K) {
  Type Result = makeType(Name, Name, sizeof(T), alignof(T), K);
  Result.equal = [](const void *X, const void *Y) {
    return *static_cast<const T *>(X) == *static_cast<const T *>(Y);
  };
  return Result;
}

/// A function type, for methods.
inline Type makeFunc(const char *Name) {
  return makeType(Name, Name, 0, 1, Kind::Func);
}

/// The address of a method that is never called.
inline Function code(std::uintptr_t Number) {
  return reinterpret_cast<Function>(0x10000 + Number * 16);
}

/// The order of method lists.
template <typename Method> bool inOrder(const Method &A, const Method &B) {
  int Order = std::strcmp(A.name, B.name);
  return Order ? Order < 0 : A.type->hash < B.type->hash;
}

/// Sorts a method list, keeping the order of equals. (std::stable_sort of
/// libstdc++ 12 warns under clang.)
template <typename Method> void sortMethods(std::vector<Method> &Methods) {
  for (auto I = Methods.begin(); I != Methods.end(); ++I)
    std::rotate(std::upper_bound(Methods.begin(), I, *I, inOrder<Method>), I,
                I + 1);
}

/// An interface with its methods sorted. Never moves: itabs point to it.
struct Interface {
  std::vector<Imethod> Methods;
  InterfaceType Descriptor;

  Interface(const char *Name, std::initializer_list<Imethod> Wanted)
      : Methods(Wanted) {
    sortMethods(Methods);
    Descriptor.type = makeType(Name, Name, 16, 8, Kind::Interface);
    Descriptor.methods = Methods.data();
    Descriptor.count = Methods.size();
  }
  Interface(const Interface &) = delete;
  operator const InterfaceType *() const { return &Descriptor; }
};

/// A type T with T*, const T*, and a method record, which is registered as a
/// module of its own by registerAs. Lives for ever, as a pinned module does.
struct Subject {
  Type Value, Pointer, ConstPointer;
  std::vector<MethodEntry> Methods;
  MethodRecord Record;
  Module Mod;

  /// LinkName also gives the pointers theirs; null: no linkage.
  static Subject &make(const char *Name, const char *LinkName,
                       std::initializer_list<MethodEntry> Methods) {
    static std::vector<std::unique_ptr<Subject>> All;
    static std::vector<std::unique_ptr<char[]>> Names;
    auto Join = [](const char *A, const char *B) -> const char * {
      if (!A || !B)
        return nullptr;
      std::size_t Size = std::strlen(A) + std::strlen(B) + 1;
      Names.push_back(std::make_unique<char[]>(Size));
      std::strcpy(Names.back().get(), A);
      return std::strcat(Names.back().get(), B);
    };
    All.push_back(std::make_unique<Subject>());
    Subject &S = *All.back();
    S.Methods = Methods;
    sortMethods(S.Methods);
    S.Value = makeType(Name, LinkName);
    S.Pointer =
        makeType(Join("*", Name), Join("P", LinkName), 8, 8, Kind::Pointer);
    S.ConstPointer = makeType(Join("*const ", Name), Join("PK", LinkName), 8, 8,
                              Kind::Pointer);
    for (Type *P : {&S.Pointer, &S.ConstPointer})
      P->kind |= KindDirectIface;
    S.Record = {&S.Value, &S.Pointer, &S.ConstPointer, S.Methods.data(),
                S.Methods.size()};
    return S;
  }

  Subject &registerIt() {
    Mod = {AbiVersion, 0, &Record, &Record + 1};
    reify_register(&Mod);
    return *this;
  }
};

} // namespace reify_test

#endif // REIFY_TEST_RUNTIME_DESCRIPTORS_H
