//===- shapes.h - What two files tell each other ----------------*- C++ -*-===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
#ifndef SHAPES_H
#define SHAPES_H

#include <reify/reify.h>

// Default visibility: `other` may be a shared library.
[[gnu::visibility("default")]] long other(unsigned seed, bool nil);
[[gnu::visibility("default")]] reify::any hidden(long n);

#endif // SHAPES_H
