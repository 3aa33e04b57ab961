//===- NoteOwners.cpp - Tag the objects of unique owners ------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// The note of the headers becomes an attribute of the allocation:
///
///   %p = call ptr @_Znwm(i64 8)
///   %o = call ptr @owned(ptr %p)
/// becomes
///   %p = call ptr @_Znwm(i64 8) "reify-owned"
///
/// Before anything is inlined, the argument is the allocation itself. A class
/// with an operator new of its own gets the tag as well; reify-unique-to-stack
/// then asks LLVM whether it knows the function.
///
//===----------------------------------------------------------------------===//

#include "reify-opt/Options.h"
#include "reify-opt/Owners.h"
#include "reify-opt/RuntimeCalls.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/IR/Function.h"
#include "llvm/IR/Instructions.h"

using namespace llvm;
using namespace reify;

static constexpr StringLiteral OwnedAttr = "reify-owned";

bool reify::isOwnedAllocation(const CallBase &CB) {
  return CB.getAttributes().hasFnAttr(OwnedAttr);
}

bool reify::noteOwners(Function &Owned) {
  SmallVector<OwnedCall *, 8> Notes;
  // Uses, not users: a call may have its callee for an argument, too.
  for (Use &U : Owned.uses())
    if (auto *Note = dyn_cast<OwnedCall>(U.getUser());
        Note && Note->isCallee(&U))
      // An invoke or a musttail call is nothing that the headers write.
      if (isa<CallInst>(U.getUser()) && !Note->isMustTailCall() &&
          !options::isSkipped(*Note->getFunction()))
        Notes.push_back(Note);
  for (OwnedCall *Note : Notes) {
    Value *Object = Note->getObject();
    if (auto *CB = dyn_cast<CallBase>(Object))
      CB->addFnAttr(Attribute::get(CB->getContext(), OwnedAttr));
    Note->replaceAllUsesWith(Object);
    Note->eraseFromParent();
  }
  return !Notes.empty();
}
