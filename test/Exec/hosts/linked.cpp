//===- hosts/linked.cpp - A main that calls the test ----------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A program whose main calls the test, which is another object or a library.
#ifdef HOST_BOXES
#include <reify/reify.h>
static volatile int Large = 100000;
static reify::any boxed() { return static_cast<int>(Large); }
#endif

extern "C" int program_main();

int main() {
#ifdef HOST_BOXES
  if (reify::as<int>(boxed()) != 100000)
    return 2;
#endif
  return program_main();
}
