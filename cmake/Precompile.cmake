#===- Precompile.cmake - Headers compiled once a target ----------------------===#
#
# Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
#===----------------------------------------------------------------------===#
#
# LLVM's headers are four fifths of the time that a file of the plugin takes,
# GoogleTest's half of a test's.

# reify_precompile(<target> <header>...): compiles the headers once for all files
# of the target. Each file still includes what it uses: a build with the option off
# shows what is missing.
option(REIFY_PRECOMPILED_HEADERS "Compile the headers of others once a target" ON)
function(reify_precompile target)
  if(REIFY_PRECOMPILED_HEADERS)
    target_precompile_headers(${target} PRIVATE ${ARGN})
  endif()
endfunction()

# What most files include that work on LLVM IR.
set(REIFY_LLVM_HEADERS
  <llvm/ADT/MapVector.h>
  <llvm/ADT/Statistic.h>
  <llvm/Analysis/OptimizationRemarkEmitter.h>
  <llvm/Analysis/ValueTracking.h>
  <llvm/IR/Dominators.h>
  <llvm/IR/IRBuilder.h>
  <llvm/IR/InstIterator.h>
  <llvm/IR/IntrinsicInst.h>
  <llvm/IR/Module.h>
  <llvm/IR/PassManager.h>
  <llvm/Support/DebugCounter.h>
  <llvm/Transforms/Utils/Local.h>)
