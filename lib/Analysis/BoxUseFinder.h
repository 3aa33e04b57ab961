//===- BoxUseFinder.h - The walk behind BoxUses.h ---------------*- C++ -*-===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REIFY_LIB_ANALYSIS_BOXUSEFINDER_H
#define REIFY_LIB_ANALYSIS_BOXUSEFINDER_H

#include "reify-opt/BoxUses.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/MapVector.h"
#include "llvm/IR/DataLayout.h"
#include "llvm/IR/Instructions.h"
#include "llvm/IR/IntrinsicInst.h"
#include "llvm/IR/Module.h"
#include <optional>

namespace reify {

/// More bytes than any object has.
inline constexpr uint64_t Unbounded = uint64_t(1) << 40;
/// Bytes anywhere: a callee may step back from the address it gets.
inline constexpr Places Anywhere{0, 1};

/// One walk. BoxUses.cpp has values and memory, BoxUseCalls.cpp calls.
class BoxUseFinder {
public:
  BoxUseFinder(llvm::Instruction &Box, FlowScope Scope, bool All, Bodies Which,
               CallTargets *Indirect)
      : Box(Box), DL(Box.getModule()->getDataLayout()), Scope(Scope), All(All),
        Which(Which), Indirect(Indirect) {}

  BoxUses run();

private:
  /// An address: a place in a tracked object.
  struct Target {
    unsigned Object;
    Places At;
  };
  /// A word of an object that may hold an address.
  struct Content {
    Places At;
    Target To;
  };
  struct Object {
    llvm::Instruction *Maker; ///< The box, or an alloca.
    llvm::SmallVector<Content, 2> Contents;
  };
  /// A value, and the byte in it at which the address stands: 0 in a pointer.
  using Carrier = std::pair<llvm::Value *, uint64_t>;

  static constexpr unsigned BoxObject = 0;

  void addCarrier(llvm::Value &V, uint64_t Field, Target T);
  void addContent(unsigned Object, Content C);
  /// The object that \p Address certainly points into, and where.
  std::optional<Target> findHolder(llvm::Value &Address);
  /// What memory of \p Size bytes at \p T may hold.
  llvm::SmallVector<Content, 2> findContents(Target T, uint64_t Size) const;

  void note(BoxUse Use);
  void note(enum BoxUse::Kind What, llvm::Instruction &I,
            unsigned Argument = 0) {
    note({What, &I, Argument});
  }
  void noteFetch(llvm::Instruction &I, Target T, uint64_t Size);
  /// A call gets the address.
  void noteFetch(llvm::CallBase &CB, Target T) {
    noteFetch(CB, {T.Object, Anywhere}, Unbounded);
  }
  void noteNestedFetches();
  void hold(llvm::Instruction &I, llvm::Value &Address, int64_t Delta,
            Target T);

  void visit(llvm::Use &U, uint64_t Field, Target T);
  void visitInsert(llvm::InsertValueInst &I, llvm::Use &U, uint64_t Field,
                   Target T);
  void visitExtract(llvm::ExtractValueInst &I, uint64_t Field, Target T);
  void visitLoad(llvm::LoadInst &L, Target T);
  void visitStore(llvm::StoreInst &S, llvm::Use &U, uint64_t Field, Target T);
  void visitMemIntrinsic(llvm::MemIntrinsic &M, llvm::Use &U, Target T);
  void visitReturn(llvm::ReturnInst &R, uint64_t Field, Target T);
  void visitCall(llvm::CallBase &CB, llvm::Use &U, uint64_t Field, Target T);
  void visitRegistration(llvm::CallBase &CB, uint64_t Field, Target T);
  void visitArgument(llvm::CallBase &CB, unsigned ArgNo, uint64_t Field,
                     Target T);
  bool isPromised(const llvm::CallBase &CB, unsigned ArgNo, Target T) const;
  bool mayEnter(llvm::CallBase &CB, unsigned ArgNo, Target T);
  bool mayEnterCopy(llvm::CallBase &CB, const llvm::Function &Callee);
  bool enter(llvm::CallBase &CB, unsigned ArgNo, uint64_t Field, Target T);
  void enterBody(llvm::CallBase &CB, llvm::Function &Callee, unsigned ArgNo,
                 uint64_t Field, Target T);
  bool enterTargets(llvm::CallBase &CB, unsigned ArgNo, uint64_t Field,
                    Target T);
  void noteArgument(llvm::CallBase &CB, unsigned ArgNo, Target T, bool Kept,
                    bool ReadOnly);

  llvm::Instruction &Box;
  const llvm::DataLayout &DL;
  FlowScope Scope;
  bool All;
  Bodies Which;
  CallTargets *Indirect; ///< Null: nothing is known of indirect calls.

  BoxUses Result;
  llvm::SmallVector<Object, 4> Objects;
  llvm::MapVector<Carrier, llvm::SmallVector<Target, 1>> Carriers;
  llvm::SmallVector<Carrier, 16> Worklist;
  /// Callees whose bodies are walked: by which calls, and what they return.
  struct Walked {
    llvm::SmallVector<llvm::CallBase *, 2> Calls;
    llvm::SmallVector<std::pair<uint64_t, Target>, 2> Returned;
  };
  llvm::MapVector<llvm::Function *, Walked> Callees;
  /// Indices of Result.Uses by instruction.
  llvm::DenseMap<llvm::Instruction *, llvm::SmallVector<unsigned, 2>> Noted;
  unsigned Joins = 0;
  bool Escaped = false;
};

} // namespace reify

#endif // REIFY_LIB_ANALYSIS_BOXUSEFINDER_H
