//===- Roots.cpp - Every kind of memory that keeps a box alive ------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// usage: reify-roots [name...]. Prints a line for each kind of root: 500 boxes
/// that only such memory refers to, a forced collection, garbage into all freed
/// blocks, and the number of boxes that changed. Exits 1 unless that is 0 for
/// every kind, and above 0 for handles that are hidden: else the test could not
/// fail. The kinds here are memory of the process.
///
//===----------------------------------------------------------------------===//

#include "Roots.h"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <deque>
#include <list>
#include <map>
#include <memory>
#include <sys/mman.h>
#include <unistd.h>
#include <unordered_map>
#include <vector>

using namespace roots;

[[gnu::noinline]] static void scribble() {
  for (int I = 0; I != 8 * Count; ++I)
    (void)make(-1 - I);
}

void roots::churn() {
  // Twice: the second also frees what was in the caches of the first.
  for (int I = 0; I != 2; ++I) {
    reify::heap::collect();
    scribble();
  }
}

// --- Memory -----------------------------------------------------------------

static reify::any Globals[Count];
static thread_local reify::any ThreadLocals[Count];

static int hidden() {
  static std::uintptr_t Hidden[Count];
  static reify::any Boxes[Count];
  fill(Boxes);
  for (int I = 0; I != Count; ++I) {
    Hidden[I] = ~reinterpret_cast<std::uintptr_t>(Boxes[I].reify_data);
    Boxes[I].reify_data = nullptr;
  }
  wipeStack();
  churn();
  for (int I = 0; I != Count; ++I)
    Boxes[I].reify_data = reinterpret_cast<void *>(~Hidden[I]);
  int Bad = dangling(Boxes);
  std::memset(static_cast<void *>(Boxes), 0, sizeof(Boxes));
  return Bad;
}

static int global() { return hold(Globals); }

static int functionStatic() {
  static reify::any Boxes[Count];
  return hold(Boxes);
}

static int threadLocal() { return hold(ThreadLocals); }

static int viaMalloc() {
  auto *Boxes = static_cast<reify::any *>(std::malloc(Bytes));
  int Bad = hold(Boxes);
  std::free(Boxes);
  return Bad;
}

static int viaNew() {
  std::unique_ptr<reify::any[]> Boxes(new reify::any[Count]);
  return hold(Boxes.get());
}

/// Memory of mmap, which has the protection After while there is a collection.
static int mapped(int Flags, int After, int File = -1, bool Huge = false) {
  const std::size_t Size = Huge ? std::size_t(4) << 20 : 16384;
  void *Memory = mmap(nullptr, Size, PROT_READ | PROT_WRITE, Flags, File, 0);
  if (Memory == MAP_FAILED)
    return Count;
  if (Huge)
    (void)madvise(Memory, Size, MADV_HUGEPAGE);
  auto *Boxes = static_cast<reify::any *>(Memory);
  fill(Boxes);
  wipeStack();
  mprotect(Memory, Size, After);
  churn();
  mprotect(Memory, Size, PROT_READ | PROT_WRITE);
  int Bad = dangling(Boxes);
  munmap(Memory, Size);
  return Bad;
}

constexpr int ReadWrite = PROT_READ | PROT_WRITE;
constexpr int Private = MAP_PRIVATE | MAP_ANONYMOUS;

static int mapPrivate() { return mapped(Private, ReadWrite); }
static int mapReadOnly() { return mapped(Private, PROT_READ); }
static int mapNoAccess() { return mapped(Private, PROT_NONE); }
static int mapShared() { return mapped(MAP_SHARED | MAP_ANONYMOUS, ReadWrite); }
static int mapHuge() { return mapped(Private, ReadWrite, -1, true); }
static int mapMemfd() {
  int File = memfd_create("boxes", 0);
  if (File < 0 || ftruncate(File, 16384) != 0)
    return Count;
  int Bad = mapped(MAP_SHARED, ReadWrite, File);
  close(File);
  return Bad;
}
/// A private mapping of a file: pages that were written are the process's own.
static int mapFile() {
  FILE *File = std::tmpfile();
  if (!File || ftruncate(fileno(File), 16384) != 0)
    return Count;
  int Bad = mapped(MAP_PRIVATE, ReadWrite, fileno(File));
  std::fclose(File);
  return Bad;
}

static int guardPages() {
  char *Memory =
      static_cast<char *>(mmap(nullptr, 6 * 4096, PROT_NONE, Private, -1, 0));
  mprotect(Memory + 4096, 4 * 4096, ReadWrite);
  // Up to the very end before the guard.
  int Bad = hold(reinterpret_cast<reify::any *>(Memory + 5 * 4096 - Bytes));
  munmap(Memory, 6 * 4096);
  return Bad;
}

// --- Containers -------------------------------------------------------------

template <class Container> static int inSequence() {
  Container Boxes;
  for (int I = 0; I != Count; ++I)
    Boxes.push_back(make(I));
  wipeStack();
  churn();
  int Bad = 0, I = 0;
  for (const reify::any &Box : Boxes)
    Bad += !isWhole(Box, I++);
  return Bad;
}

template <class Container> static int inMap() {
  Container Boxes;
  for (int I = 0; I != Count; ++I)
    Boxes[I] = make(I);
  wipeStack();
  churn();
  int Bad = 0;
  for (const auto &[Key, Box] : Boxes)
    Bad += !isWhole(Box, Key);
  return Bad;
}

static const Kind MemoryKinds[] = {
    {"global", global},
    {"function-static", functionStatic},
    {"thread_local-main", threadLocal},
    {"malloc", viaMalloc},
    {"new", viaNew},
    {"mmap-private", mapPrivate},
    {"mmap-read-only", mapReadOnly},
    {"mmap-no-access", mapNoAccess},
    {"mmap-shared", mapShared},
    {"mmap-memfd", mapMemfd},
    {"mmap-private-file", mapFile},
    {"mmap-huge-pages", mapHuge},
    {"guard-pages", guardPages},
    {"std-vector", inSequence<std::vector<reify::any>>},
    {"std-deque", inSequence<std::deque<reify::any>>},
    {"std-list", inSequence<std::list<reify::any>>},
    {"std-map", inMap<std::map<int, reify::any>>},
    {"std-unordered_map", inMap<std::unordered_map<int, reify::any>>},
    {nullptr, nullptr}};

static bool isAsked(const char *Name, int Argc, char **Argv) {
  for (int I = 1; I < Argc; ++I)
    if (std::strcmp(Name, Argv[I]) == 0)
      return true;
  return Argc < 2;
}

int main(int Argc, char **Argv) {
  if (!reify::heap::collect()) {
    // Under a sanitizer nothing is ever collected: asserted by HeapTest.cpp.
    std::puts("reify-roots: no collections here");
    return 77;
  }
  int Failed = 0;
  // First: later there is so much free memory that not all of it is reused.
  int Seen = hidden();
  std::printf("%-28s %d of %d dangle, as they must\n", "(hidden)", Seen, Count);
  if (Seen < Count / 2)
    ++Failed;
  for (const Kind *Table : {MemoryKinds, StackKinds, ValueKinds, LibraryKinds})
    for (const Kind *K = Table; K->Name; ++K)
      if (isAsked(K->Name, Argc, Argv)) {
        std::uint64_t Abandoned = reify::heap::stats().abandoned;
        int Bad = K->Run();
        Abandoned = reify::heap::stats().abandoned - Abandoned;
        std::printf("%-28s %d of %d dangle%s\n", K->Name, Bad, Count,
                    Abandoned ? ", but a collection was abandoned" : "");
        Failed += Bad != 0 || Abandoned != 0;
      }
  return Failed != 0;
}
