//===- Write_BoxedArgument.cpp - w.Write(b) where b is boxed --------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

using namespace boxes;

namespace write_boxedargument {
struct File {
  Int Total = 0;
#ifndef HAND
  [[gnu::noinline]] void write(reify::any X) {
    Total += reify::try_as<Struct3>(X)->A;
  }
#else
  [[gnu::noinline]] void write(const Struct3 &X) { Total += X.A; }
#endif
};
struct Null {
  Int Total = 0;
#ifndef HAND
  [[gnu::noinline]] void write(reify::any X) { Total += X != nullptr; }
#else
  [[gnu::noinline]] void write(const Struct3 &) { ++Total; }
#endif
};

#ifndef HAND
REIFY_INTERFACE(Writer, (write, void(reify::any)));
#endif
} // namespace write_boxedargument
using namespace write_boxedargument;

BOXES_CASE(Write_BoxedArgument, 1000, N) {
  File F;
  Null D;
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
#ifndef HAND
    Writer W;
    if (I & 1)
      W = &F;
    else
      W = &D;
    W.write(Struct3{hide(I), 2, 3});
    Sum += F.Total;
#else
    Struct3 X{hide(I), 2, 3};
    if (I & 1)
      F.write(X);
    else
      D.write(X);
    Sum += F.Total;
#endif
  }
  return Sum;
}
