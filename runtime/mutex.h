//===- mutex.h - A mutex of the C library -----------------------*- C++ -*-===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// What the runtime locks with. Not std::mutex: its lock() refers to a function
/// of the C++ library that reports errors, and then one libreify could not
/// serve programs of libstdc++ and of libc++. std::lock_guard is only a header.
///
//===----------------------------------------------------------------------===//

#ifndef REIFY_RUNTIME_MUTEX_H
#define REIFY_RUNTIME_MUTEX_H

#include "reify/ABI.h"

#include <mutex>
#include <pthread.h>

REIFY_BEGIN_NAMESPACE
namespace runtime {

/// Constant-initialized, and never destroyed: locked until the process ends. A
/// default mutex of pthreads fails only where its rules are broken.
class Mutex {
  pthread_mutex_t Handle = PTHREAD_MUTEX_INITIALIZER;

public:
  constexpr Mutex() = default;
  Mutex(const Mutex &) = delete;
  Mutex &operator=(const Mutex &) = delete;
  void lock() noexcept { pthread_mutex_lock(&Handle); }
  void unlock() noexcept { pthread_mutex_unlock(&Handle); }
};

} // namespace runtime
REIFY_END_NAMESPACE

#endif // REIFY_RUNTIME_MUTEX_H
