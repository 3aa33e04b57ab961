//===- never.cpp - Boxes that live for ever -------------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// reify::heap_never: Reify's own memory without collections, whatever
/// REIFY_HEAP says. Linked whole: nothing refers to it strongly.
///
//===----------------------------------------------------------------------===//

#include "reify/ABI.h"

constinit const reify::HeapHooks reify::abi::reify_heap_hooks = {
    "never", nullptr, nullptr};
