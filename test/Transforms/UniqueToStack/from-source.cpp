// What stays of owners in a compiled file: nothing, where the owner does not
// leave the function. And one that does.
// RUN: %clangxx -O2 -S -emit-llvm %s -o - | FileCheck %s
// RUN: %clangxx -O2 -g -S -emit-llvm %s -o %t.ll -Rpass-missed=reify-unique-to-stack 2>&1 \
// RUN:   | FileCheck %s --check-prefix=REMARK
#include <reify/reify.h>

REIFY_INTERFACE(Shape, (area, double() const), (scale, void(double)));

void opaque();
struct Circle {
  double r;
  double area() const { return 3 * r * r; }
  void scale(double k) { r *= k; }
};
struct Square {
  double a, b;
  double area() const { return a * b; }
  void scale(double k) { a *= k; }
  ~Square() { opaque(); }
};
using Owner = reify::unique<Shape>;

extern "C" {
// CHECK-LABEL: @branch(
// CHECK-NOT: {{_Znwm|_ZdlPv}}
// CHECK: {{^}$}}
double branch(double r, bool c) {
  auto u = reify::make_unique<Shape>(Circle{r});
  if (c) {
    opaque();
    u.scale(2);
  }
  return u.area();
}

// The destructor runs on both ways out.
// CHECK-LABEL: @destructor(
// CHECK-NOT: {{_Znwm|_ZdlPv}}
// CHECK-COUNT-2: invoke void @_Z6opaquev()
// CHECK: landingpad
// CHECK: invoke void @_Z6opaquev()
// CHECK-NOT: {{_Znwm|_ZdlPv}}
// CHECK: {{^}$}}
double destructor(double r) {
  auto u = reify::make_unique<Shape, Square>(r, r);
  opaque();
  return u.area();
}

// CHECK-LABEL: @two_types(
// CHECK-NOT: {{_Znwm|_ZdlPv}}
// CHECK: {{^}$}}
double two_types(double r, bool c) {
  Owner u = c ? reify::make_unique<Shape>(Circle{r})
              : reify::make_unique<Shape, Square>(r, 2.0);
  opaque();
  u.scale(2);
  return u.area();
}

// CHECK-LABEL: @loop(
// CHECK-NOT: {{_Znwm|_ZdlPv}}
// CHECK: {{^}$}}
double loop(double r, int n) {
  double sum = 0;
  for (int i = 0; i < n; ++i) {
    auto u = reify::make_unique<Shape>(Circle{r + i});
    opaque();
    u.scale(2);
    sum += u.area();
  }
  return sum;
}

// CHECK-LABEL: @conditional(
// CHECK-NOT: {{_Znwm|_ZdlPv}}
// CHECK: {{^}$}}
double conditional(double r, bool c) {
  Owner u;
  if (c)
    u = reify::make_unique<Shape>(Circle{r});
  opaque();
  return u ? u.area() : 0;
}

// CHECK-LABEL: @replaced(
// CHECK-NOT: {{_Znwm|_ZdlPv}}
// CHECK: {{^}$}}
double replaced(double r) {
  auto u = reify::make_unique<Shape>(Circle{r});
  opaque();
  u = reify::make_unique<Shape>(Circle{r + 1});
  opaque();
  return u.area();
}

// The user's own new is not ours.
// CHECK-LABEL: @own_new(
// CHECK: @_Znwm
double own_new(double r, bool c) {
  Circle *p = new Circle{r};
  if (c) {
    try {
      opaque();
    } catch (...) {
      delete p;
      throw;
    }
    p->scale(2);
  }
  double a = p->area();
  delete p;
  return a;
}

// CHECK-LABEL: @leaves(
// CHECK: @_Znwm
// Said once each, by the last run, and of nothing that goes to the stack.
// REMARK-NOT: owner stays
// REMARK: from-source.cpp:[[@LINE+3]]:{{.*}} object of a unique owner stays on the heap: its address may be kept in line
// REMARK-NOT: owner stays
void leaves(Owner &out, double r) {
  out = reify::make_unique<Shape>(Circle{r});
}

// An owner that is passed by reference, and one that is emptied there.
[[gnu::noinline]] static double grow(Owner &u) {
  u.scale(2);
  return u.area();
}
[[gnu::noinline]] static double drop(Owner &u) {
  double a = u.area();
  u = nullptr;
  return a;
}

// CHECK-LABEL: @passed(
// CHECK-NOT: @_Znwm
// CHECK: {{^}$}}
double passed(double r) {
  Owner u = reify::make_unique<Shape>(Circle{r});
  return grow(u);
}

// CHECK-LABEL: @dropped(
// CHECK: @_Znwm
// REMARK: from-source.cpp:[[@LINE+3]]:{{.*}} object of a unique owner stays on the heap:
// REMARK-NOT: owner stays
double dropped(double r) {
  Owner u = reify::make_unique<Shape>(Circle{r});
  return drop(u);
}
}
