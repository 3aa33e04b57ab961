//===- Go_Channel.cpp - t10: a queue of objects of one type ---------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

using namespace calls;

namespace go_channel {
CALLS_SHAPE(GoChannelShape, struct Square);
CALLS_TYPE(Square, GoChannelShape, X + Side * Side);

struct Queue {
  Square *Items[4];
  Int First = 0, Last = 0;
  void put(Square *Item) { Items[Last++ & 3] = Item; }
  Square *take() { return Items[First++ & 3]; }
};

CALLS_CASE(Go_Channel, 400, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
    Square Q(hide(I)), R(2);
    Queue Items;
    Items.put(&Q);
    Items.put(&R);
    GoChannelShape S = Items.take();
    Sum += S.area(I);
    S = Items.take();
    Sum += S.area(I);
  }
  return Sum;
}
} // namespace go_channel
