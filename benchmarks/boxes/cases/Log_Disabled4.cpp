//===- Log_Disabled4.cpp - Four kinds, and the log is off -----------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

using namespace boxes;

namespace log_disabled4 {
struct Logger {
  int Level = 0;
#ifndef HAND
  template <class... T>
  inline void info(const char *Message, const T &...Values);
#endif
};
extern Logger L;
Logger L;

#ifndef HAND
extern reify::any Ring[8];
reify::any Ring[8];
[[gnu::noinline]] static void write(const char *Message, const reify::any *Args,
                                    int Count) {
  Ring[7] = reify::ptr(Message);
  for (int I = 0; I != Count; ++I)
    Ring[I] = Args[I];
}
template <class... T>
inline void Logger::info(const char *Message, const T &...Values) {
  const reify::any Args[] = {Values...};
  if (Level > 3)
    write(Message, Args, sizeof...(Values));
}
#else
[[gnu::noinline]] static void info(const char *Message, Int A, double B,
                                   const Struct3 &C, const char *D) {
  Sink = tagged(A);
  Sink = tagged(B);
  replace(Large, C);
  Sink = tagged(Message);
  Sink = tagged(D);
}
#endif
} // namespace log_disabled4
using namespace log_disabled4;

BOXES_CASE(Log_Disabled4, 1000, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
#ifndef HAND
    L.info("request", hide(I), hide(0.5), Struct3{hide(I), 2, 3}, "literal");
    observe();
    Sum += I;
#else
    Int A = hide(I);
    double B = hide(0.5);
    Struct3 C = {hide(I), 2, 3};
    if (L.Level > 3)
      info("request", A, B, C, "literal");
    observe();
    Sum += I;
#endif
  }
  return Sum;
}
