//===- RuntimeCalls.cpp - Recognising the runtime -------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Matcher, type builder and module summary, all expanded from ABI.def.
///
//===----------------------------------------------------------------------===//

#include "reify-opt/RuntimeCalls.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSwitch.h"
#include "llvm/IR/DerivedTypes.h"
#include "llvm/IR/Instructions.h"

using namespace llvm;
using namespace reify;

namespace {

enum class AbiType : uint8_t {
#define REIFY_ABI_TYPE(Name, CType, IRType) Name,
#include "reify/ABI.def"
};

constexpr unsigned MaxParams = 4;

struct Signature {
  AbiType Return = AbiType::Void;
  AbiType Params[MaxParams] = {};
  unsigned NumParams = 0;

  constexpr Signature(AbiType Return, std::initializer_list<AbiType> Ps)
      : Return(Return) {
    for (AbiType P : Ps)
      Params[NumParams++] = P; // More than MaxParams does not compile.
  }
  ArrayRef<AbiType> params() const { return ArrayRef(Params, NumParams); }
};

} // namespace

static const Signature &getSignature(RuntimeFn Fn) {
  using enum AbiType;
#define REIFY_PARAMS(...)                                                      \
  { __VA_ARGS__ }
#define REIFY_FUNCTION(Id, Symbol, Return, Params, Kind, Bytes, Align)         \
  Signature(Return, REIFY_PARAMS Params),
  static constexpr Signature Table[] = {
#include "reify/ABI.def"
  };
#undef REIFY_PARAMS
  return Table[unsigned(Fn)];
}

static Type *getIRType(AbiType T, LLVMContext &Ctx) {
  // The words of the IRType column. Macros, so that only the one that is asked
  // for is looked up: this runs for each call of a function of ours.
#define i1 Type::getInt1Ty(Ctx)
#define i16 Type::getInt16Ty(Ctx)
#define i32 Type::getInt32Ty(Ctx)
#define i64 Type::getInt64Ty(Ctx)
#define ptr PointerType::get(Ctx, 0)
#define void Type::getVoidTy(Ctx)
  switch (T) {
#define REIFY_ABI_TYPE(Name, CType, IRType)                                    \
  case AbiType::Name:                                                          \
    return IRType;
#include "reify/ABI.def"
  }
#undef i1
#undef i16
#undef i32
#undef i64
#undef ptr
#undef void
  llvm_unreachable("covered switch");
}

const RuntimeFnRow &reify::getRow(RuntimeFn Fn) {
#define REIFY_FUNCTION(Id, Symbol, Return, Params, Kind, Bytes, Align)         \
  {#Symbol, RuntimeKind::Kind, Bytes, Align},
  static constexpr RuntimeFnRow Table[] = {
#include "reify/ABI.def"
  };
  return Table[unsigned(Fn)];
}

StringRef reify::getName(RuntimeGlobal G) {
  switch (G) {
#define REIFY_GLOBAL(Id, Symbol, Declaration, Bytes, Align)                    \
  case RuntimeGlobal::Id:                                                      \
    return #Symbol;
#include "reify/ABI.def"
  }
  llvm_unreachable("covered switch");
}

StringRef reify::getMethodsSection() {
#define REIFY_SECTION(Id, Name) [[maybe_unused]] StringRef Id = #Name;
#include "reify/ABI.def"
  return Methods;
}

FunctionType *reify::getType(RuntimeFn Fn, LLVMContext &Ctx) {
  const Signature &S = getSignature(Fn);
  SmallVector<Type *, MaxParams> Params;
  for (AbiType P : S.params())
    Params.push_back(getIRType(P, Ctx));
  return FunctionType::get(getIRType(S.Return, Ctx), Params, false);
}

//===----------------------------------------------------------------------===//
// Matching
//===----------------------------------------------------------------------===//

std::optional<RuntimeFn> reify::matchName(const Function &F) {
  if (!F.hasName() || F.isIntrinsic())
    return std::nullopt;
  return StringSwitch<std::optional<RuntimeFn>>(F.getName())
#define REIFY_FUNCTION(Id, Symbol, Return, Params, Kind, Bytes, Align)         \
  .Case(#Symbol, RuntimeFn::Id)
#include "reify/ABI.def"
      .Default(std::nullopt);
}

/// Whether \p F has the type of \p Fn. Not by getType: the look-up of a
/// function type costs more than all else that is asked of a call.
static bool hasType(const Function &F, RuntimeFn Fn) {
  const FunctionType &FT = *F.getFunctionType();
  const Signature &S = getSignature(Fn);
  if (FT.isVarArg() || FT.getNumParams() != S.NumParams ||
      FT.getReturnType() != getIRType(S.Return, F.getContext()))
    return false;
  return all_of(zip_equal(FT.params(), S.params()), [&](auto Pair) {
    auto [Param, Wanted] = Pair;
    return Param == getIRType(Wanted, F.getContext());
  });
}

std::optional<RuntimeFn> reify::matchRuntimeFn(const Function &F) {
  std::optional<RuntimeFn> Fn = matchName(F);
  if (!Fn || F.getAddressSpace() != 0 || !hasType(F, *Fn))
    return std::nullopt;
  const RuntimeKind Kind = getRow(*Fn).Kind;
  if (!F.isDeclaration() && Kind != RuntimeKind::Dispatch &&
      Kind != RuntimeKind::Ownership && Kind != RuntimeKind::Reading)
    return std::nullopt;
  return Fn;
}

std::optional<RuntimeFn> reify::matchRuntimeFn(const CallBase &CB) {
  // Null also where the call and the callee disagree about the type.
  const Function *F = CB.getCalledFunction();
  return F ? matchRuntimeFn(*F) : std::nullopt;
}

std::optional<RuntimeGlobal>
reify::matchRuntimeGlobal(const GlobalVariable &GV) {
  if (!GV.isDeclaration() || !GV.isConstant() || GV.isThreadLocal() ||
      GV.getAddressSpace() != 0)
    return std::nullopt;
  return StringSwitch<std::optional<RuntimeGlobal>>(GV.getName())
#define REIFY_GLOBAL(Id, Symbol, Declaration, Bytes, Align)                    \
  .Case(#Symbol, RuntimeGlobal::Id)
#include "reify/ABI.def"
      .Default(std::nullopt);
}

bool RuntimeCall::isKind(const Value *V,
                         std::initializer_list<RuntimeKind> Kinds) {
  auto *CB = dyn_cast<CallBase>(V);
  std::optional<RuntimeFn> Fn = CB ? matchRuntimeFn(*CB) : std::nullopt;
  return Fn && is_contained(Kinds, reify::getRow(*Fn).Kind);
}

bool RuntimeCall::isFn(const Value *V, RuntimeFn Fn) {
  auto *CB = dyn_cast<CallBase>(V);
  return CB && matchRuntimeFn(*CB) == Fn;
}

//===----------------------------------------------------------------------===//
// The module
//===----------------------------------------------------------------------===//

/// The version a module says it was built for; none where it says nothing.
static std::optional<uint64_t> readVersion(const Module &M, StringRef Symbol) {
  const GlobalVariable *GV = M.getNamedGlobal(Symbol);
  if (!GV || !GV->hasInitializer())
    return std::nullopt;
  auto *C = dyn_cast<ConstantInt>(GV->getInitializer());
  return C ? std::optional(C->getZExtValue()) : std::nullopt;
}

/// Whether pointers are what ABI.def says: 64 bits, in the address space that
/// functions, globals and stack slots have, too.
static bool hasAbiLayout(const DataLayout &DL) {
  return DL.getPointerSizeInBits(0) == 64 && DL.getIndexSizeInBits(0) == 64 &&
         DL.getPointerABIAlignment(0) == 8 && DL.getAllocaAddrSpace() == 0 &&
         DL.getProgramAddressSpace() == 0 &&
         DL.getDefaultGlobalsAddressSpace() == 0;
}

// A module without a marker is another front end's, or has nothing of ours at
// all; the gates of the pipeline ask this once for it.
bool reify::isActive(const Module &M) {
  if (!hasAbiLayout(M.getDataLayout()))
    return false;
#define REIFY_MARKER(Id, Symbol, Bytes)                                        \
  if (std::optional<uint64_t> Id = readVersion(M, #Symbol))                    \
    return *Id == abi::Id;
#include "reify/ABI.def"
#define REIFY_FUNCTION(Id, Symbol, Return, Params, Kind, Bytes, Align)         \
  if (const Function *F = M.getFunction(#Symbol); F && matchRuntimeFn(*F))     \
    return true;
#define REIFY_GLOBAL(Id, Symbol, Declaration, Bytes, Align)                    \
  if (const GlobalVariable *GV = M.getNamedGlobal(#Symbol);                    \
      GV && matchRuntimeGlobal(*GV))                                           \
    return true;
#include "reify/ABI.def"
  return false;
}

RuntimeInfo::RuntimeInfo(const Module &M) {
  // Somebody else's functions, for all we know.
  if (!hasAbiLayout(M.getDataLayout()))
    return;
  auto Look = [&](RuntimeFn Fn) {
    Function *F = M.getFunction(getRow(Fn).Name);
    if (F && matchRuntimeFn(*F) == Fn) {
      Fns[unsigned(Fn)] = F;
      Used = true;
    }
  };
#define REIFY_FUNCTION(Id, Symbol, Return, Params, Kind, Bytes, Align)         \
  Look(RuntimeFn::Id);
#include "reify/ABI.def"

  auto LookGlobal = [&](RuntimeGlobal G) {
    const GlobalVariable *GV = M.getNamedGlobal(getName(G));
    if (GV && matchRuntimeGlobal(*GV) == G) {
      Globals[unsigned(G)] = const_cast<GlobalVariable *>(GV);
      Used = true;
    }
  };
#define REIFY_GLOBAL(Id, Symbol, Declaration, Bytes, Align)                    \
  LookGlobal(RuntimeGlobal::Id);
#include "reify/ABI.def"

#define REIFY_MARKER(Id, Symbol, Bytes)                                        \
  if (std::optional<uint64_t> Id = readVersion(M, #Symbol)) {                  \
    Used = true;                                                               \
    if (*Id != abi::Id)                                                        \
      ForeignVersion = *Id;                                                    \
  }
#include "reify/ABI.def"
}

Function *reify::getOrDeclare(Module &M, RuntimeFn Fn) {
  const RuntimeFnRow &Row = getRow(Fn);
  GlobalValue *Old = M.getNamedValue(Row.Name);
  if (!Old) {
    auto *F = Function::Create(getType(Fn, M.getContext()),
                               GlobalValue::ExternalLinkage, Row.Name, M);
    addRuntimeAttributes(*F, Fn);
    return F;
  }
  auto *F = dyn_cast<Function>(Old);
  return F && matchRuntimeFn(*F) == Fn ? F : nullptr;
}
