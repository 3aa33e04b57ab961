; The caller's frame is gone when the wrapper would box.
; RUN: %opt -passes=reify-unbox-results %s | FileCheck %s
define { ptr, ptr } @f(i64 %x) noinline {
; CHECK-LABEL: @f(
; CHECK-NOT: unboxed
; CHECK: call ptr @reify_convT64(
  call void @opaque()
  %b = call ptr @reify_convT64(i64 %x)
  %h = insertvalue { ptr, ptr } { ptr @T, ptr poison }, ptr %b, 1
  ret { ptr, ptr } %h
}

define { ptr, ptr } @caller(i64 %x) {
  %h = musttail call { ptr, ptr } @f(i64 %x)
  ret { ptr, ptr } %h
}; CHECK-NOT: unboxed
@T = constant i64 0
@U = constant i64 1
declare ptr @reify_convT64(i64) memory(none) nounwind willreturn
declare void @opaque()
