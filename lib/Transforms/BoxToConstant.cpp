//===- BoxToConstant.cpp - A box of a constant is a constant --------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// reify-box-to-constant replaces a pure box whose contents are known by the
/// address of constant memory:
///
///  - by value, of constant words: a private constant of the payload's size and
///    alignment, or the shared zeros;
///      %b = call ptr @convT128(i64 1, i64 2)
///    becomes
///      @reify.const = private unnamed_addr constant { i64, i64 } { ... }
///  - by value, of one of several constants: the address of that one, chosen as
///    the value was; of an element of a constant table: the element's address;
///  - by address, of constant memory: that memory itself, or a copy where it is
///    not aligned enough;
///  - by address, of a stack slot filled with constants (SourceContents.cpp);
///  - immutable characters of constant characters: these themselves.
///
/// A box's address means nothing, so that it does not matter that two boxes are
/// now one. Fresh objects have an identity and are never touched. Never a
/// constant that another definition may replace at run time, whose address is a
/// thread's own, or that the dynamic linker would have to import.
///
//===----------------------------------------------------------------------===//

#include "ConstantChoice.h"
#include "LocalConstants.h"
#include "SourceContents.h"
#include "reify-opt/Descriptors.h"
#include "reify-opt/Options.h"
#include "reify-opt/Passes.h"
#include "reify-opt/Sites.h"
#include "llvm/ADT/Statistic.h"
#include "llvm/Analysis/ValueTracking.h"
#include "llvm/IR/Dominators.h"
#include "llvm/IR/InstIterator.h"
#include "llvm/IR/Instructions.h"
#include "llvm/Support/DebugCounter.h"
#include "llvm/Transforms/Utils/Local.h"

#define DEBUG_TYPE "reify-box-to-constant"

using namespace llvm;
using namespace reify;

ALWAYS_ENABLED_STATISTIC(NumConstants, "Boxes that became constants");
ALWAYS_ENABLED_STATISTIC(NumStrings, "Constant characters not copied");
DEBUG_COUNTER(Counter, "reify-box-to-constant", "Which boxes become constants");

namespace {

/// What a box is replaced by: memory that exists, or that is yet to be made.
struct Contents {
  Constant *Address = nullptr; ///< Existing memory, or null.
  Constant *Value = nullptr;   ///< Else the bytes of a new constant.
  Align Alignment;
};

/// One address for each case.
struct Plan {
  /// Memory that exists and whose address is not constant, or null.
  Value *Address = nullptr;
  ConstantChoice Choice;
  SmallVector<Contents, 2> Cases;
};

using Decision = std::variant<Plan, Refusal>;

} // namespace

/// Of one case.
static Plan always(Contents What) {
  return {nullptr, *ConstantChoice::get({}), {What}};
}

/// Where the word that \p Box is made of lies in constant memory, or null: the
/// element of a table, at an index known at run time.
static Value *getLoadedFrom(const BoxCall &Box) {
  if (Box.getNumWords() != 1)
    return nullptr;
  auto *Load = dyn_cast<LoadInst>(Box.getWord(0));
  if (!Load || !Load->isSimple() || Load->getPointerAddressSpace() != 0 ||
      Load->getAlign() < Align(Box.getPayloadAlign()))
    return nullptr;
  auto *GV =
      dyn_cast<GlobalVariable>(getUnderlyingObject(Load->getPointerOperand()));
  // The address is good, because it was read from.
  return GV && GV->isConstant() && GV->hasDefinitiveInitializer() &&
                 !GV->isThreadLocal() && !GV->hasDLLImportStorageClass()
             ? Load->getPointerOperand()
             : nullptr;
}

static Decision decideByValue(const BoxCall &Box) {
  const DataLayout &DL = Box.getModule()->getDataLayout();
  SmallVector<Value *, 3> Words(Box.args());
  std::optional<ConstantChoice> Choice = ConstantChoice::get(Words);
  if (!Choice) {
    if (Value *Address = getLoadedFrom(Box))
      return Plan{Address, *ConstantChoice::get({}), {}};
    return Refusal{
        Remark::BoxNotConstant, "the value is not constant",
        dyn_cast<Instruction>(*find_if_not(Words, IsaPred<Constant>))};
  }
  Plan Result{nullptr, *Choice, {}};
  for (const ConstantChoice::Case &Case : Choice->getCases()) {
    SmallVector<Constant *, 3> Stored;
    for (Constant *C : Case) {
      if (!isStorable(C, DL))
        return Refusal{
            Remark::BoxAddressNotConstant,
            "the value is an address that is not known to the linker"};
      Stored.push_back(orZero(C));
    }
    Constant *Value = Stored.size() == 1
                          ? Stored[0]
                          : ConstantStruct::getAnon(Box.getContext(), Stored);
    Result.Cases.push_back({nullptr, Value, Align(Box.getPayloadAlign())});
  }
  return Result;
}

static Decision decideByAddress(const BoxCall &Box, DominatorTree &DT) {
  const DataLayout &DL = Box.getModule()->getDataLayout();
  auto Type = TypeDescriptor::get(Box.getTypeDescriptor());
  auto Size = Type ? Type->getSize() : std::nullopt;
  auto Alignment = Type ? Type->getAlign() : std::nullopt;
  if (!Size || !Alignment)
    return Refusal{Remark::BoxTypeUnknown,
                   "size and alignment of the boxed type are unknown"};

  auto Source = ConstantMemory::get(Box.getSource());
  if (!Source) {
    auto Bytes = readStackSource(Box, *Size, DT);
    if (auto *Why = std::get_if<Refusal>(&Bytes))
      return *Why;
    return always({nullptr, std::get<Constant *>(Bytes), *Alignment});
  }
  if (Source->getSizeLeft() < *Size)
    return Refusal{Remark::BoxSourceTooShort,
                   "the constant is shorter than the boxed type"};
  const GlobalVariable *GV = Source->getGlobal();
  if (commonAlignment(GV->getPointerAlignment(DL), Source->getOffset()) >=
      *Alignment)
    return always({cast<Constant>(Box.getSource()), nullptr, *Alignment});
  if (Source->getOffset() == 0 && Source->getSizeLeft() == *Size)
    return always(
        {nullptr, const_cast<Constant *>(GV->getInitializer()), *Alignment});
  return Refusal{Remark::BoxSourceMisaligned,
                 "the constant is a misaligned part of a larger one"};
}

/// The address of constant memory with these contents.
static Constant *materialize(Module &M, const Contents &What) {
  if (What.Address)
    return What.Address;
  const DataLayout &DL = M.getDataLayout();
  if (What.Value->isNullValue() && What.Alignment <= Align(16))
    if (GlobalVariable *Zeros =
            getZeros(M, DL.getTypeAllocSize(What.Value->getType())))
      return Zeros;
  return makeConstant(M, What.Value, What.Alignment);
}

static void replace(CallBase &Call, Value *New) {
  Call.replaceAllUsesWith(New);
  if (auto *Invoke = dyn_cast<InvokeInst>(&Call))
    changeToCall(Invoke)->eraseFromParent();
  else
    Call.eraseFromParent();
}

static bool visit(BoxCall &Box, FunctionAnalysisManager &AM,
                  OptimizationRemarkEmitter &ORE) {
  Decision D = Box.isByValue()
                   ? decideByValue(Box)
                   : decideByAddress(Box, AM.getResult<DominatorTreeAnalysis>(
                                              *Box.getFunction()));
  if (auto *No = std::get_if<Refusal>(&D)) {
    ORE.emit([&] {
      auto R = missed(No->Why, Box) << "box not made a constant: " << No->Text;
      if (No->Culprit)
        R << " (" << ore::NV("Culprit", No->Culprit) << ")";
      return R;
    });
    return false;
  }
  if (!DebugCounter::shouldExecute(Counter))
    return false;
  ORE.emit([&] {
    return passed(Remark::BoxMadeConstant, Box)
           << "box of a constant made a constant";
  });
  ++NumConstants;
  noteConstantBox(Box);
  auto &P = std::get<Plan>(D);
  Value *New = P.Address;
  if (!New) {
    SmallVector<Constant *, 2> Addresses;
    for (const Contents &What : P.Cases)
      Addresses.push_back(materialize(*Box.getModule(), What));
    New = P.Choice.pick(Addresses, Box);
  }
  replace(Box, New);
  return true;
}

/// Why the characters of one case have to be copied; null where they need not.
static const char *getCopyReason(const ConstantChoice::Case &Case) {
  auto *Length = dyn_cast<ConstantInt>(Case[1]);
  if (!Length)
    return "its length is not constant";
  if (Length->isZero())
    return nullptr;
  auto Chars = ConstantMemory::get(Case[0]);
  if (!Chars)
    return "its characters are not constant memory";
  if (Length->getZExtValue() > Chars->getSizeLeft())
    return "the constant is shorter than its length";
  return nullptr;
}

static bool visit(NewStringCall &Call, OptimizationRemarkEmitter &ORE) {
  auto Choice = ConstantChoice::get({Call.getChars(), Call.getLength()});
  const char *Why = nullptr;
  if (!Choice)
    Why = ConstantMemory::get(Call.getChars())
              ? "its length is not constant"
              : "its characters are not constant memory";
  else
    for (const ConstantChoice::Case &Case : Choice->getCases())
      if (!Why)
        Why = getCopyReason(Case);
  if (Why) {
    ORE.emit([&] {
      return missed(Remark::BoxSourceMutable, Call) << "string copied: " << Why;
    });
    return false;
  }
  // No characters: anything but null, as the runtime does it.
  Module &M = *Call.getModule();
  SmallVector<Constant *, 2> Chars;
  for (const ConstantChoice::Case &Case : Choice->getCases()) {
    Constant *C = ConstantMemory::get(Case[0]) ? Case[0] : getZeros(M, 1);
    if (!C)
      return false;
    Chars.push_back(C);
  }
  if (!DebugCounter::shouldExecute(Counter))
    return false;
  ORE.emit([&] {
    return passed(Remark::StringMadeConstant, Call)
           << "constant characters used as they are";
  });
  ++NumStrings;
  replace(Call, Choice->pick(Chars, Call));
  return true;
}

PreservedAnalyses BoxToConstantPass::run(Function &F,
                                         FunctionAnalysisManager &AM) {
  if (!isActive(*F.getParent()) || options::isSkipped(F))
    return PreservedAnalyses::all();
  SmallVector<RuntimeCall *, 8> Calls;
  for (Instruction &I : instructions(F))
    if (auto *Call = dyn_cast<RuntimeCall>(&I))
      Calls.push_back(Call);
  OptimizationRemarkEmitter ORE(&F);
  bool Changed = false;
  for (RuntimeCall *Call : Calls) {
    if (auto *Box = dyn_cast<BoxCall>(Call))
      Changed |= visit(*Box, AM, ORE);
    else if (auto *String = dyn_cast<NewStringCall>(Call))
      Changed |= visit(*String, ORE);
  }
  return Changed ? PreservedAnalyses::none() : PreservedAnalyses::all();
}
