//===- NoteReads.cpp - Tag reads of boxes that may be used again ----------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// reify-note-reads makes metadata of the notes of the headers:
///
///   %p = call ptr @purebox(ptr %w, i32 8, i32 8)
///   %v = load i64, ptr %p
/// becomes
///   %v = load i64, ptr %w, !reify.read !{i64 8, i64 8}
///
/// Behind the inlining of accessors at the start of the pipeline, when the
/// value is loaded where it is asked for and copies of aggregates have become
/// loads. Until then the calls must not be inlined; they have attributes that
/// LLVM can work with. Removes every call, also where there is nothing to tag,
/// and at the link, where reify-box-to-stack has been by already, tags nothing.
///
/// The metadata says: whenever this load runs, it reads a box. It is dropped by
/// LLVM, like all that it does not know, when a load is moved to where it did
/// not run before or stands for another one as well.
///
//===----------------------------------------------------------------------===//

#include "SiteNames.h"
#include "reify-opt/Passes.h"
#include "reify-opt/Reads.h"
#include "reify-opt/RuntimeCalls.h"
#include "llvm/ADT/Statistic.h"
#include "llvm/IR/InstIterator.h"
#include "llvm/IR/Instructions.h"
#include "llvm/IR/IntrinsicInst.h"

#define DEBUG_TYPE "reify-note-reads"

using namespace llvm;
using namespace reify;

ALWAYS_ENABLED_STATISTIC(NumReads, "Reads of pure boxes noted");

bool reify::keepReads(Function &PureBox) {
  bool Changed = false;
  for (Use &U : PureBox.uses())
    if (auto *Note = dyn_cast<PureBoxCall>(U.getUser());
        Note && Note->isCallee(&U)) {
      const AttributeList Before = Note->getAttributes();
      Note->addFnAttr(Attribute::NoInline);
      Note->addFnAttr(Attribute::NoUnwind);
      Note->addFnAttr(Attribute::WillReturn);
      Note->setMemoryEffects(MemoryEffects::none());
      Changed |= Note->getAttributes() != Before;
    }
  return Changed;
}

std::optional<BoxRead> reify::getBoxRead(const Instruction &I) {
  const MDNode *N = I.getMetadata(ReadKind);
  if (!N || N->getNumOperands() != 2)
    return std::nullopt;
  auto *Size = mdconst::dyn_extract_or_null<ConstantInt>(N->getOperand(0));
  auto *Alignment = mdconst::dyn_extract_or_null<ConstantInt>(N->getOperand(1));
  if (!Size || !Alignment || !isPowerOf2_64(Alignment->getZExtValue()))
    return std::nullopt;
  return BoxRead{Size->getZExtValue(), Align(Alignment->getZExtValue())};
}

void reify::forgetReads(Module &M) {
  const unsigned Kind = M.getContext().getMDKindID(ReadKind);
  for (Function &F : M)
    for (Instruction &I : instructions(F))
      if (I.hasMetadataOtherThanDebugLoc())
        I.setMetadata(Kind, nullptr);
}

/// Whether \p V is null or one of boxes of that size and alignment: what
/// `if (auto *p = try_as<T>(x))` reads below.
static bool isOneOrNull(const Value &V, const PureBoxCall &Note) {
  auto Is = [&](const Value *In) {
    auto *Other = dyn_cast<PureBoxCall>(In);
    return isa<ConstantPointerNull>(In) ||
           (Other && Other->getSize() == Note.getSize() &&
            Other->getAlignment() == Note.getAlignment());
  };
  if (auto *Phi = dyn_cast<PHINode>(&V))
    return all_of(Phi->incoming_values(), Is);
  auto *Select = dyn_cast<SelectInst>(&V);
  return Select && Is(Select->getTrueValue()) && Is(Select->getFalseValue());
}

/// Tags what reads through \p V, a constant number of bytes into the box.
static void tag(Value &V, const PureBoxCall &Note, MDNode &Read) {
  for (User *U : V.users()) {
    if (&V == &Note && isOneOrNull(*U, Note)) {
      // Not where null can be read as well.
      if (!NullPointerIsDefined(Note.getFunction()))
        tag(*U, Note, Read);
    } else if (auto *GEP = dyn_cast<GetElementPtrInst>(U)) {
      if (GEP->hasAllConstantIndices() && GEP->getType()->isPointerTy())
        tag(*GEP, Note, Read);
    } else if (auto *Load = dyn_cast<LoadInst>(U)) {
      Load->setMetadata(ReadKind, &Read);
      ++NumReads;
    } else if (auto *Box = dyn_cast<BoxCall>(U)) {
      if (!Box->isByValue() && Box->getSource() == &V) {
        Box->setMetadata(ReadKind, &Read);
        ++NumReads;
      }
    } else if (auto *Copy = dyn_cast<MemTransferInst>(U)) {
      if (Copy->getRawSource() == &V && Copy->getRawDest() != &V) {
        Copy->setMetadata(ReadKind, &Read);
        ++NumReads;
      }
    }
  }
}

PreservedAnalyses NoteReadsPass::run(Module &M, ModuleAnalysisManager &) {
  const RuntimeInfo Info(M);
  Function *PureBox = Info.get(RuntimeFn::PureBox);
  if (!Info.isActive() || !PureBox)
    return PreservedAnalyses::all();
  SmallVector<PureBoxCall *, 8> Notes;
  // Uses, not users: a call may have its callee for an argument, too.
  for (Use &U : PureBox->uses())
    if (auto *Note = dyn_cast<PureBoxCall>(U.getUser());
        Note && Note->isCallee(&U))
      // An invoke or a musttail call is nothing that the headers write.
      if (isa<CallInst>(U.getUser()) && !Note->isMustTailCall())
        Notes.push_back(Note);
  for (PureBoxCall *Note : Notes) {
    auto *Size = dyn_cast<ConstantInt>(Note->getSize());
    auto *Alignment = dyn_cast<ConstantInt>(Note->getAlignment());
    if (When == Step::Compile && Size && Alignment) {
      Type *I64 = Type::getInt64Ty(M.getContext());
      auto GetInt = [&](ConstantInt &C) {
        return ConstantAsMetadata::get(ConstantInt::get(I64, C.getZExtValue()));
      };
      tag(*Note, *Note,
          *MDNode::get(M.getContext(), {GetInt(*Size), GetInt(*Alignment)}));
    }
    // In unreachable code a value may depend on itself.
    Value *Box = Note->getBox();
    Note->replaceAllUsesWith(Box == Note ? PoisonValue::get(Box->getType())
                                         : Box);
    Note->eraseFromParent();
  }
  return Notes.empty() ? PreservedAnalyses::all() : PreservedAnalyses::none();
}
