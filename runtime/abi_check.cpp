//===- abi_check.cpp - The runtime against the table ----------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Fails to compile where ABI.h and ABI.def disagree, and to link where the
/// runtime lacks a row. Every file of the runtime asks for this one
/// (internal.h).
///
//===----------------------------------------------------------------------===//

#include "internal.h"

#include <type_traits>

REIFY_BEGIN_NAMESPACE
namespace runtime {

// Offsets and sizes are those of 64-bit targets.
static_assert(sizeof(void *) == 8 && sizeof(std::size_t) == 8);

#define REIFY_FIELD(Struct, Field, Offset)                                     \
  static_assert(std::is_standard_layout_v<Struct>);                            \
  static_assert(std::is_trivially_copyable_v<Struct>);                         \
  static_assert(offsetof(Struct, Field) == Offset, #Struct "::" #Field);
#include "reify/ABI.def"

// Nothing may hide behind the last field.
static_assert(sizeof(Type) == offsetof(Type, package) + 8);
static_assert(sizeof(Imethod) == 24);
static_assert(sizeof(InterfaceType) == offsetof(InterfaceType, count) + 8);
static_assert(sizeof(ITab) == offsetof(ITab, fun) + 8);
static_assert(sizeof(MethodEntry) == 32);
static_assert(sizeof(MethodRecord) == offsetof(MethodRecord, count) + 8);
static_assert(sizeof(Module) == offsetof(Module, end) + 8);

#define REIFY_CONSTANT(Name, Value) static_assert(abi::Name == Value, #Name);
#include "reify/ABI.def"
static_assert(static_cast<unsigned>(Kind::UnsafePointer) <= abi::KindMask);
static_assert((abi::KindDirectIface & abi::KindMask) == 0);

#define REIFY_GLOBAL(Id, Symbol, Declaration, Bytes, Align)                    \
  static_assert(sizeof(abi::Symbol) == Bytes, #Id);
#include "reify/ABI.def"

// A boxed value travels in one register.
static_assert(sizeof(Word16) == 2 && sizeof(Word32) == 4 &&
              sizeof(Word64) == 8);

const void *const Rows[] = {
#define REIFY_FUNCTION(Id, Symbol, Return, Params, Kind, Bytes, Align)         \
  reinterpret_cast<const void *>(&abi::Symbol),
#define REIFY_GLOBAL(Id, Symbol, Declaration, Bytes, Align) &abi::Symbol,
#include "reify/ABI.def"
};
extern const unsigned NumRows;
const unsigned NumRows = sizeof(Rows) / sizeof(Rows[0]);

} // namespace runtime
REIFY_END_NAMESPACE
