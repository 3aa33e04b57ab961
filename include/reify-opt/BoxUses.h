//===- reify-opt/BoxUses.h - What becomes of a box --------------*- C++ -*-===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Escape facts: every use of the address of one box, through copies, through
/// memory whose accesses can all be listed, and, in a module pass, through the
/// bodies of callees. Flow-insensitive: a use counts wherever it stands. The
/// list is complete, or contains an escape that says why it is not.
/// `print<reify-box-uses>` prints it.
///
/// A box passed to a call is kept by it unless attributes or the body say
/// otherwise; by an indirect one, unless that is so of each function that it
/// may go to (CallTargets.h). For a box whose address lies in memory that a
/// call gets (an array of `any`), attributes of the argument say nothing: the
/// callee may load the address and keep it.
///
//===----------------------------------------------------------------------===//

#ifndef REIFY_OPT_BOXUSES_H
#define REIFY_OPT_BOXUSES_H

#include "reify-opt/ObjectWrites.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/SetVector.h"
#include "llvm/ADT/SmallVector.h"
#include <string>

namespace llvm {
class AllocaInst;
class BasicBlock;
class CallBase;
class DominatorTree;
class Function;
class raw_ostream;
} // namespace llvm

namespace reify {

class CallTargets;

/// One use of the address of a box.
struct BoxUse {
  enum Kind {
    // Harmless.
    Read,     ///< Bytes of the box are read.
    Write,    ///< Bytes of the box are written.
    NullTest, ///< Compared with null.
    Lend,     ///< Argument of a call that only reads the box.
    LendMut,  ///< Argument of a call that may write the box.
    Hold,     ///< Put into a local variable whose accesses are all known.
    Fetch,    ///< Such a variable is read.
    /// Of a fresh box in module scope: its destructor is handed to the runtime.
    /// Who makes something else of the box has to run it. What the destructor
    /// does with the box is in the list as well.
    Finalize,
    // The address matters.
    Compare, ///< Compared with another address.
    // Escapes.
    Return,        ///< Returned by the box's function.
    Store,         ///< Stored in memory that others may read.
    Capture,       ///< Argument of a call that may keep it.
    CaptureMemory, ///< A call gets memory that holds the address.
    Integer,       ///< Converted to an integer.
    Volatile,      ///< Accessed by a volatile or atomic instruction.
    Assembly,      ///< Operand of inline assembly.
    Bundle,        ///< In an operand bundle.
    MustTail,      ///< Argument of a call that replaces the frame.
    Unsupported,   ///< Anything that is not understood.
    TooMany,       ///< More uses than are looked at.
  } What;
  /// Of the box's function or, in module scope, of a callee.
  llvm::Instruction *Where;
  /// Lend, LendMut, Capture, CaptureMemory: which argument.
  unsigned Argument = 0;
  /// Hold, Fetch: the variable, and the place and bytes in it. A fetch need not
  /// overlap the place that holds the box.
  llvm::AllocaInst *Variable = nullptr;
  Places At{};
  uint64_t Size = 0;

  bool isEscape() const { return What >= Return; }
};

/// The end of a sentence about the box: "stored to 'cache'".
std::string describe(const BoxUse &Use);
/// The same with the line, where it is known: "stored to 'cache' at line 12".
std::string describeWithLine(const BoxUse &Use);

/// Into which bodies an analysis of module scope may look.
enum class Bodies {
  Exact,    ///< Those that certainly run.
  Copyable, ///< Those of inline functions as well: they run if they are copied.
};

/// The destructor that \p Registration, a SetFinalizerCall, hands to the
/// runtime, if a call of it can stand in any function; else null.
llvm::Function *getDestructor(const llvm::CallBase &Registration);

/// Where the arguments of \p CB go: to the function it calls or, from a
/// SetFinalizerCall, to the destructor. Null where that is not known.
llvm::Function *getReceiver(const llvm::CallBase &CB);

/// Why a copy of \p F, which is defined here, cannot stand in for it where it
/// is called; null where it can. That is so of an inline function or template,
/// whose body another file may have compiled differently, but not to mean
/// something else.
const char *describeNotCopyable(const llvm::Function &F);

/// All uses of one box.
class BoxUses {
public:
  llvm::Instruction &getBox() const { return *Box; }
  llvm::ArrayRef<BoxUse> uses() const { return Uses; }
  /// Null where nothing outlives the frame of the box's function. If \p All was
  /// asked for there may be more of them in uses().
  const BoxUse *getEscape() const;
  bool escapes() const { return getEscape(); }
  /// Whether its address is compared with another one; the use, or null.
  const BoxUse *getCompare() const;
  /// Whether its bytes may be written by a use in the list.
  bool isWritten() const;
  /// Values of the box's function that are, or contain, or may be the address.
  /// The box is the first.
  llvm::ArrayRef<llvm::Value *> derived() const {
    return Derived.getArrayRef();
  }
  /// Calls that must be made calls of copies before this is true.
  llvm::ArrayRef<llvm::CallBase *> callsToCopies() const {
    return CallsToCopies.getArrayRef();
  }

  void print(llvm::raw_ostream &OS) const;

private:
  friend class BoxUseFinder;
  llvm::Instruction *Box;
  llvm::SmallVector<BoxUse, 8> Uses;
  llvm::SmallSetVector<llvm::Value *, 8> Derived;
  llvm::SmallSetVector<llvm::CallBase *, 2> CallsToCopies;
};

/// Lists the uses of \p Box, an instruction whose result is a new object's
/// address and not null. Stops at the first escape unless \p All. In module
/// scope, \p Targets may know where indirect calls go.
BoxUses findBoxUses(llvm::Instruction &Box, FlowScope Scope, bool All = false,
                    Bodies Which = Bodies::Exact,
                    CallTargets *Targets = nullptr);

/// Whether two boxes made by one instruction may be in use at once, or an older
/// one after a newer was made.
class BoxOverlap {
public:
  BoxOverlap(llvm::Function &F, const llvm::DominatorTree &DT);

  /// Whether the box may be made more than once in a call of its function.
  bool isInCycle(const llvm::Instruction &Box) const;
  /// The value or access that may refer to an older box when a newer one has
  /// been made; null where there is none. Only for boxes that do not escape.
  const llvm::Value *find(const BoxUses &Box) const;

private:
  bool isLiveAt(const llvm::Value &V, const llvm::Instruction &Point) const;

  const llvm::DominatorTree &DT;
  llvm::DenseSet<const llvm::BasicBlock *> Cyclic;
};

} // namespace reify

#endif // REIFY_OPT_BOXUSES_H
