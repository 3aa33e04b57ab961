//===- segment.cpp - Memory that never changes and never goes away --------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Which modules stay loaded for ever (the executable, and libraries that were
/// pinned) and which of their segments are never writable: text there needs no
/// copy. A question costs a few compares for each pinned module and no lock.
///
/// PT_GNU_RELRO memory is not among it: it lies in a writable PT_LOAD and holds
/// no string literals.
///
//===----------------------------------------------------------------------===//

#include "internal.h"

#include <atomic>
#include <cstdio>
#include <dlfcn.h>
#include <link.h>
#include <unistd.h>

// Weak: a static executable has no loader to ask and needs none.
#pragma weak dlopen
#pragma weak dlerror

REIFY_BEGIN_NAMESPACE
namespace runtime {

namespace {

struct Span {
  std::uintptr_t Begin, End;

  bool contains(std::uintptr_t Start, std::size_t Size) const {
    return Start - Begin < End - Begin && Size <= End - Start;
  }
};

/// A module that stays loaded. Segments beyond the array count as writable,
/// which costs a copy and is never wrong.
struct PinnedModule {
  Span Whole;
  unsigned NumReadOnly;
  Span ReadOnly[6];
};

/// Only ever appended to; Count is published after the entry.
struct ModuleBlock {
  std::atomic<unsigned> Count;
  std::atomic<ModuleBlock *> NextBlock;
  PinnedModule Modules[16];
};

/// What a walk over the loader's list looks for.
struct Query {
  std::uintptr_t Address; ///< 0 asks for the executable.
  unsigned Position;      ///< Of the module being looked at.
  bool Found, IsMain;
  const char *Path;
  PinnedModule Module;
};

} // namespace

static constinit Mutex ModulesLock;
static constinit ModuleBlock FirstBlock{};
static constinit std::atomic<bool> HaveMain{false};

void lockModules() noexcept { ModulesLock.lock(); }
void unlockModules() noexcept { ModulesLock.unlock(); }

// --- Asking -----------------------------------------------------------------

static const PinnedModule *findPinned(std::uintptr_t Address) {
  for (ModuleBlock *B = &FirstBlock; B;
       B = B->NextBlock.load(std::memory_order_acquire))
    for (unsigned I = 0, E = B->Count.load(std::memory_order_acquire); I != E;
         ++I)
      if (B->Modules[I].Whole.contains(Address, 0))
        return &B->Modules[I];
  return nullptr;
}

static void addMain();

bool isImmortalText(const void *Data, std::size_t Size) noexcept {
  if (REIFY_UNLIKELY(!HaveMain.load(std::memory_order_acquire)))
    addMain();
  std::uintptr_t Start = reinterpret_cast<std::uintptr_t>(Data);
  const PinnedModule *M = findPinned(Start);
  if (!M)
    return false;
  for (unsigned I = 0; I != M->NumReadOnly; ++I)
    if (M->ReadOnly[I].contains(Start, Size))
      return true;
  return false;
}

// --- The loader's list ------------------------------------------------------

static int visitModule(dl_phdr_info *Info, std::size_t, void *Data) {
  Query &Q = *static_cast<Query *>(Data);
  // The executable comes first and is the one without a name. In a namespace
  // of dlmopen there is none.
  bool IsMain = Q.Position++ == 0 && (!Info->dlpi_name || !*Info->dlpi_name);
  PinnedModule M{{~std::uintptr_t(0), 0}, 0, {}};
  bool Found = Q.Address == 0 && IsMain;
  for (unsigned I = 0; I != Info->dlpi_phnum; ++I) {
    const ElfW(Phdr) &Segment = Info->dlpi_phdr[I];
    if (Segment.p_type != PT_LOAD || Segment.p_memsz == 0)
      continue;
    std::uintptr_t Begin = Info->dlpi_addr + Segment.p_vaddr;
    Span S{Begin, Begin + Segment.p_memsz};
    Found |= Q.Address && S.contains(Q.Address, 0);
    if (S.Begin < M.Whole.Begin)
      M.Whole.Begin = S.Begin;
    if (S.End > M.Whole.End)
      M.Whole.End = S.End;
    if ((Segment.p_flags & PF_R) && !(Segment.p_flags & PF_W) &&
        M.NumReadOnly < sizeof(M.ReadOnly) / sizeof(M.ReadOnly[0]))
      M.ReadOnly[M.NumReadOnly++] = S;
  }
  if (!Found)
    return 0;
  Q.Found = true;
  Q.IsMain = IsMain;
  Q.Path = Info->dlpi_name;
  Q.Module = M;
  return 1;
}

static bool findModule(std::uintptr_t Address, Query &Q) {
  Q = Query{};
  Q.Address = Address;
  dl_iterate_phdr(visitModule, &Q);
  return Q.Found;
}

static void addModule(const PinnedModule &M) {
  std::lock_guard<Mutex> Guard(ModulesLock);
  if (findPinned(M.Whole.Begin))
    return;
  ModuleBlock *B = &FirstBlock;
  while (ModuleBlock *NextBlock = B->NextBlock.load(std::memory_order_relaxed))
    B = NextBlock;
  unsigned Count = B->Count.load(std::memory_order_relaxed);
  if (Count == sizeof(B->Modules) / sizeof(B->Modules[0])) {
    ModuleBlock *New =
        static_cast<ModuleBlock *>(allocateTable(sizeof(ModuleBlock)));
    B->NextBlock.store(New, std::memory_order_release);
    B = New;
    Count = 0;
  }
  B->Modules[Count] = M;
  B->Count.store(Count + 1, std::memory_order_release);
}

static void addMain() {
  KeepErrno Keep;
  Query Q;
  if (findModule(0, Q))
    addModule(Q.Module);
  HaveMain.store(true, std::memory_order_release);
}

bool pinOwner(const void *Address) noexcept {
  std::uintptr_t Start = reinterpret_cast<std::uintptr_t>(Address);
  if (findPinned(Start))
    return true;
  Query Q;
  if (!Start || !findModule(Start, Q))
    return true;
  // The address keeps the library loaded until here: its code or data is in
  // use by the caller.
  if (!Q.IsMain && (!&dlopen || !Q.Path || !*Q.Path ||
                    !dlopen(Q.Path, RTLD_LAZY | RTLD_NOLOAD | RTLD_NODELETE))) {
    // The text of the failure is ours to drop, not the program's to find.
    if (&dlerror)
      (void)dlerror();
    return false;
  }
  addModule(Q.Module);
  return true;
}

const char *ownerPath(const void *Address, char *Buffer,
                      std::size_t Size) noexcept {
  Query Q;
  if (!findModule(reinterpret_cast<std::uintptr_t>(Address), Q))
    return "a module";
  if (!Q.IsMain && Q.Path) {
    std::snprintf(Buffer, Size, "%s", Q.Path);
    return Buffer;
  }
  ssize_t Length = readlink("/proc/self/exe", Buffer, Size - 1);
  if (Length <= 0)
    return "the executable";
  Buffer[Length] = '\0';
  return Buffer;
}

} // namespace runtime
REIFY_END_NAMESPACE
