//===- fork.cpp - The runtime's locks across fork -------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// A child of fork() has one thread; a lock that another thread held would be
/// held in the child for ever, and malloc works there, so boxing must.
///
//===----------------------------------------------------------------------===//

#include "finalizer.h"
#include "roots.h"

#include <atomic>
#include <pthread.h>

REIFY_BEGIN_NAMESPACE
namespace runtime {

// gcc does not take the model over from the declaration.
__thread bool InFork __attribute__((tls_model("initial-exec"))) = false;

static void lockAll() {
  RegistryLock.lock();
  lockModules();
  lockHeap();
  lockFinalizers();
  InFork = true;
}

static void unlockAll() {
  InFork = false;
  unlockFinalizers();
  unlockHeap();
  unlockModules();
  RegistryLock.unlock();
}

static void unlockChild() {
  InFork = false;
  noteForkForRoots();
  resetFinalizersInChild();
  unlockFinalizers();
  unlockHeapInChild();
  unlockModules();
  RegistryLock.unlock();
}

void ensureForkHandlers() noexcept {
  static constinit std::atomic<bool> Done{false};
  if (Done.load(std::memory_order_relaxed) ||
      Done.exchange(true, std::memory_order_relaxed))
    return;
  // Without memory for the handlers fork() is as unsafe as it is in most
  // libraries; nothing else is lost.
  (void)pthread_atfork(lockAll, unlockAll, unlockChild);
}

} // namespace runtime
REIFY_END_NAMESPACE
