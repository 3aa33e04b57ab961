// Factories and readers in C++: no box is made on these ways.
// RUN: %clangxx -O2 -S -emit-llvm %s -o - | FileCheck %s
#include <reify/reify.h>
using reify::any;

REIFY_INTERFACE(Area, (area, double() const));

void opaque();
bool unknown();
struct Circle {
  double r;
  double area() const { return 3 * r * r; }
};

[[gnu::noinline]] any number(long x) {
  opaque();
  return x * 1000;
}
[[gnu::noinline]] any perhaps(long x) {
  if (unknown())
    return nullptr;
  opaque();
  return x * 1000;
}
[[gnu::noinline]] Area shape(double r) {
  opaque();
  return Circle{r};
}
[[gnu::noinline]] static long reads(any x) {
  opaque();
  if (unknown())
    return 0;
  return reify::match(
      x,
      [](long v) {
        opaque();
        return v;
      },
      [](any) { return -1L; });
}

extern "C" {
// CHECK-LABEL: @of_number(
// CHECK-NOT: reify_convT
// CHECK: call {{.*}}number{{.*}}unboxed(
// CHECK-NOT: reify_convT
// CHECK: {{^}$}}
long of_number(long x) { return reify::as<long>(number(x)); }

// CHECK-LABEL: @of_perhaps(
// CHECK-NOT: reify_convT
// CHECK: call {{.*}}perhaps{{.*}}unboxed(
// CHECK-NOT: reify_convT
// CHECK: {{^}$}}
long of_perhaps(long x) {
  any a = perhaps(x);
  return a ? reify::as<long>(a) : 7;
}

// CHECK-LABEL: @of_shape(
// CHECK-NOT: reify_convT
// CHECK: call {{.*}}shape{{.*}}unboxed(
// CHECK-NOT: {{reify_convT|panicnilcall}}
// CHECK: {{^}$}}
double of_shape(double r) { return shape(r).area(); }

// CHECK-LABEL: @to_reads(
// CHECK-NOT: reify_convT
// CHECK: {{^}$}}
long to_reads(long x) { return reads(x + 1000) + reads(x + 2000); }
}
