//===- CollectProbe.h - Programs that collect -------------------*- C++ -*-===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// What the modes of the program reify-collect-probe share.
///
//===----------------------------------------------------------------------===//

#ifndef REIFY_TEST_COLLECT_PROBE_H
#define REIFY_TEST_COLLECT_PROBE_H

#include "Descriptors.h"

#include "reify/heap.h"

#include <cstdio>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <map>
#include <string>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <vector>

using namespace reify_test;

/// Modes of HostileProbe.cpp.
extern const std::map<std::string, void (*)()> HostileModes;

extern int Failures;
inline void check(bool Right, const char *What) {
  if (!Right) {
    std::printf("wrong: %s\n", What);
    ++Failures;
  }
}
#define CHECK(X) check(X, #X)

using Held = const std::uint64_t *;
inline Held boxOf(std::uint64_t V) {
  return static_cast<Held>(reify_convT64({V}));
}

/// Boxes Count numbers and keeps some in memory of malloc; whether each held
/// one is what it was.
[[gnu::noinline]] inline bool churn(std::uint64_t Count) {
  constexpr unsigned Kept = 20000;
  std::vector<Held> Boxes(Kept);
  std::vector<std::uint64_t> Values(Kept);
  bool Right = true;
  for (std::uint64_t I = 0; I != Count; ++I) {
    Held B = boxOf(I + 1000);
    unsigned At = static_cast<unsigned>(I * 7919 % Kept);
    if (I % 16 == 0) {
      if (Boxes[At])
        Right = Right && *Boxes[At] == Values[At];
      Boxes[At] = B;
      Values[At] = I + 1000;
    }
  }
  for (unsigned At = 0; At != Kept; ++At)
    Right = Right && (!Boxes[At] || *Boxes[At] == Values[At]);
  return Right;
}

/// From here on the system call answers with Error.
inline void forbid(unsigned Call, unsigned Error) {
  sock_filter Program[] = {
      BPF_STMT(BPF_LD | BPF_W | BPF_ABS, 0),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, Call, 0, 1),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | Error),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
  };
  sock_fprog Filter{4, Program};
  CHECK(prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0);
  CHECK(prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &Filter) == 0);
}

#endif // REIFY_TEST_COLLECT_PROBE_H
