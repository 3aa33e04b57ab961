; A function of that name with another type is not the entry point.
; RUN: %opt -passes=reify-forward-unbox %s | FileCheck %s


define i64 @f(i64 %v, i64 %w) {
; CHECK-LABEL: @f(
; CHECK: load i64
  %b = call ptr @reify_convT64(i64 %v, i64 %w)
  %r = load i64, ptr %b
  ret i64 %r
}
declare ptr @reify_convT64(i64, i64)
