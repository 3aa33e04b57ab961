//===- type.cpp - Identity of types ---------------------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Whether two descriptors of two shared objects mean one type: equal hash and
/// equal linkage name. The hash decides nearly every miss with one load.
///
/// A type without linkage is identical to itself only. Two files may each have
/// a type `(anonymous namespace)::A` with one mangled name, and taking one for
/// the other is memory corruption. So a name counts only where it is certainly
/// that of a type with linkage; where the scan is in doubt it says no.
///
/// Ruled out: taking equal rtti pointers as proof. A linker that folds
/// identical constants makes one object of two type_infos with equal names.
///
//===----------------------------------------------------------------------===//

#include "internal.h"

#include <cstring>

REIFY_BEGIN_NAMESPACE
namespace runtime {

namespace {

/// Reads an Itanium mangled type name (ABI section 5.1, types only) as far as
/// that is needed to know where identifiers and numbers end.
class NameScanner {
  const char *P;

  bool skipDigits() {
    const char *Start = P;
    while (*P >= '0' && *P <= '9')
      ++P;
    return P != Start;
  }

  /// <seq-id> or <number>, which may be empty, up to and with '_'.
  bool skipThroughUnderscore(bool Upper) {
    while ((*P >= '0' && *P <= '9') || (Upper && *P >= 'A' && *P <= 'Z'))
      ++P;
    return *P++ == '_';
  }

  /// <source-name>: a length and as many characters.
  bool skipIdentifier() {
    std::size_t Length = 0;
    for (; *P >= '0' && *P <= '9'; ++P) {
      Length = Length * 10 + static_cast<std::size_t>(*P - '0');
      if (Length > (1u << 20))
        return false;
    }
    for (; Length; --Length, ++P)
      // clang names a type without a name 3$_0, gcc 9._anon_80; the same in
      // every file.
      if (*P == '\0' || *P == '$' || *P == '.')
        return false;
    return true;
  }

  /// What follows 'D'.
  bool skipD() {
    switch (*P++) {
    case 'd': // decimal64
    case 'e': // decimal128
    case 'f': // decimal32
    case 'h': // half
    case 'i': // char32_t
    case 's': // char16_t
    case 'u': // char8_t
    case 'a': // auto
    case 'c': // decltype(auto)
    case 'n': // nullptr_t
    case 'o': // noexcept
    case 'p': // pack expansion
      return true;
    case 'v': // vector of a number of elements
    case 'B': // _BitInt
    case 'U': // unsigned _BitInt
      return skipDigits() && *P++ == '_';
    case 'F': // _FloatN, _FloatNx, bfloat16
      if (!skipDigits())
        return false;
      return *P == '_' || *P == 'x' || *P == 'b' ? (++P, true) : false;
    default: // decltype, computed noexcept, dynamic exception specifications
      return false;
    }
  }

  bool skipOne() {
    if (*P >= '0' && *P <= '9')
      return skipIdentifier();
    switch (*P++) {
    case 'S': // St, Sa, ..., or a substitution
      if (std::strchr("tabsiod", *P) && *P)
        return ++P, true;
      return skipThroughUnderscore(/*Upper=*/true);
    case 'T': // a template parameter
      return skipThroughUnderscore(/*Upper=*/false);
    case 'A': // an array; its length may be absent
      return skipThroughUnderscore(/*Upper=*/false);
    case 'D':
      return skipD();
    case 'U': // a vendor's qualifier; not Ul, Ut, Ub
    case 'u': // a vendor's type
      return *P >= '0' && *P <= '9';
    // Structure.
    case 'N':
    case 'E':
    case 'I':
    case 'J':
    case 'F':
    case 'Y':
    case 'M':
    case 'B': // an ABI tag
    // Qualifiers, pointers, references.
    case 'r':
    case 'V':
    case 'K':
    case 'P':
    case 'R':
    case 'O':
    case 'C':
    case 'G':
    // Builtin types.
    case 'v':
    case 'w':
    case 'b':
    case 'c':
    case 'a':
    case 'h':
    case 's':
    case 't':
    case 'i':
    case 'j':
    case 'l':
    case 'm':
    case 'x':
    case 'y':
    case 'n':
    case 'o':
    case 'f':
    case 'd':
    case 'e':
    case 'g':
    case 'z':
      return true;
    default: // Z: local. L, X: may name anything. The rest: not understood.
      return false;
    }
  }

public:
  explicit NameScanner(const char *Name) : P(Name) {}

  bool isTypeWithLinkage() {
    while (*P)
      if (!skipOne())
        return false;
    return true;
  }
};

} // namespace

bool hasLinkage(const char *Mangled) noexcept {
  // gcc marks a type that only this file can name.
  if (*Mangled == '*' || std::strstr(Mangled, "_GLOBAL__N"))
    return false;
  // Local types, lambdas, unnamed types, and template arguments that name
  // entities (L_Z...) all have one of these; most names have none.
  if (!std::strpbrk(Mangled, "Z$.") && !std::strstr(Mangled, "Ul") &&
      !std::strstr(Mangled, "Ut") && !std::strstr(Mangled, "Ub"))
    return true;
  return NameScanner(Mangled).isTypeWithLinkage();
}

/// The name that stands for the type in other objects, or null.
static const char *linkageName(const Type *T) {
  if (T->link_name)
    return T->link_name;
  // std::type_info::name() would hide the '*': the word behind the vtable
  // pointer is the name of the Itanium ABI, in every C++ library.
  return T->rtti ? static_cast<const char *const *>(T->rtti)[1] : nullptr;
}

[[gnu::noinline]] static bool sameName(const Type *A, const Type *B) {
  if ((A->tflag | B->tflag) & abi::TFlagUnnamed)
    return false;
  const char *NameA = linkageName(A), *NameB = linkageName(B);
  if (!NameA || !NameB || std::strcmp(NameA, NameB) != 0)
    return false;
  // link_name is by contract equal exactly for equal types; a mangled name is
  // only for types with linkage. A file's own type may still have got a
  // link_name from a mangled name, so what looks like one is not believed.
  if (A->link_name && B->link_name)
    return *NameA != '*' && !std::strstr(NameA, "_GLOBAL__N");
  return hasLinkage(NameA);
}

} // namespace runtime

bool abi::reify_typeequal(const Type *A, const Type *B) noexcept {
  return A == B || (A->hash == B->hash && runtime::sameName(A, B));
}

REIFY_END_NAMESPACE
