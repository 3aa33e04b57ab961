//===- Log_DisabledString.cpp - A string, and the log is off --------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

#include <string_view>

using namespace boxes;

namespace log_disabledstring {
extern bool Enabled;
bool Enabled = false;

#ifndef HAND
extern reify::any Ring[8];
reify::any Ring[8];
[[gnu::noinline]] static void keep(const reify::any *Args, int Count) {
  for (int I = 0; I != Count; ++I)
    Ring[I] = Args[I];
}
template <class... T>
static inline void info(const char *Message, const T &...Values) {
  const reify::any Args[] = {reify::ptr(Message), Values...};
  if (Enabled)
    keep(Args, 1 + sizeof...(Values));
}
#else
[[gnu::noinline]] static void write(const char *Message, std::string_view Text,
                                    Int Number) {
  Sink = tagged(Message);
  replace(Large, Text);
  Sink = tagged(Number);
}
static inline void info(const char *Message, std::string_view Text,
                        Int Number) {
  if (Enabled)
    write(Message, Text, Number);
}
#endif
} // namespace log_disabledstring
using namespace log_disabledstring;

BOXES_CASE(Log_DisabledString, 1000, N) {
  std::string_view Text = "a string that is there already";
  asm volatile("" : "+m"(Text));
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
    info("request", Text, hide(I));
    observe();
    Sum += I;
  }
  return Sum;
}
