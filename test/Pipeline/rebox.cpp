// What came out of a box needs no new one; what only stands beside a type does.

// RUN: %clangxx -O2 -S -emit-llvm %s -o - | FileCheck %s
// RUN: %clangxx -O0 -S -emit-llvm %s -o - | FileCheck %s --check-prefix=PLAIN
// RUN: %clangxx_bare -O2 -S -emit-llvm %s -o - | FileCheck %s --check-prefix=BARE

// PLAIN-NOT: call {{.*}}@reify_purebox
// BARE-NOT: call {{.*}}@reify_purebox

#include <reify/reify.h>

struct Point {
  long x, y, z;
};
struct Pair {
  int a, b;
};
void use(reify::any);
static reify::any pass(reify::any x) { return reify::as<reify::string>(x); }

extern "C" {
// CHECK-LABEL: define {{.*}}@number(
// CHECK-NOT: call {{.*}}@reify_convT
// CHECK: ret
// BARE-LABEL: define {{.*}}@number(
// BARE: call {{.*}}@reify_convT64
void number(reify::any x) { use(reify::as<long>(x)); }

// CHECK-LABEL: define {{.*}}@real(
// CHECK-NOT: call {{.*}}@reify_convT
// CHECK: ret
void real(reify::any x) {
  if (const float *f = reify::try_as<float>(x))
    use(*f);
}

// CHECK-LABEL: define {{.*}}@pair(
// CHECK-NOT: call {{.*}}@reify_convT
// CHECK: ret
void pair(const reify::any &x) { use(reify::as<Pair>(x)); }

// CHECK-LABEL: define {{.*}}@text(
// CHECK-NOT: call {{.*}}@reify_convT
// CHECK: ret
void text(const reify::any &x) { use(pass(x)); }

// CHECK-LABEL: define {{.*}}@large(
// CHECK-NOT: call {{.*}}@reify_convT
// CHECK: ret
void large(reify::any x) {
  if (const Point *p = reify::try_as<Point>(x))
    use(*p);
}

// CHECK-LABEL: define {{.*}}@matched(
// CHECK-NOT: call {{.*}}@reify_convT
// CHECK: ret
void matched(const reify::any &x) {
  reify::match(
      x, [](long n) { use(n); }, [](double) {}, [](reify::any) {});
}

// A member is another value.
// CHECK-LABEL: define {{.*}}@member(
// CHECK: call {{.*}}@reify_convT64
void member(reify::any x) { use(reify::as<Point>(x).x); }

// The pointer may be the address of a variable.
// CHECK-LABEL: define {{.*}}@beside(
// CHECK: call {{.*}}@reify_convT64
void beside(reify::type_ref t, const long *p) {
  if (t == reify::type_for<long>())
    use(*p);
}
}
