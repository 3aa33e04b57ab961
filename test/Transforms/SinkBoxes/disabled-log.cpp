// What a user sees: a disabled log call with four arguments costs its test. The
// way without the call is the same, instruction for instruction, as that of the
// call written by hand.
// RUN: %clangxx -O2 -S -emit-llvm %s -o - | FileCheck %s
// RUN: %clangxx_bare -O2 -S -emit-llvm %s -o - | FileCheck %s \
// RUN:   --check-prefix=BARE
#include <initializer_list>
#include <reify/reify.h>

struct Point {
  long x, y, z;
};
void sink(const char *, const reify::any *, unsigned long);
extern bool enabled;
extern "C" int flag();

template <class... T> inline void info(const char *text, const T &...values) {
  reify::any list[] = {reify::any(values)...};
  if (enabled)
    sink(text, list, sizeof...(T));
}
inline void debug(const char *text, std::initializer_list<reify::any> list) {
  if (enabled)
    sink(text, list.begin(), list.size());
}

extern "C" {
// CHECK-LABEL: define {{.*}}@byhand(
// CHECK-NEXT: load i8, ptr @enabled
// CHECK-NEXT: trunc
// CHECK-NEXT: br i1
void byhand() {
  if (enabled)
    sink("", nullptr, 0);
}
// CHECK-LABEL: define {{.*}}@numbers(
// CHECK-NEXT: alloca
// CHECK-NEXT: call void @llvm.lifetime.start
// CHECK-NEXT: load i8, ptr @enabled
// CHECK-NEXT: trunc
// CHECK-NEXT: br i1
// CHECK: {{^}}}
// BARE-LABEL: define {{.*}}@numbers(
// BARE: call {{.*}}@reify_conv
// BARE: load i8, ptr @enabled
void numbers(long a, double b, int c, short d) { info("", a, b, c, d); }

// CHECK-LABEL: define {{.*}}@list(
// CHECK-NEXT: alloca
// CHECK-NEXT: call void @llvm.lifetime.start
// CHECK-NEXT: load i8, ptr @enabled
// CHECK-NEXT: trunc
// CHECK-NEXT: br i1
// CHECK: {{^}}}
void list(long a, double b, int c) { debug("", {a, b, c, "literal"}); }

// Characters, of unknown length too, and objects are copied only if needed.
// CHECK-LABEL: define {{.*}}@texts(
// CHECK-NEXT: alloca
// CHECK-NEXT: call void @llvm.lifetime.start
// CHECK-NEXT: load i8, ptr @enabled
// CHECK-NEXT: trunc
// CHECK-NEXT: br i1
// CHECK: {{^}}}
void texts(const char *a, const Point &b, int c, double d) {
  info("", a, b, c, d);
}

// CHECK-LABEL: define {{.*}}@temporary(
// CHECK-NEXT: alloca
// CHECK-NEXT: alloca
// CHECK-NEXT: call void @llvm.lifetime.start
// CHECK-NEXT: call void @llvm.lifetime.start
// CHECK-NEXT: load i8, ptr @enabled
// CHECK-NEXT: trunc
// CHECK-NEXT: br i1
// CHECK: {{^}}}
void temporary(long a, int b) { debug("", {a, Point{a, 2, 3}, 1000, b}); }

// The test is a call, which may write the characters: they are copied before,
// the numbers are not.
// CHECK-LABEL: define {{.*}}@opaque(
// CHECK: call {{.*}}@reify_newstring(
// CHECK-NOT: @reify_conv
// CHECK: call {{.*}}@flag()
// CHECK: br i1
// CHECK: call {{.*}}@reify_convT64(
void opaque(const char *a, long b) {
  reify::any list[] = {reify::any(a), reify::any(b)};
  if (flag())
    sink("", list, 2);
}
}
