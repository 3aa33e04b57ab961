// Not there yet: a large value that was copied out of a box is copied into a new
// one; equal boxes of two temporaries are two.

// RUN: %clangxx -O2 -S -emit-llvm %s -o - | FileCheck %s

#include <reify/reify.h>

struct Point {
  long x, y, z;
};
void use(reify::any);

extern "C" {
// CHECK-LABEL: define {{.*}}@again(
// CHECK: call {{.*}}@reify_convT
void again(reify::any x) { use(reify::as<Point>(x)); }

// CHECK-LABEL: define {{.*}}@temporaries(
// CHECK-COUNT-2: call {{.*}}@reify_convT(
void temporaries(long n) {
  use(Point{n, 2, 3});
  use(Point{n, 2, 3});
}
}
