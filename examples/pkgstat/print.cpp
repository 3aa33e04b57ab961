//===- print.cpp - println of anything ------------------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "print.h"

#include <cstdio>

static void print(reify::any value) {
  if (auto *text = reify::try_as<reify::string>(value))
    std::fwrite(text->data(), 1, text->size(), stdout);
  else if (auto *number = reify::try_as<long>(value))
    std::printf("%ld", *number);
  else if (auto *ratio = reify::try_as<double>(value))
    std::printf("%.1f", *ratio);
  else if (auto *truth = reify::try_as<bool>(value))
    std::fputs(*truth ? "yes" : "no", stdout);
  else
    std::printf("<%s>", reify::type_of(value).name());
}

void printLine(const reify::any *values, std::size_t count) {
  for (std::size_t i = 0; i != count; ++i) {
    if (i)
      std::putchar(' ');
    print(values[i]);
  }
  std::putchar('\n');
}
