//===- DevirtualizeLookups.cpp - Fold getitab and typeequal ---------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Part of reify-devirtualize: questions about types whose answers are in the
/// module.
///
///   - getitab(@I, @T), where a method record of T in this module has all
///     methods of I: a private constant itab with these slots. The evidence is
///     the record alone, as it is for the runtime. A static itab for the pair
///     proves nothing: which of them survive depends on the optimization level
///     (design-review.md A7). A record without some method proves nothing
///     either, as another file may hold a second record; but for a type that
///     only this file can name the answer is null (ImpossibleLookups.cpp).
///   - narrowitab(@I, @tab), where the interface of the constant itab @tab has
///     all methods of I: the same, with slots of @tab.
///   - typeequal(a, a) is true; of constants with different hashes it is
///     false. Different addresses prove nothing: each library may have its own
///     copy of a descriptor.
///
/// The rules for a match are those of runtime/record.cpp and narrow.cpp; where
/// those compare types by name, only equal descriptors are a match here.
///
//===----------------------------------------------------------------------===//

#include "CheckFacts.h"
#include "DevirtualizeCalls.h"
#include "ImpossibleLookups.h"
#include "reify-opt/Descriptors.h"
#include "reify-opt/Remarks.h"
#include "llvm/ADT/Statistic.h"
#include "llvm/IR/Constants.h"
#include "llvm/IR/InstIterator.h"
#include "llvm/IR/Instructions.h"
#include "llvm/IR/Module.h"
#include "llvm/Support/DebugCounter.h"

#define DEBUG_TYPE "reify-devirtualize"

using namespace llvm;
using namespace reify;

ALWAYS_ENABLED_STATISTIC(NumItabs, "Lookups of an itab folded");
ALWAYS_ENABLED_STATISTIC(NumTypeTests, "Comparisons of types folded");
DEBUG_COUNTER(LookupCounter, "reify-fold-lookups",
              "Controls which getitab and typeequal calls are folded");

static Constant *getPlain(Value *V) {
  auto *C = dyn_cast<Constant>(V);
  return C ? cast<Constant>(C->stripPointerCasts()) : nullptr;
}

//===----------------------------------------------------------------------===//
// getitab
//===----------------------------------------------------------------------===//

namespace {

/// The methods that the records of one type in one module grant.
class MethodSet {
public:
  MethodSet(const Module &M, const Constant *Type) {
    for (const GlobalVariable &GV : M.globals())
      if (GV.getSection() == getMethodsSection())
        addRecord(GV, Type);
  }

  bool hasRecord() const { return !Records.empty(); }
  /// The one function that implements method \p I of \p Inter, or null.
  Constant *find(const InterfaceDescriptor &Inter, uint64_t I) const;

private:
  struct Record {
    RecordDescriptor Methods;
    bool OnlyConst; ///< Grants what may be called through const.
  };

  void addRecord(const GlobalVariable &GV, const Constant *Type);

  SmallVector<Record, 1> Records;
};

} // namespace

void MethodSet::addRecord(const GlobalVariable &GV, const Constant *Type) {
  // An available_externally record names functions that its own module may not
  // give to others.
  if (GV.hasAvailableExternallyLinkage())
    return;
  std::optional<RecordDescriptor> Record = RecordDescriptor::get(&GV);
  if (!Record)
    return;
  auto Is = [&](Constant *C) { return C && getPlain(C) == Type; };
  if (Is(Record->getPtrType()))
    Records.push_back({*Record, false});
  else if (Is(Record->getType()) || Is(Record->getConstPtrType()))
    Records.push_back({*Record, true});
}

/// Whether a method with flags \p Have may stand for one with flags \p Want.
static bool covers(uint64_t Have, uint64_t Want, bool OnlyConst) {
  if (OnlyConst)
    Want |= abi::MethodConst;
  return (Want & ~Have &
          (abi::MethodConst | abi::MethodNoexcept | abi::MethodNoescape)) == 0;
}

Constant *MethodSet::find(const InterfaceDescriptor &Inter, uint64_t I) const {
  StringRef Name = Inter.getMethodName(I);
  Constant *Type = Inter.getMethodType(I);
  std::optional<uint64_t> Want = Inter.getMethodFlags(I);
  if (Name == "?" || !Type || Type->isNullValue() || !Want)
    return nullptr;
  Constant *Found = nullptr;
  for (const Record &R : Records)
    for (uint64_t J = 0, E = R.Methods.getNumMethods().value_or(0); J != E;
         ++J) {
      Constant *EntryType = R.Methods.getMethodType(J);
      std::optional<uint64_t> Have = R.Methods.getMethodFlags(J);
      if (R.Methods.getMethodName(J) != Name || !EntryType || !Have ||
          getPlain(EntryType) != getPlain(Type) ||
          !covers(*Have, *Want, R.OnlyConst))
        continue;
      Constant *Fn = R.Methods.getMethodFn(J);
      if (!Fn || Fn->isNullValue())
        return nullptr;
      // Overloads on const: which one it is, the runtime decides.
      if (Found && Found != Fn)
        return nullptr;
      Found = Fn;
    }
  return Found;
}

//===----------------------------------------------------------------------===//
// Itabs
//===----------------------------------------------------------------------===//

/// A private itab of the module, made once.
static Constant *getOrMakeItab(Module &M, GlobalVariable &Inter, Constant &Type,
                               uint64_t Hash, ArrayRef<Constant *> Slots) {
  LLVMContext &Ctx = M.getContext();
  llvm::Type *I32 = llvm::Type::getInt32Ty(Ctx);
  llvm::PointerType *Ptr = PointerType::get(Ctx, 0);
  auto *Fun = ArrayType::get(Ptr, Slots.size());
  Constant *Init = ConstantStruct::getAnon(
      Ctx, {&Inter, &Type, ConstantInt::get(I32, Hash),
            ConstantInt::get(I32, 0), ConstantArray::get(Fun, Slots)});
  assert(M.getDataLayout().getTypeAllocSize(Init->getType()) ==
             layout::ITab_fun + Slots.size() * layout::SlotSize &&
         "not the layout of ABI.def");
  std::string Name = ("reify.itab." + Type.stripPointerCasts()->getName() +
                      "." + Inter.getName())
                         .str();
  if (auto *Old = M.getNamedGlobal(Name))
    if (Old->hasPrivateLinkage() && Old->isConstant() &&
        Old->hasInitializer() && Old->getInitializer() == Init)
      return Old;
  // Private: a new name for the linker could meet one from elsewhere, and an
  // itab's address means nothing.
  auto *Itab = new GlobalVariable(M, Init->getType(), /*isConstant=*/true,
                                  GlobalValue::PrivateLinkage, Init, Name);
  Itab->setUnnamedAddr(GlobalValue::UnnamedAddr::Global);
  Itab->setAlignment(Align(layout::SlotSize));
  return Itab;
}

using Refusal = function_ref<void(Remark, const Twine &Why)>;

/// The itab that the records of the module prove; null, after calling \p
/// Refuse, where they do not.
static Constant *makeItab(Module &M, GlobalVariable &Inter,
                          GlobalVariable &Type, Refusal Refuse) {
  std::optional<InterfaceDescriptor> I = InterfaceDescriptor::get(&Inter);
  std::optional<TypeDescriptor> T = TypeDescriptor::get(&Type);
  std::optional<uint64_t> Hash = T ? T->getHash() : std::nullopt;
  std::optional<uint64_t> Count = I ? I->getNumMethods() : std::nullopt;
  // An itab without methods has a filler in its first slot, which only the
  // runtime has.
  if (!Hash || !Count || *Count == 0) {
    Refuse(Remark::LookupUnknownType, "the module does not say what they are");
    return nullptr;
  }
  MethodSet Methods(M, &Type);
  if (!Methods.hasRecord()) {
    Refuse(Remark::LookupNoRecord,
           "the module has no method record of the type");
    return nullptr;
  }
  SmallVector<Constant *, 8> Slots;
  for (uint64_t N = 0; N != *Count; ++N) {
    Constant *Fn = Methods.find(*I, N);
    if (!Fn) {
      Refuse(Remark::LookupMissingMethod,
             "the module's records do not grant exactly one method " +
                 I->getMethodName(N));
      return nullptr;
    }
    Slots.push_back(Fn);
  }
  return getOrMakeItab(M, Inter, Type, *Hash, Slots);
}

Constant *reify::makeItabFromRecords(GlobalVariable &Inter,
                                     GlobalVariable &Type) {
  return makeItab(*Inter.getParent(), Inter, Type,
                  [](Remark, const Twine &) {});
}

static Constant *foldGetItab(GetItabCall &Call,
                             OptimizationRemarkEmitter &ORE) {
  auto *Inter = dyn_cast_or_null<GlobalVariable>(getPlain(Call.getInterface()));
  auto *Type =
      dyn_cast_or_null<GlobalVariable>(getPlain(Call.getTypeDescriptor()));
  if (!Inter || !Type)
    return nullptr;
  std::optional<InterfaceDescriptor> I = InterfaceDescriptor::get(Inter);
  std::optional<TypeDescriptor> T = TypeDescriptor::get(Type);
  StringRef TypeName =
      T && T->getName() != "?" ? T->getName() : Type->getName();
  StringRef InterName =
      I && I->getName() != "?" ? I->getName() : Inter->getName();
  if (isImpossibleHere(Call)) {
    ORE.emit([&] {
      return passed(Remark::LookupFolded, Call)
             << "assertion of " << ore::NV("Type", TypeName) << " to "
             << ore::NV("Interface", InterName)
             << " always fails: only this file can name the type, and gives it "
                "no such methods";
    });
    return Constant::getNullValue(Call.getType());
  }
  Constant *Itab = makeItab(
      *Call.getModule(), *Inter, *Type, [&](Remark R, const Twine &Why) {
        ORE.emit([&] {
          return missed(R, Call)
                 << "lookup of the itab of " << ore::NV("Type", TypeName)
                 << " for " << ore::NV("Interface", InterName)
                 << " left to the runtime: " << Why.str();
        });
      });
  if (Itab)
    ORE.emit([&] {
      return passed(Remark::LookupFolded, Call)
             << "itab of " << ore::NV("Type", TypeName) << " for "
             << ore::NV("Interface", InterName) << " made at compile time";
    });
  return Itab;
}

static Constant *foldNarrowItab(NarrowItabCall &Call,
                                OptimizationRemarkEmitter &ORE) {
  auto *Inter = dyn_cast_or_null<GlobalVariable>(getPlain(Call.getInterface()));
  std::optional<ITabDescriptor> Tab = ITabDescriptor::get(Call.getITab());
  if (!Inter || !Tab)
    return nullptr;
  std::optional<InterfaceDescriptor> Narrow = InterfaceDescriptor::get(Inter);
  std::optional<InterfaceDescriptor> Wide;
  if (Constant *C = Tab->getInterface())
    Wide = InterfaceDescriptor::get(C);
  std::optional<uint64_t> Count =
      Narrow ? Narrow->getNumMethods() : std::nullopt;
  std::optional<uint64_t> Have = Wide ? Wide->getNumMethods() : std::nullopt;
  std::optional<uint64_t> Hash = Tab->getHash();
  Constant *Type = Tab->getType();
  if (!Count || !Have || !Hash || !Type)
    return nullptr;

  SmallVector<Constant *, 8> Slots;
  for (uint64_t I = 0; I != *Count; ++I) {
    StringRef Name = Narrow->getMethodName(I);
    Constant *MethodType = Narrow->getMethodType(I);
    std::optional<uint64_t> Found;
    for (uint64_t K = 0; K != *Have; ++K) {
      Constant *WideType = Wide->getMethodType(K);
      if (Name == "?" || Wide->getMethodName(K) != Name || !MethodType ||
          MethodType->isNullValue() || !WideType ||
          getPlain(WideType) != getPlain(MethodType))
        continue;
      if (Found) // Overloads on const: the runtime decides.
        return nullptr;
      Found = K;
    }
    Constant *Fn = Found ? Tab->getSlot(*Found) : nullptr;
    if (!Fn)
      return nullptr;
    Slots.push_back(Fn);
  }
  if (Slots.empty()) { // As in the runtime: anything but null.
    Constant *Filler = Tab->getSlot(0);
    if (!Filler)
      return nullptr;
    Slots.push_back(Filler);
  }
  ORE.emit([&] {
    return passed(Remark::LookupFolded, Call)
           << "itab for the narrower "
           << ore::NV("Interface", Narrow->getName())
           << " made at compile time";
  });
  return getOrMakeItab(*Call.getModule(), *Inter, *Type, *Hash, Slots);
}

//===----------------------------------------------------------------------===//
// typeequal
//===----------------------------------------------------------------------===//

static Constant *foldTypeEqual(TypeEqualCall &Call,
                               OptimizationRemarkEmitter &ORE) {
  Value *A = Call.getLHS()->stripPointerCasts();
  Value *B = Call.getRHS()->stripPointerCasts();
  std::optional<bool> Equal;
  if (A == B) {
    Equal = true;
  } else if (isa<Constant>(A) && isa<Constant>(B)) {
    std::optional<TypeDescriptor> TA = TypeDescriptor::get(A);
    std::optional<TypeDescriptor> TB = TypeDescriptor::get(B);
    std::optional<uint64_t> HA = TA ? TA->getHash() : std::nullopt;
    std::optional<uint64_t> HB = TB ? TB->getHash() : std::nullopt;
    if (HA && HB && *HA != *HB)
      Equal = false;
  }
  if (!Equal)
    return nullptr;
  ORE.emit([&] {
    return passed(Remark::TypeTestFolded, Call)
           << "comparison of types is always " << (*Equal ? "true" : "false");
  });
  return ConstantInt::getBool(Call.getContext(), *Equal);
}

//===----------------------------------------------------------------------===//
// All of them
//===----------------------------------------------------------------------===//

bool reify::foldLookups(Function &F, OptimizationRemarkEmitter &ORE) {
  // Calls only: reify-annotate-runtime says that they do not unwind, and an
  // invoke becomes a call by that.
  SmallVector<CallInst *, 8> Calls;
  for (Instruction &I : instructions(F))
    if (auto *CI = dyn_cast<CallInst>(&I);
        CI && isa<GetItabCall, NarrowItabCall, TypeEqualCall>(CI) &&
        !CI->isMustTailCall() && !check::isLeft(*CI))
      Calls.push_back(CI);
  bool Changed = false;
  for (CallInst *CI : Calls) {
    Constant *Answer = nullptr;
    if (auto *GetItab = dyn_cast<GetItabCall>(CI))
      Answer = foldGetItab(*GetItab, ORE);
    else if (auto *Narrow = dyn_cast<NarrowItabCall>(CI))
      Answer = foldNarrowItab(*Narrow, ORE);
    else
      Answer = foldTypeEqual(cast<TypeEqualCall>(*CI), ORE);
    if (!Answer || !DebugCounter::shouldExecute(LookupCounter))
      continue;
    isa<TypeEqualCall>(CI) ? ++NumTypeTests : ++NumItabs;
    check::replaceByAnswer(*CI, *Answer);
    if (CI->use_empty())
      CI->eraseFromParent();
    Changed = true;
  }
  return Changed;
}
