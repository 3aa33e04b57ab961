; An exported function becomes a worker and a wrapper, and its caller in the file
; calls the worker and boxes itself.
; RUN: %opt -passes=reify-unbox-results %s | FileCheck %s
define { ptr, ptr } @f(i64 %x) noinline {
; CHECK-LABEL: define internal i64 @f.unboxed(i64 %x)
; CHECK-NEXT: call void @opaque()
; CHECK-NEXT: ret i64 %x
; CHECK-LABEL: define { ptr, ptr } @f(i64 %0)
; CHECK: %[[V:.*]] = call i64 @f.unboxed(i64 %0)
; CHECK: %[[B:.*]] = call ptr @reify_convT64(i64 %[[V]])
; CHECK: insertvalue { ptr, ptr } { ptr @T, ptr poison }, ptr %[[B]], 1
  call void @opaque()
  %b = call ptr @reify_convT64(i64 %x)
  %h = insertvalue { ptr, ptr } { ptr @T, ptr poison }, ptr %b, 1
  ret { ptr, ptr } %h
}

define i64 @caller(i64 %x) {
; CHECK-LABEL: @caller(
; CHECK: call i64 @f.unboxed(i64 %x)
; CHECK: call ptr @reify_convT64(
; CHECK: load i64
  %h = call { ptr, ptr } @f(i64 %x)
  %d = extractvalue { ptr, ptr } %h, 1
  %v = load i64, ptr %d
  ret i64 %v
}
@T = constant i64 0
@U = constant i64 1
declare ptr @reify_convT64(i64) memory(none) nounwind willreturn
declare void @opaque()
