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

#include "LocalConstants.h"
#include "SourceContents.h"
#include "reify-opt/Descriptors.h"
#include "reify-opt/Options.h"
#include "reify-opt/Passes.h"
#include "reify-opt/Sites.h"
#include "llvm/ADT/Statistic.h"
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

using Decision = std::variant<Contents, Refusal>;

} // namespace

static Decision decideByValue(const BoxCall &Box) {
  const DataLayout &DL = Box.getModule()->getDataLayout();
  SmallVector<Constant *, 3> Words;
  for (unsigned I = 0, E = Box.getNumWords(); I != E; ++I) {
    auto *C = dyn_cast<Constant>(Box.getWord(I));
    if (!C)
      return Refusal{Remark::BoxNotConstant, "the value is not constant",
                     dyn_cast<Instruction>(Box.getWord(I))};
    if (!isStorable(C, DL))
      return Refusal{Remark::BoxAddressNotConstant,
                     "the value is an address that is not known to the linker"};
    Words.push_back(orZero(C));
  }
  Constant *Value = Words.size() == 1
                        ? Words[0]
                        : ConstantStruct::getAnon(Box.getContext(), Words);
  return Contents{nullptr, Value, Align(Box.getPayloadAlign())};
}

static Decision decideByAddress(const BoxCall &Box) {
  const DataLayout &DL = Box.getModule()->getDataLayout();
  auto Type = TypeDescriptor::get(Box.getTypeDescriptor());
  auto Size = Type ? Type->getSize() : std::nullopt;
  auto Alignment = Type ? Type->getAlign() : std::nullopt;
  if (!Size || !Alignment)
    return Refusal{Remark::BoxTypeUnknown,
                   "size and alignment of the boxed type are unknown"};

  auto Source = ConstantMemory::get(Box.getSource());
  if (!Source) {
    auto Bytes = readStackSource(Box, *Size);
    if (auto *Why = std::get_if<Refusal>(&Bytes))
      return *Why;
    return Contents{nullptr, std::get<Constant *>(Bytes), *Alignment};
  }
  if (Source->getSizeLeft() < *Size)
    return Refusal{Remark::BoxSourceTooShort,
                   "the constant is shorter than the boxed type"};
  const GlobalVariable *GV = Source->getGlobal();
  if (commonAlignment(GV->getPointerAlignment(DL), Source->getOffset()) >=
      *Alignment)
    return Contents{cast<Constant>(Box.getSource()), nullptr, *Alignment};
  if (Source->getOffset() == 0 && Source->getSizeLeft() == *Size)
    return Contents{nullptr, const_cast<Constant *>(GV->getInitializer()),
                    *Alignment};
  return Refusal{Remark::BoxSourceMisaligned,
                 "the constant is a misaligned part of a larger one"};
}

/// The address of constant memory with these contents.
static Constant *materialize(Module &M, const Contents &What) {
  if (What.Address)
    return What.Address;
  const DataLayout &DL = M.getDataLayout();
  if (What.Value->isNullValue() &&
      DL.getTypeAllocSize(What.Value->getType()) <= NumZeroBytes &&
      What.Alignment <= Align(16))
    if (GlobalVariable *Zeros = getZeros(M))
      return Zeros;
  return makeConstant(M, What.Value, What.Alignment);
}

static void replace(CallBase &Call, Constant *New) {
  Call.replaceAllUsesWith(New);
  if (auto *Invoke = dyn_cast<InvokeInst>(&Call))
    changeToCall(Invoke)->eraseFromParent();
  else
    Call.eraseFromParent();
}

static bool visit(BoxCall &Box, OptimizationRemarkEmitter &ORE) {
  Decision D = Box.isByValue() ? decideByValue(Box) : decideByAddress(Box);
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
  replace(Box, materialize(*Box.getModule(), std::get<Contents>(D)));
  return true;
}

static bool visit(NewStringCall &Call, OptimizationRemarkEmitter &ORE) {
  auto Chars = ConstantMemory::get(Call.getChars());
  auto *Length = dyn_cast<ConstantInt>(Call.getLength());
  if (!Chars || !Length || Length->getZExtValue() > Chars->getSizeLeft()) {
    ORE.emit([&] {
      return missed(Remark::BoxSourceMutable, Call)
             << "string copied: "
             << (!Chars    ? "its characters are not constant memory"
                 : !Length ? "its length is not constant"
                           : "the constant is shorter than its length");
    });
    return false;
  }
  if (!DebugCounter::shouldExecute(Counter))
    return false;
  ORE.emit([&] {
    return passed(Remark::StringMadeConstant, Call)
           << "constant characters used as they are";
  });
  ++NumStrings;
  replace(Call, cast<Constant>(Call.getChars()));
  return true;
}

PreservedAnalyses BoxToConstantPass::run(Function &F,
                                         FunctionAnalysisManager &) {
  if (!RuntimeInfo(*F.getParent()).isActive() || options::isSkipped(F))
    return PreservedAnalyses::all();
  SmallVector<RuntimeCall *, 8> Calls;
  for (Instruction &I : instructions(F))
    if (auto *Call = dyn_cast<RuntimeCall>(&I))
      Calls.push_back(Call);
  OptimizationRemarkEmitter ORE(&F);
  bool Changed = false;
  for (RuntimeCall *Call : Calls) {
    if (auto *Box = dyn_cast<BoxCall>(Call))
      Changed |= visit(*Box, ORE);
    else if (auto *String = dyn_cast<NewStringCall>(Call))
      Changed |= visit(*String, ORE);
  }
  return Changed ? PreservedAnalyses::none() : PreservedAnalyses::all();
}
