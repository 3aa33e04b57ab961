//===- World.cpp - What a module says about interfaces --------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Reads the parts of a world. An itab is recognised by its contents: a
/// constant whose first word points to an interface descriptor, the second to a
/// type, with the type's hash behind. Names are not asked, because every front
/// end chooses its own, and the passes make itabs too.
///
/// What looks like an itab and cannot be read (its interface is described
/// elsewhere) is noted, and nobody may then claim to know every itab. An itab
/// inside a larger constant is not recognised; docs/ABI.md forbids it to front
/// ends that want a closed world.
///
//===----------------------------------------------------------------------===//

#include "reify-opt/World.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/Analysis/ConstantFolding.h"
#include "llvm/IR/Constants.h"
#include "llvm/IR/GlobalAlias.h"
#include "llvm/IR/Instructions.h"
#include "llvm/IR/Module.h"

using namespace llvm;
using namespace reify;

/// How many phis and selects the interface of an assertion is looked for
/// behind.
static constexpr unsigned MaxChoices = 16;

Function *reify::getFunction(Constant *C) {
  Value *V = C->stripPointerCastsAndAliases();
  if (auto *Alias = dyn_cast<GlobalAlias>(C->stripPointerCasts()))
    if (Alias->isInterposable())
      return nullptr;
  return dyn_cast<Function>(V);
}

static std::optional<InterfaceShape>
readInterface(const InterfaceDescriptor &Inter) {
  std::optional<uint64_t> Hash = Inter.getHash();
  std::optional<uint64_t> Count = Inter.getNumMethods();
  if (!Inter.isInterface() || !Hash || !Count)
    return std::nullopt;
  InterfaceShape Shape{*Hash, Inter.getName(), {}};
  for (uint64_t I = 0; I != *Count; ++I) {
    Constant *C = Inter.getMethodType(I);
    auto Method = C ? TypeDescriptor::get(C) : std::nullopt;
    std::optional<uint64_t> MethodHash =
        Method ? Method->getHash() : std::nullopt;
    // Also ends a count that is not to be believed.
    if (!MethodHash || Inter.getMethodName(I) == "?")
      return std::nullopt;
    Shape.Methods.push_back({Inter.getMethodName(I), *MethodHash});
  }
  return Shape;
}

//===----------------------------------------------------------------------===//
// Itabs
//===----------------------------------------------------------------------===//

/// The global that the word at \p Offset points to the start of, or null.
static GlobalVariable *readGlobal(const ConstantMemory &Mem, uint64_t Offset) {
  Constant *C = Mem.readPointer(Offset);
  return C ? dyn_cast<GlobalVariable>(C->stripPointerCasts()) : nullptr;
}

/// Whether \p GV, which somebody may change or replace, begins as an itab does.
static bool beginsAsItab(const GlobalVariable &GV) {
  const DataLayout &DL = GV.getParent()->getDataLayout();
  if (!GV.hasInitializer() || GV.isThreadLocal() ||
      DL.getTypeAllocSize(GV.getValueType()) <
          layout::ITab_fun + layout::SlotSize)
    return false;
  auto Read = [&](uint64_t Offset) {
    return ConstantFoldLoadFromConst(
        const_cast<Constant *>(GV.getInitializer()),
        PointerType::get(GV.getContext(), 0), APInt(64, Offset), DL);
  };
  Constant *First = Read(layout::ITab_inter), *Fn = Read(layout::ITab_fun);
  std::optional<InterfaceDescriptor> Inter =
      First ? InterfaceDescriptor::get(First->stripPointerCasts())
            : std::nullopt;
  return Inter && Inter->isInterface() && Fn && getFunction(Fn);
}

static void readItab(GlobalVariable &GV, WorldParts &Parts) {
  std::optional<ConstantMemory> Mem = ConstantMemory::get(&GV);
  if (!Mem && beginsAsItab(GV))
    Parts.Unreadable = &GV;
  if (!Mem || Mem->getSizeLeft() < layout::ITab_fun + layout::SlotSize)
    return;
  GlobalVariable *Inter = readGlobal(*Mem, layout::ITab_inter);
  GlobalVariable *Type = readGlobal(*Mem, layout::ITab_type);
  std::optional<uint64_t> Hash = Mem->readInt(layout::ITab_hash, 4);
  Constant *First = Mem->readPointer(layout::ITab_fun);
  if (!Inter || !Type || !Hash || !First)
    return;
  std::optional<TypeDescriptor> T = TypeDescriptor::get(Type);
  if (T && T->getHash() && *T->getHash() != *Hash)
    return;
  if (!Inter->isConstant())
    return;
  std::optional<InterfaceShape> Shape;
  if (Inter->hasDefinitiveInitializer()) {
    std::optional<InterfaceDescriptor> I = InterfaceDescriptor::get(Inter);
    if (!I || !I->isInterface())
      return;
    Shape = readInterface(*I);
  }
  if (!Shape) {
    // Somebody else's constant may look the same, with a code address behind;
    // without one it is no itab of a call.
    if (getFunction(First))
      Parts.Unreadable = &GV;
    return;
  }
  Parts.Itabs.push_back(
      {&GV, std::move(*Shape),
       T && T->getName() != "?" ? T->getName() : Type->getName()});
}

//===----------------------------------------------------------------------===//
// Method records
//===----------------------------------------------------------------------===//

static constexpr uint64_t RecordSize = layout::MethodRecord_count + 8;

static bool readRecord(GlobalVariable &GV, uint64_t At, WorldParts &Parts) {
  LLVMContext &Ctx = GV.getContext();
  Constant *Address = ConstantExpr::getGetElementPtr(
      Type::getInt8Ty(Ctx), &GV, ConstantInt::get(Type::getInt64Ty(Ctx), At));
  std::optional<RecordDescriptor> Record = RecordDescriptor::get(Address);
  std::optional<uint64_t> Count =
      Record ? Record->getNumMethods() : std::nullopt;
  if (!Count)
    return false;
  WorldTable Table{&GV, nullptr, {}, false, {}, "?"};
  for (Constant *C :
       {Record->getType(), Record->getPtrType(), Record->getConstPtrType()}) {
    if (C && C->isNullValue())
      continue;
    auto Type = C ? TypeDescriptor::get(C) : std::nullopt;
    std::optional<uint64_t> Hash = Type ? Type->getHash() : std::nullopt;
    if (!Hash) {
      Table.AnySubject = true;
      continue;
    }
    Table.Subjects.push_back(*Hash);
    if (Table.TypeName == "?")
      Table.TypeName = Type->getName();
  }

  std::optional<ConstantMemory> Record0 = ConstantMemory::get(Address);
  Constant *Methods =
      *Count ? Record0->readPointer(layout::MethodRecord_methods) : nullptr;
  std::optional<ConstantMemory> Entries =
      Methods ? ConstantMemory::get(Methods) : std::nullopt;
  if (*Count && !Entries)
    return false;
  for (uint64_t I = 0; I != *Count; ++I) {
    Constant *C = Record->getMethodType(I);
    auto Method = C ? TypeDescriptor::get(C) : std::nullopt;
    std::optional<uint64_t> Hash = Method ? Method->getHash() : std::nullopt;
    Constant *Fn = Record->getMethodFn(I);
    if (!Hash || !Fn || Record->getMethodName(I) == "?")
      return false;
    Table.Entries.push_back({{Record->getMethodName(I), *Hash},
                             Fn,
                             Entries->getOffset() +
                                 I * layout::MethodEntrySize +
                                 layout::MethodEntry_fn});
  }
  if (Entries)
    Table.Table = const_cast<GlobalVariable *>(Entries->getGlobal());
  Parts.Tables.push_back(std::move(Table));
  return true;
}

static void readRecords(GlobalVariable &GV, WorldParts &Parts) {
  // The bounds of the section are declared without it.
  if (GV.isDeclaration()) {
    Parts.Unreadable = &GV;
    return;
  }
  uint64_t Size =
      GV.getParent()->getDataLayout().getTypeAllocSize(GV.getValueType());
  if (Size % RecordSize != 0)
    Parts.Unreadable = &GV;
  for (uint64_t At = 0; At + RecordSize <= Size; At += RecordSize)
    if (!readRecord(GV, At, Parts))
      Parts.Unreadable = &GV;
}

//===----------------------------------------------------------------------===//
// Assertions
//===----------------------------------------------------------------------===//

/// Adds the interfaces that \p V may be. False where one of them cannot be
/// read.
static bool addInterfaces(Value *V, std::vector<InterfaceShape> &Shapes) {
  SmallVector<Value *, 4> Worklist = {V};
  for (unsigned I = 0; I != Worklist.size(); ++I) {
    if (I == MaxChoices)
      return false;
    auto Push = [&](Value *In) {
      if (!is_contained(Worklist, In))
        Worklist.push_back(In);
    };
    if (auto *Phi = dyn_cast<PHINode>(Worklist[I])) {
      for (Value *In : Phi->incoming_values())
        Push(In);
      continue;
    }
    if (auto *Select = dyn_cast<SelectInst>(Worklist[I])) {
      Push(Select->getTrueValue());
      Push(Select->getFalseValue());
      continue;
    }
    if (isa<UndefValue>(Worklist[I]))
      continue;
    auto Inter = InterfaceDescriptor::get(Worklist[I]);
    auto Shape = Inter ? readInterface(*Inter) : std::nullopt;
    if (!Shape)
      return false;
    if (none_of(Shapes, [&](const InterfaceShape &S) {
          return S.Hash == Shape->Hash && S.Methods == Shape->Methods;
        }))
      Shapes.push_back(std::move(*Shape));
  }
  return true;
}

static constexpr RuntimeFn Assertions[] = {RuntimeFn::GetItab,
                                           RuntimeFn::NarrowItab};

/// Whether \p U is the contents of poison records.
static bool isPoison(const User *U) {
  return isa<ConstantAggregate>(U) && all_of(U->users(), [](const User *GV) {
           return isa<GlobalVariable>(GV) &&
                  cast<GlobalVariable>(GV)->getName().starts_with(PoisonPrefix);
         });
}

/// Calls \p Visit for each user of a function that asks for an itab, with null
/// for what is not a call of it.
static void visitAssertions(Module &M,
                            function_ref<void(RuntimeCall *)> Visit) {
  // By name alone: a declaration of another type is the same function.
  for (RuntimeFn Fn : Assertions)
    if (GlobalValue *Callee = M.getNamedValue(getRow(Fn).Name))
      for (User *U : Callee->users()) {
        if (isPoison(U))
          continue;
        auto *Call = dyn_cast<RuntimeCall>(U);
        Visit(Call && Call->getCalledOperand() == Callee &&
                      !is_contained(Call->args(), Callee)
                  ? Call
                  : nullptr);
      }
}

std::vector<RuntimeCall *> reify::findAssertions(Module &M) {
  std::vector<RuntimeCall *> Calls;
  visitAssertions(M, [&](RuntimeCall *Call) {
    if (Call)
      Calls.push_back(Call);
  });
  return Calls;
}

bool reify::readAssertedInterfaces(RuntimeCall &Call,
                                   std::vector<InterfaceShape> &Shapes) {
  auto *Narrow = dyn_cast<NarrowItabCall>(&Call);
  return addInterfaces(Narrow ? Narrow->getInterface()
                              : cast<GetItabCall>(Call).getInterface(),
                       Shapes);
}

WorldParts reify::readTables(Module &M) {
  WorldParts Parts;
  for (GlobalVariable &GV : M.globals())
    if (GV.getSection() == getMethodsSection())
      readRecords(GV, Parts);
  return Parts;
}

WorldParts reify::readWorld(Module &M) {
  WorldParts Parts;
  for (GlobalVariable &GV : M.globals()) {
    if (GV.getSection() == getMethodsSection())
      readRecords(GV, Parts);
    else
      readItab(GV, Parts);
  }
  visitAssertions(M, [&](RuntimeCall *Call) {
    if (!Call || !readAssertedInterfaces(*Call, isa<NarrowItabCall>(Call)
                                                    ? Parts.Narrowed
                                                    : Parts.Asserted))
      Parts.AssertsUnknown = true;
  });
  return Parts;
}
