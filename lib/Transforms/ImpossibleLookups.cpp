//===- ImpossibleLookups.cpp - Assertions that always fail ----------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// getitab(@I, type) is null where no method table of the program has all
/// methods of I: the runtime asks nothing else (matchMethods in
/// runtime/record.cpp). For a constant type only tables of a type of its hash
/// count, as types of different hashes are never equal.
///
/// In a closed world that is all of them. Elsewhere a second record of the
/// type, in another file or library, may add the method, so that a failing
/// lookup stays a call in a compile (DevirtualizeLookups.cpp), but for a type
/// that only its own file can name: the runtime takes another type for it
/// nowhere (reify_typeequal: equal addresses only), and nobody else can write
/// its address into a record. The source has to say so, and the linkage: a link
/// makes everything local, and gives what is local a name for all.
///
/// One look at every instruction, and for each lookup one at every table.
///
//===----------------------------------------------------------------------===//

#include "ImpossibleLookups.h"
#include "CheckFacts.h"
#include "reify-opt/Descriptors.h"
#include "reify-opt/Remarks.h"
#include "reify-opt/RuntimeCalls.h"
#include "llvm/ADT/Statistic.h"
#include "llvm/IR/Constants.h"
#include "llvm/IR/InstIterator.h"
#include "llvm/IR/Instructions.h"
#include "llvm/Support/DebugCounter.h"

#define DEBUG_TYPE "reify-devirtualize"

using namespace llvm;
using namespace reify;

ALWAYS_ENABLED_STATISTIC(NumImpossible, "Lookups that nothing can satisfy");
DEBUG_COUNTER(ImpossibleCounter, "reify-fold-impossible-lookups",
              "Controls which getitab calls are folded to null");

/// Whether \p T and what else is said of its types may have all methods of \p
/// Inter. Promises (const, noexcept) only make the runtime choosier.
static bool hasAll(const WorldParts &World, const WorldTable &T,
                   const InterfaceShape &Inter) {
  auto IsRelated = [&](const WorldTable &Other) {
    return T.AnySubject || Other.AnySubject ||
           any_of(Other.Subjects,
                  [&](uint64_t H) { return is_contained(T.Subjects, H); });
  };
  return all_of(Inter.Methods, [&](const MethodId &M) {
    return any_of(World.Tables, [&](const WorldTable &Other) {
      return any_of(Other.Entries, [&](const auto &E) { return E.Id == M; }) &&
             (&Other == &T || IsRelated(Other));
    });
  });
}

/// Whether a type of hash \p TypeHash may satisfy \p Inter; any type, where
/// there is no hash.
static bool mayImplement(const WorldParts &World, const InterfaceShape &Inter,
                         std::optional<uint64_t> TypeHash) {
  // Every type has no methods at all.
  return Inter.Methods.empty() ||
         any_of(World.Tables, [&](const WorldTable &T) {
           return (T.AnySubject || !TypeHash ||
                   is_contained(T.Subjects, *TypeHash)) &&
                  hasAll(World, T, Inter);
         });
}

static bool isImpossible(GetItabCall &Call, const WorldParts &World,
                         std::string &Name) {
  // Several behind a phi: none of them may be possible.
  std::vector<InterfaceShape> Shapes;
  if (!readAssertedInterfaces(Call, Shapes) || Shapes.empty())
    return false;
  std::optional<TypeDescriptor> Type =
      TypeDescriptor::get(Call.getTypeDescriptor()->stripPointerCasts());
  const std::optional<uint64_t> Hash = Type ? Type->getHash() : std::nullopt;
  Name = Shapes.front().Name.str();
  return none_of(Shapes, [&](const InterfaceShape &S) {
    return mayImplement(World, S, Hash);
  });
}

//===----------------------------------------------------------------------===//
// In a file
//===----------------------------------------------------------------------===//

/// Whether every record that speaks of \p Type is in its module.
static bool isOfThisFile(const GlobalVariable &Type) {
  std::optional<TypeDescriptor> T = TypeDescriptor::get(&Type);
  // ThinLTO makes local what it copied into this module from another one, if it
  // is only read; then the records are there, and not here.
  return T && T->isUnnamed() && T->getHash() && Type.hasLocalLinkage() &&
         !Type.hasAttribute("thinlto-internalize") &&
         none_of(Type.getParent()->aliases(), [&](const GlobalAlias &A) {
           return A.getAliaseeObject() == &Type;
         });
}

bool reify::isImpossibleHere(GetItabCall &Call) {
  auto *Type =
      dyn_cast<GlobalVariable>(Call.getTypeDescriptor()->stripPointerCasts());
  if (!Type || !isOfThisFile(*Type))
    return false;
  const WorldParts Tables = readTables(*Call.getModule());
  std::string Name;
  return !Tables.Unreadable && isImpossible(Call, Tables, Name);
}

//===----------------------------------------------------------------------===//
// In a closed world
//===----------------------------------------------------------------------===//

bool reify::foldImpossibleLookups(Function &F, const WorldParts &World,
                                  OptimizationRemarkEmitter &ORE) {
  if (World.Unreadable)
    return false;
  SmallVector<GetItabCall *, 8> Calls;
  for (Instruction &I : instructions(F))
    if (auto *Call = dyn_cast<GetItabCall>(&I); Call && isa<CallInst>(Call) &&
                                                !Call->isMustTailCall() &&
                                                !check::isLeft(*Call))
      Calls.push_back(Call);
  bool Changed = false;
  for (GetItabCall *Call : Calls) {
    std::string Name;
    if (!isImpossible(*Call, World, Name) ||
        !DebugCounter::shouldExecute(ImpossibleCounter))
      continue;
    ORE.emit([&] {
      return passed(Remark::LookupFolded, *Call)
             << "assertion to " << ore::NV("Interface", Name)
             << " always fails: the program has no such methods";
    });
    ++NumImpossible;
    check::replaceByAnswer(*Call, *Constant::getNullValue(Call->getType()));
    if (Call->use_empty())
      Call->eraseFromParent();
    Changed = true;
  }
  return Changed;
}
