// The facts about entry points let LLVM merge equal boxes, make an invariant
// one before the loop, and drop what nobody uses; by value and by address.
// RUN: %clangxx -O2 -S -emit-llvm %s -o - | FileCheck %s
// RUN: %clangxx_bare -O2 -S -emit-llvm %s -o - | FileCheck %s \
// RUN:   --check-prefix=BARE
#include <reify/reify.h>

struct Point {
  long x, y, z;
};
void use(reify::any);
extern "C" bool more();

extern "C" {
// CHECK-LABEL: define {{.*}}@equal(
// CHECK-COUNT-1: @reify_convT64(
// CHECK-NOT: @reify_convT64(
// CHECK: ret void
// BARE-LABEL: define {{.*}}@equal(
// BARE-COUNT-2: @reify_convT64(
void equal(long n) {
  use(n);
  use(n);
}
// One variable, which the callee does not know.
// CHECK-LABEL: define {{.*}}@equalobjects(
// CHECK-COUNT-1: @reify_convT(
// CHECK-NOT: @reify_convT(
// CHECK: ret void
// BARE-LABEL: define {{.*}}@equalobjects(
// BARE-COUNT-2: @reify_convT(
void equalobjects(long n) {
  Point p{n, 2, 3};
  use(p);
  use(p);
}
// CHECK-LABEL: define {{.*}}@invariant(
// CHECK: call {{.*}}@reify_convT64(
// CHECK: {{^[0-9a-z.]+}}:
// CHECK-NOT: @reify_convT64(
// CHECK: ret void
void invariant(long n) {
  do
    use(n);
  while (more());
}
// CHECK-LABEL: define {{.*}}@invariantobject(
// CHECK: call {{.*}}@reify_convT(
// CHECK: {{^[0-9a-z.]+}}:
// CHECK-NOT: @reify_convT(
// CHECK: ret void
void invariantobject(long n) {
  Point p{n, 2, 3};
  do
    use(p);
  while (more());
}
// CHECK-LABEL: define {{.*}}@dead(
// CHECK-NEXT: ret void
// BARE-LABEL: define {{.*}}@dead(
// BARE: @reify_convT
void dead(long n, const Point &p) { reify::any a = n, b = p, c = "text"; }

// A variable that was written between is another value.
// CHECK-LABEL: define {{.*}}@changed(
// CHECK-COUNT-2: @reify_convT(
// CHECK: ret void
void changed(Point &p) {
  reify::any a = p;
  p.x = 1;
  reify::any b = p;
  use(a);
  use(b);
}
}
