// What becomes of boxes, said of the user's lines.
//
// RUN: %clangxx -O2 -S -emit-llvm -Rpass=reify-box-to-stack \
// RUN:   -Rpass-missed=reify-report %s -o %t.ll 2>&1 \
// RUN:   | grep -o '[0-9]*:[0-9]*: remark: .*' > %t.remarks
// RUN: FileCheck %s --input-file=%t.remarks
// RUN: FileCheck %s --input-file=%t.ll --check-prefix=IR
// RUN: %clangxx_bare -O2 -S -emit-llvm %s -o - \
// RUN:   | FileCheck %s --check-prefix=BARE

#include <reify/reify.h>

using reify::any;
REIFY_INTERFACE(Shape, (area, double() const));
struct Triple {
  int x, y, z;
  double area() const { return x + y + z; }
};
struct Counter { // Fresh: it counts its calls.
  explicit Counter(int n) : n(n) {}
  double area() const { return n + ++calls; }
  int n;
  mutable int calls = 0;
};
any cache;
void keep(any);
// Not static, or the value itself would be passed.
[[gnu::noinline]] int read(any x) { return *reify::try_as<int>(x); }
[[gnu::noinline]] static double measure(Shape s) { return s.area(); }
[[gnu::noinline]] static int sum(std::initializer_list<any> values) {
  int sum = 0;
  for (any const &v : values)
    if (const int *i = reify::try_as<int>(v))
      sum += *i;
  return sum;
}

// The remarks come function by function; those of what is left come last.

// BARE-LABEL: define {{.*}} @lent(
// BARE: call {{.*}} @reify_convT32
// IR-LABEL: define {{.*}} @lent(
// IR-NOT: @reify_conv
// IR: ret
extern "C" int lent(int x) {
  return read(x);
  // CHECK: [[@LINE-1]]:15: remark: box of 4 bytes put on the stack
}

// BARE-LABEL: define {{.*}} @shapes(
// BARE: call {{.*}} @reify_convT128
// BARE: call {{.*}} @reify_newobject
// IR-LABEL: define {{.*}} @shapes(
// IR-NOT: @reify_{{conv|new}}
// IR: ret
extern "C" double shapes(int x) {
  double first = measure(Triple{x, 1, 2});
  // CHECK: [[@LINE-1]]:{{[0-9]+}}: remark: box of 16 bytes put on the stack
  return first + measure(Counter(x));
  // CHECK: [[@LINE-1]]:{{[0-9]+}}: remark: box of 8 bytes put on the stack
}

// BARE-LABEL: define {{.*}} @variadic(
// BARE: call {{.*}} @reify_convT32
// IR-LABEL: define {{.*}} @variadic(
// IR-NOT: @reify_conv
// IR: ret
extern "C" int variadic(int x, int y) {
  return sum({x, y});
  // CHECK: [[@LINE-1]]:15: remark: box of 4 bytes put on the stack
  // CHECK: [[@LINE-2]]:18: remark: box of 4 bytes put on the stack
}

// IR-LABEL: define {{.*}} @loop(
// IR-NOT: @reify_conv
// IR: ret
extern "C" int loop(int n) {
  int sum = 0;
  for (int i = 0; i < n; ++i)
    sum += read(i * 1000);
  // CHECK: [[@LINE-1]]:17: remark: box of 4 bytes put on the stack
  return sum;
}

void stored(int x) {
  cache = x;
  // CHECK: [[@LINE-1]]:{{[0-9]+}}: remark: value stays boxed (reify_convT32): it escapes: stored to 'cache' at line [[@LINE-1]]
}

void passed(int x) {
  keep(x);
  // CHECK: [[@LINE-1]]:{{[0-9]+}}: remark: value stays boxed (reify_convT32): it escapes: captured by argument 2 of 'keep({{.*}})' at line [[@LINE-1]]; a link with -flto
}

Shape returned(int x) {
  return Triple{x, 1, 2};
  // CHECK: [[@LINE-1]]:{{[0-9]+}}: remark: value stays boxed (reify_convT128): it escapes: returned at line [[@LINE-1]]
}

double open(Shape s, int x);
double through(Shape (*make)(int), int x) {
  return make(x).area() + open(Triple{x, x, x}, x);
  // CHECK: [[@LINE-1]]:{{[0-9]+}}: remark: value stays boxed (reify_convT128): it escapes: captured by argument 2 of 'open(Shape, int)' at line [[@LINE-1]]
}

int latest(int n) {
  any last = 0;
  int sum = 0;
  for (int i = 0; i < n; ++i) {
    any next = i + 1000;
    // CHECK: [[@LINE-1]]:{{[0-9]+}}: remark: value stays boxed (reify_convT32): it may be in use when the next one is made in its place
    sum += read(last) + read(next);
    last = next;
  }
  return sum;
}
