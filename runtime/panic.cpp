//===- panic.cpp - Run-time errors ----------------------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Builds Go's messages (runtime/error.go, TypeAssertionError.Error) and throws
/// them, or prints them as Go prints a panic and aborts, for callers without
/// exceptions. Never on a fast path.
///
//===----------------------------------------------------------------------===//

#include "panic.h"

#include "debugger.h"
#include "reify/error.h"

#include <cstring>

REIFY_BEGIN_NAMESPACE
namespace runtime {

static const char *nameOf(const Type *T) {
  return T && T->name ? T->name : "?";
}

/// A name for the parts of an exception, where null says "none".
static const char *nameOrNull(const Type *T) { return T ? nameOf(T) : nullptr; }

static detail::error_text concat(std::initializer_list<const char *> Parts) {
  return detail::error_text(Parts.begin(), Parts.size());
}

template <typename Error>
[[noreturn]] static void raise(const Error &E, std::uint32_t Flags) {
  if (Flags == abi::PanicAbort)
    fatal({"panic: ", E.what()});
  throw E;
}

void panicUncomparable(const Type *T, std::uint32_t Flags) {
  raise(uncomparable_error(
            concat({"runtime error: comparing uncomparable type ", nameOf(T)}),
            nameOf(T)),
        Flags);
}

/// The mangled name without pointers and const in front, or "".
static const char *mangledName(const Type *T) {
  if (!T->rtti)
    return "";
  const char *Name = static_cast<const char *const *>(T->rtti)[1];
  return Name + std::strspn(Name, "*PK");
}

/// Whether the packages of two types with one name differ. A package is a
/// namespace. clang leaves inline ones out of names and so out of `package`, so
/// that the mangled names have the last word; the unnamed namespaces of two
/// files are two.
static bool packagesDiffer(const Type *Have, const Type *Want) {
  const char *HavePackage = Have->package ? Have->package : "";
  const char *WantPackage = Want->package ? Want->package : "";
  if (std::strcmp(HavePackage, WantPackage) != 0)
    return true;
  const char *HaveName = mangledName(Have), *WantName = mangledName(Want);
  // Z: in a function.
  if (!*HaveName || !*WantName || *HaveName == 'Z' || *WantName == 'Z')
    return false;
  return std::strcmp(HaveName, WantName) != 0 ||
         std::strstr(HaveName, "_GLOBAL__N");
}

/// Why two types with one name differ (Go: TypeAssertionError.Error).
static const char *difference(const Type *Have, const Type *Want) {
  if (std::strcmp(nameOf(Have), nameOf(Want)) != 0)
    return nullptr;
  return packagesDiffer(Have, Want) ? " (types from different packages)"
                                    : " (types from different scopes)";
}

} // namespace runtime

using namespace runtime;

void abi::reify_panicdottype(const Type *Have, const Type *Want,
                             const Type *Iface, std::uint32_t Flags) {
  const char *Static = Iface ? nameOf(Iface) : "interface";
  detail::error_text Text =
      Have ? concat({"interface conversion: ", Static, " is ", nameOf(Have),
                     ", not ", nameOf(Want), difference(Have, Want)})
           : concat({"interface conversion: ", Static, " is nil, not ",
                     nameOf(Want)});
  raise(type_assertion_error(Text, nameOrNull(Iface), nameOrNull(Have),
                             nameOf(Want), nullptr),
        Flags);
}

void abi::reify_panicdotinter(const Type *Have, const InterfaceType *Inter,
                              const Type *Iface, std::uint32_t Flags) {
  // As in Go, the static type of a nil is not part of this text.
  const char *Missing = Have ? missingMethod(Inter, Have) : nullptr;
  detail::error_text Text =
      Have ? concat({"interface conversion: ", nameOf(Have), " is not ",
                     nameOf(&Inter->type), ": missing method ",
                     Missing ? Missing : "?"})
           : concat({"interface conversion: interface is nil, not ",
                     nameOf(&Inter->type)});
  raise(type_assertion_error(Text, nameOrNull(Iface), nameOrNull(Have),
                             nameOf(&Inter->type), Missing),
        Flags);
}

// Go's text ("invalid memory address or nil pointer dereference") names
// nothing; this one says which call it was.
void abi::reify_panicnilcall(const InterfaceType *Inter, std::uint32_t Slot,
                             std::uint32_t Flags) {
  const char *Method = Slot < Inter->count ? Inter->methods[Slot].name : "?";
  raise(nil_call_error(
            concat({"nil interface call: ", nameOf(&Inter->type), ".", Method}),
            nameOf(&Inter->type), Method),
        Flags);
}

REIFY_END_NAMESPACE
