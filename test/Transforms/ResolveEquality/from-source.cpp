// Two values are compared as what they are, and nothing is boxed for it.
// RUN: %clangxx -O2 -S -emit-llvm %s -o - | FileCheck %s
// RUN: %clangxx_bare -O2 -S -emit-llvm %s -o - | FileCheck %s --check-prefix=BARE
#include <reify/reify.h>

extern "C" {
// CHECK-LABEL: define {{.*}}@two_ints(
// CHECK-NEXT: icmp eq i32 %0, %1
// CHECK-NEXT: ret i1
// BARE-LABEL: define {{.*}}@two_ints(
// BARE: reify_convT32
// BARE: reify_efaceeq
bool two_ints(int x, int y) { return reify::any(x) == reify::any(y); }

// CHECK-LABEL: define {{.*}}@two_pointers(
// CHECK-NEXT: icmp eq ptr %0, %1
// CHECK-NEXT: ret i1
bool two_pointers(int *x, int *y) { return reify::any(x) == reify::any(y); }

// A NaN is not equal to itself, whatever becomes of its box.
// CHECK-LABEL: define {{.*}}@nan(
// CHECK: fcmp {{oeq|ord}} double %0
// CHECK-NOT: reify_
// CHECK: ret i1
bool nan(double x) {
  reify::any a = x;
  return a == a;
}

// CHECK-LABEL: define {{.*}}@unknown_and_int(
// CHECK-NOT: reify_convT
// CHECK-NOT: reify_efaceeq
// CHECK: ret i1
bool unknown_and_int(reify::any a, int y) { return a == reify::any(y); }

// CHECK-LABEL: define {{.*}}@two_unknown(
// CHECK: reify_efaceeq
bool two_unknown(reify::any a, reify::any b) { return a == b; }
}
