//===- reify-opt/World.h - Who implements an interface ----------*- C++ -*-===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// What a module says about interfaces and implementations: its itabs, its
/// method tables and its assertions (WorldParts); and, where the module is the
/// whole program, which functions a slot may hold (ClosedWorld).
///
/// A function gets into a slot of an itab of interface I in three ways, and a
/// closed world has to count all of them (design-review.md A1):
///
///   - a static itab of I: a constant;
///   - an assertion to I: the runtime copies entries of method tables;
///   - a conversion to I from a wider interface J: the runtime copies slots of
///     an itab of J, which came to be in one of the three ways.
///
/// Everything is compared by hash, which is equal for equal types and coarser
/// than the runtime's identity: a collision adds targets, it never hides one.
/// `print<reify-world>` prints both.
///
//===----------------------------------------------------------------------===//

#ifndef REIFY_OPT_WORLD_H
#define REIFY_OPT_WORLD_H

#include "reify-opt/Descriptors.h"
#include "reify-opt/Sites.h"
#include "llvm/ADT/SmallVector.h"
#include <string>
#include <vector>

namespace reify {

/// What the runtime matches methods by, but for the promises (const, noexcept),
/// which only make it choosier.
struct MethodId {
  llvm::StringRef Name;
  uint64_t TypeHash = 0;
  bool operator==(const MethodId &) const = default;
};

/// A description that all descriptors of one interface share.
struct InterfaceShape {
  uint64_t Hash = 0;
  llvm::StringRef Name; ///< For people.
  llvm::SmallVector<MethodId, 4> Methods;

  bool has(const MethodId &M) const { return llvm::is_contained(Methods, M); }
  bool covers(const InterfaceShape &Narrow) const {
    return llvm::all_of(Narrow.Methods,
                        [&](const MethodId &M) { return has(M); });
  }
};

/// A constant that is an itab.
struct WorldItab {
  llvm::GlobalVariable *Global;
  InterfaceShape Interface;
  llvm::StringRef TypeName; ///< For people.
};

/// A method record and the table it points to.
struct WorldTable {
  struct Entry {
    MethodId Id;
    llvm::Constant *Fn;
    uint64_t Offset; ///< Of the function, in the table's global.
  };
  llvm::GlobalVariable *Record;
  llvm::GlobalVariable *Table; ///< Null where there are no methods.
  /// Hashes of the types that have the methods. AnySubject: of others, too.
  llvm::SmallVector<uint64_t, 3> Subjects;
  bool AnySubject = false;
  llvm::SmallVector<Entry, 4> Entries;
  llvm::StringRef TypeName; ///< For people.
};

struct WorldParts {
  std::vector<WorldItab> Itabs;
  std::vector<WorldTable> Tables;
  /// Interfaces that the runtime is asked to make itabs of.
  std::vector<InterfaceShape> Asserted, Narrowed;
  /// Whether it may also be asked for any other.
  bool AssertsUnknown = false;
  /// Something that is or may be an itab or a method table and cannot be read;
  /// null where everything can.
  const llvm::GlobalVariable *Unreadable = nullptr;

  /// Whether the module has anything that implements an interface.
  bool definesAny() const {
    return !Itabs.empty() || !Tables.empty() || Unreadable;
  }
};

/// Reads every constant of the module once, and the callers of three functions.
WorldParts readWorld(llvm::Module &M);
/// The method tables alone; Unreadable speaks of them alone, too.
WorldParts readTables(llvm::Module &M);

/// How the names of constants begin that stand for itabs that the runtime may
/// make (lib/Transforms/IdentifyItabs.cpp). They refer to entry points, which
/// is no use of these.
inline constexpr llvm::StringLiteral PoisonPrefix = "reify.asserted.";

/// The calls that ask the runtime for an itab.
std::vector<RuntimeCall *> findAssertions(llvm::Module &M);
/// Adds the interfaces that \p Call may ask for. False where one of them cannot
/// be read.
bool readAssertedInterfaces(RuntimeCall &Call,
                            std::vector<InterfaceShape> &Shapes);

/// Which functions the slots of itabs hold, where a module is all there is.
class ClosedWorld {
public:
  explicit ClosedWorld(WorldParts Parts) : Parts(std::move(Parts)) {}

  struct Target {
    llvm::Function *Fn;
    llvm::StringRef TypeName; ///< Of one type with it, for people.
  };
  /// The targets of a call through \p Slot, by name of the function; none where
  /// something about the interface cannot be read.
  std::optional<std::vector<Target>> getTargets(const DispatchSlot &Slot) const;
  /// The same for a call: what it was promised to go through, as far as it
  /// still loads its target from an itab, and the functions it may go to
  /// besides. None also where that is not so.
  std::optional<std::vector<Target>> getTargets(const llvm::CallBase &CB) const;

  const WorldParts &getParts() const { return Parts; }
  /// Whether the runtime may be asked to find method \p Id in a table.
  bool isAsserted(const MethodId &Id) const;

private:
  const InterfaceShape *findShape(uint64_t Hash, bool &Ambiguous) const;
  bool hasAll(const WorldTable &T, const InterfaceShape &Inter) const;

  WorldParts Parts;
};

/// The function at the end of a chain of aliases that nobody can replace; null
/// where there is none.
llvm::Function *getFunction(llvm::Constant *C);

} // namespace reify

#endif // REIFY_OPT_WORLD_H
