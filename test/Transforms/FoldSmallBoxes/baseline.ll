; Without the pass, -O2 keeps the call, with the attributes already there.
; RUN: %opt_bare -passes='default<O2>' %s | FileCheck %s
define ptr @f() {
; CHECK-LABEL: @f(
; CHECK: call ptr @reify_convT64(i64 42)
  %b = call ptr @reify_convT64(i64 42)
  ret ptr %b
}
declare nonnull align 8 dereferenceable(8) ptr @reify_convT64(i64) memory(none) nounwind willreturn
