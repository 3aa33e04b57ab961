//===- Write_StackBuffer.cpp - w.Write(b) with b on the stack -------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

using namespace boxes;

namespace write_stackbuffer {
struct File {
  Int Total = 0;
  [[gnu::noinline]] void write(const unsigned char *Bytes, Int Count) {
    for (Int I = 0; I != Count; ++I)
      Total += Bytes[I];
  }
};
struct Null {
  Int Total = 0;
  [[gnu::noinline]] void write(const unsigned char *, Int Count) {
    Total += Count;
  }
};

#ifndef HAND
REIFY_INTERFACE(Writer, (write, void(const unsigned char *, Int)));
#endif
} // namespace write_stackbuffer
using namespace write_stackbuffer;

BOXES_CASE(Write_StackBuffer, 1000, N) {
  File F;
  Null D;
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
#ifndef HAND
    unsigned char Buffer[64];
    std::memset(Buffer, static_cast<int>(hide(I) & 3), sizeof(Buffer));
    Writer W;
    if (I & 1)
      W = &F;
    else
      W = &D;
    W.write(Buffer, sizeof(Buffer));
    Sum += F.Total;
#else
    unsigned char Buffer[64];
    std::memset(Buffer, static_cast<int>(hide(I) & 3), sizeof(Buffer));
    if (I & 1)
      F.write(Buffer, sizeof(Buffer));
    else
      D.write(Buffer, sizeof(Buffer));
    Sum += F.Total;
#endif
  }
  return Sum;
}
