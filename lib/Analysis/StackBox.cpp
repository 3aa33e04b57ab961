//===- StackBox.cpp - May a box be on the stack? --------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// A page of reasons against it. What each would break:
///
///  - a function that returns twice: the second return finds the slot as the
///    first left it, where the heap has two boxes;
///  - a coroutine before it is split: whether the slot must live in the frame
///    of the coroutine is decided by where it is used, and a callee may resume
///    it with the address of a slot that is gone;
///  - memory at address 0: facts about the box say that it is not there;
///  - an address that is compared with another: two boxes may be one, a slot
///    and a box never are, and a program must not see the difference;
///  - two boxes of one instruction at once: they would share the slot;
///  - two objects of one instruction, of which the first one is not destroyed
///    before the function ends.
///
//===----------------------------------------------------------------------===//

#include "reify-opt/StackBox.h"
#include "../Transforms/DestroyAtExits.h"
#include "reify-opt/Descriptors.h"
#include "reify-opt/Options.h"
#include "reify-opt/RuntimeCalls.h"
#include "llvm/IR/Dominators.h"
#include "llvm/IR/Function.h"
#include "llvm/IR/Instructions.h"

using namespace llvm;
using namespace reify;

/// The heap aligns an object of an unknown type like this.
static constexpr uint64_t HeapAlignment = 16;

static std::optional<HeapBox> refuseFunction(const Function &F) {
  if (F.isPresplitCoroutine())
    return HeapBox{Remark::BoxInCoroutine, "is made in a coroutine"};
  if (NullPointerIsDefined(&F))
    return HeapBox{Remark::BoxNullDefined,
                   "is made in a function with memory at address 0"};
  if (F.callsFunctionThatReturnsTwice())
    return HeapBox{Remark::BoxReturnsTwice,
                   "is made in a function that calls one that returns twice"};
  return std::nullopt;
}

StackBoxes::StackBoxes(Function &F, const DominatorTree &DT,
                       CallTargets *Targets)
    : F(F), Refusal(refuseFunction(F)), Overlap(F, DT), Targets(Targets) {}

namespace {

struct Shape {
  uint64_t Size;
  Align Alignment;
};

} // namespace

static std::optional<Shape> getShape(const CallBase &Call) {
  auto *Box = dyn_cast<BoxCall>(&Call);
  if (Box && Box->isByValue())
    return Shape{Box->getPayloadSize(), Align(Box->getPayloadAlign())};
  auto *New = dyn_cast<NewObjectCall>(&Call);
  auto Type = TypeDescriptor::get(Box ? Box->getTypeDescriptor()
                                      : New->getTypeDescriptor());
  const auto Alignment = Type ? Type->getAlign() : std::nullopt;
  if (Box) {
    const auto Size = Type ? Type->getSize() : std::nullopt;
    if (!Size || !Alignment)
      return std::nullopt;
    return Shape{*Size, *Alignment};
  }
  auto *Size = dyn_cast<ConstantInt>(New->getSize());
  if (!Size)
    return std::nullopt;
  return Shape{Size->getZExtValue(), Alignment.value_or(Align(HeapAlignment))};
}

/// What to do about an escape, if there is something.
static StringRef advise(const BoxUse &Escape) {
  if (Escape.What != BoxUse::Capture && Escape.What != BoxUse::CaptureMemory)
    return "";
  const Function *F = getReceiver(*cast<CallBase>(Escape.Where));
  if (F && (F->isDeclaration() || F->hasAvailableExternallyLinkage()) &&
      (isa<SetFinalizerCall>(Escape.Where) ||
       !RuntimeCall::classof(Escape.Where)))
    return "; a link with -flto may show that it only reads it";
  if (F && !F->isDeclaration() && !hasExactBody(*F))
    return "; another file may define it differently: static or -flto help";
  return "";
}

/// \p Finalizer: what hands over the destructor, where there is one.
std::optional<HeapBox>
StackBoxes::refuseDestructor(const CallBase &Box, const BoxUses &Uses,
                             CallBase *&Finalizer) const {
  auto Refuse = [](const Twine &Why) {
    return HeapBox{Remark::BoxDestructor,
                   ("has a destructor, and " + Why).str()};
  };
  for (const BoxUse &Use : Uses.uses()) {
    if (Use.What != BoxUse::Finalize)
      continue;
    if (Finalizer)
      return Refuse("another one");
    Finalizer = cast<CallBase>(Use.Where);
  }
  if (!Finalizer)
    return std::nullopt;
  if (!getDestructor(*Finalizer))
    return Refuse("which is not known here");
  if (Overlap.isInCycle(Box) || Overlap.isInCycle(*Finalizer))
    return Refuse("may be made again before the function ends");
  if (!NoExits)
    NoExits = describeNoExits(F);
  if (*NoExits)
    return Refuse(Twine("cannot be destroyed where the function ends: ") +
                  *NoExits);
  return std::nullopt;
}

std::variant<StackBox, HeapBox> StackBoxes::decide(CallBase &Box,
                                                   Bodies Which) const {
  if (Refusal)
    return *Refusal;
  const std::optional<Shape> Shape = getShape(Box);
  if (!Shape)
    return HeapBox{Remark::BoxSizeUnknown, "has a size that is not known here"};
  if (Shape->Size > options::maxStackBox())
    return HeapBox{Remark::BoxTooLarge,
                   "has " + std::to_string(Shape->Size) +
                       " bytes, more than -reify-max-stack-box"};
  if (!isa<CallInst>(Box)) // LLVM makes calls of those that do not throw.
    return HeapBox{Remark::BoxByInvoke, "is made by an invoke"};
  BoxUses Uses =
      findBoxUses(Box, FlowScope::Module, /*All=*/false, Which, Targets);
  CallBase *Finalizer = nullptr;
  const std::optional<HeapBox> Destroyed =
      refuseDestructor(Box, Uses, Finalizer);
  const BoxUse *Escape = Uses.getEscape();
  // To make the destructor known would not help then.
  if (Escape && isa<SetFinalizerCall>(Escape->Where) && Destroyed)
    return *Destroyed;
  if (Escape)
    return HeapBox{
        Remark::BoxEscapes,
        ("escapes: " + describeWithLine(*Escape) + advise(*Escape)).str()};
  if (const BoxUse *Compare = Uses.getCompare())
    return HeapBox{Remark::BoxCompared, "is " + describeWithLine(*Compare)};
  if (Overlap.find(Uses))
    return HeapBox{Remark::BoxOverlaps,
                   "may be in use when the next one is made in its place"};
  if (Destroyed)
    return *Destroyed;
  // LLVM may know more of the alignment than the type says.
  return StackBox{std::max<uint64_t>(Shape->Size, 1),
                  std::max(Shape->Alignment, Box.getRetAlign().valueOrOne()),
                  std::move(Uses), Finalizer};
}
