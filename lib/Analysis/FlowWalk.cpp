//===- FlowWalk.cpp - What a pointer can be -------------------------------===//
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
/// What a load may read depends on what its address can be, and that on what
/// other loads read, perhaps the same one: `Each = Each->Next`. So every
/// address on the way is a pointer with targets of its own, and who reads
/// through it gets those that are found later, too. The result is the least
/// solution of all these inclusions (Andersen's analysis, on demand): of a list
/// in memory that only known code writes, the handles of all its nodes.
///
/// Sets are closed only by what is certain: a local function whose every use is
/// a call, an object whose every write is listed. A closed world is nothing
/// this file may assume.
///
//===----------------------------------------------------------------------===//

#include "FlowWalk.h"
#include "HeapObjects.h"
#include "reify-opt/Plant.h"
#include "llvm/Analysis/ConstantFolding.h"
#include "llvm/Analysis/ValueTracking.h"
#include "llvm/IR/Constants.h"
#include "llvm/IR/DataLayout.h"
#include "llvm/IR/GlobalAlias.h"
#include "llvm/IR/GlobalVariable.h"
#include "llvm/IR/Module.h"
#include "llvm/IR/Operator.h"

using namespace llvm;
using namespace reify;

/// Steps for one answer, and elements of one array: bounds for compile time.
static constexpr unsigned MaxSteps = 1024;
static constexpr unsigned MaxElements = 64;
/// Distinct objects a pointer may point into.
static constexpr unsigned MaxObjects = 16;

bool ItabSets::Walk::run(Value &V) {
  getPointer(V);
  while (!Worklist.empty() || !Unseen.empty()) {
    if (!Unseen.empty()) {
      if (!visitCell(Unseen.pop_back_val()))
        return false;
      continue;
    }
    if (++Steps > MaxSteps)
      return fail(FlowUnknown::TooComplex, &V);
    Word W = Worklist.pop_back_val();
    if (visit(W))
      continue;
    // "The address is an argument" says little; the load is what people see.
    if (W.Of != Pointers.front().second.get() &&
        (Why == FlowUnknown::Argument || Why == FlowUnknown::CallResult))
      Why = FlowUnknown::Memory;
    return false;
  }
  // Only now is it known which addresses may be null.
  for (auto &[Address, P] : Pointers)
    for (const Read &R : P->Reads)
      if (P->Result.Nil && NullPointerIsDefined(R.Reader->getFunction()))
        return fail(FlowUnknown::Memory, R.Reader);
  return true;
}

ItabSets::Walk::Pointer &ItabSets::Walk::getPointer(Value &V) {
  std::unique_ptr<Pointer> &P = Pointers[&V];
  if (!P) {
    P = std::make_unique<Pointer>();
    push(*P, &V, 0, {});
  }
  return *P;
}

void ItabSets::Walk::push(Pointer &P, Value *V, uint64_t Field, Places Add) {
  auto [It, New] = P.Words.insert({{V, Field}, Add});
  if (!New) {
    Places Joined = It->second.join(Add);
    if (Joined == It->second)
      return;
    It->second = Add = Joined;
  }
  Worklist.push_back({&P, V, Field, Add});
}

bool ItabSets::Walk::addTarget(Pointer &P, Value *Object, Places At) {
  SmallVectorImpl<Target> &Targets = P.Result.Targets;
  for (const Target &T : Targets)
    if (T.Object == Object && T.At == At)
      return true;
  if (Targets.size() == MaxObjects)
    return fail(FlowUnknown::TooMany, Object);
  Targets.push_back({Object, At});
  for (const Read &R : P.Reads)
    Unseen.push_back({R.Of, {Object, At + R.At}, R.Add, R.Reader});
  return true;
}

bool ItabSets::Walk::visit(Word W) {
  Pointer &P = *W.Of;
  if (auto *C = dyn_cast<Constant>(W.V))
    return visitConstant(P, C, W.Field, W.Add);
  if (auto *A = dyn_cast<Argument>(W.V))
    return visitArgument(A, W);
  auto *I = dyn_cast<Instruction>(W.V);
  if (!I)
    return fail(FlowUnknown::Unsupported, W.V);
  const DataLayout &DL = Sets.DL;
  switch (I->getOpcode()) {
  case Instruction::Alloca:
    return addTarget(P, I, W.Add);
  case Instruction::PHI:
    for (Value *In : cast<PHINode>(I)->incoming_values())
      push(P, In, W.Field, W.Add);
    return true;
  case Instruction::Select:
    if (I->getOperand(0)->getType()->isVectorTy())
      return fail(FlowUnknown::Unsupported, I);
    push(P, I->getOperand(1), W.Field, W.Add);
    push(P, I->getOperand(2), W.Field, W.Add);
    return true;
  case Instruction::Freeze:
    // An undefined value may be left out of a set, as it is whatever we like. A
    // frozen one is whatever another pass likes.
    if (!isGuaranteedNotToBeUndefOrPoison(I->getOperand(0)))
      return fail(FlowUnknown::Frozen, I);
    push(P, I->getOperand(0), W.Field, W.Add);
    return true;
  case Instruction::GetElementPtr: {
    std::optional<Places> Add = getPlaces(*cast<GEPOperator>(I), DL);
    if (!Add)
      return fail(FlowUnknown::Unsupported, I);
    push(P, I->getOperand(0), 0, W.Add + *Add);
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
    push(P, Whole, W.Field + DL.getIndexedOffsetInType(Whole->getType(), Path),
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
        I, DL.getIndexedOffsetInType(I->getType(), Path),
        DL.getTypeStoreSize(In->getInsertedValueOperand()->getType()), W);
  }
  case Instruction::InsertElement: {
    // The SLP vectorizer stores a handle as <2 x ptr>.
    auto *Index = dyn_cast<ConstantInt>(I->getOperand(2));
    if (!Index || !I->getOperand(1)->getType()->isPointerTy() ||
        Index->getValue().ugt(MaxElements))
      return fail(FlowUnknown::Unsupported, I);
    return visitInsert(I, Index->getZExtValue() * WordSize, WordSize, W);
  }
  case Instruction::Load:
    return visitLoad(cast<LoadInst>(I), W);
  case Instruction::Call:
  case Instruction::Invoke:
    return visitCall(cast<CallBase>(I), W);
  default:
    return fail(FlowUnknown::Unsupported, I);
  }
}

/// insertvalue or insertelement of \p Size bytes \p At some byte.
bool ItabSets::Walk::visitInsert(Instruction *I, uint64_t At, uint64_t Size,
                                 Word W) {
  if (W.Field >= At && W.Field + WordSize <= At + Size)
    push(*W.Of, I->getOperand(1), W.Field - At, W.Add);
  else if (W.Field + WordSize <= At || W.Field >= At + Size)
    push(*W.Of, I->getOperand(0), W.Field, W.Add);
  else
    return fail(FlowUnknown::PartialWrite, I);
  return true;
}

bool ItabSets::Walk::visitConstant(Pointer &P, Constant *C, uint64_t Field,
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
    P.Result.Nil = true;
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
    P.Result.Nil = true;
  return addTarget(P, GV, Add + Places{Offset.getSExtValue(), 0});
}

bool ItabSets::Walk::visitArgument(Argument *A, Word W) {
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
    push(*W.Of, CB->getArgOperand(A->getArgNo()), W.Field, W.Add);
  }
  return true;
}

bool ItabSets::Walk::visitCall(CallBase *CB, Word W) {
  if (Sets.Heap->getInitialPointer(*CB)) {
    W.Of->Result.Nil |= !CB->isReturnNonNull(); // malloc, nothrow new.
    return addTarget(*W.Of, CB, W.Add);
  }
  Function *Callee = CB->getCalledFunction();
  if (Sets.Scope != FlowScope::Module || !Callee || !hasExactBody(*Callee) ||
      Callee->getFunctionType() != CB->getFunctionType())
    return fail(FlowUnknown::CallResult, CB);
  for (BasicBlock &BB : *Callee)
    if (auto *Ret = dyn_cast<ReturnInst>(BB.getTerminator()))
      push(*W.Of, Ret->getReturnValue(), W.Field, W.Add);
  return true;
}

//===----------------------------------------------------------------------===//
// Memory
//===----------------------------------------------------------------------===//

bool ItabSets::Walk::visitLoad(LoadInst *L, Word W) {
  if (!L->isSimple())
    return fail(FlowUnknown::VolatileLoad, L);
  if (!Sets.DL.typeSizeEqualsStoreSize(L->getType()))
    return fail(FlowUnknown::Unsupported, L);
  return visitCopy(*W.Of, L->getPointerOperand(), Places{int64_t(W.Field), 0},
                   W.Add, L);
}

/// The word at \p At behind the pointer \p Source.
bool ItabSets::Walk::visitCopy(Pointer &P, Value *Source, Places At, Places Add,
                               Instruction *Where) {
  if (Source->getType()->getPointerAddressSpace() != 0)
    return fail(FlowUnknown::Unsupported, Where);
  Pointer &From = getPointer(*Source);
  From.Reads.push_back({&P, At, Add, Where});
  for (const Target &T : From.Result.Targets)
    Unseen.push_back({&P, {T.Object, T.At + At}, Add, Where});
  return true;
}

bool ItabSets::Walk::visitCell(Cell C) {
  const Target &T = C.T;
  if (!C.Of->Cells
           .insert(
               {T.Object, T.At.Offset, T.At.Stride, C.Add.Offset, C.Add.Stride})
           .second)
    return true;
  if (++Steps > MaxSteps)
    return fail(FlowUnknown::TooComplex, C.Reader);
  if (auto *GV = dyn_cast<GlobalVariable>(T.Object)) {
    if (GV->isConstant())
      return visitInitializer(GV, C);
    if (Sets.Scope != FlowScope::Module || !GV->hasLocalLinkage())
      return fail(FlowUnknown::Memory, C.Reader);
    if (!visitInitializer(GV, C))
      return false;
  } else if (auto *CB = dyn_cast<CallBase>(T.Object)) {
    if (Sets.Heap->getInitialPointer(*CB)->isNullValue())
      C.Of->Result.Nil = true;
  } else if (!isa<AllocaInst>(T.Object)) {
    return fail(FlowUnknown::Unsupported, C.Reader);
  } // Else it may be read before it is written: an undefined value.
  const ObjectWrites &Known = Sets.getWrites(*T.Object);
  if (Known.Why != FlowUnknown::Known)
    return fail(Known.Why, Known.Blocker);
  for (const ObjectWrite &W : Known.Writes)
    if (!visitWrite(W, C))
      return false;
    else if (REIFY_PLANT(stale_tab))
      break;
  return true;
}

bool ItabSets::Walk::visitInitializer(GlobalVariable *GV, const Cell &C) {
  if (!GV->hasInitializer())
    return fail(FlowUnknown::NoInitializer, GV);
  if (!GV->hasDefinitiveInitializer())
    return fail(FlowUnknown::NotConstant, GV);
  const Places At = C.T.At;
  Constant *Init = GV->getInitializer();
  uint64_t Size = Sets.DL.getTypeStoreSize(Init->getType());
  auto Visit = [&](uint64_t Offset) {
    Constant *Piece =
        ConstantFoldLoadFromConst(Init, PointerType::get(GV->getContext(), 0),
                                  APInt(64, Offset), Sets.DL);
    return Piece ? visitConstant(*C.Of, Piece, 0, C.Add)
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

bool ItabSets::Walk::visitWrite(const ObjectWrite &W, const Cell &C) {
  Overlap O = getOverlap(C.T.At, W.At, W.Size);
  if (O.Relation == Overlap::None)
    return true;
  // The last word of some number of them is whole only for who reads at words.
  if (O.Relation == Overlap::Partial ||
      (W.IsUpTo && (O.At.Offset % WordSize || O.At.Stride % WordSize)))
    return fail(FlowUnknown::PartialWrite, W.Where);
  switch (W.Kind) {
  case ObjectWrite::Zero:
    C.Of->Result.Nil = true;
    return true;
  case ObjectWrite::Copy:
    return visitCopy(*C.Of, W.Source, O.At, C.Add, W.Where);
  case ObjectWrite::Store:
    if (O.At.isExact()) {
      push(*C.Of, W.Source, O.At.Offset, C.Add);
      return true;
    }
    if ((W.Size - WordSize - O.At.Offset) / O.At.Stride >= MaxElements)
      return fail(FlowUnknown::TooMany, W.Where);
    for (uint64_t Field = O.At.Offset; Field + WordSize <= W.Size;
         Field += O.At.Stride)
      push(*C.Of, W.Source, Field, C.Add);
    return true;
  }
  llvm_unreachable("covered switch");
}
