//===- ITabScale.cpp - Many types and many interfaces ---------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// usage: reify-itab-scale [types [interfaces]]      (1000 100)
///
/// Asks for every pair, half of them misses, and looks random ones up while the
/// table grows. Prints the time and the probes of a lookup, and the memory, at
/// each power of ten (reify-itab-scale 10000 1000: 0.8 GB). Fails where the
/// probes grow: a table that is three quarters full needs about
/// ln(1 / 0.25) / 0.75 = 1.9 for what is in it, one that has just grown 1.3,
/// and the pairs in front of it, which most of these are not among, are one
/// more. Time proves nothing here: it grows as caches no longer hold the table.
///
//===----------------------------------------------------------------------===//

#include <cstddef>

/// Of this thread, the only one.
static std::size_t Probes = 0;
#define REIFY_COUNT_PROBE() ++Probes
// Instead of the archive's: the same code, which counts.
#include "itab.cpp"

#include "Descriptors.h"

#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string>

using namespace reify_test;

static double now() { // of this process, in seconds
  timespec T;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &T);
  return static_cast<double>(T.tv_sec) + static_cast<double>(T.tv_nsec) * 1e-9;
}

/// Resident bytes of the process.
static double resident() {
  unsigned long Pages = 0;
  if (std::FILE *F = std::fopen("/proc/self/statm", "r")) {
    if (std::fscanf(F, "%*u %lu", &Pages) != 1)
      Pages = 0;
    std::fclose(F);
  }
  return static_cast<double>(Pages) * 4096;
}

int main(int Argc, char **Argv) {
  std::size_t NumTypes = Argc > 1 ? std::strtoul(Argv[1], nullptr, 10) : 1000;
  std::size_t NumInterfaces =
      Argc > 2 ? std::strtoul(Argv[2], nullptr, 10) : 100;
  if (NumTypes * NumInterfaces < 10000) {
    std::fprintf(stderr, "usage: reify-itab-scale [types [interfaces]]: at "
                         "least 10000 pairs\n");
    return 2;
  }
  // Even types have `f`, odd ones `g`; so want the interfaces.
  static const Type VoidVoid = makeFunc("void()");
  std::vector<std::string> Names;
  for (std::size_t N = 0; N != NumTypes + NumInterfaces; ++N)
    Names.push_back((N < NumTypes ? "Type" : "Interface") + std::to_string(N));
  std::vector<Subject *> Types;
  std::vector<std::unique_ptr<Interface>> Interfaces;
  for (std::size_t N = 0; N != NumTypes; ++N)
    Types.push_back(&Subject::make(Names[N].c_str(), Names[N].c_str(),
                                   {{N % 2 ? "g" : "f", &VoidVoid, code(N), 0}})
                         .registerIt());
  for (std::size_t N = 0; N != NumInterfaces; ++N)
    Interfaces.push_back(std::make_unique<Interface>(
        Names[NumTypes + N].c_str(),
        std::initializer_list<Imethod>{{N % 2 ? "g" : "f", &VoidVoid, 0}}));

  double Before = resident(), First = 0, MostProbes = 0;
  std::size_t Pairs = 0, NextReport = 1000;
  std::uint64_t Random = 88172645463325252u;
  std::printf("%12s %12s %12s %12s %16s\n", "pairs", "probes", "ns a lookup",
              "of first", "bytes a pair");
  for (std::size_t T = 0; T != NumTypes; ++T)
    for (std::size_t I = 0; I != NumInterfaces; ++I) {
      bool Hit = reify_getitab(*Interfaces[I], &Types[T]->Pointer) != nullptr;
      if (Hit != (T % 2 == I % 2)) {
        std::fprintf(stderr, "wrong answer for %zu, %zu\n", T, I);
        return 1;
      }
      ++Pairs;
      if (Pairs != NextReport && Pairs != NumTypes * NumInterfaces)
        continue;
      NextReport *= 10;
      double Best = 0, Mean = 0;
      for (int Round = 0; Round != 5; ++Round) {
        constexpr std::size_t Lookups = 200000;
        std::size_t Hits = 0;
        Probes = 0;
        double Start = now();
        for (std::size_t L = 0; L != Lookups; ++L) {
          Random ^= Random << 13;
          Random ^= Random >> 7;
          Random ^= Random << 17;
          // Of those that are there already.
          std::size_t Pair = (Random >> 20) % Pairs;
          Hits +=
              reify_getitab(*Interfaces[Pair % NumInterfaces],
                            &Types[Pair / NumInterfaces]->Pointer) != nullptr;
        }
        double Spent = (now() - Start) / Lookups;
        if (!Hits)
          return 1;
        Mean = static_cast<double>(Probes) / Lookups;
        if (Round == 0 || Spent < Best)
          Best = Spent;
      }
      if (First == 0)
        First = Best;
      if (Mean > MostProbes)
        MostProbes = Mean;
      std::printf("%12zu %12.2f %12.1f %12.1f %16.0f\n", Pairs, Mean,
                  Best * 1e9, Best / First,
                  (resident() - Before) / static_cast<double>(Pairs));
    }
  // A count of 0 would be of something else.
  if (MostProbes < 1 || MostProbes > 3.5) {
    std::fprintf(stderr, "a lookup is not 1 to 3.5 probes\n");
    return 1;
  }
}
