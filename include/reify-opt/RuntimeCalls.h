//===- reify-opt/RuntimeCalls.h - Recognising the runtime -------*- C++ -*-===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// What a pass may know about the runtime's entry points: which function is
/// which (by name *and* type), its row of ABI.def, and typed views of calls.
/// This file and lib/ABI know certain external functions by name and hardwire
/// their meaning; nothing else does. A pass asks `dyn_cast<BoxCall>(&I)` and
/// never looks at a callee's name or counts arguments.
///
/// Matching is stateless, so that a view can be asked for from any pass and
/// thread; RuntimeInfo is the per-module summary (two dozen look-ups in the
/// symbol table) that lets a pass leave at once a module without Reify.
///
//===----------------------------------------------------------------------===//

#ifndef REIFY_OPT_RUNTIMECALLS_H
#define REIFY_OPT_RUNTIMECALLS_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/IR/Constants.h"
#include "llvm/IR/InstrTypes.h"
#include "llvm/IR/Module.h"
#include <array>
#include <cstdint>
#include <optional>

namespace reify {

/// One enumerator a REIFY_FUNCTION row.
enum class RuntimeFn : unsigned {
#define REIFY_FUNCTION(Id, Symbol, Return, Params, Kind, Bytes, Align) Id,
#include "reify/ABI.def"
};

/// One enumerator a REIFY_KIND row: entry points with the same attributes.
enum class RuntimeKind : unsigned {
#define REIFY_KIND(Kind, Text) Kind,
#include "reify/ABI.def"
};

/// One enumerator a REIFY_GLOBAL row.
enum class RuntimeGlobal : unsigned {
#define REIFY_GLOBAL(Id, Symbol, Declaration, Bytes, Align) Id,
#include "reify/ABI.def"
};

enum : unsigned {
  NumRuntimeFns = 0
#define REIFY_FUNCTION(Id, Symbol, Return, Params, Kind, Bytes, Align) +1
#include "reify/ABI.def"
  ,
  NumRuntimeGlobals = 0
#define REIFY_GLOBAL(Id, Symbol, Declaration, Bytes, Align) +1
#include "reify/ABI.def"
};

/// Byte offsets of REIFY_FIELD: layout::ITab_fun and so on.
namespace layout {
enum : uint64_t {
#define REIFY_FIELD(Struct, Field, Offset) Struct##_##Field = Offset,
#include "reify/ABI.def"
  /// Bytes of one slot of an itab.
  SlotSize = 8,
  /// Bytes of one element of the arrays behind InterfaceType::methods and
  /// MethodRecord::methods (abi_check.cpp holds the layouts to these).
  ImethodSize = 24,
  MethodEntrySize = 32,
};
} // namespace layout

/// The numbers of REIFY_CONSTANT.
namespace abi {
enum : uint32_t {
#define REIFY_CONSTANT(Name, Value) Name = Value,
#include "reify/ABI.def"
  /// reify::Kind::Interface (ABI.h), one of Go's kinds.
  KindInterface = 20,
};
} // namespace abi

/// A row of ABI.def.
struct RuntimeFnRow {
  llvm::StringLiteral Name;
  RuntimeKind Kind;
  /// Size and alignment of the memory behind the result; 0 if unknown.
  unsigned Bytes, Align;
};

const RuntimeFnRow &getRow(RuntimeFn Fn);
llvm::StringRef getName(RuntimeGlobal G);
/// The ELF section of method records.
llvm::StringRef getMethodsSection();
llvm::FunctionType *getType(RuntimeFn Fn, llvm::LLVMContext &Ctx);

/// The entry point that \p F is named after, whatever its type.
std::optional<RuntimeFn> matchName(const llvm::Function &F);
/// The entry point that \p F is: name and type fit, and there is no body
/// (except Dispatch, Ownership and Reading, whose bodies in the headers nobody
/// looks at). A body means that the rules of ABI.def need not hold;
/// reify-verify rejects it.
std::optional<RuntimeFn> matchRuntimeFn(const llvm::Function &F);
/// The same for the callee of \p CB, which must be called with its own type.
std::optional<RuntimeFn> matchRuntimeFn(const llvm::CallBase &CB);
/// The runtime's constant that \p GV is: a constant that is not defined here.
std::optional<RuntimeGlobal> matchRuntimeGlobal(const llvm::GlobalVariable &GV);

/// Whether there is anything for a pass to do in \p M: it mentions the runtime,
/// and in the ABI version of this plugin. The first line of every pass returns
/// PreservedAnalyses::all() where this is false. Function passes ask it of each
/// function: of what the headers made, it looks up the version and no more.
bool isActive(const llvm::Module &M);

/// Which entry points a module has. Built anew by each pass that needs them: it
/// costs a look-up for each row of ABI.def and then cannot be stale.
class RuntimeInfo {
public:
  explicit RuntimeInfo(const llvm::Module &M);

  /// The same as reify::isActive of the module.
  bool isActive() const { return Used && !ForeignVersion; }
  /// The ABI version the module was built for, where it is not ours.
  std::optional<uint64_t> getForeignVersion() const { return ForeignVersion; }

  /// Null where the module has no declaration that fits.
  llvm::Function *get(RuntimeFn Fn) const { return Fns[unsigned(Fn)]; }
  llvm::GlobalVariable *get(RuntimeGlobal G) const {
    return Globals[unsigned(G)];
  }

private:
  std::array<llvm::Function *, NumRuntimeFns> Fns{};
  std::array<llvm::GlobalVariable *, NumRuntimeGlobals> Globals{};
  bool Used = false;
  std::optional<uint64_t> ForeignVersion;
};

/// The declaration of \p Fn in \p M, with its attributes; null where another
/// function or variable has the name. Not to be used at link time for an entry
/// point that the module did not mention (design section 7, rule 5).
llvm::Function *getOrDeclare(llvm::Module &M, RuntimeFn Fn);

/// Stamps the attributes of the entry point's kind on a declaration. Returns
/// whether anything changed. lib/ABI/Attributes.cpp.
bool addRuntimeAttributes(llvm::Function &F, RuntimeFn Fn);

//===----------------------------------------------------------------------===//
// Typed views
//===----------------------------------------------------------------------===//

/// A call or invoke of any entry point.
class RuntimeCall : public llvm::CallBase {
public:
  RuntimeFn getFn() const { return *matchRuntimeFn(*this); }
  const RuntimeFnRow &getRow() const { return reify::getRow(getFn()); }

  static bool classof(const llvm::CallBase *CB) {
    return matchRuntimeFn(*CB).has_value();
  }
  static bool classof(const llvm::Value *V) {
    auto *CB = llvm::dyn_cast<llvm::CallBase>(V);
    return CB && classof(CB);
  }

protected:
  static bool isKind(const llvm::Value *V,
                     std::initializer_list<RuntimeKind> Kinds);
  static bool isFn(const llvm::Value *V, RuntimeFn Fn);
};

/// A conversion of a value to a pure box, by value or by address.
class BoxCall : public RuntimeCall {
public:
  bool isByValue() const { return getRow().Kind == RuntimeKind::PureByValue; }

  /// By value: size of the payload in bytes, its alignment, and the words that
  /// make it up, in memory order without gaps.
  unsigned getPayloadSize() const { return getRow().Bytes; }
  unsigned getPayloadAlign() const { return getRow().Align; }
  unsigned getNumWords() const { return arg_size(); }
  llvm::Value *getWord(unsigned I) const { return getArgOperand(I); }

  /// By address: the type descriptor and the address of the value.
  llvm::Value *getTypeDescriptor() const { return getArgOperand(0); }
  llvm::Value *getSource() const { return getArgOperand(1); }

  static bool classof(const llvm::Value *V) {
    return isKind(V, {RuntimeKind::PureByValue, RuntimeKind::PureByAddress});
  }
};

/// Memory for one fresh value, uninitialized.
class NewObjectCall : public RuntimeCall {
public:
  llvm::Value *getTypeDescriptor() const { return getArgOperand(0); }
  llvm::Value *getSize() const { return getArgOperand(1); }

  static bool classof(const llvm::Value *V) {
    return isFn(V, RuntimeFn::NewObject);
  }
};

/// Hands the destructor of a fresh value to the runtime.
class SetFinalizerCall : public RuntimeCall {
public:
  llvm::Value *getBox() const { return getArgOperand(0); }

  static bool classof(const llvm::Value *V) {
    return isFn(V, RuntimeFn::SetFinalizer);
  }
};

/// Immutable characters from any characters.
class NewStringCall : public RuntimeCall {
public:
  llvm::Value *getChars() const { return getArgOperand(0); }
  llvm::Value *getLength() const { return getArgOperand(1); }

  static bool classof(const llvm::Value *V) {
    return isFn(V, RuntimeFn::NewString);
  }
};

/// The itab of a type for an interface, or null.
class GetItabCall : public RuntimeCall {
public:
  llvm::Value *getInterface() const { return getArgOperand(0); }
  llvm::Value *getTypeDescriptor() const { return getArgOperand(1); }

  static bool classof(const llvm::Value *V) {
    return isFn(V, RuntimeFn::GetItab);
  }
};

/// The itab of an interface with fewer methods, from that of one with more.
class NarrowItabCall : public RuntimeCall {
public:
  llvm::Value *getInterface() const { return getArgOperand(0); }
  llvm::Value *getITab() const { return getArgOperand(1); }

  static bool classof(const llvm::Value *V) {
    return isFn(V, RuntimeFn::NarrowItab);
  }
};

/// Whether two descriptors denote one type.
class TypeEqualCall : public RuntimeCall {
public:
  llvm::Value *getLHS() const { return getArgOperand(0); }
  llvm::Value *getRHS() const { return getArgOperand(1); }

  static bool classof(const llvm::Value *V) {
    return isFn(V, RuntimeFn::TypeEqual);
  }
};

/// Whether two values of one type are equal.
class EfaceEqCall : public RuntimeCall {
public:
  llvm::Value *getTypeDescriptor() const { return getArgOperand(0); }
  /// The data words.
  llvm::Value *getX() const { return getArgOperand(1); }
  llvm::Value *getY() const { return getArgOperand(2); }

  static bool classof(const llvm::Value *V) {
    return isFn(V, RuntimeFn::EfaceEq);
  }
};

/// The address of an interface's method; exists until reify-annotate-runtime.
class DispatchCall : public RuntimeCall {
public:
  llvm::Value *getITab() const { return getArgOperand(0); }
  llvm::Value *getInterface() const { return getArgOperand(1); }
  llvm::Value *getSlotOperand() const { return getArgOperand(2); }
  llvm::Value *getFlags() const { return getArgOperand(3); }
  /// The slot's number, where it is a constant as it must be.
  std::optional<uint64_t> getSlot() const {
    if (auto *C = llvm::dyn_cast<llvm::ConstantInt>(getSlotOperand()))
      return C->getZExtValue();
    return std::nullopt;
  }

  static bool classof(const llvm::Value *V) {
    return isFn(V, RuntimeFn::ItabMethod);
  }
};

/// The note that an allocation belongs to a unique owner; exists until
/// reify-annotate-runtime.
class OwnedCall : public RuntimeCall {
public:
  llvm::Value *getObject() const { return getArgOperand(0); }

  static bool classof(const llvm::Value *V) {
    return isFn(V, RuntimeFn::Owned);
  }
};

/// The note that a pure box is read; exists until reify-note-reads.
class PureBoxCall : public RuntimeCall {
public:
  llvm::Value *getBox() const { return getArgOperand(0); }
  llvm::Value *getSize() const { return getArgOperand(1); }
  llvm::Value *getAlignment() const { return getArgOperand(2); }

  static bool classof(const llvm::Value *V) {
    return isFn(V, RuntimeFn::PureBox);
  }
};

} // namespace reify

#endif // REIFY_OPT_RUNTIMECALLS_H
