//===- HostileProbe.cpp - Surroundings that a collector may not expect ----===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// More modes of reify-collect-probe: processes that are not like most.
///
//===----------------------------------------------------------------------===//

#include "CollectProbe.h"

#include <atomic>
#include <cerrno>
#include <climits>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <linux/io_uring.h>
#include <linux/userfaultfd.h>
#include <pthread.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

// --- Memory -----------------------------------------------------------------

static Held *map(int Flags, std::size_t Bytes = 4096) {
  void *Memory = mmap(nullptr, Bytes, PROT_READ | PROT_WRITE,
                      Flags | MAP_ANONYMOUS, -1, 0);
  if (Memory == MAP_FAILED)
    std::abort();
  return static_cast<Held *>(Memory);
}

/// The kernel gives a child the shared mappings of its parent without a page in
/// them: what the parent left there keeps the child's boxes all the same.
static void sharedAfterFork() {
  constexpr unsigned Count = 500;
  Held *Shared = map(MAP_SHARED);
  int File = memfd_create("handles", 0);
  CHECK(ftruncate(File, 1 << 30) == 0);
  auto *Sparse = static_cast<Held *>(
      mmap(nullptr, 1 << 30, PROT_READ | PROT_WRITE, MAP_SHARED, File, 0));
  for (unsigned I = 0; I != Count; ++I) {
    Shared[I] = boxOf(I + 10000);
    Sparse[I * 100000] = boxOf(I + 20000);
  }
  pid_t Child = fork();
  if (Child == 0) {
    CHECK(heap::collect());
    CHECK(churn(3'000'000)); // Overwrites what is free.
    unsigned Wrong = 0;
    for (unsigned I = 0; I != Count; ++I)
      Wrong += *Shared[I] != I + 10000 || *Sparse[I * 100000] != I + 20000;
    CHECK(Wrong == 0);
    // Holes stay holes: each of those 500 is a page.
    CHECK(heap::stats().scanned < 128u << 20);
    std::fflush(stdout);
    _exit(Failures != 0);
  }
  int Status = -1;
  CHECK(waitpid(Child, &Status, 0) == Child && Status == 0);
}

/// A page that is there and cannot be read, as where the kernel forbids
/// /proc/self/mem to look behind PROT_NONE: the heap cannot be sure.
static void unreadable() {
  Held *Hidden = map(MAP_PRIVATE);
  *Hidden = boxOf(12345);
  mprotect(Hidden, 4096, PROT_NONE);
  forbid(SYS_pread64, EIO);
  CHECK(!heap::collect());
  CHECK(heap::stats().abandoned == 1);
  mprotect(Hidden, 4096, PROT_READ);
  CHECK(**Hidden == 12345);
  CHECK(heap::collect());
}

/// Pages that end the process or wait for ever when they are read: the guards
/// of Linux 6.13 inside of a mapping, and what a userfaultfd is to fill. And a
/// stack that grows by itself.
static void guards() {
  constexpr int GuardInstall = 102; // MADV_GUARD_INSTALL
  Held *Pages = map(MAP_PRIVATE, 3 * 4096);
  Pages[0] = boxOf(10000);
  Pages[1024] = boxOf(10001);
  if (madvise(Pages + 512, 4096, GuardInstall) != 0)
    std::printf("no guards here\n");
  Held *Grows = map(MAP_PRIVATE | MAP_GROWSDOWN);
  Grows[511] = boxOf(10002);
  Held *Awaited = map(MAP_PRIVATE, 3 * 4096);
  Awaited[512] = boxOf(10003);
  long File = syscall(SYS_userfaultfd, O_CLOEXEC | UFFD_USER_MODE_ONLY);
  uffdio_api Api = {UFFD_API, 0, 0};
  uffdio_register Register = {
      {reinterpret_cast<std::uintptr_t>(Awaited), 3 * 4096},
      UFFDIO_REGISTER_MODE_MISSING,
      0};
  if (File < 0 || ioctl(static_cast<int>(File), UFFDIO_API, &Api) != 0 ||
      ioctl(static_cast<int>(File), UFFDIO_REGISTER, &Register) != 0)
    std::printf("no userfaultfd here\n");
  CHECK(heap::collect());
  CHECK(churn(3'000'000));
  CHECK(*Pages[0] == 10000 && *Pages[1024] == 10001);
  CHECK(*Grows[511] == 10002 && *Awaited[512] == 10003);
}

/// No file can be opened: /proc neither.
static void noFiles() {
  std::atomic<bool> Stop{false};
  std::thread Other([&] {
    while (!Stop)
      usleep(100);
  });
  rlimit Limit;
  getrlimit(RLIMIT_NOFILE, &Limit);
  rlimit None = {3, Limit.rlim_max};
  setrlimit(RLIMIT_NOFILE, &None);
  CHECK(!heap::collect());
  // Enough for the list of threads and not for their states.
  None.rlim_cur = 4;
  setrlimit(RLIMIT_NOFILE, &None);
  CHECK(!heap::collect());
  // Not for the memory that only /proc shows.
  Stop = true;
  Other.join();
  Held *Hidden = map(MAP_PRIVATE);
  *Hidden = boxOf(12345);
  mprotect(Hidden, 4096, PROT_NONE);
  CHECK(!heap::collect());
  CHECK(churn(2'000'000));
  mprotect(Hidden, 4096, PROT_READ);
  CHECK(**Hidden == 12345);
  setrlimit(RLIMIT_NOFILE, &Limit);
  CHECK(heap::collect());
}

// --- Threads ----------------------------------------------------------------

/// The main thread has ended; its files in /proc are empty from then on.
static void mainGone() {
  static pthread_t Main = pthread_self();
  std::thread([] {
    pthread_join(Main, nullptr);
    CHECK(churn(2'000'000));
    CHECK(heap::collect());
    CHECK(churn(2'000'000));
    std::fflush(stdout);
    _exit(Failures != 0);
  }).detach();
  pthread_exit(nullptr);
}

/// A thread of the kernel that serves io_uring is in the list of threads and
/// blocks all signals; it has no stack and no registers of ours.
static void ioThread() {
  io_uring_params Parameters;
  std::memset(&Parameters, 0, sizeof(Parameters));
  Parameters.flags = IORING_SETUP_SQPOLL;
  Parameters.sq_thread_idle = 100000;
  if (syscall(SYS_io_uring_setup, 4, &Parameters) < 0) {
    std::printf("no io_uring here\n");
    return;
  }
  CHECK(heap::collect());
  CHECK(churn(6'000'000));
  CHECK(heap::stats().abandoned == 0);
  CHECK(heap::stats().collections >= 2);
}

/// Collections on the smallest stack that a thread may have.
static void smallStack() {
  constexpr std::size_t Size = 16384;
  pthread_attr_t Attributes;
  pthread_attr_init(&Attributes);
  CHECK(pthread_attr_setstacksize(&Attributes, Size) == 0);
  std::atomic<bool> Stop{false};
  std::thread Other([&] {
    while (!Stop)
      usleep(100);
  });
  pthread_t Thread;
  auto Body = [](void *) -> void * {
    CHECK(heap::collect());
    for (std::uint64_t I = 0; I != 9'000'000; ++I)
      boxOf(I + 1000);
    return nullptr;
  };
  CHECK(pthread_create(&Thread, &Attributes, Body, nullptr) == 0);
  pthread_join(Thread, nullptr);
  CHECK(heap::stats().collections >= 3);
  Stop = true;
  Other.join();
}

/// Numbers that are no signals.
static void badSignals() {
  for (int Signal : {-1, 1000, INT_MAX, INT_MIN, SIGKILL, SIGSTOP, 0}) {
    heap::set_signal(Signal);
    CHECK(heap::collect());
  }
}

/// Prints the signals that are handled after a collection.
static void signal() {
  CHECK(heap::collect());
  for (int Signal = 1; Signal <= SIGRTMAX; ++Signal) {
    struct sigaction Now;
    if (sigaction(Signal, nullptr, &Now) == 0 && Now.sa_handler != SIG_DFL &&
        Now.sa_handler != SIG_IGN)
      std::printf("%d\n", Signal);
  }
}

// --- Destructors ------------------------------------------------------------

static std::atomic<unsigned> Destroyed{0};

static void collectAndCount(void *) noexcept {
  heap::collect();
  ++Destroyed;
}

[[gnu::noinline]] static void boxWithDestructors(unsigned Count) {
  for (unsigned I = 0; I != Count; ++I)
    reify_setfinalizer(const_cast<std::uint64_t *>(boxOf(I + 1000)),
                       collectAndCount);
}

static void awaitDestroyed(unsigned Count) {
  for (int I = 0; I != 1000 && Destroyed < Count; ++I) {
    heap::collect();
    usleep(1000);
  }
}

/// A destructor collects while others are due: each runs once.
static void destructorsThatCollect() {
  constexpr unsigned Count = 500;
  boxWithDestructors(Count);
  awaitDestroyed(Count * 9 / 10);
  CHECK(Destroyed >= Count * 9 / 10 && Destroyed <= Count);
  CHECK(heap::stats().finalized <= Count);
}

/// No thread can be made: destructors wait, nothing else does.
static void noThreads() {
  forbid(SYS_clone3, EAGAIN);
  forbid(SYS_clone, EAGAIN);
  boxWithDestructors(100);
  CHECK(churn(6'000'000));
  CHECK(heap::collect());
  CHECK(heap::collect());
  CHECK(Destroyed == 0);
  CHECK(heap::stats().finalized == 0);
}

/// No memory for the table of destructors: a line, and the end.
static void noTable() {
  boxOf(1000);
  forbid(SYS_mremap, ENOMEM);
  boxWithDestructors(1000); // More than its first pages hold.
}

/// No memory for what a collection needs: the heap grows while it can.
static void noMemory() {
  CHECK(churn(1'000'000));
  forbid(SYS_mmap, ENOMEM);
  CHECK(!heap::collect());
  CHECK(heap::stats().abandoned == 1);
}

// --- fork -------------------------------------------------------------------

static void boxAndCollect() {
  CHECK(churn(100'000));
  CHECK(heap::collect());
  CHECK(heap::stats().boxes >= 100'000);
}

/// Handlers that were there before the heap's own run inside of those: with the
/// heap's locks held.
static void forkHandlers() {
  CHECK(pthread_atfork(boxAndCollect, boxAndCollect, boxAndCollect) == 0);
  CHECK(churn(100'000));
  for (int I = 0; I != 3; ++I) {
    pid_t Child = fork();
    if (Child == 0) {
      alarm(20);
      CHECK(churn(100'000));
      std::fflush(stdout);
      _exit(Failures != 0);
    }
    int Status = -1;
    CHECK(waitpid(Child, &Status, 0) == Child && Status == 0);
  }
}

const std::map<std::string, void (*)()> HostileModes = {
    {"sharedAfterFork", sharedAfterFork},
    {"unreadable", unreadable},
    {"guards", guards},
    {"noFiles", noFiles},
    {"mainGone", mainGone},
    {"ioThread", ioThread},
    {"smallStack", smallStack},
    {"badSignals", badSignals},
    {"signal", signal},
    {"forkHandlers", forkHandlers},
    {"destructorsThatCollect", destructorsThatCollect},
    {"noThreads", noThreads},
    {"noTable", noTable},
    {"noMemory", noMemory}};
