//===- print.cpp - println of anything ------------------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "print.h"

#include <cstdio>

void printLine(const reify::any *values, std::size_t count) {
  for (std::size_t i = 0; i != count; ++i) {
    if (i)
      std::putchar(' ');
    reify::match(
        values[i], //
        [](reify::string s) { std::fwrite(s.data(), 1, s.size(), stdout); },
        [](long v) { std::printf("%ld", v); },
        [](int v) { std::printf("%d", v); },
        [](double v) { std::printf("%.1f", v); },
        [](bool v) { std::fputs(v ? "yes" : "no", stdout); },
        [](std::nullptr_t) { std::fputs("nil", stdout); },
        [](reify::any other) {
          std::printf("<%s>", reify::type_of(other).name());
        });
  }
  std::putchar('\n');
}
