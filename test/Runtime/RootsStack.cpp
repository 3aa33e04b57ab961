//===- RootsStack.cpp - Stacks, registers and frames that keep boxes ------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Kinds of roots for Roots.cpp: threads and whatever runs code, and processes.
///
//===----------------------------------------------------------------------===//

#include "Roots.h"

#include <alloca.h>
#include <atomic>
#include <coroutine>
#include <csignal>
#include <cstdlib>
#include <exception>
#include <functional>
#include <future>
#include <pthread.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <thread>
#include <ucontext.h>
#include <unistd.h>

using namespace roots;

// --- Threads ----------------------------------------------------------------

static int onStack() { return hold(static_cast<reify::any *>(alloca(Bytes))); }

static int onThread(int (*Body)()) {
  int Bad = Count;
  std::thread([&] { Bad = Body(); }).join();
  return Bad;
}
static int threadStack() { return onThread(onStack); }

static int threadLocal() {
  static thread_local reify::any Boxes[Count];
  return onThread([] { return hold(Boxes); });
}

/// Another thread has the boxes and waits; this one collects.
template <class Body> static int waitWith(Body HoldUntil) {
  std::atomic<int> Step{0};
  int Bad = Count;
  std::thread Other([&] {
    Bad = HoldUntil([&] {
      Step = 1;
      Step.notify_all();
      Step.wait(1);
    });
  });
  Step.wait(0);
  churn();
  Step = 2;
  Step.notify_all();
  Other.join();
  return Bad;
}

static int stackOfWaiting() {
  return waitWith([](auto Wait) {
    reify::any Boxes[Count];
    fill(Boxes);
    wipeStack();
    Wait();
    return dangling(Boxes);
  });
}

static int localOfWaiting() {
  return waitWith([](auto Wait) {
    static thread_local reify::any Boxes[Count];
    fill(Boxes);
    wipeStack();
    Wait();
    return dangling(Boxes);
  });
}

static int viaAsync() {
  auto Future = std::async(std::launch::async, onStack);
  return Future.get();
}

static int specific() {
  pthread_key_t Key;
  pthread_key_create(&Key, nullptr);
  int Bad = 0;
  // One a thread: the table of values is memory of the thread.
  for (int I = 0; I != 20; ++I)
    Bad += onThread([]() -> int { return 0; });
  pthread_setspecific(Key, make(1).reify_data);
  const reify::any Shape = make(2);
  wipeStack();
  churn();
  reify::any Box = Shape;
  Box.reify_data = pthread_getspecific(Key);
  Bad += !isWhole(Box, 1);
  pthread_key_delete(Key);
  return Bad;
}

/// Only a callee-saved register of a thread that spins has the address. Count
/// times: one register is one box.
static int registers() {
  int Bad = 0;
  for (int I = 0; I != 20; ++I) {
    reify::any Handle = make(0);
    std::atomic<int> Step{0};
    reify::any Result = Handle;
    std::thread Other([&] {
      void *Address = make(77).reify_data;
      wipeStack();
#if defined(__x86_64__)
      // No memory has it while this loop runs.
      int *Flag = reinterpret_cast<int *>(&Step);
      __asm__ volatile("movl $1, (%1)\n"
                       "1: pause\n"
                       "cmpl $2, (%1)\n"
                       "jne 1b\n"
                       : "+b"(Address)
                       : "r"(Flag)
                       : "memory", "cc");
#else
      Step = 1;
      while (Step != 2)
        ;
#endif
      Result.reify_data = Address;
    });
    while (Step.load() != 1)
      std::this_thread::yield();
    churn();
    Step = 2;
    Other.join();
    Bad += !isWhole(Result, 77);
  }
  return Bad;
}

// --- Stacks of one's own ----------------------------------------------------

static int SignalResult;

static int alternateStack() {
  constexpr std::size_t Size = 256 << 10;
  void *Memory = mmap(nullptr, Size, PROT_READ | PROT_WRITE,
                      MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  stack_t Stack{}, Old{};
  Stack.ss_sp = Memory;
  Stack.ss_size = Size;
  sigaltstack(&Stack, &Old);
  struct sigaction Action {
  }, Before{};
  Action.sa_flags = SA_ONSTACK;
  // Raised synchronously, outside of every function of the runtime.
  Action.sa_handler = [](int) { SignalResult = onStack(); };
  sigaction(SIGUSR1, &Action, &Before);
  SignalResult = Count;
  raise(SIGUSR1);
  sigaction(SIGUSR1, &Before, nullptr);
  sigaltstack(&Old, nullptr);
  munmap(Memory, Size);
  return SignalResult;
}

static ucontext_t Main, Context;
static int ContextResult;

/// The boxes are on the stack of a context that is not running.
static int userContext() {
  constexpr std::size_t Size = 256 << 10;
  void *Memory = std::malloc(Size);
  getcontext(&Context);
  Context.uc_stack.ss_sp = Memory;
  Context.uc_stack.ss_size = Size;
  Context.uc_link = &Main;
  makecontext(
      &Context,
      [] {
        reify::any Boxes[Count];
        fill(Boxes);
        swapcontext(&Context, &Main);
        ContextResult = dangling(Boxes);
      },
      0);
  ContextResult = Count;
  swapcontext(&Main, &Context);
  wipeStack();
  churn();
  swapcontext(&Main, &Context);
  std::free(Memory);
  return ContextResult;
}

namespace {
struct Task {
  struct promise_type {
    Task get_return_object() {
      return {std::coroutine_handle<promise_type>::from_promise(*this)};
    }
    std::suspend_never initial_suspend() { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() { std::terminate(); }
  };
  std::coroutine_handle<promise_type> Handle;
};
} // namespace

static Task suspendWithBoxes(int *Bad) {
  reify::any Boxes[Count];
  fill(Boxes);
  co_await std::suspend_always();
  *Bad = dangling(Boxes);
}

static int coroutine() {
  int Bad = Count;
  Task T = suspendWithBoxes(&Bad);
  wipeStack();
  churn();
  T.Handle.resume();
  T.Handle.destroy();
  return Bad;
}

// --- Exceptions and closures ------------------------------------------------

namespace {
struct Failure {
  reify::any Boxes[Count];
};
} // namespace

[[noreturn, gnu::noinline]] static void fail() {
  Failure F;
  fill(F.Boxes);
  throw F;
}

static int exceptionInFlight() {
  try {
    fail();
  } catch (const Failure &F) {
    wipeStack();
    churn();
    return dangling(F.Boxes);
  }
}

[[gnu::noinline]] static std::exception_ptr stored() {
  try {
    fail();
  } catch (...) {
    return std::current_exception();
  }
}

static int exceptionPointer() {
  std::exception_ptr P = stored();
  wipeStack();
  churn();
  try {
    std::rethrow_exception(P);
  } catch (const Failure &F) {
    return dangling(F.Boxes);
  }
}

[[gnu::noinline]] static std::function<int()> closure() {
  Failure F;
  fill(F.Boxes);
  return [F] { return dangling(F.Boxes); };
}

static int lambdaCaptures() {
  std::function<int()> F = closure();
  wipeStack();
  churn();
  return F();
}

// --- Processes --------------------------------------------------------------

static int inChild() {
  static reify::any Boxes[Count];
  fill(Boxes);
  pid_t Child = fork();
  if (!Child) {
    // The boxes of the parent, and the child's own collections.
    std::uint64_t Before = reify::heap::stats().collections;
    churn();
    int Bad = dangling(Boxes) + hold(Boxes);
    bool Collected = reify::heap::stats().collections > Before;
    _exit(Bad || !Collected ? 1 : 0);
  }
  int Status = 1;
  waitpid(Child, &Status, 0);
  return Status != 0 ? Count : dangling(Boxes);
}

static int besideVfork() {
  reify::any Boxes[Count];
  fill(Boxes);
  pid_t Child = vfork();
  if (!Child)
    _exit(0);
  churn();
  int Status = 1;
  waitpid(Child, &Status, 0);
  return dangling(Boxes) + (Status != 0);
}

const Kind roots::StackKinds[] = {
    {"stack-alloca", onStack},
    {"thread-stack", threadStack},
    {"thread_local-thread", threadLocal},
    {"waiting-thread-stack", stackOfWaiting},
    {"waiting-thread-thread_local", localOfWaiting},
    {"std-async", viaAsync},
    {"pthread_specific", specific},
    {"register-only", registers},
    {"signal-stack", alternateStack},
    {"ucontext", userContext},
    {"coroutine-frame", coroutine},
    {"exception-in-flight", exceptionInFlight},
    {"exception_ptr", exceptionPointer},
    {"lambda-std-function", lambdaCaptures},
    {"fork-child", inChild},
    {"vfork", besideVfork},
    {nullptr, nullptr}};
