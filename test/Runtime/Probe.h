//===- Probe.h - Programs that a test starts --------------------*- C++ -*-===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Runs a program with an environment of its own and keeps what it prints.
///
//===----------------------------------------------------------------------===//

#ifndef REIFY_TEST_PROBE_H
#define REIFY_TEST_PROBE_H

#include <cstdio>
#include <string>

namespace reify_test {

struct Outcome {
  std::string Output; ///< stdout and stderr.
  int Status;         ///< As from waitpid.
};

/// Runs `env <Environment> <Program> <Arguments>`; all of them in the words of
/// a shell.
inline Outcome runProgram(const std::string &Environment,
                          const std::string &Program,
                          const std::string &Arguments) {
  std::string Command =
      "env " + Environment + " " + Program + " " + Arguments + " 2>&1";
  Outcome Result;
  FILE *Pipe = popen(Command.c_str(), "r");
  if (!Pipe)
    return {"popen failed", -1};
  char Buffer[4096];
  while (std::size_t Read = std::fread(Buffer, 1, sizeof(Buffer), Pipe))
    Result.Output.append(Buffer, Read);
  Result.Status = pclose(Pipe);
  return Result;
}

} // namespace reify_test

#endif // REIFY_TEST_PROBE_H
