//===- Identity.h - Names of interfaces and methods for LLVM ----*- C++ -*-===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// What reify-identify-itabs writes and reify-forget-identity removes.
///
//===----------------------------------------------------------------------===//

#ifndef REIFY_LIB_TRANSFORMS_IDENTITY_H
#define REIFY_LIB_TRANSFORMS_IDENTITY_H

#include "reify-opt/Options.h"
#include "reify-opt/World.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/IR/IntrinsicInst.h"
#include "llvm/IR/Module.h"
#include <optional>

namespace reify::world {

/// All type identifiers of ours begin with this.
inline constexpr llvm::StringLiteral Prefix = "reify:";
inline constexpr llvm::StringLiteral Marker = "reify.world";
inline constexpr llvm::StringLiteral ClosedName = "reify.closed";
/// The tag of an assumption that refers to a poison record or the marker. LLVM
/// accepts this one and names of attributes, and says nothing by it.
inline constexpr llvm::StringLiteral ReferTag = "ignore";

inline std::string ofInterface(uint64_t Hash) {
  return (Prefix + "i:" + llvm::Twine::utohexstr(Hash)).str();
}
inline std::string ofMethod(llvm::StringRef Name, uint64_t TypeHash) {
  return (Prefix + "m:" + Name + ":" + llvm::Twine::utohexstr(TypeHash)).str();
}

/// What comes after the compile. Clang says so by module flags, for -flto and
/// -flto=thin only (BackendUtil.cpp).
enum class LinkStep { None, Full, Thin, Split };

inline LinkStep getLinkStep(const llvm::Module &M) {
  auto Read = [&](llvm::StringRef Flag) -> std::optional<uint64_t> {
    auto *C = llvm::mdconst::dyn_extract_or_null<llvm::ConstantInt>(
        M.getModuleFlag(Flag));
    return C ? std::optional(C->getZExtValue()) : std::nullopt;
  };
  std::optional<uint64_t> Thin = Read("ThinLTO");
  std::optional<uint64_t> Split = Read("EnableSplitLTOUnit");
  if (Thin == 0)
    return LinkStep::Full;
  if (!Thin && !Split)
    return LinkStep::None;
  return Split.value_or(0) ? LinkStep::Split : LinkStep::Thin;
}

/// The global that an assumption does nothing but refer to, or null.
inline llvm::GlobalVariable *getReferred(const llvm::Instruction &I) {
  auto *Assume = llvm::dyn_cast<llvm::AssumeInst>(&I);
  auto Bundle = Assume ? Assume->getOperandBundle(ReferTag) : std::nullopt;
  return Bundle && !Bundle->Inputs.empty()
             ? llvm::dyn_cast<llvm::GlobalVariable>(Bundle->Inputs[0])
             : nullptr;
}

/// The same, where it is a poison record.
inline llvm::GlobalVariable *getPoison(const llvm::Instruction &I) {
  llvm::GlobalVariable *GV = getReferred(I);
  return GV && GV->getName().starts_with(PoisonPrefix) ? GV : nullptr;
}

/// Whether a poison record of the interface is referenced in front of \p Call.
inline bool isPoisoned(const llvm::CallBase &Call, uint64_t Hash) {
  const std::string Id = ofInterface(Hash);
  for (const llvm::Instruction *I = Call.getPrevNode();
       I && llvm::isa<llvm::AssumeInst>(I); I = I->getPrevNode()) {
    llvm::GlobalVariable *GV = getPoison(*I);
    if (!GV)
      continue;
    llvm::SmallVector<llvm::MDNode *, 1> Types;
    GV->getMetadata(llvm::LLVMContext::MD_type, Types);
    for (const llvm::MDNode *N : Types)
      if (auto *Name = llvm::dyn_cast<llvm::MDString>(N->getOperand(1));
          Name && Name->getString() == Id)
        return true;
  }
  return false;
}

/// Whether reify-forget-identity found this module to be the whole program.
inline bool isClosedWorld(const llvm::Module &M) {
  return options::closedWorld() && M.getNamedMetadata(ClosedName);
}

} // namespace reify::world

#endif // REIFY_LIB_TRANSFORMS_IDENTITY_H
