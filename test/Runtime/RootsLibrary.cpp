//===- RootsLibrary.cpp - Libraries that keep boxes -----------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Kinds of roots for Roots.cpp: globals and thread_locals of a library loaded
/// late. The library is this file too, compiled with REIFY_TEST_LIBRARY, and
/// knows nothing of Reify: it is memory for handles.
///
//===----------------------------------------------------------------------===//

#ifdef REIFY_TEST_LIBRARY

static void *Globals[1000];
static thread_local void *Locals[1000];
extern "C" void *libraryGlobals() { return Globals; }
extern "C" void *libraryLocals() { return Locals; }

#else

#include "Roots.h"

#include <atomic>
#include <cstring>
#include <dlfcn.h>
#include <thread>

using namespace roots;

static void *library() {
  return dlopen(REIFY_TEST_HOLDER, RTLD_NOW | RTLD_LOCAL);
}

static reify::any *memory(void *Library, const char *Function) {
  auto *F = reinterpret_cast<void *(*)()>(dlsym(Library, Function));
  return static_cast<reify::any *>(F());
}

static int globals() {
  void *Library = library();
  int Bad = hold(memory(Library, "libraryGlobals"));
  dlclose(Library);
  return Bad;
}

static int locals() {
  void *Library = library();
  int Bad = hold(memory(Library, "libraryLocals"));
  dlclose(Library);
  return Bad;
}

/// The thread's block of the library's thread_locals comes after its start.
static int lateLocals() {
  std::atomic<void *> Library{nullptr};
  int Bad = Count;
  std::thread Other([&] {
    Library.wait(nullptr);
    Bad = hold(memory(Library, "libraryLocals"));
  });
  Library = library();
  Library.notify_all();
  Other.join();
  dlclose(Library);
  return Bad;
}

/// The library goes while its boxes are elsewhere.
static int afterClose() {
  void *Library = library();
  reify::any *There = memory(Library, "libraryGlobals");
  fill(There);
  static reify::any Here[Count];
  std::memcpy(static_cast<void *>(Here), There, Bytes);
  dlclose(Library);
  wipeStack();
  churn();
  return dangling(Here);
}

const Kind roots::LibraryKinds[] = {{"library-global", globals},
                                    {"library-thread_local", locals},
                                    {"library-thread_local-late", lateLocals},
                                    {"library-closed", afterClose},
                                    {nullptr, nullptr}};

#endif
