//===- Descriptors.cpp - Constants of the ABI -----------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Readers by byte offset. A reader may be asked about anything, also about a
/// global that is too short: every answer is optional.
///
//===----------------------------------------------------------------------===//

#include "reify-opt/Descriptors.h"
#include "llvm/Analysis/ConstantFolding.h"
#include "llvm/Analysis/ValueTracking.h"
#include "llvm/IR/DataLayout.h"
#include "llvm/IR/DerivedTypes.h"

using namespace llvm;
using namespace reify;

static constexpr StringLiteral UnknownName = "?";

//===----------------------------------------------------------------------===//
// ConstantMemory
//===----------------------------------------------------------------------===//

std::optional<ConstantMemory> ConstantMemory::get(const Value *V) {
  if (!isa<Constant>(V) || !V->getType()->isPointerTy() ||
      V->getType()->getPointerAddressSpace() != 0)
    return std::nullopt;
  // Only a global says which module, and so which data layout, this is.
  auto *Base = dyn_cast<GlobalVariable>(getUnderlyingObject(V));
  if (!Base || !Base->isConstant() || !Base->hasDefinitiveInitializer() ||
      Base->isThreadLocal())
    return std::nullopt;
  const DataLayout &DL = Base->getParent()->getDataLayout();
  APInt Offset(DL.getIndexTypeSizeInBits(V->getType()), 0);
  if (V->stripAndAccumulateConstantOffsets(DL, Offset, true) != Base ||
      Offset.isNegative())
    return std::nullopt;
  return ConstantMemory(Base, Offset.getZExtValue());
}

uint64_t ConstantMemory::getSizeLeft() const {
  uint64_t Size =
      GV->getParent()->getDataLayout().getTypeAllocSize(GV->getValueType());
  return Offset < Size ? Size - Offset : 0;
}

Constant *ConstantMemory::read(uint64_t Delta, Type *Ty) const {
  const DataLayout &DL = GV->getParent()->getDataLayout();
  uint64_t Left = getSizeLeft(), Bytes = DL.getTypeStoreSize(Ty);
  // LLVM folds a read past the end to poison: true, but not an answer.
  if (Delta > Left || Bytes > Left - Delta)
    return nullptr;
  Constant *C = ConstantFoldLoadFromConst(
      const_cast<Constant *>(GV->getInitializer()), Ty,
      APInt(DL.getIndexSizeInBits(0), Offset + Delta), DL);
  return C && !isa<UndefValue>(C) ? C : nullptr;
}

Constant *ConstantMemory::readPointer(uint64_t Delta) const {
  return read(Delta, PointerType::get(GV->getContext(), 0));
}

std::optional<uint64_t> ConstantMemory::readInt(uint64_t Delta,
                                                unsigned Bytes) const {
  Constant *C = read(Delta, Type::getIntNTy(GV->getContext(), 8 * Bytes));
  if (auto *I = dyn_cast_or_null<ConstantInt>(C))
    return I->getZExtValue();
  return std::nullopt;
}

StringRef ConstantMemory::readString(uint64_t Delta) const {
  Constant *C = readPointer(Delta);
  StringRef Text;
  if (!C || !getConstantStringInfo(C, Text))
    return {};
  return Text;
}

static StringRef orUnknown(StringRef Name) {
  return Name.empty() ? StringRef(UnknownName) : Name;
}

//===----------------------------------------------------------------------===//
// Types
//===----------------------------------------------------------------------===//

std::optional<TypeDescriptor> TypeDescriptor::get(const Value *V) {
  std::optional<ConstantMemory> Mem = ConstantMemory::get(V);
  if (!Mem || Mem->getSizeLeft() < layout::Type_package + 8)
    return std::nullopt;
  return TypeDescriptor(*Mem);
}

std::optional<uint64_t> TypeDescriptor::getSize() const {
  return Mem.readInt(layout::Type_size, 8);
}

std::optional<uint64_t> TypeDescriptor::getHash() const {
  return Mem.readInt(layout::Type_hash, 4);
}

std::optional<uint64_t> TypeDescriptor::getKind() const {
  return Mem.readInt(layout::Type_kind, 1);
}

Constant *TypeDescriptor::getEqual() const {
  return Mem.readPointer(layout::Type_equal);
}

std::optional<Align> TypeDescriptor::getAlign() const {
  std::optional<uint64_t> A = Mem.readInt(layout::Type_align, 1);
  if (!A || !isPowerOf2_64(*A))
    return std::nullopt;
  return Align(*A);
}

StringRef TypeDescriptor::getName() const {
  return orUnknown(Mem.readString(layout::Type_name));
}

bool TypeDescriptor::isUnnamed() const {
  std::optional<uint64_t> Flags = Mem.readInt(layout::Type_tflag, 1);
  if (!Flags || (*Flags & abi::TFlagUnnamed))
    return Flags.has_value();
  // As runtime/type.cpp reads it: a name that the source gives comes first, as
  // other objects may have the type by it. The second word of a std::type_info
  // is its name.
  StringRef Name;
  Constant *Given = Mem.readPointer(layout::Type_link_name);
  if (!Given)
    return false;
  if (!Given->isNullValue()) {
    Name = Mem.readString(layout::Type_link_name);
  } else {
    Constant *Rtti = Mem.readPointer(layout::Type_rtti);
    std::optional<ConstantMemory> Info =
        Rtti ? ConstantMemory::get(Rtti) : std::nullopt;
    Name = Info ? Info->readString(layout::SlotSize) : StringRef();
  }
  return Name.starts_with("*") || Name.contains("_GLOBAL__N");
}

//===----------------------------------------------------------------------===//
// Interfaces
//===----------------------------------------------------------------------===//

std::optional<InterfaceDescriptor> InterfaceDescriptor::get(const Value *V) {
  std::optional<ConstantMemory> Mem = ConstantMemory::get(V);
  if (!Mem || Mem->getSizeLeft() < layout::InterfaceType_count + 8)
    return std::nullopt;
  return InterfaceDescriptor(*Mem);
}

StringRef InterfaceDescriptor::getName() const {
  return orUnknown(
      Mem.readString(layout::InterfaceType_type + layout::Type_name));
}

std::optional<uint64_t> InterfaceDescriptor::getHash() const {
  return Mem.readInt(layout::InterfaceType_type + layout::Type_hash, 4);
}

bool InterfaceDescriptor::isInterface() const {
  std::optional<uint64_t> Kind =
      Mem.readInt(layout::InterfaceType_type + layout::Type_kind, 1);
  return Kind && (*Kind & abi::KindMask) == abi::KindInterface;
}

std::optional<uint64_t> InterfaceDescriptor::getNumMethods() const {
  return Mem.readInt(layout::InterfaceType_count, 8);
}

std::optional<ConstantMemory> InterfaceDescriptor::getMethods() const {
  Constant *C = Mem.readPointer(layout::InterfaceType_methods);
  return C ? ConstantMemory::get(C) : std::nullopt;
}

StringRef InterfaceDescriptor::getMethodName(uint64_t I) const {
  std::optional<ConstantMemory> Methods = getMethods();
  if (!Methods || I >= getNumMethods().value_or(0))
    return UnknownName;
  return orUnknown(
      Methods->readString(I * layout::ImethodSize + layout::Imethod_name));
}

Constant *InterfaceDescriptor::getMethodType(uint64_t I) const {
  std::optional<ConstantMemory> Methods = getMethods();
  return Methods ? Methods->readPointer(I * layout::ImethodSize +
                                        layout::Imethod_type)
                 : nullptr;
}

std::optional<uint64_t> InterfaceDescriptor::getMethodFlags(uint64_t I) const {
  std::optional<ConstantMemory> Methods = getMethods();
  return Methods ? Methods->readInt(
                       I * layout::ImethodSize + layout::Imethod_flags, 4)
                 : std::nullopt;
}

//===----------------------------------------------------------------------===//
// Itabs
//===----------------------------------------------------------------------===//

std::optional<ITabDescriptor> ITabDescriptor::get(const Value *V) {
  std::optional<ConstantMemory> Mem = ConstantMemory::get(V);
  if (!Mem || Mem->getSizeLeft() < layout::ITab_fun + layout::SlotSize)
    return std::nullopt;
  return ITabDescriptor(*Mem);
}

Constant *ITabDescriptor::getInterface() const {
  return Mem.readPointer(layout::ITab_inter);
}

Constant *ITabDescriptor::getType() const {
  return Mem.readPointer(layout::ITab_type);
}

std::optional<uint64_t> ITabDescriptor::getHash() const {
  return Mem.readInt(layout::ITab_hash, 4);
}

Constant *ITabDescriptor::getSlot(uint64_t I) const {
  if (I > Mem.getSizeLeft() / layout::SlotSize)
    return nullptr;
  Constant *C = Mem.readPointer(layout::ITab_fun + I * layout::SlotSize);
  if (!C)
    return nullptr;
  C = cast<Constant>(C->stripPointerCasts());
  if (isa<Function>(C))
    return C;
  auto *A = dyn_cast<GlobalAlias>(C);
  return A && isa_and_nonnull<Function>(A->getAliaseeObject()) ? C : nullptr;
}

//===----------------------------------------------------------------------===//
// Method records
//===----------------------------------------------------------------------===//

std::optional<RecordDescriptor> RecordDescriptor::get(const Value *V) {
  std::optional<ConstantMemory> Mem = ConstantMemory::get(V);
  if (!Mem || Mem->getGlobal()->getSection() != getMethodsSection() ||
      Mem->getSizeLeft() < layout::MethodRecord_count + 8)
    return std::nullopt;
  return RecordDescriptor(*Mem);
}

Constant *RecordDescriptor::getType() const {
  return Mem.readPointer(layout::MethodRecord_type);
}

Constant *RecordDescriptor::getPtrType() const {
  return Mem.readPointer(layout::MethodRecord_ptr_type);
}

Constant *RecordDescriptor::getConstPtrType() const {
  return Mem.readPointer(layout::MethodRecord_const_ptr_type);
}

std::optional<uint64_t> RecordDescriptor::getNumMethods() const {
  return Mem.readInt(layout::MethodRecord_count, 8);
}

std::optional<ConstantMemory> RecordDescriptor::getMethods() const {
  Constant *C = Mem.readPointer(layout::MethodRecord_methods);
  return C ? ConstantMemory::get(C) : std::nullopt;
}

StringRef RecordDescriptor::getMethodName(uint64_t I) const {
  std::optional<ConstantMemory> Methods = getMethods();
  if (!Methods || I >= getNumMethods().value_or(0))
    return UnknownName;
  return orUnknown(Methods->readString(I * layout::MethodEntrySize +
                                       layout::MethodEntry_name));
}

Constant *RecordDescriptor::getMethodType(uint64_t I) const {
  std::optional<ConstantMemory> Methods = getMethods();
  return Methods ? Methods->readPointer(I * layout::MethodEntrySize +
                                        layout::MethodEntry_type)
                 : nullptr;
}

Constant *RecordDescriptor::getMethodFn(uint64_t I) const {
  std::optional<ConstantMemory> Methods = getMethods();
  return Methods ? Methods->readPointer(I * layout::MethodEntrySize +
                                        layout::MethodEntry_fn)
                 : nullptr;
}

std::optional<uint64_t> RecordDescriptor::getMethodFlags(uint64_t I) const {
  std::optional<ConstantMemory> Methods = getMethods();
  return Methods
             ? Methods->readInt(
                   I * layout::MethodEntrySize + layout::MethodEntry_flags, 4)
             : std::nullopt;
}
