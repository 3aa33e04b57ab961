//===- CollectProbe.cpp - Programs that collect -------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Each mode is a program that CollectTest.cpp starts; it exits with 0 if what
/// its comment says is so, and otherwise says what is not.
///
//===----------------------------------------------------------------------===//

#include "CollectProbe.h"

#include <atomic>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <string>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

int Failures = 0;

/// 320 MB of boxes go through a heap of less than 90 MB.
static void frees() {
  CHECK(churn(40'000'000));
  heap::Stats S = heap::stats();
  CHECK(S.collections >= 4);
  CHECK(S.abandoned == 0);
  CHECK(S.boxes >= 40'000'000);
  CHECK(S.mapped < 90u << 20);
  CHECK(S.freed > 150u << 20);
  CHECK(S.live < 16u << 20);
  CHECK(S.scanned > 0 && S.pause_max_ns > 0);
  CHECK(S.pause_total_ns >= S.pause_max_ns);
}

/// All kinds of sizes die and are used again, large ones too.
static void sizes() {
  Type T = makeType("object", nullptr, 8);
  T.ptrbytes = 8;
  for (int Round = 0; Round != 3; ++Round) {
    std::vector<std::pair<unsigned char *, std::size_t>> Kept;
    for (std::size_t I = 0; I != 60000; ++I) {
      std::size_t Size = I % 200 == 0 ? 5000 + I : 1 + I % 3000;
      auto *P = static_cast<unsigned char *>(reify_newobject(&T, Size));
      std::memset(P, static_cast<int>(Size % 251), Size);
      if (I % 37 == 0)
        Kept.push_back({P, Size});
    }
    CHECK(heap::collect());
    bool Right = true;
    for (auto &[P, Size] : Kept)
      Right = Right && P[0] == Size % 251 && P[Size - 1] == Size % 251;
    CHECK(Right);
  }
  CHECK(heap::stats().mapped < 400u << 20);
}

/// A long list and a wide one: more than the mark stack holds at once.
static void deep() {
  struct Node {
    Node *Next;
    std::uint64_t Value;
  };
  Node *List = nullptr;
  for (std::uint64_t I = 0; I != 2'000'000; ++I)
    List = static_cast<Node *>(
        reify_convT128({reinterpret_cast<std::uintptr_t>(List)}, {I}));
  static Type Wide = makeType("wide", nullptr, 8);
  Wide.ptrbytes = 8;
  constexpr std::size_t Count = 1'500'000;
  Held *Array = static_cast<Held *>(reify_newobject(&Wide, Count * 8));
  for (std::size_t I = 0; I != Count; ++I)
    Array[I] = boxOf(I + 1000);
  CHECK(heap::collect());
  CHECK(churn(5'000'000));
  CHECK(heap::collect());
  std::uint64_t Expected = 2'000'000;
  for (Node *N = List; N; N = N->Next)
    if (N->Value != --Expected)
      break;
  CHECK(Expected == 0);
  bool Right = true;
  for (std::size_t I = 0; I != Count; ++I)
    Right = Right && *Array[I] == I + 1000;
  CHECK(Right);
}

/// What is only reachable from memory that is protected, shared, or at an odd
/// address in a packed value.
static void places() {
  auto *Hidden = static_cast<Held *>(mmap(nullptr, 8192, PROT_READ | PROT_WRITE,
                                          MAP_PRIVATE | MAP_ANONYMOUS, -1, 0));
  auto *Shared = static_cast<Held *>(mmap(nullptr, 4096, PROT_READ | PROT_WRITE,
                                          MAP_SHARED | MAP_ANONYMOUS, -1, 0));
  constexpr unsigned Count = 200;
  struct [[gnu::packed]] Packed {
    char C;
    Held B;
    char More[20];
  };
  static Type T = makeType("Packed", nullptr, sizeof(Packed));
  T.align = 1;
  T.ptrbytes = 0; // As the headers say for alignments below 8.
  T.kind = static_cast<std::uint8_t>(Kind::Struct);
  std::vector<void *> Long(Count), Short(Count);
  for (unsigned I = 0; I != Count; ++I) {
    Hidden[I] = boxOf(I + 10000);
    Shared[I] = boxOf(I + 20000);
    Packed P{1, boxOf(I + 30000), {}};
    Long[I] = reify_convTnoptr(&T, &P);
    std::uint64_t Words[2] = {};
    P.B = boxOf(I + 40000);
    std::memcpy(Words, &P, 9);
    Short[I] = reify_convT128({Words[0]}, {Words[1]});
  }
  mprotect(Hidden, 8192, PROT_NONE);
  CHECK(heap::collect());
  CHECK(churn(3'000'000)); // Overwrites what is free.
  mprotect(Hidden, 8192, PROT_READ);
  unsigned Wrong[4] = {};
  for (unsigned I = 0; I != Count; ++I) {
    Wrong[0] += *Hidden[I] != I + 10000;
    Wrong[1] += *Shared[I] != I + 20000;
    Wrong[2] += *static_cast<Packed *>(Long[I])->B != I + 30000;
    Wrong[3] += *static_cast<Packed *>(Short[I])->B != I + 40000;
  }
  CHECK(Wrong[0] == 0);
  CHECK(Wrong[1] == 0);
  CHECK(Wrong[2] == 0);
  CHECK(Wrong[3] == 0);
}

/// Live boxes beyond the limit of the environment: does not return.
static void limit() {
  std::vector<Held> All;
  for (std::uint64_t I = 0;; ++I)
    All.push_back(boxOf(I + 1000));
}

/// Garbage of 240 MB goes through a limit of 8 MB.
static void underLimit() {
  heap::set_limit(8 << 20);
  CHECK(churn(30'000'000));
  CHECK(heap::stats().collections > 20);
}

// --- Signals ----------------------------------------------------------------

static std::string statusLine(const char *Name) {
  std::string Result;
  if (FILE *File = std::fopen("/proc/self/status", "r")) {
    char Line[256];
    while (std::fgets(Line, sizeof(Line), File))
      if (std::strncmp(Line, Name, std::strlen(Name)) == 0)
        Result = Line;
    std::fclose(File);
  }
  return Result;
}

/// Before the first collection there is no handler and no thread.
static void quiet() {
  std::string Caught = statusLine("SigCgt:");
  CHECK(churn(2'000'000));
  CHECK(heap::stats().collections == 0);
  CHECK(statusLine("SigCgt:") == Caught);
  CHECK(statusLine("Threads:") == "Threads:\t1\n");
  CHECK(heap::collect());
  CHECK(statusLine("SigCgt:") != Caught);
}

/// A thread that blocks every signal: nothing is freed, nothing is wrong.
static void blocked() {
  std::atomic<int> State{0};
  std::thread Blocking([&] {
    sigset_t All;
    sigfillset(&All);
    pthread_sigmask(SIG_SETMASK, &All, nullptr);
    State = 1;
    while (State == 1)
      usleep(1000);
  });
  while (!State)
    usleep(1000);
  CHECK(!heap::collect());
  CHECK(heap::stats().abandoned == 1);
  CHECK(churn(6'000'000));
  CHECK(heap::stats().collections == 0);
  State = 2;
  Blocking.join();
  CHECK(heap::collect());
}

/// Whether the thread Id waits in the system call Number.
static bool inCall(long Id, long Number) {
  std::ifstream File("/proc/self/task/" + std::to_string(Id) + "/syscall");
  long Now;
  return File >> Now && Now == Number;
}

/// A thread in sigwait: for its own signal, the heap collects; for every one,
/// the heap does not disturb it.
static void waiting() {
  for (bool Every : {false, true}) {
    std::atomic<int> Got{0};
    std::atomic<long> Id{0};
    std::thread Waiting([&] {
      Id = syscall(SYS_gettid);
      sigset_t Set;
      sigemptyset(&Set);
      sigaddset(&Set, SIGTERM);
      if (Every)
        sigfillset(&Set);
      pthread_sigmask(SIG_BLOCK, &Set, nullptr);
      int Signal = 0;
      sigwait(&Set, &Signal);
      Got = Signal;
    });
    while (!Id || !inCall(Id, SYS_rt_sigtimedwait))
      usleep(1000);
    CHECK(heap::collect() == !Every);
    usleep(10000);
    CHECK(Got == 0);
    pthread_kill(Waiting.native_handle(), SIGTERM);
    Waiting.join();
    CHECK(Got == SIGTERM);
  }
}

static std::atomic<int> Handled{0};
/// Every real-time signal but one is the program's: its handlers stay, and are
/// never called.
static void owned() {
  struct sigaction Ours {};
  Ours.sa_handler = [](int) { ++Handled; };
  for (int Signal = SIGRTMIN; Signal <= SIGRTMAX; ++Signal)
    if (Signal != SIGRTMIN + 3)
      sigaction(Signal, &Ours, nullptr);
  heap::set_signal(SIGRTMIN + 5);
  std::atomic<bool> Stop{false};
  std::thread Other([&] {
    while (!Stop)
      usleep(100);
  });
  CHECK(heap::collect());
  Stop = true;
  Other.join();
  CHECK(Handled == 0);
  for (int Signal = SIGRTMIN; Signal <= SIGRTMAX; ++Signal) {
    struct sigaction Now;
    sigaction(Signal, nullptr, &Now);
    CHECK((Now.sa_handler == Ours.sa_handler) == (Signal != SIGRTMIN + 3));
  }
}

// --- Threads and processes --------------------------------------------------

/// 64 threads that come, box, and go while another one collects.
static void threads() {
  std::atomic<bool> Stop{false};
  std::atomic<int> Wrong{0};
  std::vector<std::thread> Workers;
  for (unsigned T = 0; T != 64; ++T)
    Workers.emplace_back([&] {
      while (!Stop)
        std::thread([&] {
          Held Kept[64] = {};
          for (std::uint64_t I = 0; I != 2000; ++I) {
            Kept[I % 64] = boxOf(I + 1000);
            if (I >= 64 && *Kept[(I + 1) % 64] != I + 1000 - 63)
              ++Wrong;
          }
        }).join();
    });
  int Sure = 0;
  for (int I = 0; I != 20; ++I)
    Sure += heap::collect();
  Stop = true;
  for (std::thread &W : Workers)
    W.join();
  CHECK(Wrong == 0);
  CHECK(Sure > 0);
}

/// Children collect, also where other threads of the parent boxed.
static void forks() {
  std::atomic<bool> Stop{false};
  std::thread Busy([&] {
    while (!Stop)
      churn(100'000);
  });
  CHECK(churn(5'000'000));
  for (int I = 0; I != 5; ++I) {
    pid_t Child = fork();
    if (Child == 0) {
      alarm(20);
      _exit(churn(6'000'000) && heap::collect() ? 0 : 1);
    }
    int Status = -1;
    CHECK(waitpid(Child, &Status, 0) == Child && Status == 0);
    CHECK(heap::collect());
  }
  Stop = true;
  Busy.join();
}

// --- Mappings ---------------------------------------------------------------

static std::uint64_t pauseOf() {
  std::uint64_t Before = heap::stats().pause_total_ns;
  CHECK(heap::collect());
  return heap::stats().pause_total_ns - Before;
}

/// A terabyte of address space with three pages costs next to nothing.
static void huge() {
  CHECK(churn(1'000'000));
  std::uint64_t Alone = pauseOf();
  constexpr std::size_t Size = std::size_t(1) << 40;
  void *Memory = mmap(nullptr, Size, PROT_READ | PROT_WRITE,
                      MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  CHECK(Memory != MAP_FAILED);
  for (int I = 0; I != 3; ++I)
    static_cast<Held *>(Memory)[Size / 8 / 3 * I] = boxOf(5000 + I);
  std::uint64_t Scanned = heap::stats().scanned;
  std::uint64_t With = pauseOf();
  CHECK(heap::stats().scanned < Scanned + (16 << 20));
  std::printf("ratio %.2f\n", double(With) / double(Alone));
  CHECK(churn(3'000'000));
  for (int I = 0; I != 3; ++I)
    CHECK(*static_cast<Held *>(Memory)[Size / 8 / 3 * I] == 5000u + I);
}

/// Twenty thousand mappings, each with a root.
static void mappings() {
  constexpr unsigned Count = 20000;
  std::vector<std::uintptr_t> Places; // Not where they are: hidden.
  for (unsigned I = 0; I != Count; ++I) {
    int Protection = PROT_READ | PROT_WRITE | (I % 2 ? PROT_EXEC : 0);
    auto *P = static_cast<Held *>(
        mmap(nullptr, 4096, Protection, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0));
    if (P == MAP_FAILED)
      break;
    *P = boxOf(I + 1000);
    Places.push_back(reinterpret_cast<std::uintptr_t>(P));
  }
  CHECK(Places.size() == Count);
  CHECK(heap::collect());
  CHECK(churn(3'000'000));
  unsigned Wrong = 0;
  for (unsigned I = 0; I != Places.size(); ++I)
    Wrong += **reinterpret_cast<Held *>(Places[I]) != I + 1000;
  CHECK(Wrong == 0);
}

/// Without /proc the heap grows.
static void sandbox() {
  forbid(SYS_openat, EACCES);
  CHECK(!heap::collect());
  CHECK(churn(10'000'000));
  CHECK(heap::stats().collections == 0);
  CHECK(heap::stats().abandoned >= 1);
}

/// Where threads can not be stopped, the heap grows.
static void noSignals() {
  std::atomic<bool> Stop{false};
  std::thread Other([&] {
    while (!Stop)
      usleep(100);
  });
  forbid(SYS_rt_tgsigqueueinfo, EPERM);
  CHECK(!heap::collect());
  CHECK(churn(6'000'000));
  CHECK(heap::stats().collections == 0);
  Stop = true;
  Other.join();
}

/// As on kernels before 6.7.
static void oldKernel() {
  forbid(SYS_ioctl, ENOTTY);
  frees();
  places();
}

int main(int Count, char **Arguments) {
  std::map<std::string, void (*)()> Modes = {
      {"frees", frees},        {"sizes", sizes},
      {"deep", deep},          {"places", places},
      {"limit", limit},        {"underLimit", underLimit},
      {"quiet", quiet},        {"blocked", blocked},
      {"waiting", waiting},    {"owned", owned},
      {"threads", threads},    {"forks", forks},
      {"huge", huge},          {"mappings", mappings},
      {"sandbox", sandbox},    {"noSignals", noSignals},
      {"oldKernel", oldKernel}};
  Modes.insert(HostileModes.begin(), HostileModes.end());
  auto Mode = Modes.find(Count > 1 ? Arguments[1] : "");
  if (Mode == Modes.end())
    return 2;
  alarm(100);
  Mode->second();
  return Failures != 0;
}
