//===- exceptions.cpp - Exceptions cross interface calls ------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A method may throw through one and two interface calls, destructors run on
// the way, and a box thrown or caught keeps its value.

#include <cstdio>
#include <reify/reify.h>
#include <stdexcept>

REIFY_INTERFACE(Reader, (read, int(int)));

struct Trace {
  const char *name;
  ~Trace() { std::printf("leave %s\n", name); }
};

struct Failing {
  int limit;
  int read(int n) {
    Trace trace{"Failing::read"};
    if (n > limit)
      throw std::out_of_range("past the end");
    return n + 1;
  }
};

struct Wrapping {
  Reader inner;
  int read(int n) {
    Trace trace{"Wrapping::read"};
    return inner.read(n * 10);
  }
};

struct Boxing {
  int read(int n) { throw reify::any(n * 1000); }
};

[[gnu::noinline]] static int attempt(Reader reader, int n) {
  Trace trace{"attempt"};
  try {
    return reader.read(n);
  } catch (const std::out_of_range &error) {
    std::printf("caught %s\n", error.what());
    return -1;
  }
}

int main() {
  Failing failing{20};
  Wrapping wrapping{&failing};
  Boxing boxing;
  std::printf("%d\n", attempt(&failing, 3));
  std::printf("%d\n", attempt(&failing, 30));
  std::printf("%d\n", attempt(&wrapping, 1));
  std::printf("%d\n", attempt(&wrapping, 9));
  try {
    attempt(&boxing, 5);
  } catch (reify::any thrown) {
    std::printf("thrown %d\n", reify::as<int>(thrown));
  }
  try {
    attempt(nullptr, 5);
  } catch (const reify::nil_call_error &error) {
    std::printf("%s\n", error.what());
  }
  return 0;
}
