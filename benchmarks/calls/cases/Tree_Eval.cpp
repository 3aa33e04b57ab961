//===- Tree_Eval.cpp - An interpreter of expression trees -----------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

using namespace calls;

namespace tree_eval {
CALLS_SHAPE(TreeEvalShape, struct Number, struct Argument, struct Plus,
            struct Times);
CALLS_TYPE(Number, TreeEvalShape, Side);
CALLS_TYPE(Argument, TreeEvalShape, X);
struct Plus CALLS_BASE(TreeEvalShape) {
  TreeEvalShape Left, Right;
  Plus(TreeEvalShape Left, TreeEvalShape Right) : Left(Left), Right(Right) {}
  Int area(Int X) const { return Left.area(X) + Right.area(X); }
};
struct Times CALLS_BASE(TreeEvalShape) {
  TreeEvalShape Left, Right;
  Times(TreeEvalShape Left, TreeEvalShape Right) : Left(Left), Right(Right) {}
  Int area(Int X) const { return Left.area(X) * Right.area(X); }
};
/// (x + 3) * (x * x + 7), which nobody sees to be that.
static Number Three(3), Seven(7);
static Argument Input(0);
static Plus First(&Input, &Three);
static Times Squared(&Input, &Input);
static Plus Second(&Squared, &Seven);
static Times All(&First, &Second);
static TreeEvalShape Root = &All;

CALLS_CASE(Tree_Eval, 100, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
    Sum += hide(&Root)->area(I);
  }
  return Sum;
}
} // namespace tree_eval
