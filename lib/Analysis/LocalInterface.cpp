//===- LocalInterface.cpp - Interfaces of one file ------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Looks at every use of the descriptor. An itab names its interface in its
/// first word, so that no itab can be missed; and what is not an itab, nor the
/// place of a panic or of a dispatch, may hand the descriptor to somebody who
/// makes one (getitab, narrowitab, or code that we do not know).
///
/// Local linkage alone is not enough: a link makes everything local, also the
/// interface whose values come from a library that is loaded later and has its
/// own copy of the descriptor. The source has to say that there is no other
/// (TypeDescriptor::isUnnamed). The other way round, ThinLTO gives what other
/// modules import a name for all: then the linkage is not local.
///
//===----------------------------------------------------------------------===//

#include "reify-opt/LocalInterface.h"
#include "reify-opt/Descriptors.h"
#include "reify-opt/RuntimeCalls.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallPtrSet.h"
#include "llvm/IR/DataLayout.h"
#include "llvm/IR/Instructions.h"
#include "llvm/IR/Module.h"

using namespace llvm;
using namespace reify;

/// Uses of one descriptor that are looked at: a bound for compile time.
static constexpr unsigned MaxUsers = 2048;

/// Whether \p GV, whose initializer names \p Inter, is one itab of it and
/// nothing else.
static bool isItabOf(const GlobalVariable &GV, const GlobalVariable &Inter,
                     uint64_t NumMethods) {
  std::optional<ITabDescriptor> Itab = ITabDescriptor::get(&GV);
  if (!Itab || Itab->getInterface() != &Inter)
    return false;
  // A second one may stand behind it.
  const DataLayout &DL = GV.getParent()->getDataLayout();
  return DL.getTypeAllocSize(GV.getValueType()) ==
         layout::ITab_fun +
             layout::SlotSize * std::max<uint64_t>(NumMethods, 1);
}

/// Whether \p I cannot give the descriptor to anybody.
static bool isHarmless(const Instruction &I) {
  auto *Call = dyn_cast<CallBase>(&I);
  std::optional<RuntimeFn> Fn = Call ? matchRuntimeFn(*Call) : std::nullopt;
  return Fn == RuntimeFn::PanicNilCall || Fn == RuntimeFn::ItabMethod;
}

std::optional<LocalItabs> reify::findLocalItabs(GlobalVariable &Inter) {
  std::optional<InterfaceDescriptor> Descriptor =
      InterfaceDescriptor::get(&Inter);
  std::optional<TypeDescriptor> Type = TypeDescriptor::get(&Inter);
  if (!Inter.hasLocalLinkage() || !Descriptor || !Descriptor->isInterface() ||
      !Type || !Type->isUnnamed())
    return std::nullopt;
  const uint64_t NumMethods = Descriptor->getNumMethods().value_or(0);

  LocalItabs Itabs;
  SmallVector<const User *, 8> Worklist(Inter.users());
  SmallPtrSet<const User *, 8> Seen;
  while (!Worklist.empty()) {
    const User *U = Worklist.pop_back_val();
    if (!Seen.insert(U).second)
      continue;
    if (Seen.size() > MaxUsers)
      return std::nullopt;
    if (auto *GV = dyn_cast<GlobalVariable>(U)) {
      if (!isItabOf(*GV, Inter, NumMethods))
        return std::nullopt;
      Itabs.push_back(const_cast<GlobalVariable *>(GV));
    } else if (isa<ConstantAggregate, PHINode, SelectInst>(U)) {
      // The contents of an itab; LLVM merges panics of several interfaces.
      append_range(Worklist, U->users());
    } else if (auto *I = dyn_cast<Instruction>(U); !I || !isHarmless(*I)) {
      return std::nullopt;
    }
  }
  // By name: the order reaches the IR.
  llvm::sort(Itabs, [](const GlobalVariable *A, const GlobalVariable *B) {
    return A->getName() < B->getName();
  });
  return Itabs;
}
