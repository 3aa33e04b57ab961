//===- strings.cpp - Strings box as immutable copies ----------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Literals, arrays, pointers, std::string and std::string_view, and what
// happens to their source afterwards.

#include <cstdio>
#include <cstring>
#include <reify/reify.h>
#include <string>
#include <string_view>

static void print(reify::any x) {
  reify::string s = reify::as<reify::string>(x);
  std::printf("%zu %.*s\n", s.size(), static_cast<int>(s.size()), s.data());
}

[[gnu::noinline]] static reify::any fromLocal(char first) {
  char buffer[] = "?ocal";
  buffer[0] = first;
  return reify::any(static_cast<const char *>(buffer));
}

int main() {
  print("literal");
  print("");
  const char *pointer = "through a pointer";
  print(pointer);

  char array[8] = "array";
  reify::any a = array;
  array[0] = 'X';
  print(a);

  std::string owner = "a std::string that is long enough for the heap";
  reify::any o = owner;
  owner.assign(owner.size(), '#');
  print(o);
  {
    std::string gone = "gone, and longer than the small buffer of a string";
    o = gone;
  }
  print(o);

  std::string_view view = "a view of more";
  view.remove_suffix(5);
  reify::any v = view;
  print(v);

  print(fromLocal('l'));
  print(fromLocal('v'));

  reify::any list[64];
  for (int i = 0; i != 64; ++i)
    list[i] = std::to_string(i * 1001);
  print(list[0]);
  print(list[63]);

  std::string back(reify::as<reify::string>(a));
  std::printf("%s %d\n", back.c_str(), reify::is<reify::string>(v));
  return 0;
}
