//===- print.h - println of anything ----------------------------*- C++ -*-===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// println(any...): the values of one line, with blanks between them.
///
//===----------------------------------------------------------------------===//

#ifndef PKGSTAT_PRINT_H
#define PKGSTAT_PRINT_H

#include <cstddef>
#include <reify/reify.h>

/// Writes `count` values to the standard output.
void printLine(const reify::any *values, std::size_t count);

template <class... Values> void println(const Values &...values) {
  const reify::any list[] = {values...};
  printLine(list, sizeof...(values));
}

#endif // PKGSTAT_PRINT_H
