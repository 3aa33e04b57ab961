//===- Main.cpp - Runs what the command line asks for ---------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Names are peer/operation. `run` starts the program once for each.
///
//===----------------------------------------------------------------------===//

#include "Workload.h"

// Without Boost its file is not in the program.
[[gnu::weak]] void bench::addBoost() {}

int main(int Argc, char **Argv) {
  bench::addReify();
  bench::addVirtual();
  bench::addStdAny();
  bench::addBoost();
  benchmark::Initialize(&Argc, Argv);
  if (benchmark::ReportUnrecognizedArguments(Argc, Argv))
    return 1;
  benchmark::RunSpecifiedBenchmarks();
}
