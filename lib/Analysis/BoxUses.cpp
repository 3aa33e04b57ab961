//===- BoxUses.cpp - What becomes of a box --------------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// A worklist over "carriers": pointers to a tracked object and aggregates that
/// contain one. Tracked objects are the box and the local variables its address
/// was stored in, or the address of such a variable (a lambda that captures an
/// array of `any` by reference). An object has contents: places that hold the
/// address of a tracked object. When an object gets contents, everything that
/// points to it is visited again.
///
/// LLVM's CaptureTracking does not follow memory and does not look into
/// callees; for a box in an array that is passed to a function it has no
/// answer but "captured".
///
/// A box is stored only into variables that are known as such at the store. A
/// pointer that may point to a tracked object or to something else is enough
/// to read the box, but not to keep it.
///
//===----------------------------------------------------------------------===//

#include "BoxUseFinder.h"
#include "reify-opt/Plant.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/IR/Constants.h"
#include "llvm/IR/Operator.h"

using namespace llvm;
using namespace reify;

/// Bytes of an address.
static constexpr uint64_t WordSize = 8;
/// Visits of uses for one box: a bound for compile time only.
static constexpr unsigned MaxVisits = 1024;
/// Visits of phis and selects by the box: each box of a long chain would walk
/// the rest of the chain.
static constexpr unsigned MaxJoins = 64;

//===----------------------------------------------------------------------===//
// Facts
//===----------------------------------------------------------------------===//

static Places minus(Places A, Places B) {
  return A + Places{-B.Offset, B.Stride};
}

void BoxUseFinder::addCarrier(Value &V, uint64_t Field, Target T) {
  auto &Targets = Carriers[{&V, Field}];
  auto It =
      find_if(Targets, [&](Target Old) { return Old.Object == T.Object; });
  if (It == Targets.end()) {
    Targets.push_back(T);
  } else {
    Places Joined = It->At.join(T.At);
    if (Joined == It->At)
      return;
    It->At = Joined;
  }
  Worklist.push_back({&V, Field});
}

void BoxUseFinder::addContent(unsigned To, Content C) {
  auto &Contents = Objects[To].Contents;
  auto It = find_if(Contents, [&](const Content &Old) {
    return Old.To.Object == C.To.Object && Old.At == C.At;
  });
  if (It == Contents.end()) {
    Contents.push_back(C);
  } else {
    Places Joined = It->To.At.join(C.To.At);
    if (Joined == It->To.At)
      return;
    It->To.At = Joined;
  }
  // What was a harmless read may now read an address.
  for (auto &[Carrier, Targets] : Carriers)
    if (any_of(Targets, [&](Target T) { return T.Object == To; }))
      Worklist.push_back(Carrier);
}

std::optional<BoxUseFinder::Target> BoxUseFinder::findHolder(Value &Address) {
  Value *Base = &Address;
  Places At;
  while (auto *GEP = dyn_cast<GEPOperator>(Base)) {
    At = At + getPlaces(*GEP, DL).value_or(Anywhere);
    Base = GEP->getPointerOperand();
  }
  auto *Maker = dyn_cast<Instruction>(Base);
  if (!Maker || (Maker != &Box && !isa<AllocaInst>(Maker)))
    return std::nullopt;
  for (unsigned I = 0, E = Objects.size(); I != E; ++I)
    if (Objects[I].Maker == Maker)
      return Target{I, At};
  if (Maker->hasNUsesOrMore(MaxVisits)) { // Or each of its boxes visits them.
    note(BoxUse::TooMany, Box);
    return std::nullopt;
  }
  Objects.push_back({Maker, {}});
  const unsigned New = Objects.size() - 1;
  addCarrier(*Maker, 0, {New, {}});
  return Target{New, At};
}

SmallVector<BoxUseFinder::Content, 2>
BoxUseFinder::findContents(Target T, uint64_t Size) const {
  SmallVector<Content, 2> Found;
  for (const Content &C : Objects[T.Object].Contents)
    if (getOverlap(C.At, T.At, Size).Relation != Overlap::None)
      Found.push_back(C);
  return Found;
}

void BoxUseFinder::note(BoxUse Use) {
  Escaped |= Use.isEscape();
  // A use is visited again when more has become known.
  for (unsigned I : Noted[Use.Where]) {
    BoxUse &Old = Result.Uses[I];
    if (Old.What == Use.What && Old.Argument == Use.Argument &&
        Old.Variable == Use.Variable) {
      Old.At = Old.At.join(Use.At);
      Old.Size = std::max(Old.Size, Use.Size);
      return;
    }
  }
  Noted[Use.Where].push_back(Result.Uses.size());
  Result.Uses.push_back(Use);
}

void BoxUseFinder::noteFetch(Instruction &I, Target T, uint64_t Size) {
  if (auto *Variable = dyn_cast<AllocaInst>(Objects[T.Object].Maker))
    note({BoxUse::Fetch, &I, 0, Variable, T.At, Size});
}

/// \p I puts the address \p T into memory, \p Delta bytes behind \p Address.
void BoxUseFinder::hold(Instruction &I, Value &Address, int64_t Delta,
                        Target T) {
  std::optional<Target> Holder = findHolder(Address);
  if (REIFY_PLANT(escape_by_memory) && !Holder)
    return;
  if (REIFY_PLANT(escape_by_exception) && plants::isException(Address))
    return;
  if (!Holder)
    return note(BoxUse::Store, I);
  Places At = Holder->At + Places{Delta, 0};
  // A box that holds the address of a box: nothing we would ever see.
  auto *Variable = dyn_cast<AllocaInst>(Objects[Holder->Object].Maker);
  if (!Variable)
    return note(BoxUse::Store, I);
  if (T.Object == BoxObject)
    note({BoxUse::Hold, &I, 0, Variable, At, WordSize});
  addContent(Holder->Object, {At, T});
}

//===----------------------------------------------------------------------===//
// Uses
//===----------------------------------------------------------------------===//

void BoxUseFinder::visit(Use &U, uint64_t Field, Target T) {
  auto *I = dyn_cast<Instruction>(U.getUser());
  if (!I)
    return note(BoxUse::Unsupported, Box);
  switch (I->getOpcode()) {
  case Instruction::GetElementPtr:
    if (!I->getType()->isPointerTy() || U.getOperandNo() != 0)
      return note(BoxUse::Unsupported, *I);
    T.At = T.At + getPlaces(cast<GEPOperator>(*I), DL).value_or(Anywhere);
    return addCarrier(*I, 0, T);
  case Instruction::Freeze:
  case Instruction::PHI:
  case Instruction::Select:
    if (I->getType()->isVectorTy())
      return note(BoxUse::Unsupported, *I);
    if (REIFY_PLANT(escape_by_phi) && isa<PHINode>(I))
      return;
    if (T.Object == BoxObject && !isa<FreezeInst>(I) && ++Joins > MaxJoins)
      return note(BoxUse::TooMany, Box);
    return addCarrier(*I, Field, T);
  case Instruction::InsertValue:
    return visitInsert(cast<InsertValueInst>(*I), U, Field, T);
  case Instruction::ExtractValue:
    return visitExtract(cast<ExtractValueInst>(*I), Field, T);
  case Instruction::ICmp:
    // The address of a variable stays what it is.
    if (T.Object == BoxObject)
      note(isa<ConstantPointerNull>(I->getOperand(1 - U.getOperandNo()))
               ? BoxUse::NullTest
               : BoxUse::Compare,
           *I);
    return;
  case Instruction::Load:
    return visitLoad(cast<LoadInst>(*I), T);
  case Instruction::Store:
    return visitStore(cast<StoreInst>(*I), U, Field, T);
  case Instruction::Ret:
    return visitReturn(cast<ReturnInst>(*I), Field, T);
  case Instruction::Call:
  case Instruction::Invoke:
    if (auto *M = dyn_cast<MemIntrinsic>(I))
      return visitMemIntrinsic(*M, U, T);
    return visitCall(cast<CallBase>(*I), U, Field, T);
  case Instruction::PtrToInt:
    return note(BoxUse::Integer, *I);
  case Instruction::AtomicRMW:
  case Instruction::AtomicCmpXchg:
    return note(BoxUse::Volatile, *I);
  default: // addrspacecast, insertelement, resume, va_arg, callbr, ...
    return note(BoxUse::Unsupported, *I);
  }
}

static uint64_t getFieldOffset(Type *Aggregate, ArrayRef<unsigned> Path,
                               const DataLayout &DL) {
  Type *I32 = Type::getInt32Ty(Aggregate->getContext());
  SmallVector<Value *, 4> Indices{ConstantInt::get(I32, 0)};
  for (unsigned I : Path)
    Indices.push_back(ConstantInt::get(I32, I));
  return DL.getIndexedOffsetInType(Aggregate, Indices);
}

void BoxUseFinder::visitInsert(InsertValueInst &I, Use &U, uint64_t Field,
                               Target T) {
  const uint64_t At = getFieldOffset(I.getType(), I.getIndices(), DL);
  if (U.getOperandNo() == InsertValueInst::getInsertedValueOperandIndex())
    return addCarrier(I, At + Field, T);
  const uint64_t Size =
      DL.getTypeStoreSize(I.getInsertedValueOperand()->getType());
  if (Field < At || Field >= At + Size) // Else it is overwritten.
    addCarrier(I, Field, T);
}

void BoxUseFinder::visitExtract(ExtractValueInst &I, uint64_t Field, Target T) {
  const uint64_t At =
      getFieldOffset(I.getAggregateOperand()->getType(), I.getIndices(), DL);
  const uint64_t Size = DL.getTypeStoreSize(I.getType());
  if (Field >= At && Field < At + Size)
    addCarrier(I, Field - At, T);
}

void BoxUseFinder::visitLoad(LoadInst &L, Target T) {
  const TypeSize Size = DL.getTypeStoreSize(L.getType());
  if (!L.isSimple())
    return note(BoxUse::Volatile, L);
  // Scalable: how much is read is unknown. Invariant: true of the box, false of
  // what may take its place (design-review.md A5).
  if (Size.isScalable() ||
      (T.Object == BoxObject && L.hasMetadata(LLVMContext::MD_invariant_load)))
    return note(BoxUse::Unsupported, L);
  if (T.Object == BoxObject)
    note(BoxUse::Read, L);
  noteFetch(L, T, Size);
  for (const Content &C : findContents(T, Size)) {
    const Places Field = minus(C.At, T.At);
    if (L.getType()->isPointerTy()) {
      addCarrier(L, 0, C.To);
    } else if (L.getType()->isAggregateType() && Field.isExact() &&
               Field.Offset >= 0) {
      // Whether a pointer stands there, its users will say.
      addCarrier(L, Field.Offset, C.To);
    } else {
      note(BoxUse::Integer, L);
    }
  }
}

void BoxUseFinder::visitStore(StoreInst &S, Use &U, uint64_t Field, Target T) {
  if (!S.isSimple())
    return note(BoxUse::Volatile, S);
  if (U.getOperandNo() == StoreInst::getPointerOperandIndex()) {
    if (T.Object == BoxObject)
      note(BoxUse::Write, S);
    return;
  }
  hold(S, *S.getPointerOperand(), Field, T);
}

void BoxUseFinder::visitMemIntrinsic(MemIntrinsic &M, Use &U, Target T) {
  if (M.isVolatile())
    return note(BoxUse::Volatile, M);
  auto *Transfer = dyn_cast<MemTransferInst>(&M);
  if (&U == &M.getRawDestUse()) {
    if (T.Object == BoxObject)
      note(BoxUse::Write, M);
    return;
  }
  if (!Transfer || &U != &Transfer->getRawSourceUse())
    return note(BoxUse::Unsupported, M);
  auto *Length = dyn_cast<ConstantInt>(M.getLength());
  const uint64_t Size = Length ? Length->getLimitedValue(Unbounded) : Unbounded;
  if (T.Object == BoxObject)
    note(BoxUse::Read, M);
  noteFetch(M, T, Size);
  for (const Content &C : findContents(T, Size)) {
    std::optional<Target> To = findHolder(*Transfer->getRawDest());
    auto *Variable =
        To ? dyn_cast<AllocaInst>(Objects[To->Object].Maker) : nullptr;
    if (!Variable)
      return note(BoxUse::Store, M);
    const Places At = To->At + minus(C.At, T.At);
    if (C.To.Object == BoxObject)
      note({BoxUse::Hold, &M, 0, Variable, At, WordSize});
    addContent(To->Object, {At, C.To});
  }
}

void BoxUseFinder::visitReturn(ReturnInst &R, uint64_t Field, Target T) {
  auto It = Callees.find(R.getFunction());
  // The function of the box may also be among the callees, by recursion.
  if (R.getFunction() == Box.getFunction() || It == Callees.end())
    return note(BoxUse::Return, R);
  auto &[Calls, Returned] = It->second;
  Returned.push_back({Field, T});
  for (CallBase *CB : SmallVector<CallBase *, 2>(Calls))
    addCarrier(*CB, Field, T);
}

//===----------------------------------------------------------------------===//
// The walk
//===----------------------------------------------------------------------===//

/// A call that gets a variable may read those whose addresses lie in it.
void BoxUseFinder::noteNestedFetches() {
  for (unsigned I = 0; I != Result.Uses.size(); ++I) { // Grows.
    const BoxUse Use = Result.Uses[I];
    auto *CB = dyn_cast<CallBase>(Use.Where);
    if (Use.What != BoxUse::Fetch || !CB || isa<MemIntrinsic>(CB))
      continue;
    for (const Object &O : Objects)
      if (O.Maker == Use.Variable)
        for (const Content &C : O.Contents)
          noteFetch(*CB, C.To);
  }
}

BoxUses BoxUseFinder::run() {
  Result.Box = &Box;
  Objects.push_back({&Box, {}});
  addCarrier(Box, 0, {BoxObject, {}});
  unsigned Visits = 0;
  while (!Worklist.empty() && (All || !Escaped)) {
    const Carrier C = Worklist.pop_back_val();
    const SmallVector<Target, 1> Targets = Carriers[C];
    for (Use &U : C.first->uses())
      for (Target T : Targets) {
        if (++Visits > MaxVisits) {
          note(BoxUse::TooMany, Box);
          Worklist.clear();
          break;
        }
        visit(U, C.second, T);
      }
    if (Visits > MaxVisits)
      break;
  }
  noteNestedFetches();
  auto IsBox = [](Target T) { return T.Object == BoxObject; };
  for (const auto &[C, Targets] : Carriers) {
    Value *V = C.first;
    auto *I = dyn_cast<Instruction>(V);
    const Function *F = I ? I->getFunction() : cast<Argument>(V)->getParent();
    if (F == Box.getFunction() && any_of(Targets, IsBox))
      Result.Derived.insert(V);
  }
  return std::move(Result);
}

BoxUses reify::findBoxUses(Instruction &Box, FlowScope Scope, bool All,
                           Bodies Which, CallTargets *Targets) {
  return BoxUseFinder(Box, Scope, All, Which, Targets).run();
}
