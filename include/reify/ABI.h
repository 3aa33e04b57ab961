//===- reify/ABI.h - Layouts and entry points of the runtime ----*- C++ -*-===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// The structures a compiler emits for interface values, and the prototypes of
/// the runtime's entry points, expanded from ABI.def. No C++ of the public API
/// is here: a front end that emits these layouts needs nothing else. The
/// layouts are Go's (src/internal/abi/{type,iface}.go, Go 1.22) with the
/// offsets of 64-bit targets; docs/ABI.md describes them for other compilers.
///
//===----------------------------------------------------------------------===//

#ifndef REIFY_ABI_H
#define REIFY_ABI_H

#include <cstddef>
#include <cstdint>

/// The inline namespace that carries the ABI version: objects of two versions
/// do not share a mangled name.
#define REIFY_BEGIN_NAMESPACE                                                  \
  namespace reify {                                                            \
  inline namespace abi1 {
#define REIFY_END_NAMESPACE                                                    \
  }                                                                            \
  }

REIFY_BEGIN_NAMESPACE

/// A code address of unknown signature, as slots hold it.
using Function = void (*)();

/// Destroys the value in a box, and leaves the memory. Must not throw.
using Destroy = void (*)(void *box);

/// Values that travel in registers. Structs, not integers: see ABI.def.
struct Word16 {
  std::uint16_t bits;
};
struct Word32 {
  std::uint32_t bits;
};
struct Word64 {
  std::uint64_t bits;
};

/// Go's kinds (internal/abi.Kind), with the numbers of Go.
enum class Kind : std::uint8_t {
  Invalid,
  Bool,
  Int,
  Int8,
  Int16,
  Int32,
  Int64,
  Uint,
  Uint8,
  Uint16,
  Uint32,
  Uint64,
  Uintptr,
  Float32,
  Float64,
  Complex64,
  Complex128,
  Array,
  Chan,
  Func,
  Interface,
  Map,
  Pointer,
  Slice,
  String,
  Struct,
  UnsafePointer,
};

/// The descriptor of a type: Go's abi.Type, with the fields of Go in front and
/// what C++ needs for identity across shared objects behind. Constant.
struct Type {
  std::uintptr_t size;      ///< sizeof, in bytes.
  std::uintptr_t ptrbytes;  ///< Length of the prefix that may hold pointers.
  std::uint32_t hash;       ///< Equal for equal types, in every compiler.
  std::uint8_t tflag;       ///< Bits TFlag* of ABI.def.
  std::uint8_t align;       ///< alignof.
  std::uint8_t field_align; ///< Alignment as a member.
  std::uint8_t kind;        ///< A Kind, with KindDirectIface.
  /// Compares two values of the type; null where it is not comparable. Takes
  /// addresses of values, also for pointer-shaped types.
  bool (*equal)(const void *, const void *);
  const std::uint8_t *gcdata; ///< One bit a word of ptrbytes; null: all set.
  const char *name;           ///< For people: "geometry::Circle", "*int".
  const Type *ptr_to_this;    ///< The type of a pointer to this, or null.
  /// A name equal in every object exactly for equal types, or null.
  const char *link_name;
  /// The Itanium std::type_info of the type, or null; its name serves as
  /// link_name where that is null.
  const void *rtti;
  const char *package; ///< The enclosing namespace, for messages; may be null.
};

/// One method an interface asks for. Sorted by (name, hash of type).
struct Imethod {
  const char *name;
  const Type *type; ///< The function type R(A...), kind Func.
  /// MethodConst: called through const; MethodNoexcept; MethodNoescape.
  std::uint32_t flags;
};

/// The descriptor of an interface: Go's abi.InterfaceType.
struct InterfaceType {
  Type type;
  const Imethod *methods;
  std::uint64_t count;
};

/// An interface table: Go's abi.ITab. `fun` has as many entries as the
/// interface has methods, at least one; fun[0] == null says that the type does
/// not satisfy the interface (only inside the runtime).
struct ITab {
  const InterfaceType *inter;
  const Type *type;
  std::uint32_t hash; ///< A copy of type->hash.
  Function fun[1];
};

/// One method of a concrete type. Sorted as Imethod.
struct MethodEntry {
  const char *name;
  const Type *type;
  Function fn;         ///< Takes the data word, then the arguments.
  std::uint32_t flags; ///< What the method promises.
};

/// What a type can do at run time: the record behind REIFY_METHODS, in the
/// section `Methods` of ABI.def. A value of `type` or of `const_ptr_type` has
/// the MethodConst methods, `ptr_type` has all.
struct MethodRecord {
  const Type *type;
  const Type *ptr_type;
  const Type *const_ptr_type;
  const MethodEntry *methods;
  std::uint64_t count;
};

/// One executable or shared library with method records.
struct Module {
  std::uint32_t abi_version;
  std::uint32_t reserved;
  const MethodRecord *begin; ///< The section's bounds.
  const MethodRecord *end;
};

/// A heap chosen at link time: the executable defines the hook `HeapHooks` of
/// ABI.def with one of these, and nothing of Reify's own collector runs. The
/// heap must be tracing or immortal: a pure box may be handed out twice, so
/// that nobody can say when one is no longer used. The functions are called
/// from any thread, also before main and in the child of a fork, and must not
/// box or throw. See docs/Heap-choice.md.
struct HeapHooks {
  /// For messages: one word.
  const char *name;
  /// Memory of `size` bytes, aligned to `align` (a power of two up to 128),
  /// that no other live box overlaps; its contents are arbitrary. Never null:
  /// the function ends the process where there is no memory. `pointers` is
  /// false where the box will hold no pointer to a box. A pointer to any byte
  /// of it or one past its end keeps it alive. Null: Reify's own memory, and
  /// no box is ever freed.
  void *(*allocate)(std::size_t size, std::size_t align, bool pointers);
  /// Row SetFinalizer for this heap; null: values in boxes are not destroyed.
  void (*set_finalizer)(void *box, Destroy destroy);
};

namespace abi {

/// The numbers of ABI.def.
enum : std::uint32_t {
#define REIFY_CONSTANT(Name, Value) Name = Value,
#include "reify/ABI.def"
};

// Parameter types under the names the table gives them.
#define REIFY_ABI_TYPE(Name, CType, IRType) using Name = CType;
#include "reify/ABI.def"

#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wattributes"
#endif

// The runtime is another module of the program also where a user includes this
// under `#pragma GCC visibility push(hidden)`.
#pragma GCC visibility push(default)

// The prototypes. Panics may throw; Dispatch is defined in the headers; a
// user's operator== may throw.
#define REIFY_PROTO_PureByValue(Decl) Decl noexcept
#define REIFY_PROTO_PureByAddress(Decl) Decl noexcept
#define REIFY_PROTO_PureString(Decl) Decl noexcept
#define REIFY_PROTO_FreshAllocation(Decl) Decl noexcept
#define REIFY_PROTO_Lookup(Decl) Decl noexcept
#define REIFY_PROTO_Panic(Decl) [[noreturn, gnu::cold]] Decl
#define REIFY_PROTO_Equality(Decl) Decl
#define REIFY_PROTO_Dispatch(Decl) Decl
#define REIFY_PROTO_Ownership(Decl) Decl noexcept
#define REIFY_PROTO_Reading(Decl) Decl noexcept
#define REIFY_PROTO_Registration(Decl) Decl noexcept
#define REIFY_FUNCTION(Id, Symbol, Return, Params, Kind, Bytes, Align)         \
  extern "C" REIFY_PROTO_##Kind(Return Symbol Params);
#include "reify/ABI.def"
#undef REIFY_PROTO_PureByValue
#undef REIFY_PROTO_PureByAddress
#undef REIFY_PROTO_PureString
#undef REIFY_PROTO_FreshAllocation
#undef REIFY_PROTO_Lookup
#undef REIFY_PROTO_Panic
#undef REIFY_PROTO_Equality
#undef REIFY_PROTO_Dispatch
#undef REIFY_PROTO_Ownership
#undef REIFY_PROTO_Reading
#undef REIFY_PROTO_Registration

#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic pop
#endif

// The runtime's constants.
#define REIFY_GLOBAL(Id, Symbol, Declaration, Bytes, Align)                    \
  extern "C" Declaration;
#include "reify/ABI.def"

// Defined by an executable at most; the runtime refers to them weakly.
#define REIFY_HOOK(Id, Symbol, Declaration) extern "C" Declaration;
#include "reify/ABI.def"

#pragma GCC visibility pop

} // namespace abi

REIFY_END_NAMESPACE

#endif // REIFY_ABI_H
