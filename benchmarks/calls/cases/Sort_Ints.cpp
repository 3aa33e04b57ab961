//===- Sort_Ints.cpp - A heap sort of 512 numbers through an interface ----===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

#ifndef PEER

using namespace calls;

namespace sort_ints {
struct Ints {
  Int *Data;
  Int Size;
  Int length() const { return Size; }
  bool less(Int I, Int J) const { return Data[I] < Data[J]; }
  void swap(Int I, Int J) const {
    Int Value = Data[I];
    Data[I] = Data[J];
    Data[J] = Value;
  }
};
#ifndef HAND
REIFY_INTERFACE(Handle, (length, Int() const), (less, bool(Int, Int) const),
                (swap, void(Int, Int) const));
#else
using Handle = const Ints &;
#endif
static void down(Handle H, Int I, Int End) {
  for (;;) {
    Int J = 2 * I + 1;
    if (J >= End)
      return;
    if (J + 1 < End && H.less(J, J + 1))
      ++J;
    if (!H.less(I, J))
      return;
    H.swap(I, J);
    I = J;
  }
}
[[gnu::noinline]] static void sort(Handle H) {
  Int Size = H.length();
  for (Int I = Size / 2; I-- != 0;)
    down(H, I, Size);
  for (Int I = Size; --I > 0;) {
    H.swap(0, I);
    down(H, 0, I);
  }
}
static Int Data[512];

CALLS_CASE(Sort_Ints, 4, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
    for (Int J = 0; J != 512; ++J)
      Data[J] = hide(I * 31 + J * 7919) & 4095;
    Ints All{Data, 512};
#ifndef HAND
    sort(&All);
#else
    sort(All);
#endif
    Sum += Data[I & 511];
  }
  return Sum;
}
} // namespace sort_ints

#endif // PEER
