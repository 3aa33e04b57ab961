//===- ItabSet.cpp - Which itabs a value denotes --------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// The answers of FlowWalk.cpp as sets of itabs: few, constant, in an order
/// that does not depend on addresses.
///
//===----------------------------------------------------------------------===//

#include "FlowWalk.h"
#include "HeapObjects.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/IR/DataLayout.h"
#include "llvm/IR/GlobalVariable.h"
#include "llvm/IR/Instructions.h"
#include "llvm/IR/Module.h"
#include "llvm/Support/raw_ostream.h"

using namespace llvm;
using namespace reify;

ItabSets::ItabSets(const Module &M, FlowScope Scope, unsigned Max)
    : DL(M.getDataLayout()), Scope(Scope), Max(Max),
      Heap(std::make_unique<HeapObjects>(M)) {}

ItabSets::~ItabSets() = default;

const ObjectWrites &ItabSets::getWrites(Value &Object) {
  std::unique_ptr<ObjectWrites> &Entry = WritesCache[&Object];
  if (!Entry)
    Entry = std::make_unique<ObjectWrites>(
        findWrites(Object, Scope, DL, Heap.get()));
  return *Entry;
}

ItabSet ItabSets::get(Value &Pointer) {
  ItabSet Set;
  auto Fail = [&](FlowUnknown Why, Value *Blocker) {
    Set.Addresses.clear();
    Set.Why = Why;
    Set.Blocker = Blocker;
    return Set;
  };
  // The layouts of ABI.def are those of 64-bit targets.
  if (!Pointer.getType()->isPointerTy() ||
      DL.getPointerSize() != Walk::WordSize ||
      DL.getIndexSize(0) != Walk::WordSize)
    return Fail(FlowUnknown::Unsupported, &Pointer);
  Walk W(*this);
  if (!W.run(Pointer))
    return Fail(W.Why, W.Blocker);
  const Walk::Reached &Reached = W.getResult();
  Set.Nil = Reached.Nil;
  for (const Walk::Target &T : Reached.Targets) {
    auto *GV = dyn_cast<GlobalValue>(T.Object);
    if (!GV || !T.At.isExact())
      return Fail(FlowUnknown::Unsupported, T.Object);
    Set.Addresses.push_back({GV, T.At.Offset});
  }
  if (Set.Addresses.size() > Max)
    return Fail(FlowUnknown::TooMany, &Pointer);
  // By name, not by address: the order reaches the IR and the tests.
  llvm::sort(Set.Addresses,
             [](const ConstantAddress &A, const ConstantAddress &B) {
               if (int Order = A.Base->getName().compare(B.Base->getName()))
                 return Order < 0;
               return A.Offset < B.Offset;
             });
  return Set;
}

void ItabSet::print(raw_ostream &OS) const {
  if (!isKnown()) {
    OS << "unknown: " << describe(Why);
    if (!Blocker)
      return;
    OS << " (";
    if (isa<Instruction>(Blocker) && Blocker->getType()->isVoidTy())
      Blocker->print(OS); // A store or call: no name to show.
    else
      Blocker->printAsOperand(OS, /*PrintType=*/false);
    OS << ')';
    return;
  }
  OS << '{';
  ListSeparator Comma;
  for (const ConstantAddress &A : Addresses) {
    OS << Comma;
    A.Base->printAsOperand(OS, /*PrintType=*/false);
    if (A.Offset)
      OS << '+' << A.Offset;
  }
  if (Nil)
    OS << Comma << "nil";
  OS << '}';
}
