//===- reify-opt/Promises.h - Methods that keep nothing ---------*- C++ -*-===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// What reify::noescape becomes: a string attribute of calls through a slot
/// that the interface declares so, of the functions in such slots, and of the
/// one call in a thunk. It says that when the call is over, no copy of an
/// address it was given is left, nor of one that can be reached from there, and
/// that it has ended no object's life.
///
/// It is a promise about the source, and what was compiled from that keeps
/// more: in `last = any(as<int>(x))`, reify-reuse-boxes makes the new box the
/// one of x, in whatever file that is. So it is not believed of a pure box that
/// the call gets as a handle, from which such reads are made; only of its
/// receiver, which is read as an object. The headers give some functions of
/// theirs the promise without this limit (REIFY_KEEPS_NOTHING).
///
/// Not LLVM's own nocapture: an object may hold its own address, as a string
/// of libstdc++ does, and to LLVM that is a capture. Not metadata: the inliner
/// drops it where it makes an invoke of a call. LLVM does not merge calls that
/// differ in a string attribute.
///
//===----------------------------------------------------------------------===//

#ifndef REIFY_OPT_PROMISES_H
#define REIFY_OPT_PROMISES_H

#include "llvm/IR/InstrTypes.h"

namespace llvm {
class Function;
class Module;
} // namespace llvm

namespace reify {

/// Whether the call, or the function it calls, has the promise.
bool keepsNothing(const llvm::CallBase &CB);

/// The same of the body of \p F.
bool keepsNothing(const llvm::Function &F);

/// Whether a pure box, too, is not kept if it is argument \p ArgNo of \p CB.
bool keepsNoPureBox(const llvm::CallBase &CB, unsigned ArgNo);

/// Gives \p CB, a call through a slot of an interface that asks for the
/// promise, the attribute. Returns whether it is new.
bool promiseToKeepNothing(llvm::CallBase &CB);

/// Gives it to the functions that the itabs and method records of \p M have in
/// such slots, to those that the headers annotate and, if \p Thunks, to the
/// call in those that only pass on what they were given. Not at a link, where
/// calls are inlined into them. Linear in the slots of the module and the size
/// of those functions.
bool notePromises(llvm::Module &M, bool Thunks);

/// Warns, and remarks, of functions with the promise whose body keeps one of
/// their arguments. Only a body that certainly does: others may be right.
void checkPromises(const llvm::Module &M);

} // namespace reify

#endif // REIFY_OPT_PROMISES_H
