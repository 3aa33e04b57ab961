//===- Noescape_Method.cpp - A value for a method of another file ---------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

using namespace boxes;

namespace noescape_method {
/// Boxed fresh: it has private members.
class Event {
  Int A, B, C;

public:
  Event(Int A, Int B, Int C) : A(A), B(B), C(C) {}
  Int get() const { return A + B - C; }
};
#ifndef HAND
REIFY_INTERFACE(Logger, (log, reify::noescape<void(reify::any)>));
struct File {
  Int Total = 0;
  void log(reify::any X) {
    if (auto *S = reify::try_as<Event>(X))
      Total += S->get();
  }
};
struct Null {
  Int Total = 0;
  void log(reify::any X) { Total += X != nullptr; }
};
#else
struct Logger {
  virtual void log(const Event &X) = 0;
};
struct File : Logger {
  Int Total = 0;
  void log(const Event &X) override { Total += X.get(); }
};
struct Null : Logger {
  Int Total = 0;
  void log(const Event &) override { ++Total; }
};
#endif
extern File TheFile;
extern Null TheNull;
File TheFile;
Null TheNull;
#ifndef HAND
extern Logger Loggers[2];
Logger Loggers[2];
#else
extern Logger *Loggers[2];
Logger *Loggers[2];
#endif
} // namespace noescape_method
#ifndef HAND
template <>
inline constexpr reify::method_names
    reify::noescape_methods<noescape_method::File> = {"log"};
template <>
inline constexpr reify::method_names
    reify::noescape_methods<noescape_method::Null> = {"log"};
#endif
using namespace noescape_method;

BOXES_CASE(Noescape_Method, 1000, N) {
  Loggers[0] = &TheFile;
  Loggers[1] = &TheNull;
  observe(); // Which they are, only another file could tell.
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
#ifndef HAND
    Loggers[I & 1].log(Event(hide(I), 2, 3));
#else
    Loggers[I & 1]->log(Event(hide(I), 2, 3));
#endif
    Sum += TheFile.Total;
  }
  return Sum;
}
