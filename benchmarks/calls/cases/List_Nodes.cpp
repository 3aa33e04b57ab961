//===- List_Nodes.cpp - Handles in the nodes of a list on the stack -------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

using namespace calls;

namespace list_nodes {
CALLS_SHAPE(ListNodesShape, struct Square);
CALLS_TYPE(Square, ListNodesShape, X + Side * Side);

struct Node {
  ListNodesShape Value;
  Node *Next;
};

CALLS_CASE(List_Nodes, 400, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
    Square A(hide(I)), B(2), C(3);
    Node Third{&C, nullptr}, Second{&B, &Third}, First{&A, &Second};
    for (Node *Each = &First; Each; Each = Each->Next)
      Sum += Each->Value.area(I);
  }
  return Sum;
}
} // namespace list_nodes
