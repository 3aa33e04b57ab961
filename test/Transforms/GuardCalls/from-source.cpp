// An interface of an unnamed namespace, its values in memory that anybody may
// write: at plain -O2 no indirect call is left, and where an assertion may make
// more itabs all stay.
// RUN: %clangxx -O2 -S -emit-llvm %s -o - | FileCheck %s
// RUN: %clangxx -O2 -S -emit-llvm %s -o %t.ll -Rpass=reify-guard-calls \
// RUN:   -Rpass-missed=reify-guard-calls 2>&1 | FileCheck %s --check-prefix=REMARK
// RUN: %clangxx -O2 -fno-rtti -S -emit-llvm %s -o - | FileCheck %s --check-prefix=NORTTI
// RUN: %clangxx -Os -S -emit-llvm %s -o - | FileCheck %s --check-prefix=SMALL
#include <reify/reify.h>

namespace {
REIFY_INTERFACE(Shape, (area, double() const));
REIFY_INTERFACE(Named, (id, int() const));
REIFY_INTERFACE(Many, (count, int() const));
struct Circle {
  double r;
  double area() const { return 3 * r * r; }
  int id() const { return 1; }
};
struct Square {
  double s;
  double area() const { return s * s; }
  int id() const { return 2; }
};
template <int N> struct Number {
  int count() const { return N; }
};
} // namespace
REIFY_INTERFACE(Open, (area, double() const));

struct Values {
  Shape *shapes;
  Named *names;
  Many *many;
  Open *open;
};

extern "C" {
void fill(Values &v, Circle &c, Square &s, Number<1> &a, Number<2> &b,
          Number<3> &d, Number<4> &e, Number<5> &f) {
  v.shapes[0] = &c;
  v.shapes[1] = &s;
  v.names[0] = &c;
  v.many[0] = &a;
  v.many[1] = &b;
  v.many[2] = &d;
  v.many[3] = &e;
  v.many[4] = &f;
  v.open[0] = &c;
}

// CHECK-LABEL: define {{.*}}@total(
// CHECK-NOT: call {{.*}}double %{{[^(]*}}(ptr
// CHECK: call {{.*}}panicnilcall
// CHECK-NOT: call {{.*}}double %{{[^(]*}}(ptr
// SMALL-LABEL: define {{.*}}@total(
// SMALL: call {{.*}}double %{{[^(]*}}(ptr
// NORTTI-LABEL: define {{.*}}@total(
// NORTTI: call {{.*}}double %{{[^(]*}}(ptr
double total(Values &v, int n) {
  double t = 0;
  for (int i = 0; i != n; ++i)
    // REMARK: from-source.cpp:[[@LINE+1]]:{{.*}} call of (anonymous namespace)::Shape.area made direct: only this file can implement it, and has {{.*}}Circle or {{.*}}Square
    t += v.shapes[i].area();
  return t;
}

// CHECK-LABEL: define {{.*}}@asserted(
// CHECK: call {{.*}}i32 %{{[^(]*}}(ptr
int asserted(Values &v, reify::any x) {
  if (x.reify_type)
    v.names[1] = reify::as<Named>(x);
  return v.names[0].id();
}

// CHECK-LABEL: define {{.*}}@five(
// CHECK: call {{.*}}i32 %{{[^(]*}}(ptr
int five(Values &v) {
  // REMARK: from-source.cpp:[[@LINE+1]]:{{.*}} call of (anonymous namespace)::Many.count not guarded: 5 methods of this file implement it
  return v.many[0].count();
}

// CHECK-LABEL: define {{.*}}@open(
// CHECK: call {{.*}}double %{{[^(]*}}(ptr
double open(Values &v) { return v.open[0].area(); }
}
