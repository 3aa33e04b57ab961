//===- reify/hash.h - Interface values as keys ------------------*- C++ -*-===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// std::hash of `any`, of interface values and of reify::string: equal values
/// have equal hashes, in every executable and library of a process.
///
/// Scalars, enumerations, strings and pointers are hashed as they are (Go:
/// runtime.typehash). C++ cannot look into a class, so that a class says how:
/// by std::hash<T> and REIFY_HASHABLE(T). Without it, as for a type without
/// ==, the hash throws unhashable_error: a constant hash would be right, too,
/// and turn a map into a list without a word. An enumeration with an operator==
/// of its own that makes two of its values equal must not be a key.
///
//===----------------------------------------------------------------------===//

#ifndef REIFY_HASH_H
#define REIFY_HASH_H

#include "reify/detail/trait.h"
#include "reify/error.h"

#include <string_view>

#if !defined(__cpp_exceptions)
#include <cstdio>
#include <cstdlib>
#endif

REIFY_BEGIN_NAMESPACE

/// A value of a type without a hash used as a key, as in Go.
class [[gnu::visibility("default")]] unhashable_error : public runtime_error {
  const char *type_;

public:
  unhashable_error(const detail::error_text &text, const char *type) noexcept
      : runtime_error(text), type_(type) {}
  const char *type() const noexcept { return type_; }
};

namespace detail {

template <class T>
concept StdHashable = requires(const T &value) {
  static_cast<std::size_t>(std::hash<T>{}(value));
};

struct HashTag {
  static constexpr const char *reify_name = "reify.hash";
  static constexpr bool reify_keeps_nothing = true;
  template <class T> static std::size_t reify_call(const T &value) {
    return std::hash<T>{}(value);
  }
};
using HashTrait = Trait<HashTag, noescape<std::size_t() const>>;

[[noreturn, gnu::cold]] inline void panic_unhashable(const Type *type) {
  const char *parts[] = {"runtime error: hash of unhashable type ", type->name};
  error_text text(parts, 2);
#if defined(__cpp_exceptions)
  throw unhashable_error(text, type->name);
#else
  std::fprintf(stderr, "panic: %s\n", text.c_str());
  std::abort();
#endif
}

/// Spreads the bits; the type, too, so that 1 and 1L are two keys.
constexpr std::size_t mix_hash(std::uint64_t bits, const Type *type) noexcept {
  bits += type->hash * 0x9e3779b97f4a7c15u;
  bits = (bits ^ (bits >> 32)) * 0xd6e8feb86659fd93u;
  return static_cast<std::size_t>(bits ^ (bits >> 32));
}

/// +0 and -0 are equal. All NaN hash alike, where Go draws a number so that
/// they spread: a std::hash must be a function of its argument.
template <class F> std::uint64_t hash_floating(const void *data) noexcept {
  F value = *static_cast<const F *>(data);
  if (value != value)
    return 0x7ff8;
  return value == 0 ? 0 : std::hash<F>{}(value);
}

/// The parts of a complex number, which may be on either side of a zero.
template <class F> std::uint64_t hash_complex(const void *data) noexcept {
  return hash_floating<F>(data) +
         31 * hash_floating<F>(static_cast<const F *>(data) + 1);
}

/// An integer of `size` bytes, at most 8. Copied, since it may be an
/// enumeration.
inline std::uint64_t load_integer(const void *data, std::size_t size) noexcept {
  std::uint64_t value = 0;
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
  __builtin_memcpy(reinterpret_cast<char *>(&value) + sizeof(value) - size,
                   data, size);
#else
  __builtin_memcpy(&value, data, size);
#endif
  return value;
}

/// The hash of a dynamic type and data word; 0 of nil. Of the address of a box
/// nothing is left in it: a box for a lookup need not be on the heap.
REIFY_KEEPS_NOTHING inline std::size_t hash_words(const Type *type,
                                                  void *data) {
  if (!type)
    return 0;
  if (type->kind & abi::KindDirectIface)
    return mix_hash(reinterpret_cast<std::uintptr_t>(data), type);
  switch (static_cast<Kind>(type->kind & abi::KindMask)) {
  case Kind::Bool:
  case Kind::Int:
  case Kind::Int8:
  case Kind::Int16:
  case Kind::Int32:
  case Kind::Int64:
  case Kind::Uint:
  case Kind::Uint8:
  case Kind::Uint16:
  case Kind::Uint32:
  case Kind::Uint64:
  case Kind::Uintptr:
    return mix_hash(load_integer(data, type->size), type);
  case Kind::Float32:
    return mix_hash(hash_floating<float>(data), type);
  case Kind::Float64:
    return mix_hash(type->size == sizeof(double)
                        ? hash_floating<double>(data)
                        : hash_floating<long double>(data),
                    type);
  case Kind::Complex64:
    return mix_hash(hash_complex<float>(data), type);
  case Kind::Complex128:
    return mix_hash(type->size == 2 * sizeof(double)
                        ? hash_complex<double>(data)
                        : hash_complex<long double>(data),
                    type);
  case Kind::String: {
    const string &text = *static_cast<const string *>(data);
    return mix_hash(std::hash<std::string_view>{}({text.data(), text.size()}),
                    type);
  }
  case Kind::Array: { // __int128
    std::uint64_t words[2];
    if (type->size != sizeof(words))
      break;
    __builtin_memcpy(words, data, sizeof(words));
    return mix_hash(words[0] ^ (words[1] * 31), type);
  }
  default:
    break;
  }
  if (type->equal)
    if (const ITab *tab = HashTrait::find_tab(type))
      return mix_hash(HashTrait::call(tab, data), type);
  panic_unhashable(type);
}

} // namespace detail
REIFY_END_NAMESPACE

/// Values of T may be keys: std::hash<T> is their hash. It keeps no address of
/// the value, nor does operator==. At namespace scope,
/// behind the specialization, in one file of the program or in the header of
/// the type. T may be in parentheses.
#define REIFY_HASHABLE(T)                                                      \
  static_assert(::reify::detail::StdHashable<REIFY_UNPAREN(T)>,                \
                "REIFY_HASHABLE: there is no std::hash of the type");          \
  REIFY_TRAIT(T, ::reify::detail::HashTrait)

/// By the dynamic value. Throws unhashable_error where its type has no hash.
template <> struct std::hash<reify::any> {
  std::size_t operator()(const reify::any &x) const {
    return reify::detail::hash_words(x.reify_type, x.reify_data);
  }
};
/// The same; an interface value and the `any` of it have one hash.
template <reify::detail::Interface I> struct std::hash<I> {
  std::size_t operator()(const I &x) const {
    return std::hash<reify::any>{}(x);
  }
};
/// Equal types have one hash, whichever library asks.
template <> struct std::hash<reify::type_ref> {
  std::size_t operator()(reify::type_ref x) const noexcept {
    return x ? x.reify_type->hash : 0;
  }
};
/// That of a std::string_view of the characters.
template <> struct std::hash<reify::string> {
  std::size_t operator()(const reify::string &x) const noexcept {
    return std::hash<std::string_view>{}({x.data(), x.size()});
  }
};

#endif // REIFY_HASH_H
