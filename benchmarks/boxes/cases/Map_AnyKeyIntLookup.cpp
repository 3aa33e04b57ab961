//===- Map_AnyKeyIntLookup.cpp - any as keys of a map ---------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

#include <unordered_map>

#ifndef HAND
#include <reify/std.h>
#endif

using namespace boxes;

namespace map_anykeyintlookup {

#ifndef HAND
using Map = std::unordered_map<reify::any, Int>;
static const Map &map() {
  static const Map Result = [] {
    Map Made;
    for (Int I = 0; I != 1024; ++I)
      Made[I + 1000] = I * 3;
    return Made;
  }();
  return Result;
}
#else
struct Hash {
  std::size_t operator()(const Tagged &X) const {
    return std::hash<Int>{}(X.Word) ^ std::hash<const Tag *>{}(X.Type);
  }
};
struct Equal {
  bool operator()(const Tagged &X, const Tagged &Y) const {
    return X.Type == Y.Type && X.Word == Y.Word;
  }
};
using Map = std::unordered_map<Tagged, Int, Hash, Equal>;
static const Map &map() {
  static const Map Result = [] {
    Map Made;
    for (Int I = 0; I != 1024; ++I)
      Made[tagged(I + 1000)] = I * 3;
    return Made;
  }();
  return Result;
}
#endif
} // namespace map_anykeyintlookup
using namespace map_anykeyintlookup;

BOXES_CASE(Map_AnyKeyIntLookup, 1000, N) {
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
#ifndef HAND
    auto Found = map().find(hide(1000 + (I & 1023)));
    Sum += Found->second;
#else
    auto Found = map().find(tagged(hide(1000 + (I & 1023))));
    Sum += Found->second;
#endif
  }
  return Sum;
}
