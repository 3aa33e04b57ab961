// Interface calls that go one of a few or of many known ways are no escape:
// three ways at -Os, by comparisons; six of a file's own interface, with the
// call left indirect. One of the methods of the other interface keeps it.
// RUN: %clangxx -Os -S -emit-llvm %s -o - | FileCheck %s --check-prefixes=IR,SMALL
// RUN: %clangxx -O2 -S -emit-llvm %s -o - -Rpass-missed=reify-report 2> %t.remarks | FileCheck %s --check-prefix=IR
// RUN: FileCheck %s --check-prefix=REMARK --input-file=%t.remarks
// RUN: %clangxx_bare -O2 -S -emit-llvm %s -o - | FileCheck %s --check-prefix=BARE

#include <reify/reify.h>

using reify::any;
REIFY_INTERFACE(Open, (take, long(any)));
namespace {
REIFY_INTERFACE(Sink, (put, long(any)), (remember, void(any)));
template <int N> struct Reader {
  long n;
  long put(any x) { return n += *reify::try_as<long>(x) * N; }
  long take(any x) { return n -= *reify::try_as<long>(x) * N; }
  void remember(any x) { n = reify::is<long>(x); }
};
struct Keeper {
  any last;
  long put(any x) { return *reify::try_as<long>(x); }
  void remember(any x) { last = x; }
};
Reader<1> one;
Reader<2> two;
Reader<3> three;
Reader<4> four;
Reader<5> five;
Keeper keeper;
} // namespace

Sink sinks[] = {&one, &two, &three, &four, &five, &keeper};

// BARE-LABEL: define {{.*}}@many(
// BARE: call {{.*}}@reify_convT64
// IR-LABEL: define {{.*}}@many(
// IR-NOT: @reify_convT64
// IR: call {{.*}}i64 %
// IR-NOT: @reify_convT64
// IR: ret
extern "C" long many(int i, long n) { return sinks[i].put(n); }

// IR-LABEL: define {{.*}}@kept(
// IR: call {{.*}}@reify_convT64
// IR: ret
extern "C" void kept(int i, long n) {
  sinks[i].remember(n);
  // REMARK: [[@LINE-1]]:{{[0-9]+}}: remark: value stays boxed (reify_convT64): it escapes: stored to {{.*}} at line 24
}

// SMALL-LABEL: define {{.*}}@few(
// SMALL-NOT: @reify_convT64
// SMALL: ret
extern "C" long few(int i, long n) {
  Open o = i == 1 ? Open(&one) : i == 2 ? Open(&two) : Open(&three);
  return o.take(n);
}
