//===- hidden.h - A type without debug information --------------*- C++ -*-===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// A value whose type is defined in a file that is compiled without -g.
///
//===----------------------------------------------------------------------===//

#ifndef REIFY_TEST_DEBUGGERS_HIDDEN_H
#define REIFY_TEST_DEBUGGERS_HIDDEN_H

#include <reify/reify.h>

reify::any makeHidden();

#endif // REIFY_TEST_DEBUGGERS_HIDDEN_H
