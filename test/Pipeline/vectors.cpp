// Handles in memory of operator new: all of one type, whoever moved them there.
// RUN: %clangxx -O2 -S -emit-llvm %s -o - | FileCheck %s
// RUN: %clangxx_bare -O2 -S -emit-llvm %s -o - | FileCheck --check-prefix=BARE %s

#include <reify/reify.h>
#include <vector>

struct Circle {
  long r;
  long area() const { return r * r; }
};
struct Square {
  long side;
  long area() const { return side * side; }
};
REIFY_INTERFACE(Shape, (area, long() const));
REIFY_METHODS(Circle, area)
REIFY_METHODS(Square, area)

static long sum(const std::vector<Shape> &v) {
  long total = 0;
  for (const Shape &s : v)
    total += s.area();
  return total;
}
// CHECK-LABEL: define {{.*}}@filled(
// CHECK-NOT: {{(call|invoke)}} noundef i64 %
// CHECK: mul {{.*}}i64
// BARE-LABEL: define {{.*}}@filled(
// BARE: {{(call|invoke)}} noundef i64 %
extern "C" long filled(Circle *c, unsigned n) {
  return sum(std::vector<Shape>(n, Shape(c)));
}
// CHECK-LABEL: define {{.*}}@indexed(
// CHECK-NOT: {{(call|invoke)}} noundef i64 %
// CHECK: mul {{.*}}i64
// BARE-LABEL: define {{.*}}@indexed(
// BARE: {{(call|invoke)}} noundef i64 %
extern "C" long indexed(Circle *c, unsigned n) {
  std::vector<Shape> v(n);
  for (unsigned i = 0; i < n; ++i)
    v[i] = c + i;
  return sum(v);
}
// CHECK-LABEL: define {{.*}}@pushed(
// CHECK-NOT: {{(call|invoke)}} noundef i64 %
// CHECK: mul {{.*}}i64
// BARE-LABEL: define {{.*}}@pushed(
// BARE: {{(call|invoke)}} noundef i64 %
extern "C" long pushed(Circle *c, unsigned n) {
  std::vector<Shape> v;
  v.reserve(n);
  for (unsigned i = 0; i < n; ++i)
    v.push_back(c + i);
  return sum(v);
}
// CHECK-LABEL: define {{.*}}@array(
// CHECK-NOT: {{(call|invoke)}} noundef i64 %
// CHECK: mul {{.*}}i64
// BARE-LABEL: define {{.*}}@array(
// BARE: {{(call|invoke)}} noundef i64 %
extern "C" long array(Circle *c, unsigned n) {
  Shape *v = new Shape[n];
  for (unsigned i = 0; i < n; ++i)
    v[i] = c + i;
  long total = 0;
  for (unsigned i = 0; i < n; ++i)
    total += v[i].area();
  delete[] v;
  return total;
}
// Whoever gets the vector may put another type into it.
extern "C" void change(std::vector<Shape> &v);
// CHECK-LABEL: define {{.*}}@lent(
// CHECK: {{(call|invoke)}} noundef i64 %
extern "C" long lent(Circle *c, unsigned n) {
  std::vector<Shape> v(n, Shape(c));
  change(v);
  return sum(v);
}
