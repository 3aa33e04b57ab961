//===- Attributes.cpp - What a kind of ABI.def means to LLVM --------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// The attributes of each REIFY_KIND. Each must be true in every mode we
/// support; a false one is a miscompile that no test of ours will see. What was
/// tried and is wrong (design-review.md A3-A5):
///
///  - memory(none) by address: DSE deletes the stores that fill the source;
///  - noalias on a pure box: contradicts that equal boxes are merged;
///  - allockind on a pure box: its contents fold to undef.
///
//===----------------------------------------------------------------------===//

#include "llvm/IR/Attributes.h"
#include "reify-opt/Compat.h"
#include "reify-opt/Plant.h"
#include "reify-opt/RuntimeCalls.h"
#include "llvm/IR/Function.h"

using namespace llvm;
using namespace reify;

/// The allocator family of fresh objects: only its own may free them.
static constexpr StringLiteral AllocFamily = "reify";

static void addTotal(Function &F, MemoryEffects Effects) {
  F.addFnAttr(Attribute::NoUnwind);
  F.addFnAttr(Attribute::WillReturn);
  // Intersecting keeps what a front end knew already.
  F.setMemoryEffects(F.getMemoryEffects() & Effects);
}

static void addPointerResult(Function &F, const RuntimeFnRow &Row) {
  F.addRetAttr(Attribute::NonNull);
  if (Row.Bytes)
    F.addRetAttr(
        Attribute::getWithDereferenceableBytes(F.getContext(), Row.Bytes));
  if (Row.Align)
    F.addRetAttr(Attribute::getWithAlignment(F.getContext(), Align(Row.Align)));
}

bool reify::addRuntimeAttributes(Function &F, RuntimeFn Fn) {
  const RuntimeFnRow &Row = getRow(Fn);
  const AttributeList Before = F.getAttributes();
  const MemoryEffects ReadsArguments =
      MemoryEffects::argMemOnly(ModRefInfo::Ref);

  switch (Row.Kind) {
  case RuntimeKind::PureByValue:
    addTotal(F, MemoryEffects::none());
    addPointerResult(F, Row);
    break;
  case RuntimeKind::PureByAddress:
    // The descriptor is constant memory; the value is the last parameter.
    addTotal(F, REIFY_PLANT(box_reads_nothing) ? MemoryEffects::none()
                                               : ReadsArguments);
    addPointerResult(F, Row);
    F.addParamAttr(F.arg_size() - 1, Attribute::ReadOnly);
    compat::addNoCapture(F, F.arg_size() - 1);
    break;
  case RuntimeKind::PureString:
    // Not nocapture: the result may be the source.
    addTotal(F, ReadsArguments);
    addPointerResult(F, Row);
    F.addParamAttr(0, Attribute::ReadOnly);
    break;
  case RuntimeKind::FreshAllocation:
    if (REIFY_PLANT(mutable_pure)) {
      addTotal(F, MemoryEffects::none());
      break;
    }
    addTotal(F, MemoryEffects::inaccessibleMemOnly());
    addPointerResult(F, Row);
    F.addRetAttr(Attribute::NoAlias);
    F.addFnAttr(Attribute::get(
        F.getContext(), Attribute::AllocKind,
        uint64_t(AllocFnKind::Alloc | AllocFnKind::Uninitialized)));
    F.addFnAttr("alloc-family", AllocFamily);
    F.addFnAttr(Attribute::getWithAllocSizeArgs(
        F.getContext(), F.arg_size() - 1, std::nullopt));
    break;
  case RuntimeKind::Lookup:
    addTotal(F, MemoryEffects::none());
    break;
  case RuntimeKind::Panic:
    F.addFnAttr(Attribute::NoReturn);
    F.addFnAttr(Attribute::Cold);
    break;
  case RuntimeKind::Equality:
  case RuntimeKind::Dispatch:
  case RuntimeKind::Ownership:
  case RuntimeKind::Reading:
  case RuntimeKind::Registration:
    break;
  }
  return F.getAttributes() != Before;
}
