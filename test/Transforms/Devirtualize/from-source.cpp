// What the issue promises of a compiled file: no indirect call is left in these
// functions, whose types a reader can tell. And one where nobody can.
// RUN: %clangxx -O2 -S -emit-llvm %s -o - | FileCheck %s
// RUN: %clangxx -O2 -S -emit-llvm %s -o %t.ll -Rpass-missed=reify-devirtualize 2>&1 \
// RUN:   | FileCheck %s --check-prefix=REMARK
#include <reify/reify.h>

REIFY_INTERFACE(Shape, (area, double() const), (scale, void(double)));
REIFY_INTERFACE(Area, (area, double() const));

struct Circle {
  double r;
  double area() const { return 3 * r * r; }
  void scale(double f) { r *= f; }
};
struct Square {
  double s;
  double area() const { return s * s; }
  void scale(double f) { s *= f; }
};
REIFY_METHODS(Circle, area, scale)

extern "C" {
void opaque();

// An indirect call has a callee that is a local value.
// CHECK-LABEL: define {{.*}}@choose(
// CHECK-NOT: call double %
// CHECK-NOT: call {{.*}}double %{{[^(]*}}(ptr
// CHECK-NOT: panicnilcall
// CHECK: ret double
double choose(bool c, Circle &a, Square &b) {
  Shape s = c ? Shape(&a) : Shape(&b);
  return s.area();
}

// CHECK-LABEL: define {{.*}}@array(
// CHECK-NOT: call {{.*}}double %{{[^(]*}}(ptr
// CHECK-NOT: panicnilcall
// CHECK: ret double
double array(Circle &a, Square &b, unsigned i) {
  Shape v[] = {&a, &b};
  return v[i & 1].area();
}

// CHECK-LABEL: define {{.*}}@lookup(
// CHECK-NOT: call {{.*}}getitab
// CHECK-NOT: call {{.*}}double %{{[^(]*}}(ptr
// CHECK: ret double
double lookup(Circle &a) {
  reify::any x = &a;
  return reify::as<Shape>(x).area();
}

// CHECK-LABEL: define {{.*}}@narrower(
// CHECK-NOT: call {{.*}}narrowitab
// CHECK-NOT: call {{.*}}double %{{[^(]*}}(ptr
// CHECK: ret double
double narrower(Circle &a) {
  Shape s = &a;
  Area t = s;
  return t.area();
}
}

[[gnu::noinline]] static double byReference(const Shape &s) {
  opaque();
  return s.area();
}
[[gnu::noinline]] static double byValue(Shape s) {
  opaque();
  return s.area();
}
// The definitions of the helpers follow their first caller. The reference is
// always to a Circle: neither indirect call nor test for nil. The other has a
// copy for each type, at the end.
// CHECK-LABEL: define {{.*}}@callers(
// CHECK-LABEL: define internal {{.*}}byReference
// CHECK-NOT: call {{.*}}double %{{[^(]*}}(ptr
// CHECK-NOT: panicnilcall
// CHECK: ret double
extern "C" double callers(Circle &a, Square &b) {
  Shape s = &a;
  return byReference(s) + byValue(&a) + byValue(&b);
}

// Here the nil test must be left: the handle is nil until someone sets it.
// CHECK-LABEL: define {{.*}}@global(
// CHECK: call {{.*}}panicnilcall
// CHECK-NOT: call {{.*}}double %{{[^(]*}}(ptr
// CHECK: ret double
static Shape current;
extern "C" void set(Circle &a) { current = &a; }
extern "C" double global() { return current.area(); }

// CHECK-LABEL: define {{.*}}@unknown(
// CHECK: call {{.*}}double %{{[^(]*}}(ptr
// REMARK: remark: call of Shape.area not devirtualized: the itab is an argument of a function that others may call (argument 1 of unknown)
// REMARK-NOT: remark: call of
extern "C" double unknown(Shape s) { return s.area(); }

// CHECK-LABEL: define internal {{.*}}byValue{{.*}}.reify
// CHECK-NOT: call {{.*}}double %{{[^(]*}}(ptr
// CHECK-NOT: panicnilcall
// CHECK: ret double
// CHECK-LABEL: define internal {{.*}}byValue{{.*}}.reify
// CHECK-NOT: call {{.*}}double %{{[^(]*}}(ptr
// CHECK-NOT: panicnilcall
// CHECK: ret double
