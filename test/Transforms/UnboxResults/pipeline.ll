; With what follows it, no box is left in the caller, and the worker is what it
; calls although the function was not to be inlined.
; RUN: %opt -passes='default<O2>' %s | FileCheck %s
define { ptr, ptr } @f(i64 %x) noinline {
  call void @opaque()
  %b = call ptr @reify_convT64(i64 %x)
  %h = insertvalue { ptr, ptr } { ptr @T, ptr poison }, ptr %b, 1
  ret { ptr, ptr } %h
}

define i64 @caller(i64 %x) {
; CHECK-LABEL: @caller(
; CHECK-NOT: reify_convT64
; CHECK: call {{.*}}i64 @f.unboxed(
; CHECK-NOT: reify_convT64
; CHECK: ret i64
  %h = call { ptr, ptr } @f(i64 %x)
  %d = extractvalue { ptr, ptr } %h, 1
  %v = load i64, ptr %d
  ret i64 %v
}
@T = constant i64 0
@U = constant i64 1
declare ptr @reify_convT64(i64) memory(none) nounwind willreturn
declare void @opaque()
