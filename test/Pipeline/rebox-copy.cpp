// A large value that `as` copied out of a box is in that box; not so what was
// changed, what a constructor made, and objects, which are each one of its own.

// RUN: %clangxx -O2 -S -emit-llvm %s -o - | FileCheck %s

#include <reify/reify.h>

struct Point {
  long x, y, z;
};
/// An object with an identity.
class Counter {
public:
  explicit Counter(long n) : n(n), hits(0), misses(0) {}
  long get() const { return n + hits - misses; }

private:
  long n;
  mutable long hits, misses;
};
/// Copying it does something.
struct Watched {
  long x, y, z;
  Watched(const Watched &W) : x(W.x + 1), y(W.y), z(W.z) {}
};
void use(reify::any);

extern "C" {
// CHECK-LABEL: define {{.*}}@again(
// CHECK-NOT: call {{.*}}@reify_convT
// CHECK: ret
void again(reify::any x) { use(reify::as<Point>(x)); }

// CHECK-LABEL: define {{.*}}@local(
// CHECK-NOT: call {{.*}}@reify_convT
// CHECK: ret
long local(const reify::any &x) {
  Point p = reify::as<Point>(x);
  use(p);
  p.x = 1;
  return p.x + p.y;
}

// The second box is not the first one.
// CHECK-LABEL: define {{.*}}@changed(
// CHECK: call {{.*}}@reify_convT(
// CHECK-NOT: call {{.*}}@reify_convT
// CHECK: ret
void changed(reify::any x) {
  Point p = reify::as<Point>(x);
  use(p);
  ++p.x;
  use(p);
}

// CHECK-LABEL: define {{.*}}@constructed(
// CHECK: call {{.*}}@reify_newobject(
void constructed(reify::any x) { use(reify::as<Watched>(x)); }

// CHECK-LABEL: define {{.*}}@object(
// CHECK: call {{.*}}@reify_newobject(
void object(reify::any x) { use(reify::as<Counter>(x)); }
}
