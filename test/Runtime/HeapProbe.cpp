//===- HeapProbe.cpp - A program whose environment is tested --------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Boxes as its argument says; HeapTest.cpp reads what it prints.
///
//===----------------------------------------------------------------------===//

#include "Descriptors.h"

#include <cstdio>
#include <cstdlib>
#include <sys/resource.h>
#include <thread>
#include <unistd.h>

using namespace reify_test;

static bool BoxAtExit = false;
namespace {
struct BoxesInStaticDestructor {
  ~BoxesInStaticDestructor() {
    if (BoxAtExit)
      reify_convT64({1000});
  }
};
} // namespace
static BoxesInStaticDestructor AtExit;

static void boxes() {
  BoxAtExit = true;
  for (std::uint64_t I = 0; I != 1000; ++I)
    reify_convT64({I + 1000});
  std::thread([] {
    for (std::uint64_t I = 0; I != 500; ++I)
      reify_convT64({I + 1000});
  }).join();
  std::printf("42\n");
  std::fflush(stdout);
}

/// Allocates until the heap gives up.
[[noreturn]] static void limit() {
  rlimit Limit;
  getrlimit(RLIMIT_AS, &Limit);
  Limit.rlim_cur = 64 << 20;
  setrlimit(RLIMIT_AS, &Limit);
  for (std::uint64_t I = 0;; ++I) {
    reify_convT64({I + 1000});
    if (I % (1 << 17) == 0)
      (void)!write(STDOUT_FILENO, ".", 1);
  }
}

static void *volatile LastBlock;

/// Forgets many blocks of malloc but for what a box holds.
[[gnu::noinline]] static void forget(bool Boxed) {
  static const Type T = makeType("pair", nullptr, 16);
  for (int I = 0; I != 1000; ++I) {
    void *Words[2] = {std::malloc(100), nullptr};
    LastBlock = Words[0]; // Or the compiler drops what nobody sees.
    if (Boxed)
      reify_convT(&T, Words);
  }
  LastBlock = nullptr;
}

int main(int, char **Arguments) {
  switch (Arguments[1][0]) {
  case 'b':
    boxes();
    return 0;
  case 'p':
    forget(true);
    return 0;
  case 'u':
    forget(false);
    return 0;
  case 'l':
    limit();
  }
  return 0;
}
