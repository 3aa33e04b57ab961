//===- Heap_Container.cpp - container/heap with ints in it ----------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

using namespace boxes;

namespace heap_container {
struct Ints {
  Int Data[64];
  Int Size = 0;

  Int length() const { return Size; }
  bool less(Int I, Int J) const { return Data[I] < Data[J]; }
  void swap(Int I, Int J) {
    Int Value = Data[I];
    Data[I] = Data[J];
    Data[J] = Value;
  }
#ifndef HAND
  void push(reify::any X) { Data[Size++] = reify::as<Int>(X); }
  reify::any pop() { return Data[--Size]; }
#else
  void push(Int X) { Data[Size++] = X; }
  Int pop() { return Data[--Size]; }
#endif
};

#ifndef HAND
REIFY_INTERFACE(Heap, (length, Int() const), (less, bool(Int, Int) const),
                (swap, void(Int, Int)), (push, void(reify::any)),
                (pop, reify::any()));
using Element = reify::any;
using Handle = Heap;
#else
using Element = Int;
using Handle = Ints &;
#endif

static void up(Handle H, Int J) {
  while (J) {
    Int I = (J - 1) / 2;
    if (!H.less(J, I))
      return;
    H.swap(I, J);
    J = I;
  }
}
static void down(Handle H, Int I, Int End) {
  for (;;) {
    Int J = 2 * I + 1;
    if (J >= End)
      return;
    if (J + 1 < End && H.less(J + 1, J))
      ++J;
    if (!H.less(J, I))
      return;
    H.swap(I, J);
    I = J;
  }
}
[[gnu::noinline]] static void push(Handle H, Element X) {
  H.push(X);
  up(H, H.length() - 1);
}
[[gnu::noinline]] static Element pop(Handle H) {
  Int Last = H.length() - 1;
  H.swap(0, Last);
  down(H, 0, Last);
  return H.pop();
}
} // namespace heap_container
using namespace heap_container;

BOXES_CASE(Heap_Container, 1000, N) {
  static Ints Storage;
#ifndef HAND
  Heap H = &Storage;
#else
  Ints &H = Storage;
#endif
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
#ifndef HAND
    push(H, hide(((I * 7919) & 4095) + 1000));
    if (I & 1) {
      Sum += reify::as<Int>(pop(H));
      Sum += reify::as<Int>(pop(H));
    }
#else
    push(H, hide(((I * 7919) & 4095) + 1000));
    if (I & 1) {
      Sum += pop(H);
      Sum += pop(H);
    }
#endif
  }
  return Sum;
}
