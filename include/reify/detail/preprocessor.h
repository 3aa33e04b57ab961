//===- reify/detail/preprocessor.h - Loops over macro arguments -*- C++ -*-===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// REIFY_FOR_EACH(m, context, ...): m(context, id, argument) for each argument
/// (up to 255), where id is a distinct suffix for a name: `0`, `00`, `000` and
/// so on. Unary, because pasting grows it without a table of numbers, a number
/// because that cannot be a macro. Names made from the arguments would exclude
/// `operator()`.
///
//===----------------------------------------------------------------------===//

#ifndef REIFY_DETAIL_PREPROCESSOR_H
#define REIFY_DETAIL_PREPROCESSOR_H

#define REIFY_PARENS ()
#define REIFY_EXPAND(...)                                                      \
  REIFY_EXPAND4(REIFY_EXPAND4(REIFY_EXPAND4(REIFY_EXPAND4(__VA_ARGS__))))
#define REIFY_EXPAND4(...)                                                     \
  REIFY_EXPAND3(REIFY_EXPAND3(REIFY_EXPAND3(REIFY_EXPAND3(__VA_ARGS__))))
#define REIFY_EXPAND3(...)                                                     \
  REIFY_EXPAND2(REIFY_EXPAND2(REIFY_EXPAND2(REIFY_EXPAND2(__VA_ARGS__))))
#define REIFY_EXPAND2(...)                                                     \
  REIFY_EXPAND1(REIFY_EXPAND1(REIFY_EXPAND1(REIFY_EXPAND1(__VA_ARGS__))))
#define REIFY_EXPAND1(...) __VA_ARGS__

#define REIFY_FOR_EACH(m, context, ...)                                        \
  __VA_OPT__(REIFY_EXPAND(REIFY_FOR_EACH_STEP(m, context, 0, __VA_ARGS__)))
#define REIFY_FOR_EACH_STEP(m, context, id, x, ...)                            \
  m(context, id, x) __VA_OPT__(                                                \
      REIFY_FOR_EACH_AGAIN REIFY_PARENS(m, context, id##0, __VA_ARGS__))
#define REIFY_FOR_EACH_AGAIN() REIFY_FOR_EACH_STEP

#define REIFY_CONCAT(a, b) REIFY_CONCAT1(a, b)
#define REIFY_CONCAT1(a, b) a##b

/// (a, b) -> a, b and x -> x: an argument may be parenthesized to protect its
/// commas.
#define REIFY_UNPAREN(x) REIFY_UNPAREN1(REIFY_UNPAREN_PROBE x)
#define REIFY_UNPAREN1(...) REIFY_UNPAREN2(__VA_ARGS__)
#define REIFY_UNPAREN2(...) REIFY_UNPAREN_DROP_##__VA_ARGS__
#define REIFY_UNPAREN_PROBE(...) REIFY_UNPAREN_PROBE __VA_ARGS__
#define REIFY_UNPAREN_DROP_REIFY_UNPAREN_PROBE

#endif // REIFY_DETAIL_PREPROCESSOR_H
