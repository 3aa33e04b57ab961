//===- reify/detail/preprocessor.h - Loops over macro arguments -*- C++ -*-===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// REIFY_FOR_EACH(m, context, ...): m(context, number, argument) for each
/// argument, up to 64. The number tells names apart that are made for the
/// arguments; made from the arguments they would exclude `operator()`. A table
/// of macros, not recursion by rescanning: that looked at the expansion of
/// every method 340 times, 50 ms for an interface.
///
//===----------------------------------------------------------------------===//

#ifndef REIFY_DETAIL_PREPROCESSOR_H
#define REIFY_DETAIL_PREPROCESSOR_H

#define REIFY_FOR_EACH(m, c, ...)                                              \
  __VA_OPT__(REIFY_FOR_EACH_1(m, c, __VA_ARGS__))
// clang-format off
#define REIFY_FOR_EACH_1(m, c, x, ...) m(c, 1, x) __VA_OPT__(REIFY_FOR_EACH_2(m, c, __VA_ARGS__))
#define REIFY_FOR_EACH_2(m, c, x, ...) m(c, 2, x) __VA_OPT__(REIFY_FOR_EACH_3(m, c, __VA_ARGS__))
#define REIFY_FOR_EACH_3(m, c, x, ...) m(c, 3, x) __VA_OPT__(REIFY_FOR_EACH_4(m, c, __VA_ARGS__))
#define REIFY_FOR_EACH_4(m, c, x, ...) m(c, 4, x) __VA_OPT__(REIFY_FOR_EACH_5(m, c, __VA_ARGS__))
#define REIFY_FOR_EACH_5(m, c, x, ...) m(c, 5, x) __VA_OPT__(REIFY_FOR_EACH_6(m, c, __VA_ARGS__))
#define REIFY_FOR_EACH_6(m, c, x, ...) m(c, 6, x) __VA_OPT__(REIFY_FOR_EACH_7(m, c, __VA_ARGS__))
#define REIFY_FOR_EACH_7(m, c, x, ...) m(c, 7, x) __VA_OPT__(REIFY_FOR_EACH_8(m, c, __VA_ARGS__))
#define REIFY_FOR_EACH_8(m, c, x, ...) m(c, 8, x) __VA_OPT__(REIFY_FOR_EACH_9(m, c, __VA_ARGS__))
#define REIFY_FOR_EACH_9(m, c, x, ...) m(c, 9, x) __VA_OPT__(REIFY_FOR_EACH_10(m, c, __VA_ARGS__))
#define REIFY_FOR_EACH_10(m, c, x, ...) m(c, 10, x) __VA_OPT__(REIFY_FOR_EACH_11(m, c, __VA_ARGS__))
#define REIFY_FOR_EACH_11(m, c, x, ...) m(c, 11, x) __VA_OPT__(REIFY_FOR_EACH_12(m, c, __VA_ARGS__))
#define REIFY_FOR_EACH_12(m, c, x, ...) m(c, 12, x) __VA_OPT__(REIFY_FOR_EACH_13(m, c, __VA_ARGS__))
#define REIFY_FOR_EACH_13(m, c, x, ...) m(c, 13, x) __VA_OPT__(REIFY_FOR_EACH_14(m, c, __VA_ARGS__))
#define REIFY_FOR_EACH_14(m, c, x, ...) m(c, 14, x) __VA_OPT__(REIFY_FOR_EACH_15(m, c, __VA_ARGS__))
#define REIFY_FOR_EACH_15(m, c, x, ...) m(c, 15, x) __VA_OPT__(REIFY_FOR_EACH_16(m, c, __VA_ARGS__))
#define REIFY_FOR_EACH_16(m, c, x, ...) m(c, 16, x) __VA_OPT__(REIFY_FOR_EACH_17(m, c, __VA_ARGS__))
#define REIFY_FOR_EACH_17(m, c, x, ...) m(c, 17, x) __VA_OPT__(REIFY_FOR_EACH_18(m, c, __VA_ARGS__))
#define REIFY_FOR_EACH_18(m, c, x, ...) m(c, 18, x) __VA_OPT__(REIFY_FOR_EACH_19(m, c, __VA_ARGS__))
#define REIFY_FOR_EACH_19(m, c, x, ...) m(c, 19, x) __VA_OPT__(REIFY_FOR_EACH_20(m, c, __VA_ARGS__))
#define REIFY_FOR_EACH_20(m, c, x, ...) m(c, 20, x) __VA_OPT__(REIFY_FOR_EACH_21(m, c, __VA_ARGS__))
#define REIFY_FOR_EACH_21(m, c, x, ...) m(c, 21, x) __VA_OPT__(REIFY_FOR_EACH_22(m, c, __VA_ARGS__))
#define REIFY_FOR_EACH_22(m, c, x, ...) m(c, 22, x) __VA_OPT__(REIFY_FOR_EACH_23(m, c, __VA_ARGS__))
#define REIFY_FOR_EACH_23(m, c, x, ...) m(c, 23, x) __VA_OPT__(REIFY_FOR_EACH_24(m, c, __VA_ARGS__))
#define REIFY_FOR_EACH_24(m, c, x, ...) m(c, 24, x) __VA_OPT__(REIFY_FOR_EACH_25(m, c, __VA_ARGS__))
#define REIFY_FOR_EACH_25(m, c, x, ...) m(c, 25, x) __VA_OPT__(REIFY_FOR_EACH_26(m, c, __VA_ARGS__))
#define REIFY_FOR_EACH_26(m, c, x, ...) m(c, 26, x) __VA_OPT__(REIFY_FOR_EACH_27(m, c, __VA_ARGS__))
#define REIFY_FOR_EACH_27(m, c, x, ...) m(c, 27, x) __VA_OPT__(REIFY_FOR_EACH_28(m, c, __VA_ARGS__))
#define REIFY_FOR_EACH_28(m, c, x, ...) m(c, 28, x) __VA_OPT__(REIFY_FOR_EACH_29(m, c, __VA_ARGS__))
#define REIFY_FOR_EACH_29(m, c, x, ...) m(c, 29, x) __VA_OPT__(REIFY_FOR_EACH_30(m, c, __VA_ARGS__))
#define REIFY_FOR_EACH_30(m, c, x, ...) m(c, 30, x) __VA_OPT__(REIFY_FOR_EACH_31(m, c, __VA_ARGS__))
#define REIFY_FOR_EACH_31(m, c, x, ...) m(c, 31, x) __VA_OPT__(REIFY_FOR_EACH_32(m, c, __VA_ARGS__))
#define REIFY_FOR_EACH_32(m, c, x, ...) m(c, 32, x) __VA_OPT__(REIFY_FOR_EACH_33(m, c, __VA_ARGS__))
#define REIFY_FOR_EACH_33(m, c, x, ...) m(c, 33, x) __VA_OPT__(REIFY_FOR_EACH_34(m, c, __VA_ARGS__))
#define REIFY_FOR_EACH_34(m, c, x, ...) m(c, 34, x) __VA_OPT__(REIFY_FOR_EACH_35(m, c, __VA_ARGS__))
#define REIFY_FOR_EACH_35(m, c, x, ...) m(c, 35, x) __VA_OPT__(REIFY_FOR_EACH_36(m, c, __VA_ARGS__))
#define REIFY_FOR_EACH_36(m, c, x, ...) m(c, 36, x) __VA_OPT__(REIFY_FOR_EACH_37(m, c, __VA_ARGS__))
#define REIFY_FOR_EACH_37(m, c, x, ...) m(c, 37, x) __VA_OPT__(REIFY_FOR_EACH_38(m, c, __VA_ARGS__))
#define REIFY_FOR_EACH_38(m, c, x, ...) m(c, 38, x) __VA_OPT__(REIFY_FOR_EACH_39(m, c, __VA_ARGS__))
#define REIFY_FOR_EACH_39(m, c, x, ...) m(c, 39, x) __VA_OPT__(REIFY_FOR_EACH_40(m, c, __VA_ARGS__))
#define REIFY_FOR_EACH_40(m, c, x, ...) m(c, 40, x) __VA_OPT__(REIFY_FOR_EACH_41(m, c, __VA_ARGS__))
#define REIFY_FOR_EACH_41(m, c, x, ...) m(c, 41, x) __VA_OPT__(REIFY_FOR_EACH_42(m, c, __VA_ARGS__))
#define REIFY_FOR_EACH_42(m, c, x, ...) m(c, 42, x) __VA_OPT__(REIFY_FOR_EACH_43(m, c, __VA_ARGS__))
#define REIFY_FOR_EACH_43(m, c, x, ...) m(c, 43, x) __VA_OPT__(REIFY_FOR_EACH_44(m, c, __VA_ARGS__))
#define REIFY_FOR_EACH_44(m, c, x, ...) m(c, 44, x) __VA_OPT__(REIFY_FOR_EACH_45(m, c, __VA_ARGS__))
#define REIFY_FOR_EACH_45(m, c, x, ...) m(c, 45, x) __VA_OPT__(REIFY_FOR_EACH_46(m, c, __VA_ARGS__))
#define REIFY_FOR_EACH_46(m, c, x, ...) m(c, 46, x) __VA_OPT__(REIFY_FOR_EACH_47(m, c, __VA_ARGS__))
#define REIFY_FOR_EACH_47(m, c, x, ...) m(c, 47, x) __VA_OPT__(REIFY_FOR_EACH_48(m, c, __VA_ARGS__))
#define REIFY_FOR_EACH_48(m, c, x, ...) m(c, 48, x) __VA_OPT__(REIFY_FOR_EACH_49(m, c, __VA_ARGS__))
#define REIFY_FOR_EACH_49(m, c, x, ...) m(c, 49, x) __VA_OPT__(REIFY_FOR_EACH_50(m, c, __VA_ARGS__))
#define REIFY_FOR_EACH_50(m, c, x, ...) m(c, 50, x) __VA_OPT__(REIFY_FOR_EACH_51(m, c, __VA_ARGS__))
#define REIFY_FOR_EACH_51(m, c, x, ...) m(c, 51, x) __VA_OPT__(REIFY_FOR_EACH_52(m, c, __VA_ARGS__))
#define REIFY_FOR_EACH_52(m, c, x, ...) m(c, 52, x) __VA_OPT__(REIFY_FOR_EACH_53(m, c, __VA_ARGS__))
#define REIFY_FOR_EACH_53(m, c, x, ...) m(c, 53, x) __VA_OPT__(REIFY_FOR_EACH_54(m, c, __VA_ARGS__))
#define REIFY_FOR_EACH_54(m, c, x, ...) m(c, 54, x) __VA_OPT__(REIFY_FOR_EACH_55(m, c, __VA_ARGS__))
#define REIFY_FOR_EACH_55(m, c, x, ...) m(c, 55, x) __VA_OPT__(REIFY_FOR_EACH_56(m, c, __VA_ARGS__))
#define REIFY_FOR_EACH_56(m, c, x, ...) m(c, 56, x) __VA_OPT__(REIFY_FOR_EACH_57(m, c, __VA_ARGS__))
#define REIFY_FOR_EACH_57(m, c, x, ...) m(c, 57, x) __VA_OPT__(REIFY_FOR_EACH_58(m, c, __VA_ARGS__))
#define REIFY_FOR_EACH_58(m, c, x, ...) m(c, 58, x) __VA_OPT__(REIFY_FOR_EACH_59(m, c, __VA_ARGS__))
#define REIFY_FOR_EACH_59(m, c, x, ...) m(c, 59, x) __VA_OPT__(REIFY_FOR_EACH_60(m, c, __VA_ARGS__))
#define REIFY_FOR_EACH_60(m, c, x, ...) m(c, 60, x) __VA_OPT__(REIFY_FOR_EACH_61(m, c, __VA_ARGS__))
#define REIFY_FOR_EACH_61(m, c, x, ...) m(c, 61, x) __VA_OPT__(REIFY_FOR_EACH_62(m, c, __VA_ARGS__))
#define REIFY_FOR_EACH_62(m, c, x, ...) m(c, 62, x) __VA_OPT__(REIFY_FOR_EACH_63(m, c, __VA_ARGS__))
#define REIFY_FOR_EACH_63(m, c, x, ...) m(c, 63, x) __VA_OPT__(REIFY_FOR_EACH_64(m, c, __VA_ARGS__))
#define REIFY_FOR_EACH_64(m, c, x, ...) m(c, 64, x) __VA_OPT__(REIFY_MORE_THAN_64_METHODS)
// clang-format on

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
