//===- Main.cpp - Runs all cases of one variant ---------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Each case does N operations and then 2N; what the second run takes more than
/// the first is what N operations take. One line a case on stdout: its name, N,
/// the two sums, and how many allocations each run made: boxes and whatever
/// went through operator new. Under callgrind each run writes a dump
/// named <case>:1 or <case>:2, so that one process measures all.
///
/// With `--time CASE...`: a line a case with the nanoseconds of one operation.
/// What to make of them is for the caller to say, who runs programs in turn.
///
//===----------------------------------------------------------------------===//

#include "Case.h"

#include <reify/heap.h>
#include <valgrind/callgrind.h>

#include <algorithm>
#include <cinttypes>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <new>

using namespace bench;

// The cases register themselves before main, in the order of the linker.
static Case *First;
static std::uint64_t News;

Case::Case(const char *Name, Int Operations, Int (*Run)(Int))
    : Name(Name), Operations(Operations), Run(Run), Next(First) {
  First = this;
}

void *operator new(std::size_t Size) {
  ++News;
  if (void *Memory = std::malloc(Size))
    return Memory;
  throw std::bad_alloc();
}
void operator delete(void *Memory) noexcept { std::free(Memory); }
void operator delete(void *Memory, std::size_t) noexcept { std::free(Memory); }

static std::uint64_t allocations() { return News + reify::heap::stats().boxes; }

struct Measured {
  Int Sum;
  std::uint64_t Allocations;
};

static Measured measure(const Case &C, int Times) {
  char Dump[80];
  std::snprintf(Dump, sizeof(Dump), "%s:%d", C.Name, Times);
  std::uint64_t Before = allocations();
  CALLGRIND_ZERO_STATS;
  Int Sum = C.Run(C.Operations * Times);
  CALLGRIND_DUMP_STATS_AT(Dump);
  return {Sum, allocations() - Before};
}

static double now() {
  timespec Time;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &Time);
  return double(Time.tv_sec) * 1e9 + double(Time.tv_nsec);
}

/// Nanoseconds of one operation: the shortest of five runs, each of which takes
/// some ten milliseconds.
static double timeOf(const Case &C) {
  double Best = 0, Took = 0;
  Int N = C.Operations;
  for (int Left = 5; Left != 0;) {
    double Start = now();
    C.Run(N);
    Took = now() - Start;
    if (Took < 1e7) {
      N *= 2;
      continue;
    }
    --Left;
    if (Best == 0 || Took / double(N) < Best)
      Best = Took / double(N);
  }
  return Best;
}

int main(int Count, char **Arguments) {
  if (Count > 1 && !std::strcmp(Arguments[1], "--time")) {
    for (const Case *C = First; C; C = C->Next)
      if (std::find_if(Arguments + 2, Arguments + Count, [&](const char *Name) {
            return !std::strcmp(Name, C->Name);
          }) != Arguments + Count)
        std::printf("%s %.3f\n", C->Name, timeOf(*C));
    return 0;
  }
  for (const Case *C = First; C; C = C->Next) {
    C->Run(C->Operations); // Pages, free lists, itabs.
    Measured Once = measure(*C, 1), Twice = measure(*C, 2);
    std::printf("%s %" PRId64 " %" PRId64 " %" PRId64 " %" PRIu64 " %" PRIu64
                "\n",
                C->Name, C->Operations, Once.Sum, Twice.Sum, Once.Allocations,
                Twice.Allocations);
  }
}
