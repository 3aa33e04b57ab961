//===- Logf4_EscapingMixed.cpp - Four kinds, kept -------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Case.h"

#include <string_view>

using namespace boxes;

namespace logf4_escapingmixed {

#ifndef HAND
extern reify::any Ring[8];
reify::any Ring[8];
[[gnu::noinline]] static void keep(const reify::any *Args, int Count) {
  for (int I = 0; I != Count; ++I)
    Ring[I] = Args[I];
}
template <class... T> static inline void logf(const T &...Values) {
  const reify::any Args[] = {Values...};
  keep(Args, sizeof...(Values));
}
#else
extern Tagged Ring[8];
Tagged Ring[8];
[[gnu::noinline]] static void keep(const Tagged *Args, int Count) {
  for (int I = 0; I != Count; ++I)
    Ring[I] = Args[I];
}
static constexpr std::string_view Literal = "literal";
static inline void logf(Int A, const std::string_view &B, unsigned char C,
                        const std::string_view &D) {
  replace(Large, D);
  const Tagged Args[] = {tagged(A), borrowed(B), tagged(C), Large};
  keep(Args, 4);
}
#endif
} // namespace logf4_escapingmixed
using namespace logf4_escapingmixed;

BOXES_CASE(Logf4_EscapingMixed, 1000, N) {
#ifndef HAND
  reify::string Text("a string that is there already");
#else
  std::string_view Text = "a string that is there already";
#endif
  asm volatile("" : "+m"(Text));
  Int Sum = 0;
  for (Int I = 0; I != N; ++I) {
#ifndef HAND
    logf(hide(I + 1000), "literal", static_cast<unsigned char>(I), Text);
    observe();
    Sum += I;
#else
    logf(hide(I + 1000), Literal, static_cast<unsigned char>(I), Text);
    observe();
    Sum += I;
#endif
  }
  return Sum;
}
