//===- roots.cpp - The memory that boxes are held from --------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Which pages of the process are searched: of private mappings those that were
/// written to (also where they can not be read now: a program may protect its
/// data for a while), of shared ones those of anonymous memory. Not of files
/// and devices: reading those may wait, fault, or do something.
///
/// The kernel tells which pages there are: by PAGEMAP_SCAN since Linux 6.7,
/// which steps over what a mapping of a terabyte does not have, before by
/// /proc/self/pagemap.
///
//===----------------------------------------------------------------------===//

#include "roots.h"
#include "threads.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <linux/ioctl.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

REIFY_BEGIN_NAMESPACE
namespace runtime {

namespace {

constexpr std::uintptr_t Page = 4096;
constexpr std::size_t MapsBytes = 16 << 20;
constexpr std::size_t PagemapEntries = 32768;
constexpr std::size_t CopyBytes = 256 << 10;

// Of linux/fs.h, which is older than the kernel on many systems.
struct PageRegion {
  std::uint64_t Start, End, Categories;
};
struct ScanArgument {
  std::uint64_t Size, Flags, Start, End, WalkEnd, Vec, VecLen, MaxPages,
      Inverted, Mask, AnyOf, Return;
};
enum : std::uint64_t {
  PageIsFile = 1 << 2,
  PageIsPresent = 1 << 3,
  PageIsSwapped = 1 << 4,
  PageIsZero = 1 << 5,
};
constexpr unsigned long PagemapScan = _IOWR('f', 16, ScanArgument);
constexpr std::size_t Regions = 4096;

struct Mapping {
  std::uintptr_t Start, End;
  bool Readable, Shared;
  const char *Name;
};

/// All memory of the search; of the heap's own, so never searched itself.
struct Buffers {
  char Maps[MapsBytes];
  PageRegion Found[Regions];
  std::uint64_t Pagemap[PagemapEntries];
  alignas(4096) char Copy[CopyBytes];
};

} // namespace

static constinit Buffers *Buffer = nullptr;
static constinit std::size_t MapsLength = 0;
static constinit int PagemapFile = -1, MemoryFile = -1;
static constinit bool NoPagemapScan = false;
static constinit bool AfterFork = false;

bool prepareRoots() noexcept {
  if (!Buffer)
    Buffer = static_cast<Buffers *>(mapInternal(sizeof(Buffers)));
  return Buffer;
}

void noteForkForRoots() noexcept { AfterFork = true; }

bool openRoots() noexcept {
  // Not of /proc/self: these are empty once the main thread has ended.
  PagemapFile = MemoryFile = -1;
  int Maps = openRaw(AT_FDCWD, "/proc/thread-self/maps");
  if (Maps < 0)
    return false;
  long Read;
  MapsLength = 0;
  while (MapsLength < MapsBytes - 1 &&
         (Read = readRaw(Maps, Buffer->Maps + MapsLength,
                         MapsBytes - 1 - MapsLength)) > 0)
    MapsLength += static_cast<std::size_t>(Read);
  closeRaw(Maps);
  if (Read != 0 || MapsLength == 0 || Buffer->Maps[MapsLength - 1] != '\n')
    return false;
  Buffer->Maps[MapsLength] = 0;
  PagemapFile = openRaw(AT_FDCWD, "/proc/thread-self/pagemap");
  MemoryFile = openRaw(AT_FDCWD, "/proc/thread-self/mem");
  return PagemapFile >= 0;
}

void closeRoots() noexcept {
  closeRaw(PagemapFile);
  closeRaw(MemoryFile);
}

// --- The list of mappings ---------------------------------------------------

static std::uintptr_t hexadecimal(const char *&P) {
  std::uintptr_t Value = 0;
  for (;; ++P) {
    if (*P >= '0' && *P <= '9')
      Value = Value << 4 | static_cast<unsigned>(*P - '0');
    else if (*P >= 'a' && *P <= 'f')
      Value = Value << 4 | static_cast<unsigned>(*P - 'a' + 10);
    else
      return Value;
  }
}

/// "start-end rwxp offset device inode   name"; ends the name's line by a zero.
static bool parse(char *&Line, Mapping &M) {
  const char *P = Line;
  M.Start = hexadecimal(P);
  if (*P++ != '-')
    return false;
  M.End = hexadecimal(P);
  if (*P++ != ' ' || M.End <= M.Start)
    return false;
  M.Readable = P[0] == 'r';
  M.Shared = P[3] == 's';
  char *End = static_cast<char *>(std::memchr(
      Line, '\n', static_cast<std::size_t>(Buffer->Maps + MapsLength - Line)));
  if (!End)
    return false;
  *End = 0;
  Line = End + 1;
  for (int Field = 0; Field != 4; ++Field) { // To the one behind the inode.
    while (*P && *P != ' ')
      ++P;
    while (*P == ' ')
      ++P;
  }
  M.Name = P;
  return true;
}

static bool startsWith(const char *Text, const char *Prefix) {
  return std::strncmp(Text, Prefix, std::strlen(Prefix)) == 0;
}

/// Whether a program keeps handles in such memory.
static bool isSearched(const Mapping &M) {
  const bool Memory =
      startsWith(M.Name, "/dev/zero") || startsWith(M.Name, "/dev/shm/") ||
      startsWith(M.Name, "/memfd:") || startsWith(M.Name, "/SYSV") ||
      startsWith(M.Name, "/anon_hugepage");
  if (M.Shared)
    return Memory;
  if (startsWith(M.Name, "/dev/"))
    return Memory || startsWith(M.Name, "/dev/hugepages");
  return !startsWith(M.Name, "[v"); // The kernel's: vdso, vvar, vsyscall.
}

// --- Pages ------------------------------------------------------------------

/// Pages that cannot be read as they are, through a copy. What is not present
/// and cannot be read is nobody's: guard pages, parts behind the end of a file.
/// What is present may hold a handle: the kernel may forbid to read it.
static bool searchCopies(Tracer &M, std::uintptr_t Start, std::uintptr_t End,
                         bool Present, std::uint64_t &Bytes) {
  if (MemoryFile < 0)
    return false;
  while (Start < End) {
    std::size_t Want = End - Start < CopyBytes ? End - Start : CopyBytes;
    long Read = syscall(SYS_pread64, MemoryFile, Buffer->Copy, Want,
                        static_cast<long>(Start));
    if (Read < 0 && errno == EINTR)
      continue;
    if (Read < 0 && (Present || (errno != EIO && errno != EFAULT)))
      return false;
    std::size_t Whole =
        Read > 0 ? static_cast<std::size_t>(Read) & ~std::size_t(7) : 0;
    M.roots(Buffer->Copy, Buffer->Copy + Whole);
    Bytes += Whole;
    Start += Whole ? Whole : Page;
  }
  return true;
}

/// Pages that are there, but for the heap's own.
static bool search(Tracer &M, std::uintptr_t Start, std::uintptr_t End,
                   bool Directly, bool Present, std::uint64_t &Bytes) {
  while (Start < End) {
    std::uintptr_t Next = (Start | (ChunkSize - 1)) + 1;
    if (chunkOf(Start)) {
      Start = Next;
      continue;
    }
    while (Next < End && !chunkOf(Next))
      Next += ChunkSize;
    if (Next > End)
      Next = End;
    if (Directly) {
      M.roots(reinterpret_cast<const void *>(Start),
              reinterpret_cast<const void *>(Next));
      Bytes += Next - Start;
    } else if (!searchCopies(M, Start, Next, Present, Bytes)) {
      return false;
    }
    Start = Next;
  }
  return true;
}

static bool searchFound(Tracer &M, const Mapping &Map, std::uintptr_t Start,
                        std::uintptr_t End, bool Present,
                        std::uint64_t &Bytes) {
  // What is not present may be a guard, which looks like swapped memory.
  return search(M, Start, End, Map.Readable && Present && !Map.Shared, Present,
                Bytes);
}

/// By PAGEMAP_SCAN; Unsupported is set where the kernel has none.
static bool searchByScan(Tracer &M, const Mapping &Map, std::uint64_t &Bytes,
                         bool &Unsupported) {
  ScanArgument A;
  std::memset(&A, 0, sizeof(A));
  A.Size = sizeof(A);
  A.End = Map.End;
  A.Vec = reinterpret_cast<std::uintptr_t>(Buffer->Found);
  A.VecLen = Regions;
  // Shared memory is a file's to the kernel.
  A.Inverted = A.Mask = Map.Shared ? PageIsZero : PageIsZero | PageIsFile;
  A.AnyOf = A.Return = PageIsPresent | PageIsSwapped;
  for (std::uintptr_t At = Map.Start; At < Map.End; At = A.WalkEnd) {
    A.Start = At;
    A.WalkEnd = 0;
    long Found = syscall(SYS_ioctl, PagemapFile, PagemapScan, &A);
    if (Found < 0 && errno == EINTR) {
      A.WalkEnd = At;
      continue;
    }
    if (Found < 0) {
      Unsupported = true;
      return false;
    }
    for (long I = 0; I != Found; ++I) {
      const PageRegion &R = Buffer->Found[I];
      if (!searchFound(M, Map, R.Start, R.End, R.Categories & PageIsPresent,
                       Bytes))
        return false;
    }
    if (A.WalkEnd <= At)
      return false;
  }
  return true;
}

static bool searchByPagemap(Tracer &M, const Mapping &Map,
                            std::uint64_t &Bytes) {
  constexpr std::uint64_t Present = std::uint64_t(1) << 63;
  constexpr std::uint64_t Swapped = std::uint64_t(1) << 62;
  constexpr std::uint64_t File = std::uint64_t(1) << 61;
  for (std::uintptr_t At = Map.Start; At < Map.End;) {
    std::size_t Pages = (Map.End - At) / Page;
    if (Pages > PagemapEntries)
      Pages = PagemapEntries;
    long Read = syscall(SYS_pread64, PagemapFile, Buffer->Pagemap, Pages * 8,
                        static_cast<long>(At / Page * 8));
    if (Read < 0 && errno == EINTR)
      continue;
    if (Read < 8)
      return false;
    Pages = static_cast<std::size_t>(Read) / 8;
    for (std::size_t I = 0; I != Pages;) {
      auto KindOf = [&](std::size_t Index) {
        std::uint64_t E = Buffer->Pagemap[Index];
        if ((E & File) && !Map.Shared)
          return 0;
        return E & Present ? 2 : E & Swapped ? 1 : 0;
      };
      std::size_t First = I;
      const int Kind = KindOf(First);
      while (I != Pages && KindOf(I) == Kind)
        ++I;
      if (Kind && !searchFound(M, Map, At + First * Page, At + I * Page,
                               Kind == 2, Bytes))
        return false;
    }
    At += Pages * Page;
  }
  return true;
}

/// Shared memory in the child of a fork, which gets no pages of it until it
/// touches them: by what the memory itself has. Slow where that is large and
/// empty, so not done elsewhere: there, what the process has written is its
/// own.
static bool searchResident(Tracer &M, const Mapping &Map,
                           std::uint64_t &Bytes) {
  unsigned char *Resident = reinterpret_cast<unsigned char *>(Buffer->Pagemap);
  for (std::uintptr_t At = Map.Start; At < Map.End;) {
    std::size_t Pages = (Map.End - At) / Page;
    if (Pages > sizeof(Buffer->Pagemap))
      Pages = sizeof(Buffer->Pagemap);
    if (syscall(SYS_mincore, At, Pages * Page, Resident) != 0)
      return false;
    for (std::size_t I = 0; I != Pages;) {
      std::size_t First = I;
      const int Kind = Resident[First] & 1;
      while (I != Pages && (Resident[I] & 1) == Kind)
        ++I;
      if (Kind && !searchFound(M, Map, At + First * Page, At + I * Page,
                               /*Present=*/false, Bytes))
        return false;
    }
    At += Pages * Page;
  }
  return true;
}

bool markRoots(Tracer &M, std::uint64_t &Bytes) noexcept {
  Bytes = 0;
  for (char *Line = Buffer->Maps; *Line;) {
    Mapping Map;
    if (!parse(Line, Map))
      return false;
    if (!isSearched(Map))
      continue;
    if (Map.Shared && AfterFork) {
      if (!searchResident(M, Map, Bytes))
        return false;
      continue;
    }
    bool Unsupported = NoPagemapScan;
    if (!Unsupported && searchByScan(M, Map, Bytes, Unsupported))
      continue;
    if (!Unsupported)
      return false;
    NoPagemapScan = true;
    if (!searchByPagemap(M, Map, Bytes))
      return false;
  }
  return true;
}

} // namespace runtime
REIFY_END_NAMESPACE
