// Not there yet: a value taken out of a box and boxed again is copied, although
// its box could be used; equal boxes of two temporaries are two.
// RUN: %clangxx -O2 -S -emit-llvm %s -o - | FileCheck %s
#include <reify/reify.h>

struct Point {
  long x, y, z;
};
void use(reify::any);

extern "C" {
// CHECK-LABEL: define {{.*}}@again(
// CHECK: call {{.*}}@reify_convT64(
void again(reify::any x) { use(reify::as<long>(x)); }

// CHECK-LABEL: define {{.*}}@temporaries(
// CHECK-COUNT-2: call {{.*}}@reify_convT(
void temporaries(long n) {
  use(Point{n, 2, 3});
  use(Point{n, 2, 3});
}
}
