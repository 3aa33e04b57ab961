//===- Remarks.cpp - Where a remark points to -----------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "reify-opt/Remarks.h"
#include "reify-opt/Sites.h"
#include "llvm/IR/DebugInfoMetadata.h"
#include "llvm/IR/InstrTypes.h"
#include "llvm/Support/Path.h"

using namespace llvm;
using namespace reify;

/// Whether \p File is a header of ours: .../reify/x.h, .../reify/detail/x.h.
/// With line tables only, as -Rpass has them, nothing but the file tells.
static bool isOwnHeader(StringRef File) {
  if (sys::path::extension(File) != ".h")
    return false;
  StringRef Directory = sys::path::parent_path(File);
  if (sys::path::filename(Directory) == "detail")
    Directory = sys::path::parent_path(Directory);
  return sys::path::filename(Directory) == "reify";
}

/// Whether nobody wrote the code at \p Loc: it is in a header of ours, or the
/// compiler made it, as the constructors that interfaces inherit, which stand
/// where the macro is.
static bool isNotUsers(const DILocation &Loc) {
  const DISubprogram *SP = Loc.getScope()->getSubprogram();
  return isOwnHeader(Loc.getFilename()) || (SP && SP->isArtificial());
}

DebugLoc reify::getUserLocation(const Instruction &I) {
  const DILocation *Loc = I.getDebugLoc();
  if (!Loc)
    return {};
  // The accessor has the method's name and stands where the interface is
  // declared.
  auto *CB = dyn_cast<CallBase>(&I);
  if (auto Site = CB ? findDispatchSite(*CB) : std::nullopt)
    if (const DISubprogram *SP = Loc->getScope()->getSubprogram();
        SP && SP->getName() == Site->Method && Loc->getInlinedAt())
      Loc = Loc->getInlinedAt();
  while (isNotUsers(*Loc) && Loc->getInlinedAt())
    Loc = Loc->getInlinedAt();
  return DebugLoc(Loc);
}
