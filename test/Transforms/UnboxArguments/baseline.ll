; Without the pass, -O3 (argument promotion runs there only) boxes in the caller
; and reads in the callee, behind a call.
; RUN: %opt_bare -passes='default<O2>' %s | FileCheck %s
; RUN: %opt_bare -passes='default<O3>' %s | FileCheck %s
define internal i64 @f(ptr %t, ptr %d) noinline {
  call void @opaque()
  %v = load i64, ptr %d
  ret i64 %v
}

define i64 @caller(i64 %x) {
; CHECK-LABEL: @caller(
; CHECK: call ptr @reify_convT64
  %b = call ptr @reify_convT64(i64 %x)
  %r = call i64 @f(ptr @T, ptr %b)
  ret i64 %r
}
@T = constant i64 0
@U = constant i64 1
declare nonnull align 8 dereferenceable(8) ptr @reify_convT64(i64) memory(none) nounwind willreturn
declare void @opaque()
