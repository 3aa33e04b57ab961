//===- ItabSet.cpp - Which itabs a value denotes --------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// A worklist over "words": the pointer-sized piece at some byte of a value,
/// or at some places of an object. Each step replaces a word by the words it is
/// copied from, until constants are left. A word seen twice is not followed
/// again, so loops end.
///
/// Sets are closed only by what is certain: a local function whose every use is
/// a call, an object whose every write is listed. A closed world is nothing
/// this file may assume.
///
//===----------------------------------------------------------------------===//

#include "reify-opt/ItabSet.h"
#include "reify-opt/Plant.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallPtrSet.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Analysis/ConstantFolding.h"
#include "llvm/Analysis/ValueTracking.h"
#include "llvm/IR/Constants.h"
#include "llvm/IR/DataLayout.h"
#include "llvm/IR/GlobalAlias.h"
#include "llvm/IR/GlobalVariable.h"
#include "llvm/IR/Instructions.h"
#include "llvm/IR/Module.h"
#include "llvm/IR/Operator.h"
#include "llvm/Support/raw_ostream.h"
#include <set>

using namespace llvm;
using namespace reify;

static constexpr uint64_t WordSize = 8;
/// Steps for one answer, and elements of one array: bounds for compile time.
static constexpr unsigned MaxSteps = 1024;
static constexpr unsigned MaxElements = 64;
/// Distinct objects a pointer may point into.
static constexpr unsigned MaxObjects = 16;

//===----------------------------------------------------------------------===//
// The walk
//===----------------------------------------------------------------------===//

class ItabSets::Walk {
public:
  explicit Walk(ItabSets &Sets) : Sets(Sets) {}

  /// An object and where in it a pointer points to.
  struct Target {
    Value *Object; ///< A global, a function or an alloca.
    Places At;
  };
  struct Reached {
    SmallVector<Target, 4> Targets;
    bool Nil = false;
    /// Seen on the way: undefined values, freezes, memory. A frozen undefined
    /// value is any one value, so it cannot be left out of a set as an
    /// undefined one can.
    bool Undefined = false, Frozen = false;
  };

  /// Everything that the word at byte \p Field of \p V can be. False where
  /// that is not known.
  bool follow(Value &V, uint64_t Field, Reached &Result);

  FlowUnknown Why = FlowUnknown::Known;
  Value *Blocker = nullptr;

private:
  /// The word at byte Field of V, plus the offsets Add.
  struct Word {
    Value *V;
    uint64_t Field;
    Places Add;
  };
  /// One `follow`: they nest, as the address of a load is itself followed.
  struct Frame {
    Reached *Result = nullptr;
    SmallVector<Word, 16> Worklist;
    DenseMap<std::pair<Value *, uint64_t>, Places> Words;
    std::set<std::tuple<Value *, int64_t, uint64_t, int64_t, uint64_t>> Cells;
  };

  bool fail(FlowUnknown Reason, Value *V) {
    Why = Reason;
    Blocker = V;
    return false;
  }
  void push(Frame &F, Value *V, uint64_t Field, Places Add);
  bool addTarget(Frame &F, Value *Object, Places At);

  bool visit(Frame &F, Word W);
  bool visitConstant(Frame &F, Constant *C, uint64_t Field, Places Add);
  bool visitInsert(Frame &F, Instruction *I, uint64_t At, uint64_t Size,
                   Word W);
  bool visitLoad(Frame &F, LoadInst *L, Word W);
  bool visitArgument(Frame &F, Argument *A, Word W);
  bool visitCall(Frame &F, CallBase *CB, Word W);
  bool visitCell(Frame &F, Target T, Places Add, Value *Reader);
  bool visitInitializer(Frame &F, GlobalVariable *GV, Places At, Places Add);
  bool visitWrite(Frame &F, const ObjectWrite &W, Target T, Places Add);
  bool visitCopy(Frame &F, Value *Source, Places At, Places Add,
                 Instruction *Where);

  ItabSets &Sets;
  SmallPtrSet<Value *, 8> InProgress;
  unsigned Steps = 0;
};

bool ItabSets::Walk::follow(Value &V, uint64_t Field, Reached &Result) {
  if (!InProgress.insert(&V).second) // A pointer read through itself: a list.
    return fail(FlowUnknown::TooComplex, &V);
  Frame F;
  F.Result = &Result;
  push(F, &V, Field, {});
  while (!F.Worklist.empty()) {
    if (++Steps > MaxSteps)
      return fail(FlowUnknown::TooComplex, &V);
    Word W = F.Worklist.pop_back_val();
    if (!visit(F, W))
      return false;
  }
  InProgress.erase(&V);
  return true;
}

void ItabSets::Walk::push(Frame &F, Value *V, uint64_t Field, Places Add) {
  auto [It, New] = F.Words.insert({{V, Field}, Add});
  if (!New) {
    Places Joined = It->second.join(Add);
    if (Joined == It->second)
      return;
    It->second = Add = Joined;
  }
  F.Worklist.push_back({V, Field, Add});
}

bool ItabSets::Walk::addTarget(Frame &F, Value *Object, Places At) {
  SmallVectorImpl<Target> &Targets = F.Result->Targets;
  for (const Target &T : Targets)
    if (T.Object == Object && T.At == At)
      return true;
  if (Targets.size() == MaxObjects)
    return fail(FlowUnknown::TooMany, Object);
  Targets.push_back({Object, At});
  return true;
}

bool ItabSets::Walk::visit(Frame &F, Word W) {
  if (auto *C = dyn_cast<Constant>(W.V))
    return visitConstant(F, C, W.Field, W.Add);
  if (auto *A = dyn_cast<Argument>(W.V))
    return visitArgument(F, A, W);
  auto *I = dyn_cast<Instruction>(W.V);
  if (!I)
    return fail(FlowUnknown::Unsupported, W.V);
  const DataLayout &DL = Sets.DL;
  switch (I->getOpcode()) {
  case Instruction::Alloca:
    return addTarget(F, I, W.Add);
  case Instruction::PHI:
    for (Value *In : cast<PHINode>(I)->incoming_values())
      push(F, In, W.Field, W.Add);
    return true;
  case Instruction::Select:
    if (I->getOperand(0)->getType()->isVectorTy())
      return fail(FlowUnknown::Unsupported, I);
    push(F, I->getOperand(1), W.Field, W.Add);
    push(F, I->getOperand(2), W.Field, W.Add);
    return true;
  case Instruction::Freeze:
    // An undefined value may be left out of a set, as it is whatever we like. A
    // frozen one is whatever another pass likes.
    if (!isGuaranteedNotToBeUndefOrPoison(I->getOperand(0)))
      return fail(FlowUnknown::Frozen, I);
    push(F, I->getOperand(0), W.Field, W.Add);
    return true;
  case Instruction::GetElementPtr: {
    std::optional<Places> Add = getPlaces(*cast<GEPOperator>(I), DL);
    if (!Add)
      return fail(FlowUnknown::Unsupported, I);
    push(F, I->getOperand(0), 0, W.Add + *Add);
    return true;
  }
  case Instruction::ExtractValue: {
    auto *E = cast<ExtractValueInst>(I);
    Value *Whole = E->getAggregateOperand();
    SmallVector<Value *, 4> Path = {
        ConstantInt::get(Type::getInt32Ty(I->getContext()), 0)};
    for (unsigned Index : E->indices())
      Path.push_back(
          ConstantInt::get(Type::getInt32Ty(I->getContext()), Index));
    push(F, Whole, W.Field + DL.getIndexedOffsetInType(Whole->getType(), Path),
         W.Add);
    return true;
  }
  case Instruction::InsertValue: {
    auto *In = cast<InsertValueInst>(I);
    SmallVector<Value *, 4> Path = {
        ConstantInt::get(Type::getInt32Ty(I->getContext()), 0)};
    for (unsigned Index : In->indices())
      Path.push_back(
          ConstantInt::get(Type::getInt32Ty(I->getContext()), Index));
    return visitInsert(
        F, I, DL.getIndexedOffsetInType(I->getType(), Path),
        DL.getTypeStoreSize(In->getInsertedValueOperand()->getType()), W);
  }
  case Instruction::InsertElement: {
    // The SLP vectorizer stores a handle as <2 x ptr>.
    auto *Index = dyn_cast<ConstantInt>(I->getOperand(2));
    if (!Index || !I->getOperand(1)->getType()->isPointerTy() ||
        Index->getValue().ugt(MaxElements))
      return fail(FlowUnknown::Unsupported, I);
    return visitInsert(F, I, Index->getZExtValue() * WordSize, WordSize, W);
  }
  case Instruction::Load:
    return visitLoad(F, cast<LoadInst>(I), W);
  case Instruction::Call:
  case Instruction::Invoke:
    return visitCall(F, cast<CallBase>(I), W);
  default:
    return fail(FlowUnknown::Unsupported, I);
  }
}

/// insertvalue or insertelement of \p Size bytes \p At some byte.
bool ItabSets::Walk::visitInsert(Frame &F, Instruction *I, uint64_t At,
                                 uint64_t Size, Word W) {
  if (W.Field >= At && W.Field + WordSize <= At + Size)
    push(F, I->getOperand(1), W.Field - At, W.Add);
  else if (W.Field + WordSize <= At || W.Field >= At + Size)
    push(F, I->getOperand(0), W.Field, W.Add);
  else
    return fail(FlowUnknown::PartialWrite, I);
  return true;
}

bool ItabSets::Walk::visitConstant(Frame &F, Constant *C, uint64_t Field,
                                   Places Add) {
  if (!C->getType()->isPointerTy()) {
    Constant *Piece = ConstantFoldLoadFromConst(
        C, PointerType::get(C->getContext(), 0), APInt(64, Field), Sets.DL);
    if (!Piece)
      return fail(FlowUnknown::Unsupported, C);
    C = Piece;
  }
  if (isa<UndefValue>(C)) // Poison too: using it is undefined.
    return true;
  if (C->isNullValue()) {
    F.Result->Nil = true;
    return true;
  }
  if (C->getType()->getPointerAddressSpace() != 0)
    return fail(FlowUnknown::Unsupported, C);
  APInt Offset(64, 0);
  Value *Base = C->stripAndAccumulateConstantOffsets(Sets.DL, Offset, true);
  auto *GV = dyn_cast<GlobalObject>(Base);
  if (!GV || GV->getAddressSpace() != 0)
    return fail(FlowUnknown::Unsupported, C); // Replaceable aliases, too.
  if (GV->isThreadLocal())
    return fail(FlowUnknown::ThreadLocal, GV);
  if (GV->hasExternalWeakLinkage())
    F.Result->Nil = true;
  return addTarget(F, GV, Add + Places{Offset.getSExtValue(), 0});
}

bool ItabSets::Walk::visitArgument(Frame &F, Argument *A, Word W) {
  Function *Callee = A->getParent();
  // A local function is called only from here, if each use of it is a call of
  // its own type. A byval argument is the address of a copy.
  if (Sets.Scope != FlowScope::Module || !Callee->hasLocalLinkage() ||
      Callee->isVarArg() || A->hasPassPointeeByValueCopyAttr())
    return fail(FlowUnknown::Argument, A);
  for (Use &U : Callee->uses()) {
    auto *CB = dyn_cast<CallBase>(U.getUser());
    if (!CB || !CB->isCallee(&U) ||
        CB->getFunctionType() != Callee->getFunctionType())
      return fail(FlowUnknown::Argument, A);
    push(F, CB->getArgOperand(A->getArgNo()), W.Field, W.Add);
  }
  return true;
}

bool ItabSets::Walk::visitCall(Frame &F, CallBase *CB, Word W) {
  Function *Callee = CB->getCalledFunction();
  if (Sets.Scope != FlowScope::Module || !Callee || !hasExactBody(*Callee) ||
      Callee->getFunctionType() != CB->getFunctionType())
    return fail(FlowUnknown::CallResult, CB);
  for (BasicBlock &BB : *Callee)
    if (auto *Ret = dyn_cast<ReturnInst>(BB.getTerminator()))
      push(F, Ret->getReturnValue(), W.Field, W.Add);
  return true;
}

//===----------------------------------------------------------------------===//
// Memory
//===----------------------------------------------------------------------===//

bool ItabSets::Walk::visitLoad(Frame &F, LoadInst *L, Word W) {
  if (!L->isSimple())
    return fail(FlowUnknown::VolatileLoad, L);
  if (!Sets.DL.typeSizeEqualsStoreSize(L->getType()))
    return fail(FlowUnknown::Unsupported, L);
  return visitCopy(F, L->getPointerOperand(), Places{int64_t(W.Field), 0},
                   W.Add, L);
}

/// The word at \p At behind the pointer \p Source.
bool ItabSets::Walk::visitCopy(Frame &F, Value *Source, Places At, Places Add,
                               Instruction *Where) {
  if (Source->getType()->getPointerAddressSpace() != 0)
    return fail(FlowUnknown::Unsupported, Where);
  Reached Objects;
  if (!follow(*Source, 0, Objects)) {
    // "The address is an argument" says little; the load is what people see.
    if (Why == FlowUnknown::Argument || Why == FlowUnknown::CallResult)
      Why = FlowUnknown::Memory;
    return false;
  }
  if (Objects.Nil && NullPointerIsDefined(Where->getFunction()))
    return fail(FlowUnknown::Memory, Where);
  for (const Target &T : Objects.Targets)
    if (!visitCell(F, {T.Object, T.At + At}, Add, Where))
      return false;
  return true;
}

bool ItabSets::Walk::visitCell(Frame &F, Target T, Places Add, Value *Reader) {
  if (!F.Cells
           .insert({T.Object, T.At.Offset, T.At.Stride, Add.Offset, Add.Stride})
           .second)
    return true;
  if (++Steps > MaxSteps)
    return fail(FlowUnknown::TooComplex, Reader);
  if (auto *GV = dyn_cast<GlobalVariable>(T.Object)) {
    if (GV->isConstant())
      return visitInitializer(F, GV, T.At, Add);
    if (Sets.Scope != FlowScope::Module || !GV->hasLocalLinkage())
      return fail(FlowUnknown::Memory, Reader);
    if (!visitInitializer(F, GV, T.At, Add))
      return false;
  } else if (!isa<AllocaInst>(T.Object)) {
    return fail(FlowUnknown::Unsupported, Reader);
  } // Else it may be read before it is written: an undefined value.
  const ObjectWrites &Known = Sets.getWrites(*T.Object);
  if (Known.Why != FlowUnknown::Known)
    return fail(Known.Why, Known.Blocker);
  for (const ObjectWrite &W : Known.Writes)
    if (!visitWrite(F, W, T, Add))
      return false;
    else if (REIFY_PLANT(stale_tab))
      break;
  return true;
}

bool ItabSets::Walk::visitInitializer(Frame &F, GlobalVariable *GV, Places At,
                                      Places Add) {
  if (!GV->hasInitializer())
    return fail(FlowUnknown::NoInitializer, GV);
  if (!GV->hasDefinitiveInitializer())
    return fail(FlowUnknown::NotConstant, GV);
  Constant *Init = GV->getInitializer();
  uint64_t Size = Sets.DL.getTypeStoreSize(Init->getType());
  auto Visit = [&](uint64_t Offset) {
    Constant *Piece =
        ConstantFoldLoadFromConst(Init, PointerType::get(GV->getContext(), 0),
                                  APInt(64, Offset), Sets.DL);
    return Piece ? visitConstant(F, Piece, 0, Add)
                 : fail(FlowUnknown::Unsupported, GV);
  };
  if (At.Offset < 0 || uint64_t(At.Offset) + WordSize > Size)
    return fail(FlowUnknown::Unsupported, GV);
  if (At.isExact())
    return Visit(At.Offset);
  if ((Size - WordSize - At.Offset) / At.Stride >= MaxElements)
    return fail(FlowUnknown::TooMany, GV);
  for (uint64_t Offset = At.Offset; Offset + WordSize <= Size;
       Offset += At.Stride)
    if (!Visit(Offset))
      return false;
  return true;
}

bool ItabSets::Walk::visitWrite(Frame &F, const ObjectWrite &W, Target T,
                                Places Add) {
  Overlap O = getOverlap(T.At, W.At, W.Size);
  if (O.Relation == Overlap::None)
    return true;
  if (O.Relation == Overlap::Partial)
    return fail(FlowUnknown::PartialWrite, W.Where);
  switch (W.Kind) {
  case ObjectWrite::Zero:
    F.Result->Nil = true;
    return true;
  case ObjectWrite::Copy:
    return visitCopy(F, W.Source, O.At, Add, W.Where);
  case ObjectWrite::Store:
    if (O.At.isExact()) {
      push(F, W.Source, O.At.Offset, Add);
      return true;
    }
    if ((W.Size - WordSize - O.At.Offset) / O.At.Stride >= MaxElements)
      return fail(FlowUnknown::TooMany, W.Where);
    for (uint64_t Field = O.At.Offset; Field + WordSize <= W.Size;
         Field += O.At.Stride)
      push(F, W.Source, Field, Add);
    return true;
  }
  llvm_unreachable("covered switch");
}

//===----------------------------------------------------------------------===//
// Sets
//===----------------------------------------------------------------------===//

ItabSets::ItabSets(const Module &M, FlowScope Scope, unsigned Max)
    : DL(M.getDataLayout()), Scope(Scope), Max(Max) {}

ItabSets::~ItabSets() = default;

const ObjectWrites &ItabSets::getWrites(Value &Object) {
  std::unique_ptr<ObjectWrites> &Entry = WritesCache[&Object];
  if (!Entry)
    Entry = std::make_unique<ObjectWrites>(findWrites(Object, Scope, DL));
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
  if (!Pointer.getType()->isPointerTy() || DL.getPointerSize() != WordSize ||
      DL.getIndexSize(0) != WordSize)
    return Fail(FlowUnknown::Unsupported, &Pointer);
  Walk W(*this);
  Walk::Reached Reached;
  if (!W.follow(Pointer, 0, Reached))
    return Fail(W.Why, W.Blocker);
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
