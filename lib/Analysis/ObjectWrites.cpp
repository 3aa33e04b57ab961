//===- ObjectWrites.cpp - Who writes an object ----------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// A walk over the uses of every pointer derived from an object. LLVM's
/// CaptureTracking answers "does it escape", but not "what is stored where",
/// and does not look into callees; hence a walk of our own, which knows little
/// and gives up on everything else. Where the pointer is kept in an alloca, it
/// goes on with what is loaded from there. Linear in the uses, which MaxUses
/// bounds, but for pointers kept in several objects.
///
//===----------------------------------------------------------------------===//

#include "reify-opt/ObjectWrites.h"
#include "HeapObjects.h"
#include "llvm/ADT/MapVector.h"
#include "llvm/Analysis/ValueTracking.h"
#include "llvm/IR/DataLayout.h"
#include "llvm/IR/GlobalVariable.h"
#include "llvm/IR/Instructions.h"
#include "llvm/IR/IntrinsicInst.h"
#include "llvm/IR/Operator.h"
#include "llvm/Support/KnownBits.h"

using namespace llvm;
using namespace reify;

/// Bytes of the words we follow.
static constexpr int64_t WordSize = 8;
/// Uses looked at for one object: a bound for compile time only.
static constexpr unsigned MaxUses = 512;
/// Instructions that compute with an address as a number.
static constexpr unsigned MaxNumbers = 32;
/// Stores of a pointer that are followed.
static constexpr unsigned MaxKept = 16;

const char *reify::describe(FlowUnknown Why) {
  switch (Why) {
  case FlowUnknown::Known:
    return "is known";
  case FlowUnknown::Argument:
    return "is an argument of a function that others may call";
  case FlowUnknown::CallResult:
    return "is the result of a call";
  case FlowUnknown::Memory:
    return "is loaded from memory that others may write";
  case FlowUnknown::VolatileLoad:
    return "is loaded by a volatile or atomic load";
  case FlowUnknown::Escapes:
    return "is kept in an object whose address escapes";
  case FlowUnknown::VolatileWrite:
    return "is kept in an object with a volatile or atomic write";
  case FlowUnknown::PartialWrite:
    return "is kept in a word that is also written in part";
  case FlowUnknown::NotConstant:
    return "is read from a global that may be replaced or written";
  case FlowUnknown::NoInitializer:
    return "is read from a global without initializer";
  case FlowUnknown::ThreadLocal:
    return "is kept in a thread_local object";
  case FlowUnknown::TooMany:
    return "has too many possible values";
  case FlowUnknown::TooComplex:
    return "comes by too many ways to follow";
  case FlowUnknown::Frozen:
    return "may be a frozen undefined value";
  case FlowUnknown::Unsupported:
    return "is computed in a way that is not followed";
  }
  llvm_unreachable("covered switch");
}

bool reify::hasExactBody(const Function &F) {
  return F.hasExactDefinition() && !F.isVarArg() &&
         !F.hasFnAttribute(Attribute::Naked) && !F.isPresplitCoroutine();
}

namespace {

/// The first object is the one that is asked about. Others are allocas and heap
/// objects that a pointer to an earlier object is stored in (the capture of a
/// lambda, by reference; the nodes of a list): what is loaded from them may be
/// that pointer. Of these, writes do not matter, but everything that reads them
/// does. In a ring the first one is among them.
class WriteFinder {
public:
  WriteFinder(FlowScope Scope, const DataLayout &DL, HeapObjects *Heap)
      : Scope(Scope), DL(DL), Heap(Heap) {}

  ObjectWrites run(Value &Object) {
    addObject(Object);
    while (!Worklist.empty() && isKnown()) {
      Pointer P = Worklist.pop_back_val();
      Places At = Pointers[P];
      for (Use &U : P.first->uses()) {
        if (++UsesSeen > MaxUses)
          fail(FlowUnknown::TooComplex, *U.getUser());
        visitUse(U, P.second, At);
        if (!isKnown())
          break;
      }
      if (Worklist.empty() && isKnown())
        meet();
    }
    // A pointer seen twice has its writes listed once for each set of places;
    // the last set contains the earlier ones, but the list is kept simple.
    return std::move(Result);
  }

private:
  /// A value, and which object it points into.
  using Pointer = std::pair<Value *, unsigned>;
  /// A pointer to \p Object at \p At that is kept in another object.
  struct Kept {
    StoreInst *Store;
    unsigned Object;
    Places At;
  };
  /// Bytes of an object that are written by a store, or read.
  struct Touched {
    Instruction *I;
    unsigned Object;
    Places At;
    uint64_t Size;
  };

  bool isKnown() const { return Result.Why == FlowUnknown::Known; }
  void fail(FlowUnknown Why, Value &Blocker) {
    Result.Why = Why;
    Result.Blocker = &Blocker;
  }

  void addObject(Value &Object) {
    if (is_contained(Objects, &Object))
      return;
    Objects.push_back(&Object);
    addPointer(Object, Objects.size() - 1, {});
  }

  void addPointer(Value &V, unsigned Object, Places At) {
    auto [It, New] = Pointers.insert({{&V, Object}, At});
    if (!New) {
      Places Joined = It->second.join(At);
      if (Joined == It->second)
        return;
      It->second = Joined;
    }
    Worklist.push_back({&V, Object});
  }

  void addWrite(enum ObjectWrite::Kind Kind, Instruction &I, unsigned Object,
                Places At, uint64_t Size, Value *Source, bool IsUpTo = false) {
    if (Object == 0)
      Result.Writes.push_back({Kind, &I, At, Size, Source, IsUpTo});
  }

  /// Whether \p I makes an object that nobody has a pointer to but by it.
  bool isOwn(const Instruction &I) const {
    auto *CB = dyn_cast<CallBase>(&I);
    return isa<AllocaInst>(I) || (CB && Heap && Heap->getInitialPointer(*CB));
  }

  void addRead(Instruction &I, unsigned Object, Places At, uint64_t Size) {
    Reads.push_back({&I, Object, At, Size});
  }

  void meet();
  bool isOnlyNumber(Instruction &Address) const;
  bool isNumberArgument(const CallBase &CB, const Use &U) const;
  void visitUse(Use &U, unsigned Object, Places At);
  void visitStore(StoreInst &S, Use &U, unsigned Object, Places At);
  void visitMemIntrinsic(MemIntrinsic &M, Use &U, unsigned Object, Places At);
  void visitCall(CallBase &CB, Use &U, unsigned Object, Places At);

  FlowScope Scope;
  const DataLayout &DL;
  HeapObjects *Heap;
  ObjectWrites Result;
  SmallVector<Value *, 2> Objects;
  MapVector<Pointer, Places> Pointers;
  SmallVector<Pointer, 8> Worklist;
  SmallVector<Kept, 2> KeptPointers;
  SmallVector<Touched, 4> Stores, Reads;
  unsigned UsesSeen = 0;
};

} // namespace

/// Once all uses found so far are seen: what is loaded from where a pointer was
/// stored is that pointer. Again after each round, which finds new ones.
void WriteFinder::meet() {
  for (const Kept &K : KeptPointers)
    for (const Touched &S : Stores) {
      if (S.I != K.Store)
        continue;
      for (const Touched &R : Reads) {
        if (R.Object != S.Object ||
            getOverlap(S.At, R.At, R.Size).Relation == Overlap::None)
          continue;
        auto *Load = dyn_cast<LoadInst>(R.I);
        if (!Load || !Load->isSimple() || !Load->getType()->isPointerTy())
          return fail(FlowUnknown::Escapes, *R.I);
        addPointer(*Load, K.Object, K.At);
      }
    }
}

/// Whether \p CB, which gets a number computed with an address at \p U, makes
/// no pointer of it.
bool WriteFinder::isNumberArgument(const CallBase &CB, const Use &U) const {
  if (!CB.isArgOperand(&U)) // Of a bundle of an assumption, for one.
    return false;
  if (auto *M = dyn_cast<MemIntrinsic>(&CB))
    return &U == &M->getLengthUse(); // Not what is written.
  auto *II = dyn_cast<IntrinsicInst>(&CB);
  switch (II ? II->getIntrinsicID() : Intrinsic::not_intrinsic) {
  case Intrinsic::assume:
  case Intrinsic::usub_sat:
  case Intrinsic::uadd_sat:
    return true;
  default:
    break;
  }
  // How much to make, and how much it was.
  return isa<MinMaxIntrinsic>(CB) ||
         (Heap && (Heap->getInitialPointer(CB) || Heap->getFreed(CB)));
}

/// Whether \p Address, a pointer as a number, only says how large something is
/// or how far: `end() - begin()` of a vector. By LangRef a pointer is based on
/// another only through what is computed from it, so where no number computed
/// from this one becomes a pointer, or is kept, nobody writes by it. As the
/// index of a getelementptr it leads to the object of its base only.
bool WriteFinder::isOnlyNumber(Instruction &Address) const {
  SmallVector<Instruction *, 8> Numbers = {&Address};
  for (unsigned N = 0; N != Numbers.size(); ++N) {
    if (N == MaxNumbers)
      return false;
    for (Use &U : Numbers[N]->uses()) {
      auto *I = cast<Instruction>(U.getUser());
      auto *CB = dyn_cast<CallBase>(I);
      if (isa<ICmpInst>(I) || isa<BranchInst>(I) || isa<SwitchInst>(I) ||
          (isa<GetElementPtrInst>(I) && U.getOperandNo() != 0))
        continue;
      if (CB && !isNumberArgument(*CB, U))
        return false;
      if (CB && !I->getType()->isIntegerTy())
        continue;
      if (!CB && !I->isBinaryOp() && !isa<SelectInst>(I) && !isa<PHINode>(I) &&
          !isa<TruncInst>(I) && !isa<ZExtInst>(I) && !isa<SExtInst>(I) &&
          !isa<FreezeInst>(I))
        return false;
      if (!is_contained(Numbers, I))
        Numbers.push_back(I);
    }
  }
  return true;
}

void WriteFinder::visitUse(Use &U, unsigned Object, Places At) {
  User *V = U.getUser();
  if (auto *GEP = dyn_cast<GEPOperator>(V)) {
    std::optional<Places> Add = getPlaces(*GEP, DL);
    if (!Add || U.getOperandNo() != 0)
      return fail(FlowUnknown::Escapes, *V);
    return addPointer(*V, Object, At + *Add);
  }
  auto *I = dyn_cast<Instruction>(V);
  if (!I) // An initializer or llvm.used names the global.
    return fail(FlowUnknown::Escapes, *V);
  switch (I->getOpcode()) {
  case Instruction::BitCast:
  case Instruction::Freeze:
  case Instruction::PHI:
  case Instruction::Select:
    return addPointer(*I, Object, At);
  case Instruction::Load: {
    // Does no harm, however it is done, where no pointer is kept.
    TypeSize Size = DL.getTypeStoreSize(I->getType());
    return addRead(*I, Object, At,
                   Size.isScalable() ? MaxPlace : Size.getFixedValue());
  }
  case Instruction::ICmp:
    // A comparison tells about the address, but gives nobody a pointer to
    // write through.
    return;
  case Instruction::Store:
    return visitStore(cast<StoreInst>(*I), U, Object, At);
  case Instruction::Call:
  case Instruction::Invoke:
    if (auto *M = dyn_cast<MemIntrinsic>(I))
      return visitMemIntrinsic(*M, U, Object, At);
    return visitCall(cast<CallBase>(*I), U, Object, At);
  case Instruction::PtrToInt:
    if (isOnlyNumber(*I))
      return;
    return fail(FlowUnknown::Escapes, *I);
  case Instruction::AtomicRMW:
  case Instruction::AtomicCmpXchg:
    return fail(FlowUnknown::VolatileWrite, *I);
  default: // ret, ptrtoint, insertvalue, ...
    return fail(FlowUnknown::Escapes, *I);
  }
}

void WriteFinder::visitStore(StoreInst &S, Use &U, unsigned Object, Places At) {
  if (U.getOperandNo() != StoreInst::getPointerOperandIndex()) {
    // Into an object whose every use is followed, too; through a phi or an
    // argument it could be another one as well.
    auto *Keeper = dyn_cast<Instruction>(
        const_cast<Value *>(getUnderlyingObject(S.getPointerOperand())));
    if (!Keeper || !isOwn(*Keeper) || !S.isSimple())
      return fail(FlowUnknown::Escapes, S);
    if (KeptPointers.size() == MaxKept)
      return fail(FlowUnknown::TooComplex, S);
    KeptPointers.push_back({&S, Object, At});
    return addObject(*Keeper);
  }
  if (!S.isSimple())
    return fail(FlowUnknown::VolatileWrite, S);
  Type *Ty = S.getValueOperand()->getType();
  TypeSize Size = DL.getTypeStoreSize(Ty);
  if (Size.isScalable() || !DL.typeSizeEqualsStoreSize(Ty))
    return fail(FlowUnknown::Unsupported, S);
  Stores.push_back({&S, Object, At, Size.getFixedValue()});
  addWrite(ObjectWrite::Store, S, Object, At, Size.getFixedValue(),
           S.getValueOperand());
}

void WriteFinder::visitMemIntrinsic(MemIntrinsic &M, Use &U, unsigned Object,
                                    Places At) {
  auto *Length = dyn_cast<ConstantInt>(M.getLength());
  uint64_t Size = Length ? Length->getLimitedValue(MaxPlace) : MaxPlace;
  // Of a vector: some number of elements.
  const bool IsUpTo =
      !Length && Heap && At.Offset % WordSize == 0 &&
      At.Stride % WordSize == 0 &&
      computeKnownBits(M.getLength(), DL).countMinTrailingZeros() >= 3;
  auto *Transfer = dyn_cast<MemTransferInst>(&M);
  if (Transfer && &U == &Transfer->getRawSourceUse())
    return addRead(M, Object, At, Size);
  if (&U != &M.getRawDestUse())
    return fail(FlowUnknown::Escapes, M);
  if (M.isVolatile())
    return fail(FlowUnknown::VolatileWrite, M);
  if (Transfer) {
    if (!Length && !IsUpTo)
      return fail(FlowUnknown::PartialWrite, M);
    return addWrite(ObjectWrite::Copy, M, Object, At, Size,
                    Transfer->getRawSource(), IsUpTo);
  }
  auto *Byte = dyn_cast<ConstantInt>(cast<MemSetInst>(M).getValue());
  if (!Byte || !Byte->isZero() || (!Length && !IsUpTo))
    return fail(FlowUnknown::PartialWrite, M);
  addWrite(ObjectWrite::Zero, M, Object, At, Size, nullptr, IsUpTo);
}

void WriteFinder::visitCall(CallBase &CB, Use &U, unsigned Object, Places At) {
  if (auto *II = dyn_cast<IntrinsicInst>(&CB)) {
    switch (II->getIntrinsicID()) {
    case Intrinsic::lifetime_start:
    case Intrinsic::lifetime_end:
    case Intrinsic::invariant_start:
    case Intrinsic::invariant_end:
    case Intrinsic::assume:
      return;
    default:
      break;
    }
  }
  if (!CB.isArgOperand(&U)) // The callee, or an operand bundle.
    return fail(FlowUnknown::Escapes, CB);
  if (Heap && Heap->getFreed(CB) == U.get())
    return; // Whoever reads it now, or what has its place, finds anything.
  unsigned ArgNo = CB.getArgOperandNo(&U);
  // Whoever only reads this object may still write by a pointer that it holds.
  // Nor does it matter who reads the first one, unless a pointer is kept there,
  // at whatever byte.
  if (Object == 0 && (CB.isByValArgument(ArgNo) || // The callee gets a copy.
                      (CB.doesNotCapture(ArgNo) && CB.onlyReadsMemory(ArgNo))))
    return addRead(CB, Object, Places{0, 1}, MaxPlace);
  Function *Callee = CB.getCalledFunction();
  if (Scope == FlowScope::Module && Callee && hasExactBody(*Callee) &&
      Callee->getFunctionType() == CB.getFunctionType() &&
      !CB.isByValArgument(ArgNo))
    return addPointer(*Callee->getArg(ArgNo), Object, At);
  fail(FlowUnknown::Escapes, CB);
}

ObjectWrites reify::findWrites(Value &Object, FlowScope Scope,
                               const DataLayout &DL, HeapObjects *Heap) {
  assert((isa<AllocaInst>(Object) || isa<GlobalVariable>(Object) ||
          (Heap && Heap->getInitialPointer(cast<CallBase>(Object)))) &&
         "not an object");
  return WriteFinder(Scope, DL, Heap).run(Object);
}
