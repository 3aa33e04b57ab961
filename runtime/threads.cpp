//===- threads.cpp - Stops the other threads ------------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Every thread gets a signal, whose handler waits until the collection is
/// over; the kernel has then written the thread's registers to the memory of
/// its stack. Nothing is left to chance:
///
/// * a signal carries the number of the stop that it belongs to; one that is
///   delivered late does nothing.
/// * A thread that blocks the signal gets none: it could be in sigwait, and see
///   a signal it does not know. glibc blocks all signals for a moment when a
///   thread starts or ends, so the collector asks again for a while.
/// * A signal that the program handles, ignores or blocks anywhere is not used.
/// * Threads that start meanwhile are found by reading the list until all of
///   it is stopped.
///
//===----------------------------------------------------------------------===//

#include "threads.h"
#include "options.h"

#include <cerrno>
#include <csignal>
#include <cstring>
#include <ctime>
#include <fcntl.h>
#include <linux/futex.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

REIFY_BEGIN_NAMESPACE
namespace runtime {

// --- Raw system calls -------------------------------------------------------

int openRaw(int Directory, const char *Path, int Flags) noexcept {
  return static_cast<int>(
      syscall(SYS_openat, Directory, Path, O_RDONLY | O_CLOEXEC | Flags, 0));
}

long readRaw(int File, void *Buffer, std::size_t Bytes) noexcept {
  long Read;
  do
    Read = syscall(SYS_read, File, Buffer, Bytes);
  while (Read < 0 && errno == EINTR);
  return Read;
}

void closeRaw(int File) noexcept {
  if (File >= 0)
    syscall(SYS_close, File);
}

std::uint64_t nowNs() noexcept {
  timespec T;
  clock_gettime(CLOCK_MONOTONIC, &T);
  return static_cast<std::uint64_t>(T.tv_sec) * 1000000000u +
         static_cast<std::uint64_t>(T.tv_nsec);
}

static void futexWait(std::atomic<std::uint32_t> &Word, std::uint32_t Value,
                      const timespec *Timeout) {
  syscall(SYS_futex, &Word, FUTEX_WAIT_PRIVATE, Value, Timeout, nullptr, 0);
}

static void futexWake(std::atomic<std::uint32_t> &Word, int Count) {
  syscall(SYS_futex, &Word, FUTEX_WAKE_PRIVATE, Count, nullptr, nullptr, 0);
}

static void sleepBriefly() {
  timespec Pause{0, 200000};
  syscall(SYS_nanosleep, &Pause, nullptr);
}

// --- The handler ------------------------------------------------------------

namespace {
constexpr unsigned MostThreads = 8192;
constexpr std::uint64_t PatienceNs = 100'000'000;   ///< With a blocked signal.
constexpr std::uint64_t DeadlineNs = 1'000'000'000; ///< For all of them.

struct Thread {
  int Id;
  bool Gone; ///< A main thread that has ended stays in the list.
  std::atomic<std::uint32_t> StoppedAt; ///< The number of the stop.
};
} // namespace

static constinit Thread Threads[MostThreads]{};
static constinit unsigned NumThreads = 0;
/// Odd while the world is to be stopped.
static constinit std::atomic<std::uint32_t> Stop{0};
static constinit int StopSignal = 0;

static void stopHere(int, siginfo_t *Info, void *) {
  const int Errno = errno;
  const std::uintptr_t Value =
      reinterpret_cast<std::uintptr_t>(Info->si_value.sival_ptr);
  const std::uint32_t Number = static_cast<std::uint32_t>(Value);
  const std::size_t Index = Value >> 32;
  if (Info->si_code == SI_QUEUE && Index < MostThreads && Number % 2 == 1 &&
      Stop.load(std::memory_order_acquire) == Number) {
    Threads[Index].StoppedAt.store(Number, std::memory_order_release);
    futexWake(Threads[Index].StoppedAt, 1);
    while (Stop.load(std::memory_order_acquire) == Number)
      futexWait(Stop, Number, nullptr);
  }
  errno = Errno;
}

// --- What /proc says --------------------------------------------------------

static bool decimal(const char *&Text, std::uint64_t &Value) {
  if (*Text < '0' || *Text > '9')
    return false;
  for (Value = 0; *Text >= '0' && *Text <= '9'; ++Text)
    Value = Value * 10 + static_cast<unsigned>(*Text - '0');
  return true;
}

namespace {
enum class Answer { Alive, Gone, Unknown };
}

/// The file `<Id>/<Name>`, ended by a zero; below 0 where it cannot be read.
static long readOf(int Directory, int Id, const char *Name, char *Text,
                   long Size) {
  char Path[32];
  std::strcpy(Path, Decimal(static_cast<std::uint64_t>(Id)).text());
  std::strcat(Path, Name);
  int File = openRaw(Directory, Path);
  if (File < 0)
    return -errno;
  long Length = 0, Read = 0;
  while (Length < Size - 1 &&
         (Read = readRaw(File, Text + Length,
                         static_cast<std::size_t>(Size - 1 - Length))) > 0)
    Length += Read;
  const int Errno = errno;
  closeRaw(File);
  Text[Length] = 0;
  return Read < 0 ? -Errno : Length;
}

/// The signals that a thread waits for in sigwait and its kin: meanwhile they
/// do not count as blocked, but the program would see ours.
static std::uint64_t awaited(int Directory, int Id) {
  char Text[256];
  if (readOf(Directory, Id, "/syscall", Text, sizeof(Text)) <= 0)
    return 0;
  const char *P = Text;
  std::uint64_t Number, Set = 0;
  if (!decimal(P, Number) || Number != SYS_rt_sigtimedwait ||
      std::strncmp(P, " 0x", 3) != 0)
    return 0;
  std::uintptr_t Address = 0;
  for (P += 3; (*P >= '0' && *P <= '9') || (*P >= 'a' && *P <= 'f'); ++P)
    Address = Address << 4 |
              static_cast<unsigned>(*P <= '9' ? *P - '0' : *P - 'a' + 10);
  // The thread may be gone, and its stack with it.
  iovec To{&Set, sizeof(Set)}, From{reinterpret_cast<void *>(Address), 8};
  // The last argument of a variadic call lies on the stack: an int would bring
  // half a word of whatever was there, and the kernel refuses unknown flags.
  if (syscall(SYS_process_vm_readv, syscall(SYS_getpid), &To, 1UL, &From, 1UL,
              0UL) != 8)
    return ~std::uint64_t(0);
  return Set;
}

/// Whether a thread that blocks Blocked is one of the kernel, which serves
/// io_uring and is in the list since Linux 5.12. It has neither a stack nor
/// registers of the program's. Its name alone anybody can have, and its flag
/// means another thing to older kernels.
static bool isKernelWorker(int Directory, int Id, const char *Status,
                           std::uint64_t Blocked) {
  constexpr std::uint64_t IoWorker = 0x10; // PF_IO_WORKER, linux/sched.h.
  constexpr std::uint64_t Unblockable =
      std::uint64_t(1) << (SIGKILL - 1) | std::uint64_t(1) << (SIGSTOP - 1);
  if ((Blocked | Unblockable) != ~std::uint64_t(0) ||
      std::strncmp(Status, "Name:\tiou-", 10) != 0)
    return false;
  // "id (name) state parent group session terminal group flags ..."
  char Text[512];
  if (readOf(Directory, Id, "/stat", Text, sizeof(Text)) <= 0)
    return false;
  const char *P = std::strrchr(Text, ')');
  for (int Field = 0; P && Field != 7; ++Field)
    if ((P = std::strchr(P, ' ')))
      ++P;
  std::uint64_t Flags;
  return P && decimal(P, Flags) && (Flags & IoWorker);
}

/// The signals that a thread blocks or waits for, and whether it still is one.
static Answer askThread(int Directory, int Id, std::uint64_t &Blocked) {
  // Not on the stack, which may be that of a coroutine. Under the heap's lock.
  static constinit char Text[4096];
  long Length = readOf(Directory, Id, "/status", Text, sizeof(Text));
  if (Length < 0)
    return Length == -ENOENT || Length == -ESRCH ? Answer::Gone
                                                 : Answer::Unknown;
  const char *State = std::strstr(Text, "\nState:\t");
  const char *Mask = std::strstr(Text, "\nSigBlk:\t");
  if (!State || !Mask)
    return Answer::Unknown;
  if (State[8] == 'Z' || State[8] == 'X')
    return Answer::Gone;
  Blocked = 0;
  for (const char *P = Mask + 9; *P && *P != '\n'; ++P)
    Blocked = Blocked << 4 |
              static_cast<unsigned>(*P <= '9' ? *P - '0' : *P - 'a' + 10);
  if (isKernelWorker(Directory, Id, Text, Blocked))
    return Answer::Gone;
  Blocked |= awaited(Directory, Id);
  return Answer::Alive;
}

static bool blocks(std::uint64_t Mask, int Signal) {
  return Mask >> (Signal - 1) & 1;
}

// --- The signal -------------------------------------------------------------

/// Makes Signal ours if the program leaves it alone.
static bool claim(int Signal) {
  struct sigaction Old;
  if (sigaction(Signal, nullptr, &Old) != 0)
    return false;
  if ((Old.sa_flags & SA_SIGINFO) && Old.sa_sigaction == stopHere)
    return true;
  if (Old.sa_handler != SIG_DFL)
    return false;
  struct sigaction Ours;
  std::memset(&Ours, 0, sizeof(Ours));
  Ours.sa_sigaction = stopHere;
  // On the alternate stack where the thread has one: a coroutine's stack may
  // have no room. All memory is searched, whichever it is.
  Ours.sa_flags = SA_SIGINFO | SA_RESTART | SA_ONSTACK;
  sigfillset(&Ours.sa_mask);
  return sigaction(Signal, &Ours, nullptr) == 0;
}

/// A signal that no thread blocks and that is ours; 0 without one.
static int chooseSignal(std::uint64_t Blocked) {
  int Wanted = StopSignal ? StopSignal : Options.Signal.load();
  if (Wanted && !blocks(Blocked, Wanted) && claim(Wanted))
    return Wanted;
  // The last ones are the least used by programs.
  for (int Signal = SIGRTMAX - 1; Signal > SIGRTMIN; --Signal)
    if (!blocks(Blocked, Signal) && claim(Signal))
      return Signal;
  return !blocks(Blocked, SIGPWR) && claim(SIGPWR) ? SIGPWR : 0;
}

// --- Stopping ---------------------------------------------------------------

namespace {
class Stopper {
  int Directory;
  int Self, Process;
  std::uint32_t Number;
  std::uint64_t Start;

  bool late(std::uint64_t Limit) const { return nowNs() - Start > Limit; }

  /// Calls Each with the id of every thread; false where Each says so or the
  /// list is not whole.
  template <typename F> bool list(F Each) {
    alignas(8) static constinit char Buffer[8192]; // As in askThread.
    struct stat Status;
    unsigned Count = 0;
    bool SawSelf = false;
    if (syscall(SYS_lseek, Directory, 0L, SEEK_SET) != 0)
      return false;
    long Bytes;
    while ((Bytes =
                syscall(SYS_getdents64, Directory, Buffer, sizeof(Buffer))) > 0)
      for (long At = 0; At < Bytes;) {
        unsigned short Length;
        std::memcpy(&Length, Buffer + At + 16, 2);
        const char *Name = Buffer + At + 19;
        std::uint64_t Id;
        if (decimal(Name, Id)) {
          ++Count;
          if (static_cast<int>(Id) == Self)
            SawSelf = true;
          else if (!Each(static_cast<int>(Id)))
            return false;
        }
        At += Length;
      }
    // The kernel may leave threads out when others end meanwhile; the number of
    // links says how many there are.
    Whole = SawSelf && fstat(Directory, &Status) == 0 &&
            Status.st_nlink == Count + 2;
    return Bytes == 0 && SawSelf;
  }

  unsigned Last = 0; ///< The list keeps its order: the next is behind the last.
  bool isKnown(int Id) {
    for (unsigned I = 0; I != NumThreads; ++I) {
      if (++Last >= NumThreads)
        Last = 0;
      if (Threads[Last].Id == Id)
        return true;
    }
    return false;
  }

  bool signal(int Id) {
    if (NumThreads == MostThreads)
      return false;
    Thread &T = Threads[NumThreads];
    T.Id = Id;
    T.Gone = false;
    T.StoppedAt.store(0, std::memory_order_relaxed);
    const std::uint64_t Since = nowNs();
    for (;;) {
      std::uint64_t Blocked;
      Answer A = askThread(Directory, Id, Blocked);
      if (A == Answer::Unknown)
        return false;
      if (A == Answer::Gone) {
        T.Gone = true;
        break;
      }
      if (!blocks(Blocked, StopSignal)) {
        siginfo_t Info;
        std::memset(&Info, 0, sizeof(Info));
        Info.si_signo = StopSignal;
        Info.si_code = SI_QUEUE;
        Info.si_pid = Process;
        Info.si_value.sival_ptr =
            reinterpret_cast<void *>(std::uintptr_t(NumThreads) << 32 | Number);
        if (syscall(SYS_rt_tgsigqueueinfo, Process, Id, StopSignal, &Info) == 0)
          break;
        if (errno == ESRCH) {
          T.Gone = true;
          break;
        }
        if (errno != EAGAIN) // EAGAIN: too many signals are queued.
          return false;
      }
      if (nowNs() - Since > PatienceNs || late(DeadlineNs))
        return false;
      sleepBriefly();
    }
    ++NumThreads;
    return true;
  }

  bool await(Thread &T) {
    if (T.Gone)
      return true;
    for (;;) {
      std::uint32_t At = T.StoppedAt.load(std::memory_order_acquire);
      if (At == Number)
        return true;
      timespec Timeout{0, 5'000'000};
      futexWait(T.StoppedAt, At, &Timeout);
      if (T.StoppedAt.load(std::memory_order_acquire) == Number)
        return true;
      std::uint64_t Blocked;
      if (askThread(Directory, T.Id, Blocked) == Answer::Gone) {
        T.Gone = true;
        return true;
      }
      if (late(DeadlineNs))
        return false;
    }
  }

  bool choose() {
    for (;;) {
      std::uint64_t All = 0;
      bool Known = list([&](int Id) {
        std::uint64_t Blocked = 0;
        Answer A = askThread(Directory, Id, Blocked);
        if (A == Answer::Alive)
          All |= Blocked;
        return A != Answer::Unknown;
      });
      if (!Known)
        return false;
      if (int Signal = chooseSignal(All)) {
        StopSignal = Signal;
        return true;
      }
      if (late(PatienceNs))
        return false;
      sleepBriefly();
    }
  }

public:
  bool Whole = false;

  explicit Stopper(std::uint32_t Number)
      : Directory(openRaw(AT_FDCWD, "/proc/self/task", O_DIRECTORY)),
        Self(static_cast<int>(syscall(SYS_gettid))),
        Process(static_cast<int>(syscall(SYS_getpid))), Number(Number),
        Start(nowNs()) {}
  ~Stopper() { closeRaw(Directory); }

  bool run() {
    if (Directory < 0 || !choose())
      return false;
    for (;;) {
      unsigned Before = NumThreads;
      if (!list([&](int Id) { return isKnown(Id) || signal(Id); }))
        return false;
      if (NumThreads == Before && Whole)
        return true;
      for (unsigned I = Before; I != NumThreads; ++I)
        if (!await(Threads[I]))
          return false;
      if (late(DeadlineNs))
        return false;
    }
  }
};
} // namespace

bool stopThreads(unsigned &Count) noexcept {
  NumThreads = 0;
  std::uint32_t Number = Stop.fetch_add(1, std::memory_order_acq_rel) + 1;
  bool Stopped = Stopper(Number).run();
  Count = 0;
  for (unsigned I = 0; I != NumThreads; ++I)
    Count += !Threads[I].Gone;
  if (!Stopped)
    resumeThreads();
  return Stopped;
}

int stopSignal() noexcept { return StopSignal; }

void resumeThreads() noexcept {
  Stop.fetch_add(1, std::memory_order_release);
  futexWake(Stop, 0x7fffffff);
}

} // namespace runtime
REIFY_END_NAMESPACE
