// A method that is declared to keep nothing costs no box, in whatever file it
// is; one that is not does, and so does one whose interface does not ask.

// RUN: %clangxx -O2 -S -emit-llvm %s -o - | FileCheck %s
// RUN: %clangxx_bare -O2 -S -emit-llvm %s -o - | FileCheck %s --check-prefix=BARE

#include <reify/reify.h>

using reify::any;
REIFY_INTERFACE(Logger, (log, reify::noescape<void(any)>),
                (sum, reify::noescape<int(const any *, int) const>),
                (name, void(any)));
REIFY_INTERFACE(AnyLogger, (log, void(any)));
struct File {
  void log(any);
  int sum(const any *, int) const;
  void name(any);
};
template <>
inline constexpr reify::method_names reify::noescape_methods<File> = {"log",
                                                                      "sum"};
struct Guard {
  ~Guard();
};
/// Fresh: private members.
class Event {
  int n;

public:
  explicit Event(int n) : n(n) {}
  int get() const { return n; }
};
struct Triple {
  long x, y, z;
  long log(long) const;
};
template <>
inline constexpr reify::method_names reify::noescape_methods<Triple> = {"log"};
REIFY_INTERFACE(Log, (log, reify::noescape<long(long) const>));
extern any cache;
void use(Log);

extern "C" {
// CHECK-LABEL: define {{.*}}@argument(
// CHECK-NOT: @reify_newobject
// CHECK: ret
// BARE-LABEL: define {{.*}}@argument(
// BARE: call {{.*}}@reify_newobject
void argument(Logger l, int n) { l.log(Event(n)); }

// CHECK-LABEL: define {{.*}}@elements(
// CHECK-NOT: @reify_newobject
// CHECK: ret
int elements(Logger l, int n) {
  const any values[] = {Event(n), Event(n + 1)};
  return l.sum(values, 2);
}

// The inliner makes invokes of these calls.
// CHECK-LABEL: define {{.*}}@unwinding(
// CHECK-NOT: @reify_newobject
// CHECK: ret
void unwinding(Logger l, int n) {
  Guard g;
  l.log(Event(n));
}

// CHECK-LABEL: define {{.*}}@known(
// CHECK-NOT: @reify_newobject
// CHECK: {{call|invoke}} {{.*}}@_ZN4File3log
// CHECK: ret
void known(File &f, int n) {
  Guard g;
  Logger(&f).log(Event(n));
}

// The receiver is a pure box.
// CHECK-LABEL: define {{.*}}@receiver(
// CHECK-NOT: @reify_conv
// CHECK: ret
// BARE-LABEL: define {{.*}}@receiver(
// BARE: call {{.*}}@reify_convT(
long receiver(Log other, bool c, long n) {
  Log l = Triple{n, n, n};
  return (c ? other : l).log(n);
}

// A method may box what it reads of an argument, and that is the same box.
// CHECK-LABEL: define {{.*}}@pure_argument(
// CHECK: call {{.*}}@reify_convT32
void pure_argument(Logger l, int n) { l.log(n); }

// CHECK-LABEL: define {{.*}}@undeclared(
// CHECK: call {{.*}}@reify_newobject
void undeclared(Logger l, int n) { l.name(Event(n)); }

// CHECK-LABEL: define {{.*}}@not_asked(
// CHECK: call {{.*}}@reify_newobject
void not_asked(AnyLogger l, int n) { l.log(Event(n)); }

// CHECK-LABEL: define {{.*}}@stored(
// CHECK: call {{.*}}@reify_newobject
void stored(Logger l, int n) {
  any x = Event(n);
  l.log(x);
  cache = x;
}

// CHECK-LABEL: define {{.*}}@passed_on(
// CHECK: call {{.*}}@reify_convT
void passed_on(long n) {
  Log l = Triple{n, n, n};
  l.log(n);
  use(l);
}
}
