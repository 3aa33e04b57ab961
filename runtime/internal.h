//===- internal.h - What the runtime's files share --------------*- C++ -*-===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Private declarations of the runtime. Three rules hold in every file:
///
/// * No state has a dynamic initializer or a destructor: static constructors of
///   any order may box and assert, and so may static destructors.
/// * Locks are taken in the order registry, modules, heap. No lock is held
///   while the dynamic loader is called: another thread may be inside dlopen,
///   in a constructor that registers.
/// * What is published to readers without a lock (itab tables, itabs, module
///   spans) is whole when published and never freed.
///
//===----------------------------------------------------------------------===//

#ifndef REIFY_RUNTIME_INTERNAL_H
#define REIFY_RUNTIME_INTERNAL_H

// The files are compiled with hidden visibility; the entry points are the
// exception.
#pragma GCC visibility push(default)
#include "reify/ABI.h"
#pragma GCC visibility pop

#include <cerrno>
#include <initializer_list>
#include <mutex>
#include <pthread.h>

#define REIFY_LIKELY(X) __builtin_expect(static_cast<bool>(X), 1)
#define REIFY_UNLIKELY(X) __builtin_expect(static_cast<bool>(X), 0)

REIFY_BEGIN_NAMESPACE
namespace runtime {

// --- abi_check.cpp ----------------------------------------------------------

/// The address of every row of ABI.def.
extern const void *const Rows[];

/// A program takes all of libreify.a or nothing: every member asks for the file
/// that refers to every row. An executable exports what it has to the libraries
/// it loads; with a part only, they would take the rest from libreify.so, and
/// there would be two registries or heaps in one process.
[[gnu::used]] static const void *const *const WholeRuntime = Rows;

// --- fork.cpp ---------------------------------------------------------------

/// Whether the calling thread is between the handlers of fork(): it has every
/// lock.
extern __thread bool InFork __attribute__((tls_model("initial-exec")));

/// A mutex that does nothing in such a thread: handlers of the program that
/// were there before the runtime's run inside of those, and may box.
/// Not over std::mutex, whose lock() refers to a function of the C++ library
/// that reports errors: one libreify serves libstdc++ and libc++.
class Mutex {
  pthread_mutex_t Held = PTHREAD_MUTEX_INITIALIZER;

public:
  constexpr Mutex() = default;
  void lock() {
    if (REIFY_LIKELY(!InFork))
      pthread_mutex_lock(&Held);
  }
  void unlock() {
    if (REIFY_LIKELY(!InFork))
      pthread_mutex_unlock(&Held);
  }
};

/// Puts errno back at the end of its scope. To a compiler the entry points have
/// no such effect.
class KeepErrno {
  const int Errno = errno;

public:
  KeepErrno() = default;
  KeepErrno(const KeepErrno &) = delete;
  ~KeepErrno() { errno = Errno; }
};

// --- report.cpp -------------------------------------------------------------

/// Writes the parts and a newline to stderr as one write. Null parts are left
/// out.
void report(std::initializer_list<const char *> Parts) noexcept;
/// The same, then aborts.
[[noreturn]] void fatal(std::initializer_list<const char *> Parts) noexcept;
/// A number as a part of a message.
class Decimal {
  char Digits[21];

public:
  explicit Decimal(std::uint64_t Value) noexcept;
  const char *text() const noexcept;
};
/// malloc that aborts with a message where there is no memory. For the
/// runtime's own tables; boxes live in the heap of heap.cpp.
void *allocateTable(std::size_t Bytes) noexcept;

// --- segment.cpp ------------------------------------------------------------

/// Whether [Data, Data + Size) is in a segment that is never writable and never
/// unmapped.
bool isImmortalText(const void *Data, std::size_t Size) noexcept;
/// Makes the shared library that holds Address stay loaded for ever. Nothing to
/// do for memory of the executable or of no module. False where the loader
/// refuses. Calls the loader: no lock may be held.
bool pinOwner(const void *Address) noexcept;
/// The file name of the module that holds Address, in Buffer or static.
const char *ownerPath(const void *Address, char *Buffer,
                      std::size_t Size) noexcept;

// --- type.cpp ---------------------------------------------------------------

/// Whether a mangled type name (as in std::type_info, with gcc's '*') is that
/// of a type which other files mean by the same name. False in doubt.
bool hasLinkage(const char *Mangled) noexcept;

// --- record.cpp -------------------------------------------------------------

/// Guards the method records and the writers of the itab table.
extern Mutex RegistryLock;
/// Adds a record to the index. RegistryLock is held.
void addRecord(const MethodRecord *Record) noexcept;
/// Fills Slots (all null on entry, one for each method of Inter) from the
/// records of Dynamic. The number of the first method that nothing satisfies,
/// or Inter->count. RegistryLock is held.
std::uint64_t matchMethods(const InterfaceType *Inter, const Type *Dynamic,
                           Function *Slots) noexcept;

// --- itab.cpp ---------------------------------------------------------------

/// Asks again for each type that did not satisfy an interface: new records may
/// have changed it. RegistryLock is held.
void completeMisses() noexcept;
/// The name of the first method that Dynamic lacks, or null.
const char *missingMethod(const InterfaceType *Inter,
                          const Type *Dynamic) noexcept;

// --- heap.cpp, options.cpp, fork.cpp ----------------------------------------

/// Reads the REIFY_HEAP variables once and says what it cannot obey.
void readHeapOptions() noexcept;
void lockHeap() noexcept;
void unlockHeap() noexcept;
/// In the child of a fork, which has one thread.
void unlockHeapInChild() noexcept;
void lockModules() noexcept;
void unlockModules() noexcept;
/// Makes fork() find the runtime's locks free in the child. Idempotent.
void ensureForkHandlers() noexcept;

} // namespace runtime
REIFY_END_NAMESPACE

#endif // REIFY_RUNTIME_INTERNAL_H
