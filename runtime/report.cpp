//===- report.cpp - Messages of the runtime -------------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// One line is one write: lines of several threads do not mix, and nothing
/// here needs stdio, which may be gone when a static destructor fails.
///
//===----------------------------------------------------------------------===//

#include "internal.h"

#include <cstdlib>
#include <cstring>
#include <sys/syscall.h>
#include <unistd.h>

REIFY_BEGIN_NAMESPACE
namespace runtime {

void report(std::initializer_list<const char *> Parts) noexcept {
  char Line[4096];
  std::size_t Length = 0;
  for (const char *Part : Parts) {
    if (!Part)
      continue;
    std::size_t Size = std::strlen(Part);
    // A name may be longer than any line; what is cut is its end.
    if (Size > sizeof(Line) - 1 - Length)
      Size = sizeof(Line) - 1 - Length;
    std::memcpy(Line + Length, Part, Size);
    Length += Size;
  }
  Line[Length++] = '\n';
  for (const char *P = Line, *End = Line + Length; P < End;) {
    // Not write(): a thread that is cancelled there would unwind out of
    // functions that do not throw.
    long Written = syscall(SYS_write, STDERR_FILENO, P, End - P);
    if (Written < 0 && errno == EINTR)
      continue;
    if (Written <= 0)
      return;
    P += Written;
  }
}

void fatal(std::initializer_list<const char *> Parts) noexcept {
  report(Parts);
  std::abort();
}

Decimal::Decimal(std::uint64_t Value) noexcept {
  char *P = Digits + sizeof(Digits);
  *--P = '\0';
  do {
    *--P = static_cast<char>('0' + Value % 10);
    Value /= 10;
  } while (Value);
  std::memmove(Digits, P,
               static_cast<std::size_t>(Digits + sizeof(Digits) - P));
}

const char *Decimal::text() const noexcept { return Digits; }

void *allocateTable(std::size_t Bytes) noexcept {
  void *Memory = std::calloc(1, Bytes);
  if (!Memory)
    fatal({"reify: out of memory: cannot allocate ", Decimal(Bytes).text(),
           " bytes for a table"});
  return Memory;
}

} // namespace runtime
REIFY_END_NAMESPACE
