// What a user sees: below a test the call is direct and the answers are known,
// also with the method record alone.
// RUN: %clangxx -O2 -S -emit-llvm %s -o - | FileCheck %s
// RUN: %clangxx -O2 -S -emit-llvm %s -o /dev/null -Rpass=reify-resolve 2>&1 \
// RUN:   | FileCheck %s --check-prefix=REMARK
// RUN: %clangxx_bare -O2 -S -emit-llvm %s -o - | FileCheck %s --check-prefix=BARE
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
// CHECK-LABEL: define {{.*}}@call(
// CHECK-NOT: call {{.*}}double %
// CHECK: ret double
// BARE-LABEL: define {{.*}}@call(
// BARE: call {{.*}}double %
double call(Shape s) {
  // REMARK: :[[@LINE+2]]:{{[0-9]+}}: remark: call of Shape.area resolved: the type was asserted to be *Circle
  if (reify::is<Circle *>(s))
    return s.area();
  return 0;
}

// CHECK-LABEL: define {{.*}}@lookup(
// CHECK-NOT: reify_getitab
// CHECK-NOT: call {{.*}}double %
// CHECK: ret double
// BARE-LABEL: define {{.*}}@lookup(
// BARE: reify_getitab
double lookup(reify::any x) {
  if (reify::try_as<Circle>(x))
    // REMARK: :[[@LINE+1]]:{{[0-9]+}}: remark: assertion to an interface: the type is known to be Circle
    return reify::as<Area>(x).area();
  return 0;
}

// CHECK-LABEL: define {{.*}}@impossible(
// CHECK-NOT: @not_reached
// CHECK: ret i32
// BARE-LABEL: define {{.*}}@impossible(
// BARE: @not_reached
int not_reached();
int impossible(Shape s) {
  if (reify::is<Circle *>(s)) {
    if (reify::is<Square *>(s))
      return not_reached();
    return 1;
  }
  return 2;
}

// Another type than the one that was asked for: nothing is known.
// CHECK-LABEL: define {{.*}}@other_branch(
// CHECK: call {{.*}}double %
// CHECK: ret double
double other_branch(Shape s) {
  if (!s || reify::is<Circle *>(s))
    return 0;
  return s.area();
}

// Assigned in between: what was known was known of another value.
// CHECK-LABEL: define {{.*}}@reassigned(
// CHECK: call {{.*}}double %
// CHECK: ret double
double reassigned(Shape &s, void (*f)(Shape &)) {
  if (!reify::is<Circle *>(s))
    return 0;
  f(s);
  return s.area();
}

// A field that lies where a descriptor has its hash is no hash.
// CHECK-LABEL: define {{.*}}@field(
// CHECK: @touch(
// CHECK: icmp eq i32 %{{.*}}, 5
struct Object {
  char name[16];
  int n;
};
void touch(Object *);
int field(reify::any x, Object *p) {
  if (!reify::is<Circle *>(x) || p->n != 5)
    return 0;
  touch(p);
  return p->n == 5 ? 1 : 2;
}
}
