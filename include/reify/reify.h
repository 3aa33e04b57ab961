//===- reify/reify.h - The public API ---------------------------*- C++ -*-===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Go-style interfaces for C++. This includes the core; it needs no standard
/// header that costs more than it does.
///
//===----------------------------------------------------------------------===//

#ifndef REIFY_REIFY_H
#define REIFY_REIFY_H

#include "reify/any.h"
#include "reify/cast.h"
#include "reify/detail/record.h"
#include "reify/error.h"
#include "reify/interface.h"
#include "reify/match.h"
#include "reify/string.h"
#include "reify/type.h"
#include "reify/unique.h"

#endif // REIFY_REIFY_H
