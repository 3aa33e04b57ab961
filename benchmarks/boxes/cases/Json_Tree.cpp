//===- Json_Tree.cpp - A tree of any, built, walked and dropped -----------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

#include <string_view>

using namespace boxes;

namespace json_tree {

#ifndef HAND
using Value = reify::any;
struct Array {
  Value Items[4];
};
[[gnu::noinline]] static Value build(Int Seed, int Depth) {
  if (Depth == 0)
    switch (Seed & 3) {
    case 0:
      return nullptr;
    case 1:
      return Seed * 0.5;
    case 2:
      return "text";
    default:
      return (Seed & 4) != 0;
    }
  Array *Made = new Array;
  for (int I = 0; I != 4; ++I)
    Made->Items[I] = build(Seed + I, Depth - 1);
  return Made;
}
[[gnu::noinline]] static Int walk(Value X) {
  return reify::match(
      X, [](std::nullptr_t) { return Int(1); },
      [](double Number) { return static_cast<Int>(Number * 2); },
      [](const reify::string &Text) { return static_cast<Int>(Text.size()); },
      [](bool Flag) { return Int(Flag); },
      [](Array *A) {
        Int Sum = 0;
        for (const Value &Item : A->Items)
          Sum += walk(Item);
        return Sum;
      },
      [](reify::any) { return Int(-1); });
}
[[gnu::noinline]] static void drop(Value X) {
  if (Array *const *A = reify::try_as<Array *>(X)) {
    for (const Value &Item : (*A)->Items)
      drop(Item);
    delete *A;
  }
}
#else
enum class Kind { Null, Number, Text, Flag, Array };
struct Array;
struct Value {
  Kind K;
  union {
    double Number;
    const std::string_view *Text;
    bool Flag;
    Array *Items;
  };
};
struct Array {
  Value Items[4];
};
static constexpr std::string_view Text = "text";
[[gnu::noinline]] static Value build(Int Seed, int Depth) {
  Value Result{};
  if (Depth == 0) {
    switch (Seed & 3) {
    case 0:
      Result.K = Kind::Null;
      break;
    case 1:
      Result.K = Kind::Number;
      Result.Number = Seed * 0.5;
      break;
    case 2:
      Result.K = Kind::Text;
      Result.Text = &Text;
      break;
    default:
      Result.K = Kind::Flag;
      Result.Flag = (Seed & 4) != 0;
    }
    return Result;
  }
  Array *Made = new Array;
  for (int I = 0; I != 4; ++I)
    Made->Items[I] = build(Seed + I, Depth - 1);
  Result.K = Kind::Array;
  Result.Items = Made;
  return Result;
}
[[gnu::noinline]] static Int walk(Value X) {
  switch (X.K) {
  case Kind::Null:
    return 1;
  case Kind::Number:
    return static_cast<Int>(X.Number * 2);
  case Kind::Text:
    return static_cast<Int>(X.Text->size());
  case Kind::Flag:
    return X.Flag;
  case Kind::Array:
    break;
  }
  Int Sum = 0;
  for (const Value &Item : X.Items->Items)
    Sum += walk(Item);
  return Sum;
}
[[gnu::noinline]] static void drop(Value X) {
  if (X.K == Kind::Array) {
    for (const Value &Item : X.Items->Items)
      drop(Item);
    delete X.Items;
  }
}
#endif
} // namespace json_tree
using namespace json_tree;

BOXES_CASE(Json_Tree, 50, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
    Value Root = build(hide(I), 3);
    Sum += walk(Root);
    drop(Root);
  }
  return Sum;
}
