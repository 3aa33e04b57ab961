//===- Sink.cpp - Where values go that escape -----------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Case.h"

namespace boxes {
decltype(Sink) Sink;
#ifdef HAND
Tagged Large;
#endif
} // namespace boxes
