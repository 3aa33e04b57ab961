//===- WorldPrinter.cpp - Prints what World.h knows -----------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// print<reify-world>, for tests: the parts, and the targets of each promised
/// call as if the module were the whole program.
///
//===----------------------------------------------------------------------===//

#include "reify-opt/LocalInterface.h"
#include "reify-opt/Passes.h"
#include "reify-opt/World.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/IR/InstIterator.h"
#include "llvm/IR/Module.h"
#include "llvm/Support/raw_ostream.h"

using namespace llvm;
using namespace reify;

static void print(raw_ostream &OS, StringRef What,
                  ArrayRef<InterfaceShape> Shapes) {
  for (const InterfaceShape &S : Shapes)
    OS << What << ' ' << S.Name << ' ' << S.Hash << '\n';
}

PreservedAnalyses PrintWorldPass::run(Module &M, ModuleAnalysisManager &) {
  ClosedWorld World(readWorld(M));
  const WorldParts &Parts = World.getParts();
  for (const WorldItab &I : Parts.Itabs)
    OS << "itab @" << I.Global->getName() << ": " << I.Interface.Name << " of "
       << I.TypeName << '\n';
  for (const WorldTable &T : Parts.Tables) {
    OS << "table of " << T.TypeName << ':';
    for (const WorldTable::Entry &E : T.Entries)
      OS << ' ' << E.Id.Name << ':' << E.Id.TypeHash
         << (World.isAsserted(E.Id) ? " (asserted)" : "");
    OS << '\n';
  }
  print(OS, "asserts to", Parts.Asserted);
  print(OS, "narrows to", Parts.Narrowed);
  if (Parts.AssertsUnknown)
    OS << "asserts to anything\n";
  if (Parts.Unreadable)
    OS << "cannot read @" << Parts.Unreadable->getName() << '\n';
  for (GlobalVariable &GV : M.globals())
    if (std::optional<LocalItabs> Itabs = findLocalItabs(GV)) {
      OS << "only here @" << GV.getName() << ": {";
      ListSeparator Comma;
      for (const GlobalVariable *Itab : *Itabs)
        OS << Comma << '@' << Itab->getName();
      OS << "}\n";
    }
  for (Function &F : M)
    for (Instruction &I : instructions(F)) {
      auto *CB = dyn_cast<CallBase>(&I);
      std::optional<DispatchSlot> Slot =
          CB ? getDispatchSlot(*CB) : std::nullopt;
      if (!Slot)
        continue;
      OS << F.getName() << ": " << Slot->Method << " -> ";
      auto Targets = World.getTargets(*CB);
      if (!Targets) {
        OS << "unknown\n";
        continue;
      }
      OS << '{';
      ListSeparator Comma;
      for (const ClosedWorld::Target &T : *Targets)
        OS << Comma << '@' << T.Fn->getName() << " of " << T.TypeName;
      OS << "}\n";
    }
  return PreservedAnalyses::all();
}
