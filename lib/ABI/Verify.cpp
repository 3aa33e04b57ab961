//===- Verify.cpp - Reject IR that breaks the contract --------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// reify-verify reports, one error each:
///
///  - a body of an entry point whose attributes a body would contradict, also
///    an available_externally one (design-review.md A3: two live boxes shared a
///    cell);
///  - attributes that are false of a kind: noalias or allockind on pure boxes,
///    memory(none) on those that read their source (A4, A5);
///  - !invariant.load on a load from a box or a fresh object (A5: undef);
///  - a call of an entry point with another type, or with arguments that no
///    front end may emit. Not once a module has been optimized, as at a link:
///    of `if (type == T) use(*(T *)box)` the arm that no run takes may be left
///    with whatever the box really holds.
///
/// A function that merely has the name of an entry point, with another type and
/// called with that type, is not an error: it is somebody else's.
///
//===----------------------------------------------------------------------===//

#include "reify-opt/Descriptors.h"
#include "reify-opt/Diagnostic.h"
#include "reify-opt/Passes.h"
#include "reify-opt/RuntimeCalls.h"
#include "llvm/Analysis/ValueTracking.h"
#include "llvm/IR/InstIterator.h"
#include "llvm/IR/Instructions.h"
#include "llvm/Support/raw_ostream.h"

using namespace llvm;
using namespace reify;

namespace {

class Verifier {
public:
  Verifier(const Module &M, bool AllowBodies, bool CheckCalls)
      : M(M), AllowBodies(AllowBodies), CheckCalls(CheckCalls) {}

  bool run();

private:
  void fail(const Twine &Message, const Function *Where = nullptr);
  void checkDefinition(const Function &F, RuntimeFn Fn);
  void checkAttributes(const AttributeList &Attrs, RuntimeFn Fn,
                       const Function *Where);
  void checkUses(const Function &F, RuntimeFn Fn);
  void checkCall(const RuntimeCall &Call);
  void checkLoad(const LoadInst &Load);

  const Module &M;
  bool AllowBodies, CheckCalls;
  bool Good = true;
};

} // namespace

void Verifier::fail(const Twine &Message, const Function *Where) {
  Good = false;
  LLVMContext &Ctx = M.getContext();
  if (Where)
    diagnose(Ctx, Message + " (in function '" + Where->getName() + "')",
             DS_Error);
  else
    diagnose(Ctx, Message, DS_Error);
}

/// Whether the optimizer believes things of this kind that a body may belie.
static bool mustBeOpaque(RuntimeKind Kind) {
  switch (Kind) {
  case RuntimeKind::PureByValue:
  case RuntimeKind::PureByAddress:
  case RuntimeKind::PureString:
  case RuntimeKind::FreshAllocation:
  case RuntimeKind::Lookup:
    return true;
  case RuntimeKind::Panic:
  case RuntimeKind::Equality:
  case RuntimeKind::Dispatch:
  case RuntimeKind::Ownership:
  case RuntimeKind::Reading:
  case RuntimeKind::Registration:
    return false;
  }
  llvm_unreachable("covered switch");
}

void Verifier::checkDefinition(const Function &F, RuntimeFn Fn) {
  if (F.isDeclaration() || !mustBeOpaque(getRow(Fn).Kind))
    return;
  fail("entry point '" + F.getName() +
       "' has a body here; the runtime must be native code, built without "
       "the plugin and without LTO");
}

void Verifier::checkAttributes(const AttributeList &Attrs, RuntimeFn Fn,
                               const Function *Where) {
  const RuntimeFnRow &Row = getRow(Fn);
  auto Reject = [&](StringRef Attr, StringRef Why) {
    fail("'" + Attr + "' on entry point '" + Row.Name + "' is false: " + Why,
         Where);
  };
  bool Pure = Row.Kind == RuntimeKind::PureByValue ||
              Row.Kind == RuntimeKind::PureByAddress ||
              Row.Kind == RuntimeKind::PureString;
  if (Pure && Attrs.hasRetAttr(Attribute::NoAlias))
    Reject("noalias", "equal boxes may be one box");
  if (Pure && Attrs.hasFnAttr(Attribute::AllocKind))
    Reject("allockind", "a pure box has contents from the start");
  if (Attrs.hasFnAttr(Attribute::Speculatable))
    Reject("speculatable", "boxes are not made where the program makes none");
  const MemoryEffects Effects = Attrs.getMemoryEffects();
  if ((Row.Kind == RuntimeKind::PureByAddress ||
       Row.Kind == RuntimeKind::PureString) &&
      !isRefSet(Effects.getModRef(IRMemLocation::ArgMem)))
    Reject("memory", "the value is read from memory");
  if (Row.Kind == RuntimeKind::FreshAllocation &&
      !isModSet(Effects.getModRef(IRMemLocation::InaccessibleMem)))
    Reject("memory", "every call gives another object");
}

void Verifier::checkUses(const Function &F, RuntimeFn Fn) {
  for (const Use &U : F.uses()) {
    auto *CB = dyn_cast<CallBase>(U.getUser());
    if (!CB || !CB->isCallee(&U))
      continue;
    if (CB->getFunctionType() != F.getFunctionType()) {
      if (!CheckCalls)
        continue;
      std::string Called, Declared;
      raw_string_ostream(Called) << *CB->getFunctionType();
      raw_string_ostream(Declared) << *getType(Fn, F.getContext());
      fail("malformed call of entry point '" + F.getName() + "': called as '" +
               Called + "', it is '" + Declared + "'",
           CB->getFunction());
      continue;
    }
    checkAttributes(CB->getAttributes(), Fn, CB->getFunction());
    if (auto *Call = dyn_cast<RuntimeCall>(CB); Call && CheckCalls)
      checkCall(*Call);
  }
}

void Verifier::checkCall(const RuntimeCall &Call) {
  const Function *Where = Call.getFunction();
  auto Malformed = [&](const Twine &Why) {
    fail("malformed call of entry point '" + Call.getRow().Name + "': " + Why,
         Where);
  };
  if (auto *Box = dyn_cast<BoxCall>(&Call)) {
    if (!Box->isByValue() && isa<ConstantPointerNull>(Box->getTypeDescriptor()))
      Malformed("the type is null");
  } else if (auto *New = dyn_cast<NewObjectCall>(&Call)) {
    auto Type = TypeDescriptor::get(New->getTypeDescriptor());
    auto *Size = dyn_cast<ConstantInt>(New->getSize());
    if (Type && Size && Type->getSize() &&
        *Type->getSize() != Size->getZExtValue())
      Malformed("the size is " + Twine(Size->getZExtValue()) + ", that of '" +
                Type->getName() + "' is " + Twine(*Type->getSize()));
  } else if (auto *Dispatch = dyn_cast<DispatchCall>(&Call)) {
    if (!Dispatch->getSlot())
      return Malformed("the slot is not a constant");
    auto Inter = InterfaceDescriptor::get(Dispatch->getInterface());
    auto Count = Inter ? Inter->getNumMethods() : std::nullopt;
    // None: a descriptor with a name alone, which the accessors of a local
    // interface have (reify/interface.h). An interface without methods has no
    // calls.
    if (Count && *Count && *Dispatch->getSlot() >= *Count)
      Malformed("slot " + Twine(*Dispatch->getSlot()) + " of '" +
                Inter->getName() + "', which has " + Twine(*Count) +
                " methods");
  }
}

void Verifier::checkLoad(const LoadInst &Load) {
  if (!Load.hasMetadata(LLVMContext::MD_invariant_load))
    return;
  auto *Box = dyn_cast<RuntimeCall>(
      getUnderlyingObject(Load.getPointerOperand(), /*MaxLookup=*/0));
  if (Box && isa<BoxCall, NewObjectCall>(Box))
    fail("'!invariant.load' on a load from the result of '" +
             Box->getRow().Name + "': the box may become a stack slot",
         Load.getFunction());
}

bool Verifier::run() {
  RuntimeInfo Info(M);
  if (Info.getForeignVersion())
    return true;
  bool Any = Info.isActive();
  for (const Function &F : M) {
    std::optional<RuntimeFn> Fn = matchName(F);
    if (!Fn || F.getFunctionType() != getType(*Fn, M.getContext()))
      continue;
    Any = true;
    if (AllowBodies && !F.isDeclaration())
      continue; // An ordinary function; see RuntimeCalls.h.
    checkDefinition(F, *Fn);
    checkAttributes(F.getAttributes(), *Fn, nullptr);
    checkUses(F, *Fn);
  }
  if (!Any)
    return Good;
  for (const Function &F : M)
    for (const Instruction &I : instructions(F))
      if (auto *Load = dyn_cast<LoadInst>(&I))
        checkLoad(*Load);
  return Good;
}

/// Whether the module goes to a linker as bitcode (clang sets these flags for
/// -flto and -flto=thin only).
static bool isForLink(const Module &M) {
  return M.getModuleFlag("ThinLTO") || M.getModuleFlag("EnableSplitLTOUnit");
}

bool reify::verify(const Module &M, bool AllowNative, bool CheckCalls) {
  return Verifier(M, AllowNative && !isForLink(M), CheckCalls).run();
}

PreservedAnalyses VerifyPass::run(Module &M, ModuleAnalysisManager &) {
  verify(M, AllowNative, CheckCalls);
  return PreservedAnalyses::all();
}
