//===- StripMethods.cpp - Drop methods that nothing asks for --------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// reify-strip-methods, in the full-LTO link of a closed world: a method table
/// is retained, and keeps every method of every type in it alive. An entry that
/// no assertion of the program can pick loses its function (Go's linker does
/// the same, cmd/link/internal/ld/deadcode.go):
///
///   @table = constant { ptr @area.name, ptr @double(), ptr @circle_area, ... }
/// becomes
///   @table = constant { ptr @area.name, ptr @double(), ptr null, ... }
///
/// Name and type stay: messages speak of them. Only the function that a
/// runtime lookup of this very method would copy is dropped, and only where no
/// live assertion is to an interface with such a method (by name and hash of
/// the type, as everywhere in World.h). LLVM then deletes what nobody calls.
/// Never without the closed world: a library may assert to anything.
///
//===----------------------------------------------------------------------===//

#include "Identity.h"
#include "reify-opt/Passes.h"
#include "reify-opt/World.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/MapVector.h"
#include "llvm/ADT/Statistic.h"
#include "llvm/IR/Constants.h"
#include "llvm/Support/DebugCounter.h"

#define DEBUG_TYPE "reify-strip-methods"

using namespace llvm;
using namespace reify;

ALWAYS_ENABLED_STATISTIC(NumStripped, "Method table entries without function");
DEBUG_COUNTER(StripCounter, "reify-strip-methods",
              "Controls which method table entries lose their function");

/// \p C with null for the pointers at the byte offsets in \p Drop, relative to
/// \p At. Null where one of them is not a field of its own.
static Constant *without(Constant *C, uint64_t At,
                         const DenseSet<uint64_t> &Drop, const DataLayout &DL,
                         unsigned &Dropped) {
  Type *Ty = C->getType();
  if (Ty->isPointerTy()) {
    if (!Drop.contains(At))
      return C;
    ++Dropped;
    return ConstantPointerNull::get(cast<PointerType>(Ty));
  }
  auto *Struct = dyn_cast<StructType>(Ty);
  auto *Array = dyn_cast<ArrayType>(Ty);
  if (!isa<ConstantAggregate>(C) || (!Struct && !Array))
    return C;
  SmallVector<Constant *, 8> Fields;
  for (unsigned I = 0, E = C->getNumOperands(); I != E; ++I) {
    uint64_t Offset =
        Struct ? DL.getStructLayout(Struct)->getElementOffset(I).getFixedValue()
               : I * DL.getTypeAllocSize(Array->getElementType());
    Fields.push_back(without(cast<Constant>(C->getOperand(I)), At + Offset,
                             Drop, DL, Dropped));
  }
  return Struct ? ConstantStruct::get(Struct, Fields)
                : ConstantArray::get(Array, Fields);
}

PreservedAnalyses StripMethodsPass::run(Module &M, ModuleAnalysisManager &) {
  if (!isActive(M) || !world::isClosedWorld(M))
    return PreservedAnalyses::all();
  ClosedWorld World(readWorld(M));

  MapVector<GlobalVariable *, DenseSet<uint64_t>> Plan;
  for (const WorldTable &T : World.getParts().Tables)
    for (const WorldTable::Entry &E : T.Entries)
      if (!E.Fn->isNullValue() && !World.isAsserted(E.Id) &&
          T.Table->hasDefinitiveInitializer())
        Plan[T.Table].insert(E.Offset);

  bool Changed = false;
  for (auto &[Table, Drop] : Plan) {
    if (!DebugCounter::shouldExecute(StripCounter))
      continue;
    unsigned Dropped = 0;
    Constant *Init =
        without(Table->getInitializer(), 0, Drop, M.getDataLayout(), Dropped);
    if (!Dropped)
      continue;
    Table->setInitializer(Init);
    NumStripped += Dropped;
    Changed = true;
  }
  return Changed ? PreservedAnalyses::none() : PreservedAnalyses::all();
}
