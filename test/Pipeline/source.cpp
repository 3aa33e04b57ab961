// What the README promises of single expressions, from source, as a user
// compiles it.
//
// RUN: %clangxx -O2 -S -emit-llvm %s -o - | FileCheck %s
// RUN: %clangxx_bare -O2 -S -emit-llvm %s -o - \
// RUN:   | FileCheck %s --check-prefix=BASE

#include <reify/reify.h>

REIFY_INTERFACE(Shape, (area, double() const), (scale, void(double)));

struct Circle {
  double r;
  double area() const { return 3 * r * r; }
  void scale(double k) { r *= k; }
};
struct Square {
  double a;
  double area() const { return a * a; }
  void scale(double k) { a *= k; }
};
REIFY_METHODS(Circle, area, scale)
struct Point {
  int x, y;
};
using reify::any;

// CHECK-LABEL: define {{.*}} @unbox(i32
// CHECK-NEXT: ret i32 %0
// BASE-LABEL: define {{.*}} @unbox(i32
// BASE: call {{.*}} @reify_convT32
extern "C" int unbox(int x) { return reify::as<int>(any(x)); }

// CHECK-LABEL: define {{.*}} @small()
// CHECK-NEXT: {{.*}}, ptr @reify.staticuint64.42
// BASE-LABEL: define {{.*}} @small()
// BASE: call {{.*}} @reify_convT32
#pragma clang diagnostic ignored "-Wreturn-type-c-linkage"
extern "C" any small() { return 42; }

// CHECK-LABEL: define {{.*}} @point()
// CHECK-NEXT: ret { ptr, ptr } { ptr @{{[^,]*}}, ptr @reify.const
// BASE-LABEL: define {{.*}} @point()
// BASE: call {{.*}} @reify_convT64
extern "C" any point() { return Point{1, 2}; }

// CHECK-LABEL: define {{.*}} @text()
// CHECK-NEXT: ret { ptr, ptr } { ptr @{{[^,]*}}, ptr @reify.const
// BASE-LABEL: define {{.*}} @text()
// BASE: call {{.*}} @reify_convTstring
extern "C" any text() { return "text"; }

// CHECK-LABEL: define {{.*}} @choose(
// CHECK-NOT: call
// CHECK: ret double
// BASE-LABEL: define {{.*}} @choose(
// BASE: call {{.*}} double %{{[0-9]+}}(
extern "C" double choose(bool c, Circle &a, Square &b) {
  return (c ? Shape(&a) : Shape(&b)).area();
}

[[gnu::noinline]] static double sum(const Shape &s) {
  double sum = 0;
  for (int i = 0; i < 100; ++i)
    sum += s.area();
  return sum;
}

// CHECK-LABEL: define {{.*}} @helper(
// CHECK: call {{.*}} @_ZL3sumRK5Shape(
// BASE-LABEL: define {{.*}} @helper(
extern "C" double helper(Circle &c) { return sum(&c); }

// Printed behind its first caller.
// CHECK-LABEL: define internal {{.*}} @_ZL3sumRK5Shape(
// CHECK-NOT: call
// CHECK: ret double
// BASE-LABEL: define internal {{.*}} @_ZL3sumRK5Shape(
// BASE: call {{.*}} double %{{[0-9]+}}(

// CHECK-LABEL: define {{.*}} @assertion(
// CHECK-NOT: call
// CHECK: ret double
// BASE-LABEL: define {{.*}} @assertion(
// BASE: call {{.*}} @reify_getitab
extern "C" double assertion(Circle &c) {
  any x = &c;
  return reify::as<Shape>(x).area();
}
