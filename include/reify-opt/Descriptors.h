//===- reify-opt/Descriptors.h - Constants of the ABI -----------*- C++ -*-===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Readers of itabs, types, interfaces and method records in a module. They go
/// by byte offset (ABI.def), never by the shape of the LLVM struct, which each
/// front end chooses for itself. A reader exists only where the bytes are known
/// for certain: a constant global with a definitive initializer. linkonce_odr
/// and available_externally qualify (all definitions are equal), an
/// interposable or externally initialized one does not.
///
//===----------------------------------------------------------------------===//

#ifndef REIFY_OPT_DESCRIPTORS_H
#define REIFY_OPT_DESCRIPTORS_H

#include "reify-opt/RuntimeCalls.h"
#include "llvm/IR/GlobalVariable.h"

namespace reify {

/// A place in constant memory.
class ConstantMemory {
public:
  /// The memory \p V points to, where \p V is a constant global with known
  /// contents plus a constant offset.
  static std::optional<ConstantMemory> get(const llvm::Value *V);

  const llvm::GlobalVariable *getGlobal() const { return GV; }
  uint64_t getOffset() const { return Offset; }
  /// Bytes from here to the end of the global.
  uint64_t getSizeLeft() const;
  /// What a load of \p Ty at \p Delta would give; null where unknown.
  llvm::Constant *read(uint64_t Delta, llvm::Type *Ty) const;
  llvm::Constant *readPointer(uint64_t Delta) const;
  std::optional<uint64_t> readInt(uint64_t Delta, unsigned Bytes) const;
  /// The zero-terminated string a pointer at \p Delta points to; empty where
  /// that is null or unknown.
  llvm::StringRef readString(uint64_t Delta) const;

private:
  ConstantMemory(const llvm::GlobalVariable *GV, uint64_t Offset)
      : GV(GV), Offset(Offset) {}

  const llvm::GlobalVariable *GV;
  uint64_t Offset;
};

/// A reify::Type.
class TypeDescriptor {
public:
  static std::optional<TypeDescriptor> get(const llvm::Value *V);

  std::optional<uint64_t> getSize() const;
  std::optional<uint64_t> getHash() const;
  /// Type::kind, with its flags.
  std::optional<uint64_t> getKind() const;
  /// Type::equal; null where unknown, a null constant where not comparable.
  llvm::Constant *getEqual() const;
  /// alignof; a power of two.
  std::optional<llvm::Align> getAlign() const;
  /// For remarks; "?" where unknown.
  llvm::StringRef getName() const;
  /// Whether the source says that only its own file can name the type: it is of
  /// an unnamed namespace, or flagged. The linkage of the descriptor says less,
  /// as a link makes everything local. False where unknown.
  bool isUnnamed() const;
  const llvm::GlobalVariable *getGlobal() const { return Mem.getGlobal(); }

private:
  explicit TypeDescriptor(ConstantMemory Mem) : Mem(Mem) {}
  ConstantMemory Mem;
};

/// A reify::InterfaceType.
class InterfaceDescriptor {
public:
  static std::optional<InterfaceDescriptor> get(const llvm::Value *V);

  /// For remarks; "?" where unknown.
  llvm::StringRef getName() const;
  /// Type::hash of the interface, and whether the kind says that it is one.
  std::optional<uint64_t> getHash() const;
  bool isInterface() const;
  std::optional<uint64_t> getNumMethods() const;
  /// Method \p I of the sorted list: name ("?" where unknown), function type
  /// (null), flags.
  llvm::StringRef getMethodName(uint64_t I) const;
  llvm::Constant *getMethodType(uint64_t I) const;
  std::optional<uint64_t> getMethodFlags(uint64_t I) const;
  const llvm::GlobalVariable *getGlobal() const { return Mem.getGlobal(); }

private:
  explicit InterfaceDescriptor(ConstantMemory Mem) : Mem(Mem) {}
  std::optional<ConstantMemory> getMethods() const;
  ConstantMemory Mem;
};

/// A reify::ITab: a constant that points, in its first words, to an interface
/// and a type.
class ITabDescriptor {
public:
  static std::optional<ITabDescriptor> get(const llvm::Value *V);

  llvm::Constant *getInterface() const;
  llvm::Constant *getType() const;
  /// The copy of the type's hash.
  std::optional<uint64_t> getHash() const;
  /// What a dispatch through slot \p I calls: a function or an alias of one;
  /// null where there is no such slot or its value is not known.
  llvm::Constant *getSlot(uint64_t I) const;
  const llvm::GlobalVariable *getGlobal() const { return Mem.getGlobal(); }

private:
  explicit ITabDescriptor(ConstantMemory Mem) : Mem(Mem) {}
  ConstantMemory Mem;
};

/// A reify::MethodRecord.
class RecordDescriptor {
public:
  static std::optional<RecordDescriptor> get(const llvm::Value *V);

  llvm::Constant *getType() const;
  llvm::Constant *getPtrType() const;
  llvm::Constant *getConstPtrType() const;
  std::optional<uint64_t> getNumMethods() const;
  /// Entry \p I of the sorted list.
  llvm::StringRef getMethodName(uint64_t I) const;
  llvm::Constant *getMethodType(uint64_t I) const;
  llvm::Constant *getMethodFn(uint64_t I) const;
  std::optional<uint64_t> getMethodFlags(uint64_t I) const;

private:
  explicit RecordDescriptor(ConstantMemory Mem) : Mem(Mem) {}
  std::optional<ConstantMemory> getMethods() const;
  ConstantMemory Mem;
};

} // namespace reify

#endif // REIFY_OPT_DESCRIPTORS_H
