//===- query.h - Filters, aggregators and sorting ---------------*- C++ -*-===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// The interfaces that a report of pkgstat is put together from. Whatever has
/// the methods can take part; the ones pkgstat uses are in pkgstat.cpp.
///
//===----------------------------------------------------------------------===//

#ifndef PKGSTAT_QUERY_H
#define PKGSTAT_QUERY_H

#include "records.h"

/// Decides whether a record takes part.
REIFY_INTERFACE(Filter, (keep, bool(const Record &) const));

/// Takes one value after the other, and has a result at any time.
REIFY_INTERFACE(Aggregator, (add, void(reify::any)),
                (result, reify::any() const));

/// A sequence that can be sorted: Go's sort.Interface.
REIFY_INTERFACE(Sorter, (Len, int() const), (Less, bool(int, int) const),
                (Swap, void(int, int)));

#endif // PKGSTAT_QUERY_H
