//===- Format_Variadic.cpp - Values are written as text -------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

using namespace boxes;

namespace format_variadic {
static char *digits(char *Out, std::uint64_t Value) {
  char Text[20];
  int Count = 0;
  do
    Text[Count++] = static_cast<char>('0' + Value % 10);
  while (Value /= 10);
  while (Count)
    *Out++ = Text[--Count];
  return Out;
}

#ifndef HAND
[[gnu::noinline]] static char *write(char *Out, const reify::any *Args,
                                     int Count) {
  for (int I = 0; I != Count; ++I)
    Out = reify::match(
        Args[I],
        [&](Int Value) {
          return digits(Out, static_cast<std::uint64_t>(Value));
        },
        [&](double Value) {
          return digits(Out, static_cast<std::uint64_t>(Value));
        },
        [&](bool Value) {
          *Out = Value ? 't' : 'f';
          return Out + 1;
        },
        [&](const reify::string &Value) {
          std::memcpy(Out, Value.data(), Value.size());
          return Out + Value.size();
        },
        [&](reify::any) { return Out; });
  return Out;
}
template <class... T>
static inline char *format(char *Out, const T &...Values) {
  const reify::any Args[] = {Values...};
  return write(Out, Args, sizeof...(Values));
}
#else
static inline char *write(char *Out, Int Value) {
  return digits(Out, static_cast<std::uint64_t>(Value));
}
static inline char *write(char *Out, double Value) {
  return digits(Out, static_cast<std::uint64_t>(Value));
}
static inline char *write(char *Out, bool Value) {
  *Out = Value ? 't' : 'f';
  return Out + 1;
}
static inline char *write(char *Out, const char *Value) {
  std::size_t Size = std::strlen(Value);
  std::memcpy(Out, Value, Size);
  return Out + Size;
}
template <class... T>
static inline char *format(char *Out, const T &...Values) {
  ((Out = write(Out, Values)), ...);
  return Out;
}
#endif
} // namespace format_variadic
using namespace format_variadic;

BOXES_CASE(Format_Variadic, 1000, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
    char Text[128];
    char *End = format(Text, hide(I + 1000), "ab", hide(2.5), true);
    Sum += End - Text + Text[I & 1];
  }
  return Sum;
}
