// Not there yet: a large value that is passed by value to a handler of `match`
// is copied into a new box; equal boxes of two temporaries are two.

// RUN: %clangxx -O2 -S -emit-llvm %s -o - | FileCheck %s

#include <reify/reify.h>

struct Point {
  long x, y, z;
};
void use(reify::any);

extern "C" {
// CHECK-LABEL: define {{.*}}@matched(
// CHECK: call {{.*}}@reify_convT
void matched(reify::any x) {
  reify::match(x, [](Point p) { use(p); }, [](reify::any) {});
}

// CHECK-LABEL: define {{.*}}@temporaries(
// CHECK-COUNT-2: call {{.*}}@reify_convT(
void temporaries(long n) {
  use(Point{n, 2, 3});
  use(Point{n, 2, 3});
}
}
