//===- Tree_Values.cpp - A tree of boxed nodes, evaluated -----------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

using namespace boxes;

namespace tree_values {

#ifndef HAND
REIFY_INTERFACE(Node, (eval, Int() const));
struct Leaf {
  Int Value;
  Int eval() const { return Value; }
};
struct Add {
  Node A, B;
  Int eval() const { return A.eval() + B.eval(); }
};
#endif
} // namespace tree_values
using namespace tree_values;

BOXES_CASE(Tree_Values, 1000, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
#ifndef HAND
    Node Root = Add{Add{Leaf{hide(I + 1000)}, Leaf{2}},
                    Add{Leaf{3}, Leaf{hide(I + 1000)}}};
    Sum += Root.eval();
#else
    Sum += hide(I + 1000) + 2 + 3 + hide(I + 1000);
#endif
  }
  return Sum;
}
