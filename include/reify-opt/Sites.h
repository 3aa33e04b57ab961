//===- reify-opt/Sites.h - Interface calls and boxes by number --*- C++ -*-===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// The metadata that says what an indirect call or a box was in the source:
///
///   call %fn(...), !reify.dispatch
///       !{!"Shape", !"area", i32 slot, i64 id, ptr @interface}
///   call %fn(...), !reify.slot !{i32 interface, i32 slot, !"area", i32 type}
///   call %fn(...), !reify.guarded !{}
///   call @reify_convT64(...), !reify.box !{i64 id}
///   !reify.sites = !{!{i64 calls, i64 boxes}}    ; numbered in this step
///   !reify.constants = !{!{i64 id}, ...}         ; boxes that became constants
///
/// It carries names for remarks and numbers for -reify-stats, and says of a
/// call that it takes its target from an itab of @interface (absent where that
/// is not a constant of the module). No transform may count on finding it,
/// because LLVM drops metadata whenever it merges instructions. The slot's load
/// carries !reify.dispatch too, so that a call that lost it can still be named.
/// Numbers are given after the always-inline constructors of the headers are
/// gone (0 before), are unique across the modules of a program, and a copy made
/// by inlining keeps its number.
///
/// !reify.slot is a promise, as LLVM's !callees is: the call goes through this
/// slot of an itab of this interface wherever it is executed. LLVM keeps it on
/// copies of the call and drops it where calls become one. By it a closed world
/// knows all targets (World.h). It says hashes (Type::hash), which are equal
/// for equal types in every file, and may be for others.
///
//===----------------------------------------------------------------------===//

#ifndef REIFY_OPT_SITES_H
#define REIFY_OPT_SITES_H

#include "llvm/ADT/StringRef.h"
#include "llvm/IR/InstrTypes.h"
#include "llvm/IR/Module.h"
#include <optional>

namespace reify {

struct DispatchSite {
  llvm::StringRef Interface, Method; ///< "?" where unknown.
  uint64_t Slot = 0;
  uint64_t Id = 0; ///< 0: not numbered yet.
  /// The interface's descriptor; null where unknown.
  llvm::GlobalVariable *Descriptor = nullptr;
};

void setDispatchSite(llvm::Instruction &I, const DispatchSite &Site);
/// From the instruction itself; see also findDispatchSite.
std::optional<DispatchSite> getDispatchSite(const llvm::Instruction &I);
/// The site of an indirect call: its own, or that of the load of its callee.
std::optional<DispatchSite> findDispatchSite(const llvm::CallBase &CB);

/// What !reify.slot says.
struct DispatchSlot {
  uint64_t InterfaceHash = 0; ///< Type::hash of the interface.
  uint64_t Slot = 0;
  llvm::StringRef Method;
  uint64_t MethodHash = 0; ///< Type::hash of the method's function type.
};

void setDispatchSlot(llvm::CallBase &CB, const DispatchSlot &Slot);
std::optional<DispatchSlot> getDispatchSlot(const llvm::CallBase &CB);

/// Whether a call is what is left of one behind comparisons with the targets
/// that were worth one.
void setGuarded(llvm::CallBase &CB, bool Guarded);
bool isGuarded(const llvm::CallBase &CB);

void setBoxId(llvm::CallBase &CB, uint64_t Id);
/// 0 where the box has no number.
uint64_t getBoxId(const llvm::CallBase &CB);
/// Notes that box \p CB, about to go, became a constant.
void noteConstantBox(llvm::CallBase &CB);

} // namespace reify

#endif // REIFY_OPT_SITES_H
