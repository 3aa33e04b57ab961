// A pointer is written to a handle as a void * and read as what it is. clang 20
// took the two for different objects, and dropped what was written to an array.
// RUN: %clangxx_bare -O2 -S -emit-llvm %s -o - | FileCheck %s
// RUN: %clangxx -O2 -S -emit-llvm %s -o - | FileCheck %s

#include <reify/reify.h>

struct Cell {
  long n;
  long get() const { return n; }
};
REIFY_INTERFACE(Get, (get, long() const));
extern Cell a, b;

// CHECK-LABEL: define {{.*}}@interface(
// CHECK: @b
// CHECK: ret
extern "C" Cell *interface(unsigned i) {
  Get g[4] = {&a, &b, &a, &b};
  return reify::as<Cell *>(g[i & 3]);
}
// CHECK-LABEL: define {{.*}}@any(
// CHECK: @b
// CHECK: ret
extern "C" Cell *any(unsigned i) {
  reify::any g[4] = {&a, &b, &a, &b};
  return reify::as<Cell *>(g[i & 3]);
}
// CHECK-LABEL: define {{.*}}@address(
// CHECK: @b
// CHECK: ret
extern "C" Cell *address(unsigned i) {
  reify::any g[4] = {&a, &b, &a, &b};
  return *reify::try_as<Cell *>(g[i & 3]);
}
// The other word is one thing only: a store of a number does not change it.
// CHECK-LABEL: define {{.*}}@itab(
// CHECK: ret i1 true
extern "C" bool itab(Get &g, long *number) {
  bool before = bool(g);
  *number = 1;
  return before == bool(g);
}
// CHECK-LABEL: define {{.*}}@type(
// CHECK: ret i1 true
extern "C" bool type(reify::any &x, long *number) {
  bool before = bool(x);
  *number = 1;
  return before == bool(x);
}
