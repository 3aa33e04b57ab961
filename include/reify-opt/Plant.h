//===- Plant.h - Planted bugs -----------------------------------*- C++ -*-===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Does the fuzzer find wrong code? A build with the CMake option
/// REIFY_PLANT_BUGS has a miscompile for each soundness rule, one of which
/// -reify-plant=<name> puts into force; every other build has nothing of them.
/// The list is `grep -rn REIFY_PLANT lib`, the results are in docs/Fuzzing.md.
///
//===----------------------------------------------------------------------===//

#ifndef REIFY_OPT_PLANT_H
#define REIFY_OPT_PLANT_H

namespace llvm {
class Module;
class Value;
} // namespace llvm

namespace reify::plants {

bool isPlanted(const char *Name);
/// Whether \p Address is in an exception object.
bool isException(const llvm::Value &Address);
/// Gives the box of a word the body of an allocator that LLVM can see.
bool showBody(llvm::Module &M);

} // namespace reify::plants

/// Whether the bug is in force; a constant where there are none.
#ifdef REIFY_PLANT_BUGS
#define REIFY_PLANT(Name) ::reify::plants::isPlanted(#Name)
#else
#define REIFY_PLANT(Name) false
#endif

#endif // REIFY_OPT_PLANT_H
