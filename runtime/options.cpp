//===- options.cpp - The environment of the heap --------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// The REIFY_HEAP variables. What cannot be obeyed is answered by one line and
/// ignored: a typing mistake in the environment must not end a program.
///
//===----------------------------------------------------------------------===//

#include "options.h"

#include <csignal>
#include <cstdlib>
#include <cstring>

REIFY_BEGIN_NAMESPACE
namespace runtime {

constinit HeapOptions Options{};

bool parseSize(const char *Text, std::uint64_t &Bytes) noexcept {
  std::uint64_t Value = 0;
  if (*Text < '0' || *Text > '9')
    return false;
  for (; *Text >= '0' && *Text <= '9'; ++Text)
    if (__builtin_mul_overflow(Value, 10, &Value) ||
        __builtin_add_overflow(Value, static_cast<unsigned>(*Text - '0'),
                               &Value))
      return false;
  unsigned Shift = 0;
  switch (*Text) {
  case 'K':
  case 'k':
    Shift = 10;
    break;
  case 'M':
  case 'm':
    Shift = 20;
    break;
  case 'G':
  case 'g':
    Shift = 30;
    break;
  }
  if (Shift)
    ++Text;
  if (*Text || Value > ~std::uint64_t(0) >> Shift)
    return false;
  Bytes = Value << Shift;
  return true;
}

bool parseNumber(const char *Text, int Low, int High, int &Number) noexcept {
  std::uint64_t Value;
  if (!parseSize(Text, Value) || std::strpbrk(Text, "KMGkmg") ||
      Value > static_cast<std::uint64_t>(High) ||
      Value < static_cast<std::uint64_t>(Low))
    return false;
  Number = static_cast<int>(Value);
  return true;
}

static bool isOne(const char *Name) {
  const char *Value = std::getenv(Name);
  return Value && std::strcmp(Value, "1") == 0;
}

void readHeapOptions() noexcept {
  static constinit std::atomic<bool> Done{false};
  if (Done.load(std::memory_order_relaxed) ||
      Done.exchange(true, std::memory_order_relaxed))
    return;
  if (const char *Mode = std::getenv("REIFY_HEAP")) {
    if (std::strcmp(Mode, "never") == 0)
      Options.Never = true;
    else if (std::strcmp(Mode, "collect") != 0 && *Mode)
      report({"reify: REIFY_HEAP=", Mode,
              ": unknown value ignored (known: never, collect)"});
  }
  if (const char *Text = std::getenv("REIFY_HEAP_LIMIT")) {
    std::uint64_t Limit, None = 0;
    if (parseSize(Text, Limit)) // What the program has set goes first.
      Options.Limit.compare_exchange_strong(None, Limit);
    else if (*Text)
      report({"reify: REIFY_HEAP_LIMIT=", Text,
              ": not a size, ignored (such as 65536, 512M, 2G)"});
  }
  if (const char *Text = std::getenv("REIFY_HEAP_SIGNAL")) {
    int Signal, None = 0;
    if (parseNumber(Text, 1, SIGRTMAX, Signal) && Signal != SIGKILL &&
        Signal != SIGSTOP)
      Options.Signal.compare_exchange_strong(None, Signal);
    else if (*Text)
      report({"reify: REIFY_HEAP_SIGNAL=", Text, ": not a signal, ignored"});
  }
  Options.Stress = isOne("REIFY_HEAP_STRESS");
  Options.PrintStats = isOne("REIFY_HEAP_STATS");
  Options.PrintPauses = isOne("REIFY_HEAP_PAUSES");
}

} // namespace runtime
REIFY_END_NAMESPACE
