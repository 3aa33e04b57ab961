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

#include "reify/heap.h"

#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <sys/resource.h>
#include <sys/wait.h>
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

/// Forks while another thread uses the heap's lock; children box. The number of
/// children that could not.
static int forkAndBox() {
  std::atomic<bool> Stop{false};
  reify_convT64({1000});
  std::thread Busy([&] {
    while (!Stop)
      heap::stats();
  });
  int Failed = 0;
  for (int I = 0; I != 50; ++I) {
    pid_t Child = fork();
    if (Child == 0) {
      alarm(10); // A lock that nobody holds any more.
      for (std::uint64_t N = 0; N != 5000; ++N)
        if (*static_cast<std::uint64_t *>(reify_convT64({N + 256})) != N + 256)
          _exit(1);
      _exit(0);
    }
    int Status = -1;
    Failed += waitpid(Child, &Status, 0) != Child || Status != 0;
  }
  Stop = true;
  Busy.join();
  return Failed;
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
  case 'f':
    return forkAndBox();
  case 'l':
    limit();
  }
  return 0;
}
