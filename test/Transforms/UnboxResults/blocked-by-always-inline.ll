; Its callers get the body anyway.
; RUN: %opt -passes=reify-unbox-results %s | FileCheck %s
define { ptr, ptr } @f(i64 %x) alwaysinline {
; CHECK-LABEL: @f(
; CHECK-NOT: unboxed
; CHECK: call ptr @reify_convT64(
  call void @opaque()
  %b = call ptr @reify_convT64(i64 %x)
  %h = insertvalue { ptr, ptr } { ptr @T, ptr poison }, ptr %b, 1
  ret { ptr, ptr } %h
}

define i64 @caller(i64 %x) {
  %h = call { ptr, ptr } @f(i64 %x)
  %d = extractvalue { ptr, ptr } %h, 1
  %v = load i64, ptr %d
  ret i64 %v
}
; CHECK-NOT: unboxed
@T = constant i64 0
@U = constant i64 1
declare ptr @reify_convT64(i64) memory(none) nounwind willreturn
declare void @opaque()
